package tradewind.views.blotter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import tradewind.engine.desk.Rows;

/// The rows of one tab, brought up to date from the desk once per frame. FX thread only.
///
/// @param <R> the desk's row
final class Page<R> {
    private final Rows<R> rows;
    private final Rows<R>.Changes changes;
    private final BiPredicate<R, String> has;
    private final boolean newestFirst;
    private final List<Line<R>> all = new ArrayList<>();
    private final NewestFirst<R> shown = new NewestFirst<>();
    private RowFilter filter = RowFilter.ALL;

    /// @param newestFirst else the desk's order is kept
    /// @param has whether a row has a word of the filter
    Page(Rows<R> rows, boolean newestFirst, BiPredicate<R, String> has) {
        this.rows = rows;
        this.newestFirst = newestFirst;
        this.has = has;
        changes = rows.changes();
    }

    NewestFirst<R> lines() {
        return shown;
    }

    /// Rows there are, filtered out or not.
    int size() {
        return all.size();
    }

    void drain() {
        shown.begin();
        changes.drain(this::take);
        shown.end();
    }

    private void take(int index) {
        R row = rows.get(index);
        Line<R> line;
        if (index < all.size()) {
            line = all.get(index);
            line.replace(row);
        } else {
            line = new Line<>(newestFirst ? index : -index, row);
            all.add(line);
        }
        if (filter.matches(row, has)) shown.show(line);
        else shown.hide(line);
    }

    void filter(RowFilter next) {
        filter = next;
        List<Line<R>> matching = new ArrayList<>();
        for (Line<R> line : newestFirst ? all : all.reversed()) if (next.matches(line.row(), has)) matching.add(line);
        shown.replaceAll(matching);
    }

    void group(Optional<GroupName<R>> name) {
        shown.group(name.orElse(null));
    }

    void close() {
        rows.release(changes);
    }
}
