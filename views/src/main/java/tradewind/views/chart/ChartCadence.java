package tradewind.views.chart;

/// When a chart takes in new trades: twenty times a second, which is as often as an eye reads a price. Charts of one
/// desk take turns, so that no frame paints them all. What a hand does is painted at once.
final class ChartCadence {
    static final long SLOT = 50_000_000L;

    private final long offset;
    private long slot = Long.MIN_VALUE;

    /// @param turn any number; charts with different ones are due in different frames
    ChartCadence(int turn) {
        // a prime number of milliseconds: neighbours are not in step with frames either
        offset = Math.floorMod(turn * 13_000_000L, SLOT);
    }

    /// Whether this frame is its turn.
    ///
    /// @param nanos any clock that only goes forward
    boolean due(long nanos) {
        long now = Math.floorDiv(nanos + offset, SLOT);
        boolean due = now != slot;
        slot = now;
        return due;
    }
}
