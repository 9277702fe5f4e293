package tradewind.engine.history.features;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import tradewind.engine.history.SampleMarket;
import tradewind.engine.history.lake.BarSpan;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.history.lake.Lake;
import tradewind.engine.history.lake.Lineage;
import tradewind.engine.history.lake.PartWriter;
import tradewind.engine.history.lake.Quality;
import tradewind.engine.history.lake.Series;
import tradewind.engine.history.lake.Staging;
import tradewind.engine.market.Instrument;

/// A made-up market of two instruments: trades with all sides, quotes of one side and of two, minutes without a trade,
/// several events of one moment, and a stretch in which nothing moves.
final class FeatureMarket {
    static final Instrument BTC = SampleMarket.BTC_USD;
    static final Series TRADES = new Series(DataType.TRADES, "Bitstamp", "BTC/USD", BarSpan.NONE);
    static final Series OTHER = new Series(DataType.TRADES, "Bitstamp", "ETH/USD", BarSpan.NONE);
    static final BarSpan MINUTE = BarSpan.of("1m");
    private static final Series QUOTES = new Series(DataType.QUOTES, "Bitstamp", "BTC/USD", BarSpan.NONE);
    private static final long START = 1_700_000_000_000_000_000L;
    private static final long SECOND = 1_000_000_000L;

    final Lake lake;
    private final List<long[]> trades = new ArrayList<>();
    private final List<long[]> quotes = new ArrayList<>();
    private final List<long[]> others = new ArrayList<>();

    /// Trades, quotes and prices of the other in the order they came: the first number says which.
    private final List<long[]> tape = new ArrayList<>();

    FeatureMarket(Path folder, long seed, int minutes) throws IOException {
        lake = Lake.open(folder, () -> START);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        long price = 80_000;
        long other = 5_000;
        for (int minute = 0; minute < minutes; minute++) {
            boolean still = minute > 40 && minute < 70;
            if (random.nextInt(12) == 0) continue;
            int events = 4 + random.nextInt(12);
            long at = START + 60 * SECOND * minute;
            for (int i = 0; i < events; i++) {
                at = Math.min(at + random.nextLong(8) * SECOND, START + 60 * SECOND * (minute + 1) - 1);
                switch (random.nextInt(5)) {
                    case 0 -> {
                        other = Math.max(10, other + random.nextInt(-9, 10));
                        others.add(new long[] {at, other, 100, 0, DataType.NONE});
                        tape.add(new long[] {2, at, other});
                    }
                    case 1 -> quote(random, at, price);
                    default -> {
                        if (!still) price = Math.max(100, price + random.nextInt(-40, 41));
                        long quantity = 1 + random.nextLong(300_000_000L);
                        long side = random.nextInt(3);
                        trades.add(new long[] {at, price, quantity, side, DataType.NONE});
                        tape.add(new long[] {0, at, price, quantity, side});
                    }
                }
            }
        }
        publish();
    }

    private void quote(RandomGenerator random, long at, long price) {
        boolean whole = random.nextInt(6) > 0;
        long bid = whole ? price - random.nextInt(1, 20) : DataType.NONE;
        long bidSize = whole ? random.nextLong(1, 500_000_000L) : DataType.NONE;
        long ask = price + random.nextInt(0, 20);
        long askSize = random.nextLong(1, 500_000_000L);
        quotes.add(new long[] {at, bid, ask, bidSize, askSize});
        tape.add(new long[] {1, at, bid, ask, bidSize, askSize});
    }

    private void publish() throws IOException {
        try (Staging stage = lake.stage();
                PartWriter ofTrades = new PartWriter(DataType.TRADES, 2, 8);
                PartWriter ofQuotes = new PartWriter(DataType.QUOTES, 2, 8)) {
            // in two parts, and the other instrument in one
            int middle = trades.size() / 2;
            add(stage, ofTrades, TRADES, trades.subList(0, middle));
            add(stage, ofTrades, TRADES, trades.subList(middle, trades.size()));
            add(stage, ofTrades, OTHER, others);
            add(stage, ofQuotes, QUOTES, quotes);
            stage.publish(START, "import", "test", List.of());
        }
    }

    private static void add(Staging stage, PartWriter writer, Series series, List<long[]> rows) throws IOException {
        String name = series.symbol().substring(0, 3) + series.type() + rows.getFirst()[0] + ".parquet";
        PartWriter.Writing writing = writer.begin(stage.file(name));
        rows.forEach(writing::add);
        writing.end();
        long first = rows.getFirst()[0];
        Lineage lineage = new Lineage("test", "", "", "", "");
        stage.add(
                writing.await(),
                series,
                series.partition(first),
                rows.size(),
                first,
                rows.getLast()[0],
                2,
                8,
                Quality.UNJUDGED,
                lineage);
    }

    /// The same events one by one.
    void play(OnlineFeatures to) {
        for (long[] event : tape) {
            switch ((int) event[0]) {
                case 0 -> to.onTrade(event[1], event[2], event[3], (int) event[4]);
                case 1 -> to.onQuote(event[1], event[2], event[3], event[4], event[5]);
                default -> to.onReference(event[1], event[2] / 100.0);
            }
        }
        to.onTime(Long.MAX_VALUE / 2);
    }

    OfflineFeatures.Bars bars() throws IOException {
        return new OfflineFeatures(lake, lake.head()).bars(TRADES, Optional.of(OTHER), MINUTE);
    }

    FeatureTable table(List<Feature> features) throws IOException {
        return new OfflineFeatures(lake, lake.head()).compute(TRADES, Optional.of(OTHER), MINUTE, features);
    }
}
