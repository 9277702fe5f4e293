package tradewind.engine.gate;

import tradewind.engine.market.Currency;

/// Limits of an account, one of which a test changes.
public final class LimitsDraft {
    public Currency home = Currency.USD;
    public long gross;
    public long net;
    public long open;
    public int margin;
    public long credit;
    public long dayLoss;
    public long floor;
    public int perFill;
    public int from;
    public int repeats;
    public long window;
    public RuleGrid rules;

    private LimitsDraft(AccountLimits of) {
        home = of.home();
        gross = of.maxGross();
        net = of.maxNet();
        open = of.maxOpenValue();
        margin = of.marginBps();
        credit = of.credit();
        dayLoss = of.maxDayLoss();
        floor = of.minEquity();
        perFill = of.maxOrdersPerFill();
        from = of.orderToTradeFrom();
        repeats = of.maxRepeats();
        window = of.repeatWindow();
        rules = of.rules();
    }

    public static LimitsDraft of(AccountLimits limits) {
        return new LimitsDraft(limits);
    }

    public AccountLimits limits() {
        return new AccountLimits(
                home, gross, net, open, margin, credit, dayLoss, floor, perFill, from, repeats, window, rules);
    }
}
