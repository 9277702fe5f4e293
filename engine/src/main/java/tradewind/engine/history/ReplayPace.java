package tradewind.engine.history;

/// The arithmetic of replay speed: which recorded time belongs to which wall time. No thread, no clock of its own.
/// Not thread-safe.
///
/// Recorded time runs `factor` times as fast as the wall from an anchor, the last point at which either was fixed.
/// Time the replay could not keep up with is not made up for: see [#catchUp].
final class ReplayPace {
    /// As fast as it goes: recorded time does not follow the wall at all.
    static final int MAX = Integer.MAX_VALUE;

    /// Behind by more than this, the missed time is dropped.
    static final long PATIENCE = 250_000_000L;

    private long anchorWall;
    private long anchorReplay;
    private int factor = 1;
    private boolean playing = true;

    /// @param replay recorded time now, epoch nanoseconds
    /// @param wall wall time now, any nanosecond scale that never goes back
    ReplayPace(long replay, long wall) {
        anchor(replay, wall);
    }

    /// Recorded time is `replay` at wall time `wall`; it runs from there.
    void anchor(long replay, long wall) {
        anchorReplay = replay;
        anchorWall = wall;
    }

    boolean playing() {
        return playing;
    }

    void playing(boolean play) {
        playing = play;
    }

    int factor() {
        return factor;
    }

    /// @param times how often faster than the wall, above zero, or [#MAX]
    void factor(int times) {
        if (times <= 0) throw new IllegalArgumentException("speed factor: " + times);
        factor = times;
    }

    boolean unbounded() {
        return factor == MAX;
    }

    /// Recorded time at a wall time: the anchor's while paused or unbounded.
    long replayAt(long wall) {
        if (!playing || unbounded()) return anchorReplay;
        long passed = Math.max(0, wall - anchorWall);
        if (passed > (Long.MAX_VALUE - Math.max(0, anchorReplay)) / factor) return Long.MAX_VALUE;
        return anchorReplay + passed * factor;
    }

    /// How long, in wall nanoseconds, until recorded time reaches `replay`; 0 if it has. Paced playing only.
    long waitFor(long replay, long wall) {
        long due = anchorWall + Math.ceilDiv(replay - anchorReplay, factor);
        return Math.max(0, due - wall);
    }

    /// Called when trade `replay` is about to be delivered late. Beyond [#PATIENCE] the pace starts again from
    /// here, so that a replay held up (a slow desk, a suspended machine) goes on at its speed instead of racing.
    void catchUp(long replay, long wall) {
        long due = anchorWall + Math.ceilDiv(replay - anchorReplay, factor);
        if (wall - due > PATIENCE) anchor(replay, wall);
    }
}
