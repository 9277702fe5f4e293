package tradewind.app.desk;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tradewind.app.cli.CommandFailure;
import tradewind.app.cli.LakeRange;
import tradewind.app.home.DataFolder;
import tradewind.engine.TradingEngine;
import tradewind.engine.history.History;
import tradewind.engine.history.LakeMarket;
import tradewind.engine.history.MarketTape;
import tradewind.engine.history.SampleMarket;
import tradewind.engine.history.lake.BarSpan;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.history.lake.LakeSnapshot;
import tradewind.engine.history.lake.Part;
import tradewind.engine.history.lake.Series;
import tradewind.engine.market.Currency;
import tradewind.engine.market.FixedPoint;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;
import tradewind.engine.market.PriceNotation;
import tradewind.views.instruments.NotationBook;

/// Tapes from the lake, for sessions that replay a stretch of it.
final class LakeReplays {
    private static final List<String> CRYPTO =
            List.of("BTC", "ETH", "XBT", "SOL", "LTC", "XRP", "ADA", "DOGE", "USDT", "USDC");

    /// Name of the file in which the notations of prices are kept.
    static final String PRICES = "prices";

    private static final Logger LOG = LoggerFactory.getLogger(LakeReplays.class);
    private static final int MOST_NAMED = 8;

    /// Of a price, where the lake has room for them: one that was never off the full dollar may be yet.
    private static final int LEAST_DECIMALS = 2;

    private LakeReplays() {}

    /// @throws CommandFailure if the lake has no such trades, they cannot be replayed together, or cannot be read
    static MarketTape tape(DataFolder folder, LakeRange range) {
        try (TradingEngine engine = new TradingEngine()) {
            History history = engine.history(folder.lake());
            NotationBook notations = notations(folder);
            LakeSnapshot head = history.lake().head();
            List<Instrument> instruments = new ArrayList<>();
            for (String symbol : range.symbols()) {
                Series series = series(head, symbol, range.venue());
                Instrument made = instrument(history, notations, instruments.size(), series);
                if (instruments.stream().anyMatch(other -> other.id().equals(made.id())))
                    throw new CommandFailure(made.symbol() + " is named twice. Name each symbol once.");
                instruments.add(made);
            }
            return switch (history.market(instruments, range.from(), range.to())) {
                case LakeMarket.Result.Found found -> found.market();
                case LakeMarket.Result.Refused refused -> throw new CommandFailure(refused.sentence());
            };
        } catch (IOException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()));
        }
    }

    /// @param named symbol, or symbol and venue as in `BTC/USD@Kraken`
    private static Series series(LakeSnapshot head, String named, String venueOfAll) {
        int at = named.lastIndexOf('@');
        String symbol = at > 0 ? named.substring(0, at) : named;
        String venue = at > 0 ? named.substring(at + 1) : venueOfAll;
        List<Series> all =
                head.of(DataType.TRADES).stream().map(Part::series).distinct().toList();
        List<Series> found = all.stream()
                .filter(series -> series.symbol().equalsIgnoreCase(symbol)
                        && (venue.isEmpty() || series.venue().equalsIgnoreCase(venue)))
                .toList();
        if (found.isEmpty())
            throw new CommandFailure("The lake has no trades of " + symbol + (venue.isEmpty() ? "" : " at " + venue)
                    + (all.isEmpty() ? "." : "; it has those of " + names(all) + ".") + " See tradewind lake list.");
        if (found.size() > 1)
            throw new CommandFailure("The lake has trades of " + symbol + " at "
                    + found.stream().map(Series::venue).collect(Collectors.joining(", "))
                    + ". Say which with --venue, or as " + symbol + "@"
                    + found.getFirst().venue() + ".");
        return found.getFirst();
    }

    private static String names(List<Series> all) {
        String names = all.stream()
                .map(Series::symbol)
                .distinct()
                .sorted()
                .limit(MOST_NAMED)
                .collect(Collectors.joining(", "));
        return all.size() > MOST_NAMED ? names + " and others" : names;
    }

    /// The sample market's own instrument where it is that; else one with the decimals its prices have.
    private static Instrument instrument(History history, NotationBook notations, int index, Series series)
            throws IOException {
        InstrumentId id = new InstrumentId(series.symbol(), series.venue());
        Instrument sample = SampleMarket.BTC_USD;
        if (sample.id().equals(id))
            return new Instrument(
                    index,
                    id,
                    sample.name(),
                    sample.base(),
                    sample.quote(),
                    sample.priceScale(),
                    sample.tick(),
                    sample.quantityScale(),
                    sample.lot(),
                    sample.defaultQuantity());
        Series quotes = new Series(DataType.QUOTES, series.venue(), series.symbol(), BarSpan.NONE);
        LakeSnapshot head = history.lake().head();
        List<Part> parts = new ArrayList<>(head.of(series));
        parts.addAll(head.of(quotes));
        int room = parts.stream().mapToInt(Part::priceScale).max().orElse(0);
        int used = Math.max(history.priceDecimals(series), history.priceDecimals(quotes));
        PriceNotation notation = notation(history, notations.chosen(id), room, series, quotes);
        int least = Math.min(room, Math.max(used, LEAST_DECIMALS));
        int priceScale = scale(notation, least, room);
        int quantityScale = parts.stream().mapToInt(Part::quantityScale).max().orElse(0);
        String[] pair = series.symbol().split("/");
        return new Instrument(
                index,
                id,
                series.symbol(),
                currency(pair[0]),
                pair.length == 2 ? currency(pair[1]) : Currency.USD,
                priceScale,
                notation.step(priceScale).orElse(1L),
                quantityScale,
                1,
                FixedPoint.power(quantityScale),
                notation);
    }

    /// The wanted one, if the lake has the decimals for it and every price is on such a step, which becomes the tick.
    private static PriceNotation notation(
            History history, Optional<PriceNotation> wanted, int room, Series trades, Series quotes)
            throws IOException {
        if (wanted.isEmpty() || wanted.get() == PriceNotation.DECIMAL) return PriceNotation.DECIMAL;
        int steps = wanted.get().steps();
        boolean fits = wanted.get().step(room).isPresent()
                && history.pricesAreIn(trades, steps)
                && history.pricesAreIn(quotes, steps);
        return fits ? wanted.get() : PriceNotation.DECIMAL;
    }

    /// The fewest decimals in which the steps of a notation are exact.
    private static int scale(PriceNotation notation, int least, int room) {
        int scale = least;
        while (scale < room && notation.step(scale).isEmpty()) scale++;
        return scale;
    }

    /// How the prices of instruments are wanted, as kept now.
    static NotationBook notations(DataFolder folder) {
        return new NotationBook(new NamedFile(folder, PRICES, Runnable::run, sentence -> LOG.warn("{}", sentence)));
    }

    private static Currency currency(String code) {
        String upper = code.toUpperCase(Locale.ROOT);
        return new Currency(upper, CRYPTO.contains(upper) ? 8 : 4);
    }

    /// For the folder of its journal: the same range comes back to the same journal, unless finer prices were imported
    /// since: what was written down in another unit is another session.
    static String name(LakeRange range, List<Instrument> instruments) {
        String text = String.join("-", range.symbols()) + "-" + range.venue() + time(range.from()) + time(range.to());
        String decimals = instruments.stream()
                .filter(each -> !each.id().equals(SampleMarket.BTC_USD.id()))
                .map(each -> "-" + each.priceScale() + "." + each.quantityScale()
                        + (each.tick() == 1 ? "" : "-t" + each.tick()))
                .collect(Collectors.joining());
        return "lake-" + (text + decimals).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]+", "-");
    }

    private static String time(long nanos) {
        if (nanos == Long.MIN_VALUE || nanos == Long.MAX_VALUE) return "";
        return "-"
                + Instant.ofEpochSecond(Math.floorDiv(nanos, 1_000_000_000L))
                        .toString()
                        .replace(":", "");
    }
}
