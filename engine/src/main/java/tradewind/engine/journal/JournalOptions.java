package tradewind.engine.journal;

/// How a journal is written. The choice may differ from one opening to the next.
///
/// @param segmentBytes a file is closed and the next one begun before it grows beyond this; 1 KiB to 256 MiB. A
///     single record that is larger gets a file of its own
/// @param durability   what [JournalWriter#commit] waits for
/// @param linger       how long a commit may be put off while more records keep coming, in nanoseconds, 0 to 1 ms;
///     the journal only keeps it, whoever commits acts on it
/// @param besideFrom   durable batches of so many bytes and more go to the disk on a thread of the journal's own, so
///     that the next can be made meanwhile; waking that thread would cost a smaller one more than it saves
public record JournalOptions(int segmentBytes, Durability durability, long linger, int besideFrom) {
    private static final long LONGEST_LINGER = 1_000_000;
    private static final long USUAL_LINGER = 200_000;
    private static final int USUALLY_BESIDE = 1 << 16;
    private static final int SMALLEST = 1 << 10;
    static final int LARGEST = 1 << 28;

    public JournalOptions {
        if (linger < 0 || linger > LONGEST_LINGER)
            throw new IllegalArgumentException("linger of " + linger + " ns; allowed are 0 to " + LONGEST_LINGER);
        if (besideFrom < 0) throw new IllegalArgumentException("batches beside from " + besideFrom + " bytes");
        if (segmentBytes < SMALLEST || segmentBytes > LARGEST)
            throw new IllegalArgumentException(
                    "segment of " + segmentBytes + " bytes; allowed are " + SMALLEST + " to " + LARGEST);
    }

    public JournalOptions(int segmentBytes, Durability durability, long linger) {
        this(segmentBytes, durability, linger, USUALLY_BESIDE);
    }

    /// Commits as soon as there is something to commit.
    public JournalOptions(int segmentBytes, Durability durability) {
        this(segmentBytes, durability, 0);
    }

    /// The same, with batches of so many bytes and more forced beside whoever makes them.
    public JournalOptions withBesideFrom(int bytes) {
        return new JournalOptions(segmentBytes, durability, linger, bytes);
    }

    /// 16 MiB segments; a durable journal lingers for 0.2 ms.
    public static JournalOptions of(Durability durability) {
        return new JournalOptions(1 << 24, durability, durability == Durability.DURABLE ? USUAL_LINGER : 0);
    }
}
