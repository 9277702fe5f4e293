package tradewind.engine.history.recorder;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tradewind.engine.history.lake.BarSpan;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.history.lake.KnownRows;
import tradewind.engine.history.lake.Lake;
import tradewind.engine.history.lake.LakeVersion;
import tradewind.engine.history.lake.Lineage;
import tradewind.engine.history.lake.PartTable;
import tradewind.engine.history.lake.PartWriter;
import tradewind.engine.history.lake.Quality;
import tradewind.engine.history.lake.Series;
import tradewind.engine.history.lake.Staging;
import tradewind.engine.history.quality.PartGauge;
import tradewind.engine.history.quality.RowJudge;
import tradewind.engine.history.quality.Rule;
import tradewind.engine.history.quality.RuleSet;
import tradewind.engine.history.quality.VenueHours;
import tradewind.engine.market.FixedPoint;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;

/// Makes versions of what was gathered. Rows are judged only by what would keep them from being played back: a spike
/// the strategies saw stays where it was. One thread.
final class Commit implements Closeable {
    private static final RuleSet TRADES = new RuleSet(
            "recorded-trades/1",
            DataType.TRADES,
            List.of(new Rule.AboveZero("price"), new Rule.AboveZero("quantity"), new Rule.Monotonic(false)));
    private static final RuleSet QUOTES = new RuleSet(
            "recorded-quotes/1",
            DataType.QUOTES,
            List.of(new Rule.NotNegative("bid_size"), new Rule.NotNegative("ask_size"), new Rule.Monotonic(false)));

    private record Scales(DataType type, int price, int quantity) {}

    private final Lake lake;
    private final Instruments instruments;
    private final String source;
    private final Map<Scales, PartWriter> writers = new HashMap<>();
    private int added;

    /// @param source of all it makes, for lineage
    Commit(Lake lake, Instruments instruments, String source) {
        this.lake = lake;
        this.instruments = instruments;
        this.source = source;
    }

    /// @return empty if there was nothing to publish that the lake did not have
    Optional<LakeVersion> publish(Gathered gathered) throws IOException {
        if (gathered.size() == 0) return Optional.empty();
        added = 0;
        try (Staging stage = lake.stage()) {
            for (Instrument each : instruments.all()) {
                List<List<Object>> bad = new ArrayList<>();
                Gathered.Rows gaps = gathered.of(each.index(), EventRing.GAP);
                write(stage, each, TRADES, gathered.of(each.index(), EventRing.TRADE), gaps, bad);
                write(stage, each, QUOTES, gathered.of(each.index(), EventRing.QUOTE), gaps, bad);
                if (gaps != null) gaps(stage, each, gaps);
                Gathered.Rows ties = gathered.of(each.index(), EventRing.TIE);
                if (ties != null) ties(stage, each, ties);
                if (!bad.isEmpty()) quarantine(stage, each, bad);
            }
            return Optional.of(
                    stage.publish(lake.now(), "record", gathered.events() + " events of the " + source, List.of()));
        } catch (IOException | RuntimeException e) {
            // a writer that waits for the rest of a part would keep the next attempt waiting too
            close();
            throw e;
        }
    }

    private PartWriter writer(Scales scales) throws IOException {
        PartWriter there = writers.get(scales);
        if (there == null) {
            there = new PartWriter(scales.type(), scales.price(), scales.quantity());
            writers.put(scales, there);
        }
        return there;
    }

    private void write(
            Staging stage,
            Instrument instrument,
            RuleSet rules,
            Gathered.@Nullable Rows rows,
            Gathered.@Nullable Rows gaps,
            List<List<Object>> bad)
            throws IOException {
        if (rows == null) return;
        Series series = series(rules.type(), instrument);
        Parts parts = new Parts(stage, instrument, series, rules, bad);
        RowJudge judge = new RowJudge(rules, series, instrument.priceScale(), instrument.quantityScale());
        long[] row = new long[rules.type().columns().size()];
        for (int i = 0; i < rows.size() && parts.failed == null; i++) {
            rows.read(i, row);
            judge.offer(i + 1L, row, () -> text(instrument, rules.type(), row), parts);
        }
        judge.finish(parts);
        parts.finish(gaps);
    }

    private static Series series(DataType type, Instrument instrument) {
        return new Series(type, instrument.id().venue(), instrument.symbol(), BarSpan.NONE);
    }

    private static String text(Instrument instrument, DataType type, long[] row) {
        StringBuilder text = new StringBuilder().append(row[0]);
        for (int i = 1; i < row.length; i++) {
            text.append(',');
            if (row[i] == DataType.NONE) continue;
            text.append(
                    switch (type.layout().get(i).kind()) {
                        case PRICE -> FixedPoint.format(row[i], instrument.priceScale());
                        case QUANTITY -> FixedPoint.format(row[i], instrument.quantityScale());
                        default -> Long.toString(row[i]);
                    });
        }
        return text.toString();
    }

    private Lineage lineage(String rules) {
        return new Lineage(source, "", "recorder/1", "as the feed brought it", rules);
    }

    private void gaps(Staging stage, Instrument instrument, Gathered.Rows gaps) throws IOException {
        added++;
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
        stage.add(file, series, series.partition(first), gaps.size(), first, last, 0, 0, Quality.UNJUDGED, lineage(""));
    }

    /// A part for each day, for rows do not leave the day of what they are about.
    private void ties(Staging stage, Instrument instrument, Gathered.Rows ties) throws IOException {
        Series series = series(DataType.TIES, instrument);
        int from = 0;
        while (from < ties.size()) {
            added++;
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
            stage.add(
                    file,
                    series,
                    date,
                    next - from,
                    first,
                    last,
                    0,
                    0,
                    Quality.UNJUDGED,
                    lineage(""));
            from = next;
        }
    }

    private void quarantine(Staging stage, Instrument instrument, List<List<Object>> bad) throws IOException {
        added++;
        Series series = series(DataType.QUARANTINE, instrument);
        Path file = stage.file("bad-" + instrument.index() + ".parquet");
        try (PartTable table = new PartTable(DataType.QUARANTINE, 0, 0)) {
            for (List<Object> row : bad) table.add(row);
            table.write(file);
        }
        stage.add(
                file,
                series,
                series.partition(lake.now()),
                bad.size(),
                0,
                0,
                0,
                0,
                Quality.UNJUDGED,
                lineage("recorded/1"));
    }

    /// The rows of one series on their way into parts, a new one for each stretch of time.
    private final class Parts implements RowJudge.Verdicts {
        private record Written(PartWriter.Writing writing, LocalDate date, PartGauge gauge) {}

        private final Staging stage;
        private final Instrument instrument;
        private final Series series;
        private final RuleSet rules;
        private final List<List<Object>> bad;
        private final List<Written> written = new ArrayList<>();
        private long badBefore;
        private long partEnd = Long.MIN_VALUE;
        private @Nullable IOException failed;

        Parts(Staging stage, Instrument instrument, Series series, RuleSet rules, List<List<Object>> bad) {
            this.stage = stage;
            this.instrument = instrument;
            this.series = series;
            this.rules = rules;
            this.bad = bad;
        }

        @Override
        public void good(long line, long[] row) {
            try {
                if (row[0] >= partEnd) begin(row[0]);
            } catch (IOException e) {
                failed = e;
                return;
            }
            written.getLast().writing().add(row);
            written.getLast().gauge().good(row[0]);
        }

        @Override
        public void bad(long line, long[] row, String text, String rule, String reason) {
            bad.add(List.of(line, text, rule, reason));
            if (written.isEmpty()) badBefore++;
            else written.getLast().gauge().bad(1);
        }

        private void begin(long time) throws IOException {
            if (!written.isEmpty()) written.getLast().writing().end();
            LocalDate date = series.partition(time);
            partEnd = series.partitionEnd(date);
            PartGauge gauge = new PartGauge(series, VenueHours.ALWAYS);
            gauge.bad(badBefore);
            badBefore = 0;
            Path file =
                    stage.file(series.type().label() + "-" + instrument.index() + "-" + written.size() + ".parquet");
            Scales scales = new Scales(series.type(), instrument.priceScale(), instrument.quantityScale());
            written.add(new Written(writer(scales).begin(file), date, gauge));
        }

        void finish(Gathered.@Nullable Rows gaps) throws IOException {
            if (!written.isEmpty()) written.getLast().writing().end();
            IOException broken = failed;
            if (broken != null) throw broken;
            for (int i = 0; i < written.size(); i++) {
                Written each = written.get(i);
                PartGauge gauge = each.gauge();
                gauge.missed(missed(gaps, gauge));
                KnownRows.Left left = new KnownRows.Left(gauge.rows(), 0, gauge.first(), gauge.last());
                Path file = each.writing().await();
                List<Path> others = others(gauge);
                if (!others.isEmpty()) {
                    Path fresh = stage.file("fresh-" + file.getFileName());
                    left = new KnownRows(series.type()).without(file, others, fresh, (_, _) -> {});
                    file = fresh;
                }
                if (left.rows() == 0) continue;
                added++;
                stage.add(
                        file,
                        series,
                        each.date(),
                        left.rows(),
                        left.first(),
                        left.last(),
                        instrument.priceScale(),
                        instrument.quantityScale(),
                        gauge.quality(),
                        lineage(rules.name()));
            }
        }

        /// Parts of this time that this recording did not make: of the same market replayed before, or imported. What
        /// they have is not taken twice; a live feed is ahead of them all.
        private List<Path> others(PartGauge gauge) {
            return stage.base().of(series).stream()
                    .filter(part -> part.lastTime() >= gauge.first()
                            && part.firstTime() <= gauge.last()
                            && !part.lineage().source().equals(source))
                    .map(part -> lake.root().resolve(part.path()))
                    .toList();
        }

        /// What was lost of this kind in this part's stretch of time.
        private long missed(Gathered.@Nullable Rows gaps, PartGauge gauge) {
            if (gaps == null) return 0;
            int kind = series.type() == DataType.TRADES ? EventRing.TRADE : EventRing.QUOTE;
            boolean first = gauge == written.getFirst().gauge();
            long sum = 0;
            for (int i = 0; i < gaps.size(); i++) {
                long time = gaps.value(i, 0);
                boolean here = (first || time >= gauge.first())
                        && (time < partEndOf(gauge)
                                || gauge == written.getLast().gauge());
                if (gaps.value(i, 3) == kind && here) sum += gaps.value(i, 2);
            }
            return sum;
        }

        private long partEndOf(PartGauge gauge) {
            return series.partitionEnd(series.partition(gauge.first()));
        }
    }

    @Override
    public void close() throws IOException {
        for (PartWriter each : writers.values()) each.close();
        writers.clear();
    }
}
