package tradewind.engine.history.recorder;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tradewind.engine.history.lake.DataType;

/// Rows that were taken from the ring and are in no version yet, by instrument and kind, in columns.
final class Gathered implements EventRing.Sink {
    private static final int KINDS = 4;

    /// Rows of one kind of one instrument.
    static final class Rows {
        private final long[][] columns;
        private int size;

        private Rows(int width) {
            columns = new long[width][1024];
        }

        private void grow() {
            if (size < columns[0].length) return;
            for (int c = 0; c < columns.length; c++) columns[c] = Arrays.copyOf(columns[c], size * 2);
        }

        int size() {
            return size;
        }

        long value(int row, int column) {
            return columns[column][row];
        }

        /// Copies a row.
        void read(int row, long[] into) {
            for (int c = 0; c < columns.length; c++) into[c] = columns[c][row];
        }
    }

    private final @Nullable Rows[] rows;
    private int size;
    private long events;

    Gathered(int instruments) {
        rows = new Rows[instruments * KINDS];
    }

    private Rows rows(int instrument, int kind) {
        int at = instrument * KINDS + kind - 1;
        Rows there = rows[at];
        if (there == null) {
            there = new Rows(type(kind).columns().size());
            rows[at] = there;
        }
        there.grow();
        return there;
    }

    static DataType type(int kind) {
        return switch (kind) {
            case EventRing.TRADE -> DataType.TRADES;
            case EventRing.QUOTE -> DataType.QUOTES;
            case EventRing.TIE -> DataType.TIES;
            default -> DataType.GAPS;
        };
    }

    @Override
    public void take(int kind, int instrument, long time, long a, long b, long c, long d) {
        Rows to = rows(instrument, kind);
        int at = to.size++;
        to.columns[0][at] = time;
        to.columns[1][at] = a;
        to.columns[2][at] = b;
        if (kind != EventRing.TIE) to.columns[3][at] = c;
        if (kind == EventRing.TRADE) to.columns[4][at] = DataType.NONE;
        else if (kind == EventRing.QUOTE) to.columns[4][at] = d;
        size++;
        if (kind == EventRing.TRADE || kind == EventRing.QUOTE) events++;
    }

    /// Null if there are none.
    @Nullable
    Rows of(int instrument, int kind) {
        Rows there = rows[instrument * KINDS + kind - 1];
        return there == null || there.size == 0 ? null : there;
    }

    /// Rows, gaps and ties included.
    int size() {
        return size;
    }

    /// Rows without gaps and ties.
    long events() {
        return events;
    }

    /// Forgets all rows and keeps their room.
    void clear() {
        for (Rows each : rows) if (each != null) each.size = 0;
        size = 0;
        events = 0;
    }
}
