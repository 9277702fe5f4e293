package tradewind.bench;

/// How many quotes are due by when: a steady rate, and every other second a burst.
///
/// @param steady quotes a second
/// @param burst quotes a second in a burst
/// @param seconds in all; those with an odd number are bursts
/// @param warmUp of them that do not count
record BurstPlan(int steady, int burst, int seconds, int warmUp) {
    private static final long SECOND = 1_000_000_000L;

    /// @param elapsed nanoseconds since the beginning
    boolean bursts(long elapsed) {
        return elapsed / SECOND % 2 == 1;
    }

    /// Quotes due after so long.
    long due(long elapsed) {
        long whole = Math.min(elapsed / SECOND, seconds);
        long quotes = whole / 2 * (steady + (long) burst) + whole % 2 * steady;
        if (whole == seconds) return quotes;
        return quotes + (bursts(elapsed) ? burst : steady) * (elapsed % SECOND) / SECOND;
    }

    long quotes() {
        return due(nanos());
    }

    long nanos() {
        return seconds * SECOND;
    }

    boolean counts(long elapsed) {
        return elapsed >= warmUp * SECOND;
    }
}
