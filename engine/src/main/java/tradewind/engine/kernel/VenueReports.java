package tradewind.engine.kernel;

import org.jspecify.annotations.Nullable;
import tradewind.engine.gate.GateView;
import tradewind.engine.kernel.KernelNote.Logged.Level;
import tradewind.engine.kernel.OwnOrders.Slot;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderState;
import tradewind.engine.positions.Ledger;

/// What comes back from the venue: answers, and fills, each booked once. A fill counts whatever was believed before.
final class VenueReports {
    private final OwnOrders orders;
    private final Ledger ledger;
    private final GateView view;
    private final OrderFlow flow;
    private final Exits exits;
    private final StrategyHost strategies;
    private final AuditTrail trail;

    VenueReports(
            OwnOrders orders,
            Ledger ledger,
            GateView view,
            OrderFlow flow,
            Exits exits,
            StrategyHost strategies,
            AuditTrail trail) {
        this.orders = orders;
        this.ledger = ledger;
        this.view = view;
        this.flow = flow;
        this.exits = exits;
        this.strategies = strategies;
        this.trail = trail;
    }

    void onReport(OrderEvent report) {
        Slot slot = orders.find(report.order());
        if (slot == null) {
            trail.log(
                    Level.ALARM, report.order().toString(), "The venue reports on an order we do not know: " + report);
            return;
        }
        if (report instanceof OrderEvent.Filled fill) {
            if (fill.lastQty().isZero()) alarm(fill, "A fill of nothing was reported and not booked: " + fill);
            else if (slot.firstTime(fill.execId())) onFill(slot, fill);
            else
                trail.log(
                        Level.WARN,
                        fill.order().toString(),
                        "Fill " + fill.execId() + " was reported twice; counted once.");
            return;
        }
        if (report instanceof OrderEvent.Canceled) exits.onCanceled();
        flow.emit(report.order(), report);
    }

    private void onFill(Slot slot, OrderEvent.Filled fill) {
        OrderState before = slot.state;
        OrderState after = book(before, fill);
        if (after == null) return;
        flow.emit(slot, fill, after);
        if (before.status().done() && !after.overfilled())
            alarm(fill, "Filled after it was " + before.status().label() + ". The position is real.");
        if (after.overfilled()) {
            alarm(fill, "Filled beyond its quantity. The position is real.");
            if (slot.owner != null)
                strategies.stopAlarmed(slot.owner, "was filled beyond the quantity of " + fill.order());
        }
        if (before.status().done()) exits.onLateFill(before.order().instrument());
    }

    /// @return the order's state with the fill; null if its sums do not fit: the fill is not booked then and the
    ///     order unresolved
    private @Nullable OrderState book(OrderState before, OrderEvent.Filled fill) {
        Order order = before.order();
        try {
            OrderState after = before.apply(fill);
            ledger.fill(
                    order.instrument().index(),
                    order.side().sign(),
                    fill.lastQty().units(),
                    fill.lastPx().units(),
                    fill.fee().units());
            return after;
        } catch (ArithmeticException tooLarge) {
            alarm(fill, "A fill too large to be booked; the position shown is wrong: " + fill);
            flow.emit(fill.order(), new OrderEvent.Unresolved(fill.order(), view.now(), "not booked: " + fill));
            return null;
        }
    }

    private void alarm(OrderEvent.Filled fill, String text) {
        trail.log(Level.ALARM, fill.order().toString(), text);
    }
}
