package tradewind.engine.gateways;

/// How far a venue's clock is from this computer's, so that requests can be signed with the venue's time.
///
/// Of several answers the one with the shortest round trip is believed: its uncertainty is the least. Not
/// thread-safe; all in nanoseconds.
public final class ClockOffset {
    private static final int WINDOW = 16;
    private final long[] offsets = new long[WINDOW];
    private final long[] trips = new long[WINDOW];
    private int count;

    /// @param asked this computer's time when the question left
    /// @param venue the venue's time in the answer
    /// @param answered this computer's time when it came
    /// @throws IllegalArgumentException if the answer came before the question
    public void onAnswer(long asked, long venue, long answered) {
        if (answered < asked) throw new IllegalArgumentException("answered " + answered + " before asked " + asked);
        int slot = count++ % WINDOW;
        trips[slot] = answered - asked;
        offsets[slot] = venue - (asked + (answered - asked) / 2);
    }

    /// Above zero if the venue is ahead; 0 before the first answer.
    public long nanos() {
        int best = 0;
        int known = Math.min(count, WINDOW);
        for (int i = 1; i < known; i++) if (trips[i] < trips[best]) best = i;
        return known == 0 ? 0 : offsets[best];
    }

    /// The venue's time as far as can be told.
    public long venueTime(long local) {
        return Math.addExact(local, nanos());
    }
}
