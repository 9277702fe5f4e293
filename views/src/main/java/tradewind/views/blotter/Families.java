package tradewind.views.blotter;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
        /// Which colour it wears.
        final int band;
        /// Of the orders that can still fill: how far their ids are from the first one's.
        final BitSet open = new BitSet();
        /// Desk indices of those below the first.
        final List<Integer> below = new ArrayList<>();

        Family(int base, int band) {
            this.base = base;
            this.band = band;
        }
    }

    private final Map<Long, Family> families = new HashMap<>();

    /// The rank of a new order: its index with room below; of an order of a list its place under the first one.
    long rank(int index, OrderRow row) {
        Contingency link = row.order().handling().contingency();
        if (link.role() == Contingency.Role.NONE || !near(row)) return rank(index);
        int band = families.size() % Fold.BANDS;
        Family family = families.computeIfAbsent(link.list(), list -> new Family(index, band));
        if (parent(row)) family.head = index;
        else family.below.add(index);
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

    /// Desk indices of the orders below the first of this one's list, in the order they were entered.
    List<Integer> below(OrderRow row) {
        return family(row).map(family -> family.below).orElse(List.of());
    }

    /// The same of a list; empty if there is no such list.
    List<Integer> below(long list) {
        Family family = families.get(list);
        return family == null ? List.of() : family.below;
    }

    /// What a row has to do with its list.
    ///
    /// @param folded lists whose orders are out of sight
    Fold fold(OrderRow row, Set<Long> folded) {
        Optional<Family> family = family(row).filter(each -> each.head >= 0);
        if (family.isEmpty()) return Fold.ALONE;
        Family its = family.get();
        if (child(row)) return new Fold(Fold.Part.BELOW, its.band, 0);
        if (its.below.isEmpty()) return new Fold(Fold.Part.ALONE, its.band, 0);
        boolean closed = folded.contains(row.order().handling().contingency().list());
        return new Fold(closed ? Fold.Part.FOLDED : Fold.Part.OPEN, its.band, its.below.size());
    }

    /// The lists that have orders below their first.
    Set<Long> lists() {
        Set<Long> lists = new TreeSet<>();
        families.forEach((list, family) -> {
            if (family.head >= 0 && !family.below.isEmpty()) lists.add(list);
        });
        return lists;
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
