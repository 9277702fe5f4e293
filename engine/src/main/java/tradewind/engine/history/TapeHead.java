package tradewind.engine.history;

import tradewind.engine.market.MarketDataListener;

/// Where a replay stands on its tape: it moves the reel, counts the trades, and keeps the clock between the event
/// handed over last and the next. Delivering thread only, but for the count.
final class TapeHead {
    private final Reel reel;
    private final ReplayClock clock;

    /// Index of the next trade.
    private volatile int index;

    /// Time of the next event; asked for once, for there are millions.
    private long next;

    TapeHead(Reel reel, ReplayClock clock) {
        this.reel = reel;
        this.clock = clock;
        next = reel.time();
    }

    /// Time of the next event, [Reel#END] if none is left.
    long next() {
        return next;
    }

    /// Trades that were delivered or lie before the beginning. Any thread.
    int index() {
        return index;
    }

    /// Hands over the next event.
    ///
    /// @return whether it was a trade
    boolean deliver(MarketDataListener to) {
        long time = next;
        clock.reached(time);
        boolean trade = reel.deliver(to);
        long after = reel.time();
        next = after;
        clock.upcoming(after == Reel.END ? time : after);
        if (trade) count();
        return trade;
    }

    private void count() {
        int taken = index;
        index = taken + 1;
    }

    // Before the beginning, where time stands still

    /// To just behind as many trades, or the end.
    void wind(long trades, MarketDataListener past) {
        while (index < trades && next != Reel.END) pass(past);
    }

    /// To the first event at or after a time.
    void windTo(long time, MarketDataListener past) {
        while (next < time) pass(past);
    }

    private void pass(MarketDataListener past) {
        if (reel.deliver(past)) count();
        next = reel.time();
    }

    /// It is the time of the next event.
    ///
    /// @param end the time if there is none
    void standAtNext(long end) {
        clock.standBetween(upcoming(end), upcoming(end));
    }

    /// It is a time between the trade before and the next one.
    ///
    /// @param trades how many there are to be before it
    /// @throws IllegalArgumentException if it is not between them
    void stand(long trades, long time, Past last) {
        while (next <= time && !reel.trade()) pass(last);
        if (index != trades || time < last.trade || time > upcoming(time))
            throw new IllegalArgumentException("time " + time + " is not just before trade " + trades);
        clock.standBetween(time, upcoming(time));
    }

    /// Time of the next event, `none` if there is none.
    private long upcoming(long none) {
        return next == Reel.END ? none : next;
    }
}
