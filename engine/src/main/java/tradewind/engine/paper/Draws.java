package tradewind.engine.paper;

/// SplitMix64 (Steele, Lea and Flood 2014), written out so that no JDK ever changes a recorded run.
final class Draws {
    private long state;

    Draws(long seed) {
        state = seed;
    }

    /// One of `bound` numbers from 0 on.
    long below(long bound) {
        return Math.floorMod(next(), bound);
    }

    private long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
