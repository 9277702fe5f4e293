package tradewind.engine.kernel;

import org.jspecify.annotations.Nullable;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderSource;

/// What was asked for lately, for the check of repeats: the last 1,024 orders, in a row for each instrument, side and
/// source. Each row keeps count of what came after the time that was last asked for, so that asking again, a little
/// later, looks at nothing but what has grown old since. Times never go back.
final class AskedLog {
    private static final int CAPACITY = SentLog.CAPACITY;

    private static final class Row {
        private final OrderSource source;
        private @Nullable Row next;
        /// What is in the log of it, by number.
        private long oldest;
        private long newest;
        private int size;
        /// The part of it that came after `since`.
        private long first;
        private int counted;
        private long since = Long.MIN_VALUE;

        Row(OrderSource source) {
            this.source = source;
        }
    }

    private final @Nullable Row[] chains;
    private final @Nullable Row[] rowOf = new @Nullable Row[CAPACITY];
    private final int[] chainOf = new int[CAPACITY];
    private final long[] times = new long[CAPACITY];
    /// The next one in the same row.
    private final long[] following = new long[CAPACITY];
    private long asked;

    AskedLog(int instruments) {
        chains = new @Nullable Row[2 * instruments];
    }

    void add(Order order, long at) {
        int i = SentLog.place(asked);
        drop(i, asked - CAPACITY);
        int chain = SentLog.chain(order);
        Row row = row(chain, order.source());
        if (row == null) {
            row = new Row(order.source());
            row.next = chains[chain];
            chains[chain] = row;
        }
        if (row.size++ == 0) row.oldest = asked;
        else following[SentLog.place(row.newest)] = asked;
        if (row.counted++ == 0) row.first = asked;
        row.newest = asked++;
        rowOf[i] = row;
        chainOf[i] = chain;
        times[i] = at;
    }

    private @Nullable Row row(int chain, OrderSource source) {
        Row row = chains[chain];
        while (row != null && row.source != source && !row.source.equals(source)) row = row.next;
        return row;
    }

    /// Makes room for another. A row of which nothing is left goes with its last.
    private void drop(int i, long number) {
        Row row = rowOf[i];
        if (row == null) return;
        row.oldest = following[i];
        row.size--;
        if (row.counted > 0 && row.first == number) {
            row.first = following[i];
            row.counted--;
        }
        if (row.size == 0) remove(chainOf[i], row);
    }

    private void remove(int chain, Row row) {
        Row before = chains[chain];
        if (before == row) {
            chains[chain] = row.next;
            return;
        }
        while (before != null && before.next != row) before = before.next;
        if (before != null) before.next = row.next;
    }

    /// How many orders of the same source, instrument and side came after `since`.
    int alike(Order order, long since) {
        Row row = row(SentLog.chain(order), order.source());
        if (row == null) return 0;
        if (since < row.since) {
            row.first = row.oldest;
            row.counted = row.size;
        }
        row.since = since;
        while (row.counted > 0 && times[SentLog.place(row.first)] <= since) {
            row.first = following[SentLog.place(row.first)];
            row.counted--;
        }
        return row.counted;
    }
}
