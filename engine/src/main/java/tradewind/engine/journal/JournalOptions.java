package tradewind.engine.journal;

/// How a journal is written. The choice may differ from one opening to the next.
///
/// @param segmentBytes a file is closed and the next one begun before it grows beyond this; 1 KiB to 256 MiB. A
///     single record that is larger gets a file of its own
/// @param durability   what [JournalWriter#commit] waits for
/// @param linger       how long a commit may be put off while more records keep coming, in nanoseconds, 0 to 1 ms;
///     the journal only keeps it, whoever commits acts on it
public record JournalOptions(int segmentBytes, Durability durability, long linger) {
    private static final long LONGEST_LINGER = 1_000_000;
    private static final long USUAL_LINGER = 200_000;
    private static final int SMALLEST = 1 << 10;
    static final int LARGEST = 1 << 28;

    public JournalOptions {
        if (linger < 0 || linger > LONGEST_LINGER)
            throw new IllegalArgumentException("linger of " + linger + " ns; allowed are 0 to " + LONGEST_LINGER);
        if (segmentBytes < SMALLEST || segmentBytes > LARGEST)
            throw new IllegalArgumentException(
                    "segment of " + segmentBytes + " bytes; allowed are " + SMALLEST + " to " + LARGEST);
    }

    /// Commits as soon as there is something to commit.
    public JournalOptions(int segmentBytes, Durability durability) {
        this(segmentBytes, durability, 0);
    }

    /// 16 MiB segments; a durable journal lingers for 0.2 ms.
    public static JournalOptions of(Durability durability) {
        return new JournalOptions(1 << 24, durability, durability == Durability.DURABLE ? USUAL_LINGER : 0);
    }
}
