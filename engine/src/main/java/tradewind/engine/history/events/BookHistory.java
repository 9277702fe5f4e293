package tradewind.engine.history.events;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import tradewind.engine.history.lake.DataType;

/// An order book over time, from snapshots and changes. Between two snapshots the changes are applied in the order of
/// their sequence; where a number is left out the book is invalid until the next snapshot, and nobody is shown it.
public final class BookHistory {
    private static final long BID = 1;

    /// @param price units
    /// @param size units, above zero
    public record Level(long price, long size) {}

    /// A book, best first.
    public record Book(long time, List<Level> bids, List<Level> asks) {}

    /// Rows for the lake, in the order of time.
    public record Rows(List<List<Object>> snapshots, List<List<Object>> deltas) {
        /// Rows of a book as it stands.
        public static List<List<Object>> snapshot(Book book) {
            List<List<Object>> rows = new ArrayList<>();
            int depth = Math.max(book.bids().size(), book.asks().size());
            for (int i = 0; i < depth; i++) {
                boolean bid = i < book.bids().size();
                boolean ask = i < book.asks().size();
                rows.add(List.of(
                        book.time(),
                        (long) i,
                        bid ? book.bids().get(i).price() : DataType.NONE,
                        bid ? book.bids().get(i).size() : DataType.NONE,
                        ask ? book.asks().get(i).price() : DataType.NONE,
                        ask ? book.asks().get(i).size() : DataType.NONE));
            }
            return rows;
        }

        /// A change.
        ///
        /// @param size 0 takes the price away
        public static List<Object> delta(long time, long sequence, boolean bid, long price, long size) {
            return List.of(time, sequence, bid ? BID : 2L, price, size);
        }
    }

    private final List<long[]> snapshots;
    private final List<long[]> deltas;

    /// @param snapshots rows of [DataType#BOOKS] in the order of time
    /// @param deltas rows of [DataType#DELTAS] in the order of time
    BookHistory(List<long[]> snapshots, List<long[]> deltas) {
        this.snapshots = snapshots;
        this.deltas = deltas;
    }

    /// The book at a moment.
    ///
    /// @return empty if there was no snapshot by then, or a change between it and the moment is missing
    public Optional<Book> at(long time) {
        long taken = DataType.NONE;
        for (long[] row : snapshots) if (row[0] <= time) taken = Math.max(taken, row[0]);
        if (taken == DataType.NONE) return Optional.empty();
        TreeMap<Long, Long> bids = new TreeMap<>(Collections.reverseOrder());
        TreeMap<Long, Long> asks = new TreeMap<>();
        for (long[] row : snapshots) {
            if (row[0] != taken) continue;
            if (row[2] != DataType.NONE) bids.put(row[2], row[3]);
            if (row[4] != DataType.NONE) asks.put(row[4], row[5]);
        }
        long sequence = DataType.NONE;
        for (long[] row : deltas) {
            if (row[0] > time) break;
            boolean counts = row[0] > taken;
            boolean gap = sequence != DataType.NONE && row[1] != sequence + 1;
            if (gap && counts) return Optional.empty();
            sequence = row[1];
            if (!counts) continue;
            TreeMap<Long, Long> side = row[2] == BID ? bids : asks;
            if (row[4] == 0) side.remove(row[3]);
            else side.put(row[3], row[4]);
        }
        return Optional.of(new Book(time, levels(bids), levels(asks)));
    }

    private static List<Level> levels(TreeMap<Long, Long> side) {
        return side.entrySet().stream()
                .map(each -> new Level(each.getKey(), each.getValue()))
                .toList();
    }
}
