package tradewind.engine.paper;

import java.util.List;

/// The phases of a day, the same every day, in UTC.
///
/// @param turns in the order of the day; none for a market that never closes
public record TradingHours(List<Turn> turns) {
    /// A phase begins.
    ///
    /// @param nanoOfDay UTC, 0 to just below a day
    public record Turn(long nanoOfDay, TradingPhase phase) {
        public Turn {
            if (nanoOfDay < 0 || nanoOfDay >= DAY) throw new IllegalArgumentException("time of day: " + nanoOfDay);
        }
    }

    /// Continuous trading around the clock.
    public static final TradingHours ALWAYS = new TradingHours(List.of());

    private static final long DAY = 86_400_000_000_000L;

    public TradingHours {
        turns = List.copyOf(turns);
        for (int i = 1; i < turns.size(); i++)
            if (turns.get(i).nanoOfDay() <= turns.get(i - 1).nanoOfDay())
                throw new IllegalArgumentException("phases out of order: " + turns);
    }

    /// The phase a time is in, epoch nanoseconds.
    public TradingPhase phaseAt(long time) {
        if (turns.isEmpty()) return TradingPhase.CONTINUOUS;
        long ofDay = Math.floorMod(time, DAY);
        TradingPhase phase = turns.getLast().phase();
        for (Turn turn : turns) if (turn.nanoOfDay() <= ofDay) phase = turn.phase();
        return phase;
    }

    /// When the next phase begins, later than `time`; [Long#MAX_VALUE] if never.
    public long nextTurn(long time) {
        if (turns.isEmpty()) return Long.MAX_VALUE;
        long midnight = time - Math.floorMod(time, DAY);
        for (Turn turn : turns) if (midnight + turn.nanoOfDay() > time) return midnight + turn.nanoOfDay();
        return midnight + DAY + turns.getFirst().nanoOfDay();
    }

    /// Whether there is an auction of this kind.
    boolean has(TradingPhase phase) {
        return turns.stream().anyMatch(turn -> turn.phase() == phase);
    }
}
