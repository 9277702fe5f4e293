package tradewind.engine.kernel;

import tradewind.engine.gate.GateView;
import tradewind.engine.kernel.KernelNote.Logged.Level;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.TimeInForce;

/// Keeps the dates the venue does not keep, by the session's time.
///
/// One input that is far ahead of all before it is not believed: no order is cancelled on its word until another input
/// comes from about the same time. A clock that goes back changes nothing but is told.
final class GoodTillDate {
    private static final long FAR = 3_600_000_000_000L;
    private static final long RETRY_AFTER = 1_000_000_000L;

    private final OwnOrders orders;
    private final GateView view;
    private final OrderFlow flow;
    private final VenueForm form;
    private final AuditTrail trail;
    /// Latest time that two inputs, or a steady row of them, agree on.
    private long trusted;
    /// A time far ahead that one input has given; 0 if none.
    private long doubted;
    private boolean behind;
    /// When the next order is over; nothing is looked at before.
    private long next = Long.MAX_VALUE;

    /// @param now time of the last event of the session, 0 if it is new
    GoodTillDate(OwnOrders orders, GateView view, OrderFlow flow, VenueForm form, AuditTrail trail, long now) {
        this.orders = orders;
        this.view = view;
        this.flow = flow;
        this.form = form;
        this.trail = trail;
        trusted = now;
    }

    /// An order came back from the journal, or something happened to it.
    void onOrder(Slot slot) {
        if (slot.order().timeInForce() != TimeInForce.GTD
                || !slot.state.status().open()) return;
        if (!kept(slot)) return;
        long over = slot.order().handling().expireAt();
        next = Math.min(next, over > trusted ? over : trusted + RETRY_AFTER);
    }

    private boolean kept(Slot slot) {
        return slot.order().timeInForce() == TimeInForce.GTD
                && (slot.state.status() == OrdStatus.HELD || form.expiresHere(slot.order()));
    }

    /// An input came in.
    ///
    /// @param time as it was stamped
    void onInput(long time) {
        if (trusted == 0) trusted = time;
        if (time - trusted > FAR) {
            if (doubted != 0 && Math.abs(time - doubted) <= FAR) {
                trusted = time;
                doubted = 0;
            } else {
                doubted = time;
                if (next <= time)
                    trail.log(
                            Level.ALARM,
                            "",
                            "Time jumped ahead by " + hours(time - trusted)
                                    + ". Orders good till a date are not cancelled until a second input confirms it.");
            }
            return;
        }
        doubted = 0;
        boolean back = trusted - time > FAR / 60;
        if (back && !behind)
            trail.log(
                    Level.WARN,
                    "",
                    "The clock went back by " + hours(trusted - time)
                            + ". Order ids and timers are not affected; time stands still until it catches up.");
        behind = back;
        trusted = Math.max(trusted, time);
    }

    private static String hours(long nanos) {
        return nanos / 3_600_000_000_000L + " h " + nanos / 60_000_000_000L % 60 + " min";
    }

    /// Cancels what is over.
    void proceed() {
        if (trusted < next) return;
        next = Long.MAX_VALUE;
        orders.forEachOpen(slot -> {
            if (!kept(slot)) return;
            long over = slot.order().handling().expireAt();
            if (over <= trusted) end(slot);
            onOrder(slot);
        });
    }

    private void end(Slot slot) {
        if (slot.state.status() == OrdStatus.HELD)
            flow.emit(slot.order().id(), new OrderEvent.Expired(slot.order().id(), view.now()));
        else if (!slot.cancelWanted()) flow.cancel(slot);
    }
}
