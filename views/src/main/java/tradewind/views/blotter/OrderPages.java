package tradewind.views.blotter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.desk.Rows;
import tradewind.engine.market.Instrument;

/// The orders of a session twice: all of them, and those at work. FX thread only.
///
/// An order that ends stays among the working ones for a while, so that its end is seen. Orders that had ended before
/// the first look are history and never at work.
final class OrderPages {
    private record Ended(Line<OrderRow> line, long wallNanos) {}

    private final Rows<OrderRow> rows;
    private final Rows<OrderRow>.Changes changes;
    private final List<Line<OrderRow>> orders = new ArrayList<>();
    private final NewestFirst<OrderRow> all = new NewestFirst<>();
    private final NewestFirst<OrderRow> working = new NewestFirst<>();
    private final BitSet atWork = new BitSet();
    private final ArrayDeque<Ended> ended = new ArrayDeque<>();
    private final Families families = new Families();
    private final Exits exits = new Exits();
    private final Set<Long> folded = new TreeSet<>();
    private RowFilter filter = RowFilter.ALL;
    private Grouping grouping = Grouping.NONE;
    private Linger linger = Linger.HALF_A_MINUTE;
    private boolean looked;
    private int open;

    OrderPages(Rows<OrderRow> rows) {
        this.rows = rows;
        changes = rows.changes();
    }

    NewestFirst<OrderRow> all() {
        return all;
    }

    NewestFirst<OrderRow> working() {
        return working;
    }

    int size() {
        return orders.size();
    }

    /// Orders that can still fill.
    int open() {
        return open;
    }

    /// Whether an order of the instrument can still fill, whatever the filter hides.
    boolean open(Instrument instrument) {
        return orders.stream()
                .map(Line::row)
                .anyMatch(row -> row.status().open() && row.order().instrument().equals(instrument));
    }

    /// The stops and targets among them.
    Exits exits() {
        return exits;
    }

    /// @param wallNanos any clock that only goes forward
    void drain(long wallNanos) {
        all.begin();
        working.begin();
        changes.drain(index -> take(index, wallNanos));
        retire(wallNanos);
        working.end();
        all.end();
        looked = true;
    }

    private void take(int index, long wallNanos) {
        OrderRow row = rows.get(index);
        Line<OrderRow> line;
        boolean wasOpen = false;
        if (index < orders.size()) {
            line = orders.get(index);
            wasOpen = line.row().status().open();
            if (wasOpen) open--;
            line.replace(row);
        } else {
            line = new Line<>(index, families.rank(index, row), row);
            orders.add(line);
            if (row.status().open() || looked) atWork.set(index);
            if (!row.status().open() && looked) ended.add(new Ended(line, wallNanos));
        }
        if (row.status().open()) open++;
        exits.take(index, row);
        if (wasOpen && !row.status().open()) ended.add(new Ended(line, wallNanos));
        families.note(row);
        if (row.status().open()) families.head(row).ifPresent(this::bringBack);
        // its exits were written down first: when they came there was no entry to bring back
        if (families.needed(row)) bringBack(index);
        place(line);
        if (Families.parent(row) && folds()) families.below(row).forEach(below -> place(orders.get(below)));
    }

    private void place(Line<OrderRow> line) {
        boolean match = shows(line.row());
        place(all, line, match);
        place(working, line, match && atWork.get(line.index()));
    }

    private boolean shows(OrderRow row) {
        return filter.matches(row, OrderColumns::has) && !(folds() && foldedAway(row));
    }

    /// What a filter looks for is found wherever it is, and groups by side part the orders of a list.
    private boolean folds() {
        return !folded.isEmpty() && filter.words().isEmpty() && grouping != Grouping.SIDE;
    }

    private boolean foldedAway(OrderRow row) {
        return Families.child(row)
                && folded.contains(row.order().handling().contingency().list())
                && families.head(row).isPresent();
    }

    /// What a row has to do with its list. Nothing is folded away while a filter is set.
    Fold fold(OrderRow row) {
        if (grouping == Grouping.SIDE) {
            Fold fold = families.fold(row, Set.of());
            return new Fold(Fold.Part.ALONE, fold.band(), 0);
        }
        return families.fold(row, folds() ? folded : Set.of());
    }

    /// The lists that are folded, whether they are here or were once.
    Set<Long> folded() {
        return Set.copyOf(folded);
    }

    /// Folds the orders of these lists away below their first, and brings back all others.
    void fold(Set<Long> lists) {
        Set<Long> changed = new TreeSet<>(lists);
        changed.addAll(folded);
        changed.removeIf(list -> lists.contains(list) && folded.contains(list));
        folded.clear();
        folded.addAll(lists);
        all.begin();
        working.begin();
        for (long list : changed) families.below(list).forEach(below -> place(orders.get(below)));
        working.end();
        all.end();
    }

    /// The lists that can be folded.
    Set<Long> lists() {
        return families.lists();
    }

    /// The orders below the first of a list, as they stand.
    List<OrderRow> below(OrderRow first) {
        return families.below(first).stream()
                .map(index -> orders.get(index).row())
                .toList();
    }

    /// The first order of the list of another.
    Optional<Line<OrderRow>> first(OrderRow row) {
        return families.head(row).map(orders::get);
    }

    /// How long an ended order stays at work.
    void linger(Linger next) {
        linger = next;
    }

    /// The first of a list stays with those of it that can still fill.
    private void bringBack(int first) {
        if (first >= orders.size() || atWork.get(first)) return;
        Line<OrderRow> line = orders.get(first);
        atWork.set(first);
        ended.add(new Ended(line, Long.MIN_VALUE / 2));
        if (shows(line.row())) working.show(line);
    }

    private static void place(NewestFirst<OrderRow> lines, Line<OrderRow> line, boolean belongs) {
        if (belongs) lines.show(line);
        else lines.hide(line);
    }

    private void retire(long wallNanos) {
        int all = ended.size();
        for (int i = 0; i < all && wallNanos - ended.getFirst().wallNanos() >= linger.nanos(); i++) {
            Ended next = ended.removeFirst();
            Line<OrderRow> line = next.line();
            if (families.needed(line.row())) {
                ended.add(new Ended(line, wallNanos));
                continue;
            }
            atWork.clear(line.index());
            working.hide(line);
        }
    }

    void filter(RowFilter next) {
        filter = next;
        all.replaceAll(matching(false));
        working.replaceAll(matching(true));
    }

    void group(Grouping by) {
        boolean again = !folded.isEmpty() && (grouping == Grouping.SIDE) != (by == Grouping.SIDE);
        grouping = by;
        if (again) {
            all.replaceAll(matching(false));
            working.replaceAll(matching(true));
        }
        GroupName<OrderRow> name = by.of(OrderRow::order).orElse(null);
        all.group(name);
        working.group(name);
    }

    private List<Line<OrderRow>> matching(boolean onlyAtWork) {
        List<Line<OrderRow>> matching = new ArrayList<>();
        for (Line<OrderRow> line : ranked()) {
            if (onlyAtWork && !atWork.get(line.index())) continue;
            if (shows(line.row())) matching.add(line);
        }
        return matching;
    }

    /// From the lowest rank up, which is how they came but for the orders of a list.
    private List<Line<OrderRow>> ranked() {
        List<Line<OrderRow>> ranked = new ArrayList<>(orders);
        ranked.sort(Comparator.comparingLong(Line::rank));
        return ranked;
    }

    void close() {
        rows.release(changes);
    }
}
