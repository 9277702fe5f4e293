package tradewind.engine.gate;

/// Tells a change that only tightens from one that loosens anything.
public final class LimitChange {
    private LimitChange() {}

    /// Whether any of the limits would let more through than before.
    public static boolean raises(Limits from, Limits to) {
        return to.maxQuantity() > from.maxQuantity()
                || to.maxNotional() > from.maxNotional()
                || to.collarBps() > from.collarBps()
                || to.maxPosition() > from.maxPosition()
                || to.staleAfter() > from.staleAfter()
                || to.maxMessagesPerSecond() > from.maxMessagesPerSecond()
                || to.duplicateWindow() < from.duplicateWindow()
                || from.restricted() && !to.restricted()
                || to.maxShort() > from.maxShort();
    }

    /// Of each limit the tighter one.
    public static Limits tighter(Limits a, Limits b) {
        return new Limits(
                Math.min(a.maxQuantity(), b.maxQuantity()),
                Math.min(a.maxNotional(), b.maxNotional()),
                Math.min(a.collarBps(), b.collarBps()),
                Math.min(a.maxPosition(), b.maxPosition()),
                Math.min(a.staleAfter(), b.staleAfter()),
                Math.min(a.maxMessagesPerSecond(), b.maxMessagesPerSecond()),
                Math.max(a.duplicateWindow(), b.duplicateWindow()),
                a.restricted() || b.restricted(),
                Math.min(a.maxShort(), b.maxShort()));
    }

    /// Whether any limit of the account would let more through than before, or any rule do less.
    public static boolean raises(AccountLimits from, AccountLimits to) {
        return !tighter(from, to).equals(to);
    }

    /// Of each limit of the account the tighter one, and of each rule all the actions of both. In the tighter
    /// order-to-trade limit both figures are the lower ones.
    ///
    /// @throws IllegalArgumentException if they are in two currencies
    public static AccountLimits tighter(AccountLimits a, AccountLimits b) {
        if (!a.home().equals(b.home())) throw new IllegalArgumentException(a.home() + " and " + b.home());
        return new AccountLimits(
                a.home(),
                Math.min(a.maxGross(), b.maxGross()),
                Math.min(a.maxNet(), b.maxNet()),
                Math.min(a.maxOpenValue(), b.maxOpenValue()),
                tighterMargin(a.marginBps(), b.marginBps()),
                Math.min(a.credit(), b.credit()),
                Math.min(a.maxDayLoss(), b.maxDayLoss()),
                tighterFloor(a.minEquity(), b.minEquity()),
                Math.min(a.maxOrdersPerFill(), b.maxOrdersPerFill()),
                Math.min(a.orderToTradeFrom(), b.orderToTradeFrom()),
                Math.min(a.maxRepeats(), b.maxRepeats()),
                tighterWindow(a.repeatWindow(), b.repeatWindow()),
                a.rules().and(b.rules()));
    }

    /// More margin is tighter, but none at all is missing, and tightest.
    private static int tighterMargin(int a, int b) {
        return a <= 0 || b <= 0 ? 0 : Math.max(a, b);
    }

    private static long tighterFloor(long a, long b) {
        return a <= 0 || b <= 0 ? 0 : Math.max(a, b);
    }

    private static long tighterWindow(long a, long b) {
        return a <= 0 || b <= 0 ? 0 : Math.max(a, b);
    }
}
