package tradewind.engine.kernel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradewind.engine.gate.CheckCode;
import tradewind.engine.gate.Gate;
import tradewind.engine.gate.GateView;
import tradewind.engine.gate.Verdict;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.Contingency;
import tradewind.engine.orders.Contingency.Role;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderId;

/// Takes in lists of orders: all of one, or nothing of it. Everything is judged before anything goes out.
///
/// Those that wait are written down before the one that goes out, so that a session that ends in between comes back
/// with none of the list at the venue rather than with an entry that nothing protects.
final class ListEntry {
    private final Gate gate;
    private final OwnOrders orders;
    private final GateView view;
    private final OrderFlow flow;
    private final VenueForm form;

    ListEntry(KernelSetup setup, OwnOrders orders, GateView view, OrderFlow flow, VenueForm form) {
        this.gate = setup.gate();
        this.orders = orders;
        this.view = view;
        this.flow = flow;
        this.form = form;
    }

    /// @return sent with the id of the first order, or denied with the id of the one that was refused; not done, and
    ///     not written down, if it is no list or nothing new may go out
    Outcome submit(List<Command.Leg> legs) {
        String malformed = malformed(legs);
        if (!malformed.isEmpty()) return new Outcome.NotDone(malformed);
        Denial closed = flow.closed();
        if (closed != null) return new Outcome.NotDone(closed.toString());
        List<Order> list = numbered(legs);
        for (Order order : list) {
            Denial denial = judge(order);
            if (denial != null) return denyAll(list, order, denial);
        }
        for (int i = list.size() - 1; i >= 0; i--) enter(list.get(i));
        return new Outcome.Sent(list.getFirst().id());
    }

    /// Takes in an order that joins one that is open. The list is named after the first of them.
    ///
    /// @return sent or denied with the id of the new order; not done, and not written down, if the two do not go
    ///     together or nothing new may go out
    Outcome join(Command.Submit next, Role role, OrderId to) {
        Slot first = orders.find(to);
        if (first == null || !first.state.status().open())
            return new Outcome.NotDone(to + " is not open any more: there is nothing to link to.");
        String refusal = ListJoin.refusal(first, role, next);
        if (!refusal.isEmpty()) return new Outcome.NotDone(refusal);
        Denial closed = flow.closed();
        if (closed != null) return new Outcome.NotDone(closed.toString());
        Order order = new Order(
                orders.nextId(),
                next.instrument(),
                next.side(),
                next.quantity(),
                next.terms(),
                next.timeInForce(),
                next.source(),
                next.handling().linked(ListJoin.link(first, role, next)));
        // of two peers only the larger counts
        Denial denial = role == Role.PEER && ListJoin.sameWay(first, next)
                ? orders.without(first, () -> judge(order))
                : judge(order);
        if (denial != null) {
            flow.deny(null, order, denial);
            return new Outcome.Denied(order.id(), denial);
        }
        enter(order);
        return new Outcome.Sent(order.id());
    }

    private List<Order> numbered(List<Command.Leg> legs) {
        OrderId first = orders.nextId();
        List<Order> list = new ArrayList<>();
        for (Command.Leg leg : legs) {
            Command.Submit o = leg.order();
            var link = new Contingency(leg.role(), first.value(), o.quantity().units());
            list.add(new Order(
                    new OrderId(first.value() + list.size()),
                    o.instrument(),
                    o.side(),
                    o.quantity(),
                    o.terms(),
                    o.timeInForce(),
                    o.source(),
                    o.handling().linked(link)));
        }
        return list;
    }

    private @Nullable Denial judge(Order order) {
        String missing = form.missing(order);
        if (!missing.isEmpty()) return new Denial(CheckCode.NOT_OFFERED.name(), missing);
        boolean waits = order.handling().contingency().waitsForParent();
        return (waits ? gate.judgeForm(order, view) : gate.judge(order, view)) instanceof Verdict.Refused refused
                ? refused.denial()
                : null;
    }

    private Outcome denyAll(List<Order> list, Order refused, Denial denial) {
        Denial others = new Denial(CheckCode.LIST_REFUSED.name(), "order=" + refused.id() + " code=" + denial.code());
        for (Order order : list) flow.deny(null, order, order == refused ? denial : others);
        return new Outcome.Denied(refused.id(), denial);
    }

    private void enter(Order order) {
        Contingency link = order.handling().contingency();
        if (link.waitsForParent())
            flow.hold(
                    order,
                    "waits for " + new OrderId(link.list()) + (form.triggersHere(order) ? "; then " : "; ")
                            + VenueForm.HELD_HERE);
        else if (form.triggersHere(order)) flow.hold(order, VenueForm.HELD_HERE);
        else if (link.role() == Role.PEER) flow.hold(order, "waits for its list");
        else flow.send(null, order);
    }

    /// What is wrong with the list as such, in words for the trader; empty if nothing is.
    private static String malformed(List<Command.Leg> legs) {
        if (legs.size() < 2) return "A list needs at least two orders.";
        Command.Leg first = legs.getFirst();
        if (first.role() == Role.PEER)
            return legs.stream().allMatch(leg -> leg.role() == Role.PEER) ? "" : "Peers stand with peers only.";
        if (first.role() != Role.PARENT) return "A list begins with its parent.";
        long planned = 0;
        int stops = 0;
        Command.Submit entry = first.order();
        for (Command.Leg leg : legs.subList(1, legs.size())) {
            Command.Submit order = leg.order();
            switch (leg.role()) {
                case FOLLOWER -> {}
                case TARGET -> planned = Math.addExact(planned, order.quantity().units());
                case STOP -> {
                    stops++;
                    if (!order.terms().type().hasTrigger()) return "A stop needs a trigger.";
                    if (!order.quantity().equals(entry.quantity())) return "The stop is for the whole entry.";
                }
                case NONE, PARENT, PEER -> {
                    return "Behind the parent come followers, targets and a stop.";
                }
            }
            if (leg.role() != Role.FOLLOWER && !closes(entry.instrument(), entry, order))
                return "Targets and the stop close what the entry opens.";
        }
        if (stops > 1) return "A bracket has one stop.";
        if (planned > entry.quantity().units()) return "The targets are for more than the entry.";
        return "";
    }

    private static boolean closes(Instrument instrument, Command.Submit entry, Command.Submit exit) {
        return exit.instrument().equals(instrument)
                && exit.side() == entry.side().opposite();
    }
}
