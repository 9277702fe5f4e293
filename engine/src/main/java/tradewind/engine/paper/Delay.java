package tradewind.engine.paper;

/// One direction of the line to the venue: every message takes its time, none overtakes another.
final class Delay {
    private final long latency;
    private final long jitter;
    private long state;
    private long lastDue = Long.MIN_VALUE;

    Delay(long latency, long jitter, long seed) {
        this.latency = latency;
        this.jitter = jitter;
        this.state = seed;
    }

    /// When a message that leaves now arrives.
    long due(long now) {
        long due = now + latency;
        if (jitter > 0) due += Math.floorMod(next(), jitter + 1);
        lastDue = Math.max(lastDue, due);
        return lastDue;
    }

    /// SplitMix64 (Steele, Lea and Flood 2014), written out so that no JDK ever changes a recorded run.
    private long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
