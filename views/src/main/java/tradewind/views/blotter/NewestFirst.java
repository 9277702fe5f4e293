package tradewind.views.blotter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ObservableListBase;

/// Lines as a table shows them: the highest rank first, by arithmetic and not by sorting.
///
/// What is shown and hidden between [#begin] and [#end] is gathered and reaches listeners as one change.
final class NewestFirst<R> extends ObservableListBase<Line<R>> {
    /// Above so many changes at once the table is told that everything is new.
    private static final int MANY = 1_000;

    private record Wish<R>(Line<R> line, boolean shown) {}

    private final List<Line<R>> rising = new ArrayList<>();
    private final Map<Long, Wish<R>> wishes = new HashMap<>();

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
        if (find(line.rank()) >= 0 == shown) wishes.remove(line.rank());
        else wishes.put(line.rank(), new Wish<>(line, shown));
    }

    void end() {
        if (wishes.isEmpty()) return;
        List<Wish<R>> newestFirst = new ArrayList<>(wishes.values());
        newestFirst.sort(
                Comparator.comparingLong((Wish<R> wish) -> wish.line().rank()).reversed());
        wishes.clear();
        if (areAllNewer(newestFirst)) prepend(newestFirst);
        else if (newestFirst.size() > MANY) merge(newestFirst);
        else grant(newestFirst);
    }

    private boolean areAllNewer(List<Wish<R>> newestFirst) {
        Wish<R> oldest = newestFirst.getLast();
        return rising.isEmpty() || oldest.line().rank() > rising.getLast().rank();
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
            int at = find(wish.line().rank());
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
            while (next < rising.size() && rising.get(next).rank() < wish.line().rank()) merged.add(rising.get(next++));
            if (wish.shown()) merged.add(wish.line());
            else next++;
        }
        while (next < rising.size()) merged.add(rising.get(next++));
        replaceAll(merged);
    }

    /// Shows exactly these.
    ///
    /// @param lines with rising rank
    void replaceAll(List<Line<R>> lines) {
        List<Line<R>> before = List.copyOf(rising).reversed();
        beginChange();
        rising.clear();
        rising.addAll(lines);
        nextReplace(0, rising.size(), before);
        endChange();
    }

    /// Where a line stands, from the top; -1 if it is not shown.
    int position(Line<R> line) {
        int at = find(line.rank());
        return at < 0 ? -1 : rising.size() - 1 - at;
    }

    private int find(long rank) {
        int low = 0;
        int high = rising.size() - 1;
        if (high >= 0 && rising.get(high).rank() < rank) return -high - 2;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long there = rising.get(middle).rank();
            if (there < rank) low = middle + 1;
            else if (there > rank) high = middle - 1;
            else return middle;
        }
        return -low - 1;
    }
}
