package tradewind.engine.kernel;

import tradewind.engine.gate.Gate;
import tradewind.engine.gate.GateView;
import tradewind.engine.gate.Passed;
import tradewind.engine.gate.Verdict;
import tradewind.engine.gateways.Gateway;
import tradewind.engine.market.Quantity;
import tradewind.engine.orders.Contingency;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderStanding;
import tradewind.engine.orders.Terms;

/// What the trader asks to have changed of an order that works, or is held.
final class OrderChanges {
    private final Gate gate;
    private final Gateway gateway;
    private final OwnOrders orders;
    private final GateView view;
    private final OrderFlow flow;
    private final VenueForm form;
    private final VenueLink link;
    private final AuditTrail trail;

    OrderChanges(
            KernelSetup setup,
            OwnOrders orders,
            GateView view,
            OrderFlow flow,
            VenueForm form,
            VenueLink link,
            AuditTrail trail) {
        this.gate = setup.gate();
        this.gateway = setup.gateway();
        this.orders = orders;
        this.view = view;
        this.flow = flow;
        this.form = form;
        this.link = link;
        this.trail = trail;
    }

    /// Asks for a change of a working order if the gate lets it pass.
    Outcome replace(OrderId id, Quantity quantity, Terms terms) {
        Slot slot = orders.find(id);
        if (slot == null) return new Outcome.NotDone("There is no order " + id + ".");
        OrderStanding current = slot.state;
        String refusal = notReplaceable(current);
        if (refusal.isEmpty())
            refusal = notReplaceable(current.order(), quantity, terms, current.status() == OrdStatus.HELD);
        if (!refusal.isEmpty()) return new Outcome.NotDone(refusal);
        if (!trail.stalled().isEmpty()) return new Outcome.NotDone(trail.stalled());
        if (!link.trades())
            return new Outcome.NotDone(gateway.name() + ": " + link.state().label() + ". The order stays as it is.");
        boolean held = current.status() == OrdStatus.HELD;
        Order before = held ? current.order() : form.of(current);
        Order wish = current.order().with(quantity, terms);
        Order changed = held ? wish : form.of(wish, current.triggered());
        return switch (gate.judgeReplace(before, current.cumQty(), changed, view)) {
            case Verdict.Refused refused -> new Outcome.Denied(changed.id(), refused.denial());
            case Passed passed -> {
                if (held) flow.emit(id, new OrderEvent.Restated(id, view.now(), quantity, terms, VenueForm.HELD_HERE));
                else flow.askToReplace(passed);
                yield new Outcome.Sent(changed.id());
            }
        };
    }

    private static String notReplaceable(Order order, Quantity quantity, Terms terms, boolean held) {
        if (held && terms.type() != order.terms().type()) return "The type of a held order stays as it is.";
        Contingency link = order.handling().contingency();
        boolean sized = link.exit() || link.role() == Contingency.Role.PEER;
        return sized && !quantity.equals(order.quantity())
                ? "The quantity of " + order.id() + " follows its list; change its price only."
                : "";
    }

    private static String notReplaceable(OrderStanding state) {
        if (!state.status().open())
            return "Order " + state.order().id() + " is " + state.status().label() + ".";
        return switch (state.status()) {
            case PENDING_CANCEL -> "A cancel of " + state.order().id() + " is on its way.";
            case PENDING_REPLACE -> "A change of " + state.order().id() + " is on its way.";
            case UNKNOWN -> "The venue has not said where " + state.order().id() + " stands.";
            default -> "";
        };
    }
}
