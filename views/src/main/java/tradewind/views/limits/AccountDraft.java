package tradewind.views.limits;

import tradewind.engine.gate.AccountLimits;

/// Limits of an account with one of them changed.
final class AccountDraft {
    private final AccountLimits l;

    private AccountDraft(AccountLimits limits) {
        l = limits;
    }

    static AccountDraft of(AccountLimits limits) {
        return new AccountDraft(limits);
    }

    AccountLimits gross(long v) {
        return money(v, l.maxNet(), l.maxOpenValue(), l.credit(), l.maxDayLoss(), l.minEquity());
    }

    AccountLimits net(long v) {
        return money(l.maxGross(), v, l.maxOpenValue(), l.credit(), l.maxDayLoss(), l.minEquity());
    }

    AccountLimits open(long v) {
        return money(l.maxGross(), l.maxNet(), v, l.credit(), l.maxDayLoss(), l.minEquity());
    }

    AccountLimits credit(long v) {
        return money(l.maxGross(), l.maxNet(), l.maxOpenValue(), v, l.maxDayLoss(), l.minEquity());
    }

    AccountLimits dayLoss(long v) {
        return money(l.maxGross(), l.maxNet(), l.maxOpenValue(), l.credit(), v, l.minEquity());
    }

    AccountLimits equity(long v) {
        return money(l.maxGross(), l.maxNet(), l.maxOpenValue(), l.credit(), l.maxDayLoss(), v);
    }

    AccountLimits margin(int v) {
        return counts(v, l.maxOrdersPerFill(), l.orderToTradeFrom(), l.maxRepeats(), l.repeatWindow());
    }

    AccountLimits perFill(int v) {
        return counts(l.marginBps(), v, l.orderToTradeFrom(), l.maxRepeats(), l.repeatWindow());
    }

    AccountLimits from(int v) {
        return counts(l.marginBps(), l.maxOrdersPerFill(), v, l.maxRepeats(), l.repeatWindow());
    }

    AccountLimits repeats(int v) {
        return counts(l.marginBps(), l.maxOrdersPerFill(), l.orderToTradeFrom(), v, l.repeatWindow());
    }

    AccountLimits window(long v) {
        return counts(l.marginBps(), l.maxOrdersPerFill(), l.orderToTradeFrom(), l.maxRepeats(), v);
    }

    private AccountLimits money(long gross, long net, long open, long credit, long dayLoss, long equity) {
        return new AccountLimits(
                l.home(),
                gross,
                net,
                open,
                l.marginBps(),
                credit,
                dayLoss,
                equity,
                l.maxOrdersPerFill(),
                l.orderToTradeFrom(),
                l.maxRepeats(),
                l.repeatWindow(),
                l.rules());
    }

    private AccountLimits counts(int margin, int perFill, int from, int repeats, long window) {
        return new AccountLimits(
                l.home(),
                l.maxGross(),
                l.maxNet(),
                l.maxOpenValue(),
                margin,
                l.credit(),
                l.maxDayLoss(),
                l.minEquity(),
                perFill,
                from,
                repeats,
                window,
                l.rules());
    }
}
