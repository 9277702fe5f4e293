package tradewind.views.blotter;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.orders.Contingency;

/// Which orders belong below another: those of a list stand under its first, in the order they were entered.
final class Families {
    /// Room for the orders of a list below its first.
    private static final int ROOM = 1 << 12;

    /// One list.
    ///
    /// @param first desk index of its first order
    private static final class Family {
        final int first;
        final BitSet open = new BitSet();

        Family(int first) {
            this.first = first;
        }
    }

    private final Map<Long, Family> families = new HashMap<>();

    /// The rank of a new order: its index with room below; of a later order of a list the next place under its first.
    long rank(int index, OrderRow row) {
        Contingency link = row.order().handling().contingency();
        if (link.role() == Contingency.Role.NONE) return rank(index);
        Family family = families.computeIfAbsent(link.list(), list -> new Family(index));
        int below = index - family.first;
        // an order that was found long after its list stands by itself
        return below < ROOM ? rank(family.first) - below : rank(index);
    }

    private static long rank(int index) {
        return (long) index * ROOM + ROOM - 1;
    }

    /// Notes whether an order of a list can still fill.
    void note(int index, OrderRow row) {
        family(row)
                .ifPresent(family ->
                        family.open.set(index - family.first, row.status().open()));
    }

    private Optional<Family> family(OrderRow row) {
        return Optional.ofNullable(
                families.get(row.order().handling().contingency().list()));
    }

    /// Desk index of the first order of the list; empty for an order that stands alone or is the first itself.
    Optional<Integer> head(int index, OrderRow row) {
        return family(row).map(family -> family.first).filter(first -> first != index);
    }

    /// Whether an order is the first of a list of which another can still fill.
    boolean needed(int index, OrderRow row) {
        return family(row)
                .filter(family -> family.first == index && !family.open.isEmpty())
                .isPresent();
    }

    /// Whether an order stands below another.
    static boolean child(OrderRow row) {
        Contingency link = row.order().handling().contingency();
        return link.role() != Contingency.Role.NONE
                && link.list() != row.order().id().value();
    }

    /// Whether it is the first of a list.
    static boolean parent(OrderRow row) {
        Contingency link = row.order().handling().contingency();
        return link.role() != Contingency.Role.NONE
                && link.list() == row.order().id().value();
    }
}
