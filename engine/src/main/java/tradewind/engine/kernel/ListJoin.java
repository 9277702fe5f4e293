package tradewind.engine.kernel;

import tradewind.engine.orders.Contingency;
import tradewind.engine.orders.Contingency.Role;
import tradewind.engine.orders.OrderId;

/// Whether an order may join one that is open already, and as what.
///
/// Peers of one side do one job between them. So that what is left of it is known from the journal alone, the new one
/// has to be for what the other has left; its share is the whole job, what is filled of it included.
final class ListJoin {
    private ListJoin() {}

    /// Why the two do not go together, in words for the trader; empty if they do.
    static String refusal(Slot first, Role role, Command.Submit next) {
        OrderId id = first.order().id();
        switch (first.state.status()) {
            case PENDING_CANCEL, PENDING_REPLACE, UNKNOWN -> {
                return id + " is " + first.state.status().label() + ": link to it once its answer is there.";
            }
            default -> {}
        }
        if (OrderGroup.role(first) == Role.NONE && first.order().handling().reduceOnly())
            return id + " only reduces: it follows the position and cannot be linked.";
        return switch (role) {
            case PEER -> refusalOfPeer(first, next);
            case FOLLOWER -> {
                Role its = OrderGroup.role(first);
                yield its == Role.NONE || its == Role.PARENT
                        ? ""
                        : id + " is in a list already and cannot trigger another.";
            }
            case NONE, PARENT, TARGET, STOP -> "Not a link: " + role;
        };
    }

    private static String refusalOfPeer(Slot first, Command.Submit next) {
        OrderId id = first.order().id();
        Role its = OrderGroup.role(first);
        if (its != Role.NONE && its != Role.PEER) return id + " is part of another list already.";
        if (!sameWay(first, next))
            return first.state.cumQty() == 0 ? "" : id + " has filled in part: one of the two would be off at once.";
        long left = first.state.leavesQty();
        return left == next.quantity().units()
                ? ""
                : id + " has " + first.order().instrument().quantity(left) + " left: the other has to be for as much.";
    }

    static boolean sameWay(Slot first, Command.Submit next) {
        return first.order().side() == next.side() && first.order().instrument().equals(next.instrument());
    }

    static Contingency link(Slot first, Role role, Command.Submit next) {
        Contingency its = first.order().handling().contingency();
        long list = its.list() == 0 ? first.order().id().value() : its.list();
        long share = next.quantity().units();
        if (role == Role.PEER && sameWay(first, next)) share += doneBefore(first);
        return new Contingency(role, list, share);
    }

    private static long doneBefore(Slot first) {
        if (first.group == null) return first.state.cumQty();
        long done = 0;
        for (Slot each : first.group.slots()) if (OrderGroup.sameWay(each, first)) done += each.state.cumQty();
        return done;
    }
}
