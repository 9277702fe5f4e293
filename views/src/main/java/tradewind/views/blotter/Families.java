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

    /// One list. Its exits may come before its first order: they are written down first.
    private static final class Family {
        /// Desk index of the order that came first.
        final int base;
        /// Desk index of the first order of the list; below zero before it came.
        int head = -1;
        /// Of the orders that can still fill: how far their ids are from the first one's.
        final BitSet open = new BitSet();

        Family(int base) {
            this.base = base;
        }
    }

    private final Map<Long, Family> families = new HashMap<>();

    /// The rank of a new order: its index with room below; of an order of a list its place under the first one.
    long rank(int index, OrderRow row) {
        Contingency link = row.order().handling().contingency();
        if (link.role() == Contingency.Role.NONE || !near(row)) return rank(index);
        Family family = families.computeIfAbsent(link.list(), list -> new Family(index));
        if (parent(row)) family.head = index;
        return rank(family.base) - place(row);
    }

    private static int place(OrderRow row) {
        long place =
                row.order().id().value() - row.order().handling().contingency().list();
        return Math.toIntExact(place);
    }

    /// An order can join a list long after its first one, of an earlier start even: it stands alone where it came.
    private static boolean near(OrderRow row) {
        long place =
                row.order().id().value() - row.order().handling().contingency().list();
        return place >= 0 && place < ROOM;
    }

    private static long rank(int index) {
        return (long) index * ROOM + ROOM - 1;
    }

    /// Notes whether an order of a list can still fill.
    void note(OrderRow row) {
        family(row).ifPresent(family -> family.open.set(place(row), row.status().open()));
    }

    private Optional<Family> family(OrderRow row) {
        return near(row)
                ? Optional.ofNullable(
                        families.get(row.order().handling().contingency().list()))
                : Optional.empty();
    }

    /// Desk index of the first order of the list; empty for an order that stands alone, or before the first came.
    Optional<Integer> head(OrderRow row) {
        return family(row).map(family -> family.head).filter(head -> head >= 0);
    }

    /// Whether an order is the first of a list of which another can still fill.
    boolean needed(OrderRow row) {
        return parent(row)
                && family(row).filter(family -> !family.open.isEmpty()).isPresent();
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
