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
                || to.duplicateWindow() < from.duplicateWindow();
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
                Math.max(a.duplicateWindow(), b.duplicateWindow()));
    }
}
