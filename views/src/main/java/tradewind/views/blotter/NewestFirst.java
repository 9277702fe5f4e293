package tradewind.views.blotter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/// Lines as a table shows them: the highest place first, by arithmetic and not by sorting; under headings if they are
/// [grouped][#group].
///
/// What is shown and hidden between [#begin] and [#end] is gathered and reaches listeners as one change.
final class NewestFirst<R> extends ObservableListBase<Line<R>> {
    /// Above so many changes at once the table is told that everything is new.
    private static final int MANY = 1_000;

    private record Wish<R>(Line<R> line, boolean shown) {}

    private final List<Line<R>> rising = new ArrayList<>();
    private final Map<Long, Wish<R>> wishes = new HashMap<>();
    private final Groups<R> groups = new Groups<>();

    @Override
    public Line<R> get(int position) {
        return rising.get(rising.size() - 1 - position);
    }

    @Override
    public int size() {
        return rising.size();
    }

    void begin() {
        wishes.clear();
    }

    /// Puts a line at its place; does nothing if it is there.
    void show(Line<R> line) {
        wish(line, true);
    }

    /// Takes a line out; does nothing if it is not there.
    void hide(Line<R> line) {
        wish(line, false);
    }

    private void wish(Line<R> line, boolean shown) {
        groups.place(line);
        if (find(line.place()) >= 0 == shown) wishes.remove(line.place());
        else wishes.put(line.place(), new Wish<>(line, shown));
    }

    /// Puts the lines under headings.
    ///
    /// @param name null for no groups
    void group(@Nullable GroupName<R> name) {
        List<Line<R>> lines = new ArrayList<>();
        for (Line<R> line : rising) if (!line.isHeading()) lines.add(line);
        lines.sort(Comparator.comparingLong(Line::rank));
        groups.by(name, lines);
        replaceAll(lines);
    }

    private void wishHeadings() {
        if (groups.none()) return;
        List.copyOf(wishes.values()).forEach(wish -> groups.count(wish.line(), wish.shown()));
        groups.headings().forEach(this::show);
        groups.empty().forEach(this::hide);
    }

    void end() {
        if (wishes.isEmpty()) return;
        wishHeadings();
        List<Wish<R>> newestFirst = new ArrayList<>(wishes.values());
        newestFirst.sort(
                Comparator.comparingLong((Wish<R> wish) -> wish.line().place()).reversed());
        wishes.clear();
        if (areAllNewer(newestFirst)) prepend(newestFirst);
        else if (newestFirst.size() > MANY) merge(newestFirst);
        else grant(newestFirst);
    }

    private boolean areAllNewer(List<Wish<R>> newestFirst) {
        Wish<R> oldest = newestFirst.getLast();
        return rising.isEmpty() || oldest.line().place() > rising.getLast().place();
    }

    private void prepend(List<Wish<R>> newestFirst) {
        beginChange();
        for (Wish<R> wish : newestFirst.reversed()) rising.add(wish.line());
        nextAdd(0, newestFirst.size());
        endChange();
    }

    /// Listeners hear of changes from the top of the table to its end, as they must.
    private void grant(List<Wish<R>> newestFirst) {
        beginChange();
        for (Wish<R> wish : newestFirst) {
            int at = find(wish.line().place());
            if (wish.shown()) {
                rising.add(-at - 1, wish.line());
                int position = rising.size() + at;
                nextAdd(position, position + 1);
            } else {
                int position = rising.size() - 1 - at;
                nextRemove(position, rising.remove(at));
            }
        }
        endChange();
    }

    private void merge(List<Wish<R>> newestFirst) {
        List<Line<R>> merged = new ArrayList<>(rising.size() + newestFirst.size());
        int next = 0;
        for (Wish<R> wish : newestFirst.reversed()) {
            while (next < rising.size()
                    && rising.get(next).place() < wish.line().place()) merged.add(rising.get(next++));
            if (wish.shown()) merged.add(wish.line());
            else next++;
        }
        while (next < rising.size()) merged.add(rising.get(next++));
        replaceAll(merged);
    }

    /// Shows exactly these.
    ///
    /// @param lines with rising rank, or place while they are grouped
    void replaceAll(List<Line<R>> lines) {
        replace(groups.none() ? lines : grouped(lines));
    }

    private List<Line<R>> grouped(List<Line<R>> lines) {
        groups.forgetCounts();
        List<Line<R>> all = new ArrayList<>();
        for (Line<R> line : lines) {
            if (line.isHeading()) continue;
            groups.place(line);
            groups.count(line, true);
            all.add(line);
        }
        all.addAll(groups.headings());
        all.sort(Comparator.comparingLong(Line::place));
        return all;
    }

    private void replace(List<Line<R>> lines) {
        List<Line<R>> before = List.copyOf(rising).reversed();
        beginChange();
        rising.clear();
        rising.addAll(lines);
        nextReplace(0, rising.size(), before);
        endChange();
    }

    /// Where a line stands, from the top; -1 if it is not shown.
    int position(Line<R> line) {
        int at = find(line.place());
        return at < 0 ? -1 : rising.size() - 1 - at;
    }

    private int find(long place) {
        int low = 0;
        int high = rising.size() - 1;
        if (high >= 0 && rising.get(high).place() < place) return -high - 2;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long there = rising.get(middle).place();
            if (there < place) low = middle + 1;
            else if (there > place) high = middle - 1;
            else return middle;
        }
        return -low - 1;
    }
}
