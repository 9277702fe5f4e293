package tradewind.plugins.practice;

import java.util.SplittableRandom;

/// The line between desk and venue: when it is lost, and when it comes back. Times are epoch nanoseconds. The venue's
/// thread alone changes it; anyone may ask whether it is [#up].
final class Line {
    private final long every;
    private final long away;
    private final long least;
    private final SplittableRandom random;
    private volatile boolean up;
    private long lostAt = Long.MIN_VALUE;
    private long backAt = Long.MIN_VALUE;
    private long nextLoss = Long.MAX_VALUE;

    /// Down, and to be taken up at once.
    ///
    /// @param every nanoseconds between two losses, about: from half of it to one and a half; 0 for never
    /// @param away nanoseconds for which it is lost then
    /// @param least nanoseconds it is down at least, so that all that was under way has arrived or is lost
    Line(long every, long away, long least, long seed) {
        this.every = every;
        this.away = away;
        this.least = least;
        random = new SplittableRandom(seed);
    }

    boolean up() {
        return up;
    }

    boolean lossIsDue(long now) {
        return up && now >= nextLoss;
    }

    boolean returnIsDue(long now) {
        return !up && now >= backAt;
    }

    void takeUp(long now) {
        up = true;
        nextLoss = every == 0 ? Long.MAX_VALUE : now + every / 2 + random.nextLong(every);
    }

    /// Away as long as was set.
    void lose(long now) {
        down(now, Math.max(away, least));
    }

    /// Down if it is not, and to be taken up as soon as can be.
    void renew(long now) {
        if (up) down(now, least);
        else backAt = Math.min(backAt, Math.max(now, lostAt + least));
    }

    private void down(long now, long nanos) {
        up = false;
        lostAt = now;
        backAt = now + nanos;
    }
}
