package tradewind.views.blotter;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ObservableListBase;

/// Lines as a table shows them: the highest index first, by arithmetic and not by sorting.
///
/// What comes and goes between [#begin] and [#end] reaches listeners as one change.
final class NewestFirst<R> extends ObservableListBase<Line<R>> {
    private final List<Line<R>> rising = new ArrayList<>();

    @Override
    public Line<R> get(int position) {
        return rising.get(rising.size() - 1 - position);
    }

    @Override
    public int size() {
        return rising.size();
    }

    void begin() {
        beginChange();
    }

    void end() {
        endChange();
    }

    /// Puts a line at its place; does nothing if it is there.
    void show(Line<R> line) {
        int at = find(line.index());
        if (at >= 0) return;
        rising.add(-at - 1, line);
        int position = rising.size() - 1 - (-at - 1);
        nextAdd(position, position + 1);
    }

    /// Takes a line out; does nothing if it is not there.
    void hide(Line<R> line) {
        int at = find(line.index());
        if (at < 0) return;
        int position = rising.size() - 1 - at;
        rising.remove(at);
        nextRemove(position, line);
    }

    /// Shows exactly these.
    ///
    /// @param lines with rising index
    void replaceAll(List<Line<R>> lines) {
        List<Line<R>> before = List.copyOf(rising).reversed();
        rising.clear();
        rising.addAll(lines);
        nextReplace(0, rising.size(), before);
    }

    private int find(int index) {
        int low = 0;
        int high = rising.size() - 1;
        if (high >= 0 && rising.get(high).index() < index) return -high - 2;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int there = rising.get(middle).index();
            if (there < index) low = middle + 1;
            else if (there > index) high = middle - 1;
            else return middle;
        }
        return -low - 1;
    }
}
