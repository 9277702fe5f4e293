package tradewind.engine.time;

/// A market that never closes, as crypto exchanges do; its day ends at 00:00 UTC.
public record ContinuousCalendar() implements TradingCalendar {
    private static final long DAY = 86_400_000_000_000L;

    @Override
    public long dayEnd(long now) {
        return (Math.floorDiv(now, DAY) + 1) * DAY;
    }
}
