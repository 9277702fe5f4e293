package tradewind.engine.desk;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;

/// A growing table of immutable rows. One thread writes; each reader has its own [Changes] and drains them once a
/// frame.
///
/// @param <R> the row; a changed row is a new object at the same index
public final class Rows<R> {
    private final List<R> rows = new ArrayList<>();
    private final List<Changes> readers = new ArrayList<>();

    /// What changed since a reader last looked. Safe to drain on any one thread.
    public final class Changes {
        private BitSet dirty = new BitSet();
        private BitSet spare = new BitSet();

        /// Calls `row` with the index of every row added or replaced since the last call, in rising order.
        public void drain(IntConsumer row) {
            BitSet seen;
            synchronized (rows) {
                if (dirty.isEmpty()) return;
                seen = dirty;
                dirty = spare;
                spare = seen;
            }
            seen.stream().forEach(row);
            seen.clear();
        }
    }

    /// A new reader; its first drain names every row there is.
    public Changes changes() {
        Changes changes = new Changes();
        synchronized (rows) {
            changes.dirty.set(0, rows.size());
            readers.add(changes);
        }
        return changes;
    }

    /// Forgets a reader.
    public void release(Changes changes) {
        synchronized (rows) {
            readers.remove(changes);
        }
    }

    public int size() {
        synchronized (rows) {
            return rows.size();
        }
    }

    public R get(int index) {
        synchronized (rows) {
            return rows.get(index);
        }
    }

    /// All rows now, oldest first.
    public List<R> all() {
        synchronized (rows) {
            return List.copyOf(rows);
        }
    }

    int add(R row) {
        synchronized (rows) {
            rows.add(row);
            int index = rows.size() - 1;
            for (Changes reader : readers) reader.dirty.set(index);
            return index;
        }
    }

    void set(int index, R row) {
        synchronized (rows) {
            rows.set(index, row);
            for (Changes reader : readers) reader.dirty.set(index);
        }
    }
}
