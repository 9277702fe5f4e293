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
import tradewind.engine.history.lake.DataType;
import tradewind.engine.history.lake.KnownRows;
import tradewind.engine.history.lake.Lake;
import tradewind.engine.history.lake.LakeVersion;
import tradewind.engine.history.lake.Lineage;
import tradewind.engine.history.lake.PartWriter;
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

    private static final RuleSet BOOKS = new RuleSet(
            "recorded-books/1",
            DataType.BOOKS,
            List.of(new Rule.NotNegative("bid_size"), new Rule.NotNegative("ask_size"), new Rule.Monotonic(false)));
    private static final RuleSet CHANGES = new RuleSet(
            "recorded-changes/1", DataType.DELTAS, List.of(new Rule.NotNegative("size"), new Rule.Monotonic(false)));

    private record Scales(DataType type, int price, int quantity) {}

    private final Lake lake;
    private final Instruments instruments;
    private final String source;
    private final Map<Scales, PartWriter> writers = new HashMap<>();

    /// @param source of all it makes, for lineage
    Commit(Lake lake, Instruments instruments, String source) {
        this.lake = lake;
        this.instruments = instruments;
        this.source = source;
    }

    /// @return empty if there was nothing to publish that the lake did not have
    Optional<LakeVersion> publish(Gathered gathered) throws IOException {
        if (gathered.size() == 0) return Optional.empty();
        try (Staging stage = lake.stage()) {
            for (Instrument each : instruments.all()) {
                List<List<Object>> bad = new ArrayList<>();
                Gathered.Rows gaps = gathered.of(each.index(), EventRing.GAP);
                write(stage, each, TRADES, gathered.of(each.index(), EventRing.TRADE), gaps, bad);
                write(stage, each, QUOTES, gathered.of(each.index(), EventRing.QUOTE), gaps, bad);
                write(stage, each, BOOKS, gathered.of(each.index(), EventRing.BOOK), gaps, bad);
                write(stage, each, CHANGES, gathered.of(each.index(), EventRing.CHANGE), gaps, bad);
                SmallParts small = new SmallParts(stage, each, source);
                small.news(lake, gathered.news(each.index()));
                if (gaps != null) small.gaps(gaps);
                Gathered.Rows ties = gathered.of(each.index(), EventRing.TIE);
                if (ties != null) small.ties(ties);
                if (!bad.isEmpty()) small.quarantine(bad, lake.now());
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
        Series series = SmallParts.series(rules.type(), instrument);
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
        return SmallParts.lineage(source, rules);
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
            int kind = kind(series.type());
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

        private static int kind(DataType type) {
            return switch (type) {
                case TRADES -> EventRing.TRADE;
                case QUOTES -> EventRing.QUOTE;
                case BOOKS -> EventRing.BOOK;
                default -> EventRing.CHANGE;
            };
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
