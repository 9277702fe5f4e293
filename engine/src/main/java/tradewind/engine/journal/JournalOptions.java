package tradewind.engine.journal;

/// How a journal is written. The choice may differ from one opening to the next.
///
/// @param segmentBytes a file is closed and the next one begun before it grows beyond this; 1 KiB to 256 MiB. A
///     single record that is larger gets a file of its own
/// @param durability   what [JournalWriter#commit] waits for
public record JournalOptions(int segmentBytes, Durability durability) {
    private static final int SMALLEST = 1 << 10;
    static final int LARGEST = 1 << 28;

    public JournalOptions {
        if (segmentBytes < SMALLEST || segmentBytes > LARGEST)
            throw new IllegalArgumentException(
                    "segment of " + segmentBytes + " bytes; allowed are " + SMALLEST + " to " + LARGEST);
    }

    /// 16 MiB segments.
    public static JournalOptions of(Durability durability) {
        return new JournalOptions(1 << 24, durability);
    }
}
