package tradewind.engine.history.recorder;

/// @param slots a trade that waits takes one, a quote two; a power of two; 32 bytes each
/// @param every nanoseconds between two publications
/// @param most rows that are gathered for a publication; while one does not succeed no more are taken, and the
///     ring fills
public record RecorderOptions(int slots, long every, int most) {
    /// A version every five seconds; a second and more of the busiest market fits into the ring.
    public static final RecorderOptions STANDARD = new RecorderOptions(1 << 19, 5_000_000_000L, 4_000_000);
}
