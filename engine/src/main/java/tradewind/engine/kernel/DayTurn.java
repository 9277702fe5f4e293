package tradewind.engine.kernel;

import tradewind.engine.market.BarInterval;
import tradewind.engine.positions.Ledger;

/// Notices that a day begins, at midnight UTC, and tells what the account is worth then.
final class DayTurn {
    private final MarketPicture market;
    private final AccountRecord account;
    private final AccountSums sums;
    private final Ledger ledger;
    private final AuditTrail trail;
    /// Midnight after the last input, UTC; unknown before the first input of a new session.
    private long nextDay;

    /// @param now time of the last event of the session, 0 if it is new
    DayTurn(MarketPicture market, AccountRecord account, AccountSums sums, Ledger ledger, AuditTrail trail, long now) {
        this.market = market;
        this.account = account;
        this.sums = sums;
        this.ledger = ledger;
        this.trail = trail;
        nextDay = now == 0 ? Long.MIN_VALUE : dayAfter(now);
    }

    /// Time is about to come to here.
    void reach(long time) {
        if (time < nextDay) return;
        boolean first = nextDay == Long.MIN_VALUE;
        nextDay = dayAfter(time);
        if (first) return;
        var day = new KernelNote.DayStarted(BarInterval.D1.start(time), market.lasts());
        sums.onDayStart(account.equity(ledger, day.lasts()));
        trail.tell(day);
    }

    private static long dayAfter(long time) {
        return BarInterval.D1.start(time) + BarInterval.D1.nanos();
    }
}
