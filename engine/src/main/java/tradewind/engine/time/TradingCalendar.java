package tradewind.engine.time;

/// When a market's trading day ends. Day orders expire then, and daily figures start again.
public interface TradingCalendar {
    /// The end of the trading day that `now` lies in: always after `now`. Both in epoch nanoseconds, UTC.
    long dayEnd(long now);
}
