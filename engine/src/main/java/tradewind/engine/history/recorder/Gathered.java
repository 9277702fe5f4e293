package tradewind.engine.history.recorder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradewind.engine.history.events.NewsItem;
import tradewind.engine.history.lake.DataType;

/// Rows that were taken from the ring and are in no version yet, by instrument and kind, in columns.
final class Gathered implements EventRing.Sink {
    private static final int KINDS = EventRing.TIE;

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

    private record News(int instrument, NewsItem item) {}

    private final @Nullable Rows[] rows;
    private final List<News> news = new ArrayList<>();
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
            case EventRing.BOOK -> DataType.BOOKS;
            case EventRing.CHANGE -> DataType.DELTAS;
            case EventRing.TIE -> DataType.TIES;
            default -> DataType.GAPS;
        };
    }

    @Override
    public void take(int kind, int instrument, long time, long a, long b, long c, long d, long e) {
        Rows to = rows(instrument, kind);
        int at = to.size++;
        long[][] columns = to.columns;
        columns[0][at] = time;
        columns[1][at] = a;
        columns[2][at] = b;
        if (columns.length > 3) columns[3][at] = c;
        // the recorder knows no ids
        if (columns.length > 4) columns[4][at] = kind == EventRing.TRADE ? DataType.NONE : d;
        if (columns.length > 5) columns[5][at] = e;
        size++;
        if (kind < EventRing.GAP) events++;
    }

    /// So many rows were made from others and are no events of the feed.
    void made(int rows) {
        events -= rows;
    }

    /// Adds news.
    void take(int instrument, NewsItem item) {
        news.add(new News(instrument, item));
        size++;
        events++;
    }

    /// News of an instrument.
    List<NewsItem> news(int instrument) {
        return news.stream()
                .filter(each -> each.instrument() == instrument)
                .map(News::item)
                .sorted(Comparator.comparingLong(NewsItem::time))
                .toList();
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

    /// Rows without gaps, ties and what was made from others.
    long events() {
        return events;
    }

    /// Forgets all rows and keeps their room.
    void clear() {
        for (Rows each : rows) if (each != null) each.size = 0;
        news.clear();
        size = 0;
        events = 0;
    }
}
