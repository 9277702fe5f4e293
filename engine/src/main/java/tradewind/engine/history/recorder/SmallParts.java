package tradewind.engine.history.recorder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tradewind.engine.history.events.EventLog;
import tradewind.engine.history.events.NewsItem;
import tradewind.engine.history.lake.BarSpan;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.history.lake.Lake;
import tradewind.engine.history.lake.Lineage;
import tradewind.engine.history.lake.PartTable;
import tradewind.engine.history.lake.Quality;
import tradewind.engine.history.lake.Series;
import tradewind.engine.history.lake.Staging;
import tradewind.engine.market.Instrument;

/// Writes what a recording has few rows of: news, gaps, ties, and the rows that were not taken.
///
/// @param source of all it makes, for lineage
record SmallParts(Staging stage, Instrument instrument, String source) {
    static Lineage lineage(String source, String rules) {
        return new Lineage(source, "", "recorder/1", "as the feed brought it", rules);
    }

    static Series series(DataType type, Instrument instrument) {
        return new Series(type, instrument.id().venue(), instrument.symbol(), BarSpan.NONE);
    }

    void gaps(Gathered.Rows gaps) throws IOException {
        Series series = series(DataType.GAPS, instrument);
        Path file = stage.file("gaps-" + instrument.index() + ".parquet");
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        try (PartTable table = new PartTable(DataType.GAPS, 0, 0)) {
            for (int i = 0; i < gaps.size(); i++) {
                first = Math.min(first, gaps.value(i, 0));
                last = Math.max(last, gaps.value(i, 1));
                table.add(List.of(gaps.value(i, 0), gaps.value(i, 1), gaps.value(i, 2), gaps.value(i, 3)));
            }
            table.write(file);
        }
        Lineage lineage = lineage(source, "");
        stage.add(file, series, series.partition(first), gaps.size(), first, last, 0, 0, Quality.UNJUDGED, lineage);
    }

    /// In the order of time, a part for each day. What the lake has already is not taken twice: a replay says again
    /// what was recorded.
    void news(Lake lake, List<NewsItem> heard) throws IOException {
        if (heard.isEmpty()) return;
        Series series = series(DataType.NEWS, instrument);
        EventLog log = new EventLog(lake, series.venue(), series.symbol(), stage.base());
        Set<NewsItem> there = new HashSet<>(log.newsAsOf(Long.MAX_VALUE));
        List<NewsItem> news = heard.stream().filter(there::add).toList();
        Map<LocalDate, List<NewsItem>> days = new TreeMap<>();
        for (NewsItem item : news)
            days.computeIfAbsent(series.partition(item.time()), _ -> new ArrayList<>())
                    .add(item);
        for (Map.Entry<LocalDate, List<NewsItem>> day : days.entrySet()) {
            List<NewsItem> its = day.getValue();
            Path file = stage.file("news-" + instrument.index() + "-" + day.getKey() + ".parquet");
            try (PartTable table = new PartTable(DataType.NEWS, 0, 0)) {
                for (NewsItem item : its) table.add(item.row());
                table.write(file);
            }
            long first = its.getFirst().time();
            long last = its.getLast().time();
            Lineage lineage = lineage(source, "");
            stage.add(file, series, day.getKey(), its.size(), first, last, 0, 0, Quality.UNJUDGED, lineage);
        }
    }

    /// A part for each day, for rows do not leave the day of what they are about.
    void ties(Gathered.Rows ties) throws IOException {
        Series series = series(DataType.TIES, instrument);
        int from = 0;
        while (from < ties.size()) {
            LocalDate date = series.partition(ties.value(from, 0));
            long end = series.partitionEnd(date);
            Path file = stage.file("ties-" + instrument.index() + "-" + from + ".parquet");
            int next = from;
            long first = Long.MAX_VALUE;
            long last = Long.MIN_VALUE;
            try (PartTable table = new PartTable(DataType.TIES, 0, 0)) {
                for (; next < ties.size() && ties.value(next, 0) < end; next++) {
                    long time = ties.value(next, 0);
                    first = Math.min(first, time);
                    last = Math.max(last, time);
                    table.add(List.of(time, ties.value(next, 1), ties.value(next, 2)));
                }
                table.write(file);
            }
            stage.add(file, series, date, next - from, first, last, 0, 0, Quality.UNJUDGED, lineage(source, ""));
            from = next;
        }
    }

    /// @param now names its folder
    void quarantine(List<List<Object>> bad, long now) throws IOException {
        Series series = series(DataType.QUARANTINE, instrument);
        Path file = stage.file("bad-" + instrument.index() + ".parquet");
        try (PartTable table = new PartTable(DataType.QUARANTINE, 0, 0)) {
            for (List<Object> row : bad) table.add(row);
            table.write(file);
        }
        stage.add(
                file,
                series,
                series.partition(now),
                bad.size(),
                0,
                0,
                0,
                0,
                Quality.UNJUDGED,
                lineage(source, "recorded/1"));
    }
}
