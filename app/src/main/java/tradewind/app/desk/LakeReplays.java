package tradewind.app.desk;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tradewind.app.cli.CommandFailure;
import tradewind.app.cli.LakeRange;
import tradewind.app.home.DataFolder;
import tradewind.engine.TradingEngine;
import tradewind.engine.history.History;
import tradewind.engine.history.SampleMarket;
import tradewind.engine.history.TradeTape;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.history.lake.Part;
import tradewind.engine.history.lake.Series;
import tradewind.engine.market.Currency;
import tradewind.engine.market.FixedPoint;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;

/// Tapes from the lake, for sessions that replay a stretch of it.
final class LakeReplays {
    private static final List<String> CRYPTO =
            List.of("BTC", "ETH", "XBT", "SOL", "LTC", "XRP", "ADA", "DOGE", "USDT", "USDC");

    private LakeReplays() {}

    /// @throws CommandFailure if the lake has no such trades, or cannot be read
    static TradeTape tape(DataFolder folder, LakeRange range) {
        try (TradingEngine engine = new TradingEngine()) {
            History history = engine.history(folder.lake());
            List<Part> trades = history.lake().head().of(DataType.TRADES);
            List<Series> found = trades.stream()
                    .map(Part::series)
                    .distinct()
                    .filter(series -> series.symbol().equalsIgnoreCase(range.symbol())
                            && (range.venue().isEmpty() || series.venue().equalsIgnoreCase(range.venue())))
                    .toList();
            if (found.isEmpty())
                throw new CommandFailure("The lake has no trades of " + range.symbol()
                        + (range.venue().isEmpty() ? "" : " at " + range.venue()) + ". See tradewind lake list.");
            if (found.size() > 1)
                throw new CommandFailure("The lake has trades of " + range.symbol() + " at "
                        + found.stream().map(Series::venue).collect(Collectors.joining(", "))
                        + ". Say which with --venue.");
            Instrument instrument =
                    instrument(found.getFirst(), history.lake().head().of(found.getFirst()));
            return history.tape(found.getFirst(), instrument, range.from(), range.to())
                    .orElseThrow(() -> new CommandFailure(
                            "The lake has no trades of " + range.symbol() + " in that time. See tradewind lake list."));
        } catch (IOException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()));
        }
    }

    /// The sample market's own instrument where it is that; else one with the decimals of the recording.
    private static Instrument instrument(Series series, List<Part> parts) {
        Instrument sample = SampleMarket.BTC_USD;
        InstrumentId id = new InstrumentId(series.symbol(), series.venue());
        if (sample.id().equals(id)) return sample;
        String[] pair = series.symbol().split("/");
        Currency base = currency(pair[0]);
        Currency quote = pair.length == 2 ? currency(pair[1]) : Currency.USD;
        int quantityScale = parts.stream().mapToInt(Part::quantityScale).max().orElse(0);
        long one = FixedPoint.power(quantityScale);
        return new Instrument(
                0,
                id,
                series.symbol(),
                base,
                quote,
                parts.stream().mapToInt(Part::priceScale).max().orElse(0),
                1,
                quantityScale,
                1,
                one);
    }

    private static Currency currency(String code) {
        String upper = code.toUpperCase(Locale.ROOT);
        return new Currency(upper, CRYPTO.contains(upper) ? 8 : 4);
    }

    /// For the folder of its journal: the same range comes back to the same journal.
    static String name(LakeRange range) {
        String text = range.symbol() + "-" + range.venue() + time(range.from()) + time(range.to());
        return "lake-" + text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]+", "-");
    }

    private static String time(long nanos) {
        if (nanos == Long.MIN_VALUE || nanos == Long.MAX_VALUE) return "";
        return "-"
                + Instant.ofEpochSecond(Math.floorDiv(nanos, 1_000_000_000L))
                        .toString()
                        .replace(":", "");
    }
}
