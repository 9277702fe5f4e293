package tradewind.engine.kernel;

import tradewind.engine.gate.GateView;
import tradewind.engine.kernel.KernelNote.Logged.Level;
import tradewind.engine.market.BarInterval;
import tradewind.engine.orders.OrderEvent;

/// What the kernel tells the outside, each event behind a mark of how much of the market was taken before it, so
/// that a session that comes back goes on with the very next trade.
final class AuditTrail {
    private static final long MARK_EVERY = BarInterval.M1.nanos();

    private final KernelOutput out;
    private final GateView view;
    private long ticks;
    private long markedTicks;
    private long nextMark = Long.MIN_VALUE;

    /// @param ticks trades of the market taken before, marked already
    AuditTrail(KernelOutput out, GateView view, long ticks) {
        this.out = out;
        this.view = view;
        this.ticks = ticks;
        this.markedTicks = ticks;
    }

    /// One more trade of the market was taken.
    void onTick() {
        ticks++;
    }

    /// Marks once a minute of the market's time, whether anything happened or not.
    void markByTheMinute() {
        if (view.now() < nextMark) return;
        if (nextMark != Long.MIN_VALUE) markHere();
        nextMark = BarInterval.M1.start(view.now()) + MARK_EVERY;
    }

    void markHere() {
        if (markedTicks == ticks) return;
        markedTicks = ticks;
        out.onMark(view.now(), ticks);
    }

    void tell(OrderEvent event) {
        markHere();
        out.onOrder(event);
    }

    void tell(KernelNote note) {
        markHere();
        out.onNote(note);
    }

    void log(Level level, String order, String text) {
        tell(new KernelNote.Logged(view.now(), level, order, text));
    }

    /// Why new risk cannot be written down at present; empty while it can.
    String stalled() {
        return out.stalled();
    }
}
