package tradewind.engine.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import tradewind.engine.history.events.EventLog;
import tradewind.engine.history.imports.Template;
import tradewind.engine.history.lake.BarSpan;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.history.lake.Lake;
import tradewind.engine.history.lake.LakeSnapshot;
import tradewind.engine.history.lake.OfflineDuckDb;
import tradewind.engine.history.lake.Part;
import tradewind.engine.history.lake.Series;
import tradewind.engine.history.quality.VenueHours;
import tradewind.engine.history.query.RowPages;
import tradewind.engine.history.query.TradeColumns;
import tradewind.engine.market.BarInterval;
import tradewind.engine.market.FixedPoint;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.QuoteDeriver;

/// A stretch of the lake as a market: the trades of one or several instruments and, where they were recorded, their
/// quotes and order books, in the order they happened, and what was said of them when it was known; as of one version.
/// It is read while it is played; how much there is does not matter to the memory.
///
/// Of several events of one moment the one that a recorder heard first comes first. Where nobody noted that, they come
/// by instrument, and of one instrument the trade before the quote. So the same lake is always the same market.
public final class LakeMarket implements MarketTape {
    /// What a series of an instrument has in this stretch.
    ///
    /// @param events parts of each kind of a [Lane]
    private record Track(Instrument instrument, List<List<Part>> events, List<Part> ties) {
        List<Part> trades() {
            return events.get(Lane.TRADE);
        }

        List<Part> quotes() {
            return events.get(Lane.QUOTE);
        }

        Stream<Part> all() {
            return events.stream().flatMap(List::stream);
        }

        /// Empty if no source of it tells.
        Optional<VenueHours> hours() {
            return trades().stream()
                    .flatMap(part -> Template.hoursOf(part.lineage().template()).stream())
                    .findFirst();
        }

        long first() {
            return all().mapToLong(Part::firstTime).min().orElseThrow();
        }

        long last() {
            return all().mapToLong(Part::lastTime).max().orElseThrow();
        }
    }

    /// The market, or why there is none.
    public sealed interface Result {
        record Found(LakeMarket market) implements Result {}

        /// @param sentence for a person
        record Refused(String sentence) implements Result {}
    }

    /// In the order of the kinds of a [Lane].
    private static final List<DataType> KINDS =
            List.of(DataType.TRADES, DataType.QUOTES, DataType.BOOKS, DataType.DELTAS);

    private final Lake lake;
    private final LakeSnapshot head;
    private final List<Track> tracks;
    private final long from;
    private final long to;
    private final AtomicLong leftOut = new AtomicLong();

    private LakeMarket(Lake lake, LakeSnapshot head, List<Track> tracks, long from, long to) {
        this.lake = lake;
        this.head = head;
        this.tracks = tracks;
        this.from = from;
        this.to = to;
    }

    /// @param instruments by index, with the scales their prices and amounts are to be said in
    /// @param from epoch nanoseconds, the first that counts
    /// @param to epoch nanoseconds, the first that does not count
    static Result find(Lake lake, List<Instrument> instruments, long from, long to) throws IOException {
        LakeSnapshot head = lake.head();
        List<Track> tracks = new ArrayList<>();
        for (Instrument each : instruments) {
            Track track = new Track(
                    each,
                    KINDS.stream()
                            .map(type -> within(head, type, each, from, to))
                            .toList(),
                    within(head, DataType.TIES, each, from, to));
            if (track.trades().isEmpty())
                return new Result.Refused("The lake has no trades of " + each.symbol() + " in that time.");
            tracks.add(track);
        }
        for (Track each : tracks) {
            Optional<String> apart = apart(tracks.getFirst(), each);
            if (apart.isPresent()) return new Result.Refused(apart.get());
        }
        Track latest =
                tracks.stream().max(Comparator.comparingLong(Track::first)).orElseThrow();
        Track earliest =
                tracks.stream().min(Comparator.comparingLong(Track::last)).orElseThrow();
        if (latest.first() > earliest.last())
            return new Result.Refused(
                    "The lake's data of " + earliest.instrument().symbol() + " end at "
                            + Instant.EPOCH.plusNanos(earliest.last()) + ", before those of "
                            + latest.instrument().symbol() + " begin at " + Instant.EPOCH.plusNanos(latest.first())
                            + ": they cannot be replayed together.");
        return new Result.Found(new LakeMarket(lake, head, List.copyOf(tracks), from, to));
    }

    /// What keeps two instruments from one account at one exchange, as a sentence.
    private static Optional<String> apart(Track one, Track other) {
        Instrument first = one.instrument();
        Instrument second = other.instrument();
        if (!first.quote().equals(second.quote()))
            return Optional.of(first.symbol() + " is quoted in " + first.quote() + " and " + second.symbol() + " in "
                    + second.quote() + ". A replay has one account in one currency: replay them one at a time.");
        Optional<VenueHours> hours = one.hours();
        Optional<VenueHours> others = other.hours();
        if (hours.isEmpty() || others.isEmpty() || hours.equals(others)) return Optional.empty();
        return Optional.of(first.symbol() + " is traded " + words(hours.get()) + " and " + second.symbol() + " "
                + words(others.get()) + ". A replay has the hours of one market: replay them one at a time.");
    }

    private static String words(VenueHours hours) {
        return switch (hours) {
            case ALWAYS -> "around the clock";
            case FX_WEEK -> "from Sunday to Friday evening";
            case US_STOCKS -> "in the hours of the US stock exchanges";
        };
    }

    private static List<Part> within(LakeSnapshot head, DataType type, Instrument of, long from, long to) {
        Series series = new Series(type, of.id().venue(), of.symbol(), BarSpan.NONE);
        return head.of(series).stream()
                .filter(part -> part.lastTime() >= from && part.firstTime() < to)
                .toList();
    }

    @Override
    public List<Instrument> instruments() {
        return tracks.stream().map(Track::instrument).toList();
    }

    @Override
    public ZoneId zone() {
        return tracks.stream()
                .flatMap(each -> each.hours().stream())
                .findFirst()
                .map(VenueHours::zone)
                .orElseGet(MarketTape.super::zone);
    }

    @Override
    public String source() {
        List<String> all = tracks.stream()
                .flatMap(Track::all)
                .map(part -> part.lineage().source())
                .distinct()
                .toList();
        return "the lake, from " + all.getFirst() + (all.size() > 1 ? " and " + (all.size() - 1) + " more" : "");
    }

    @Override
    public long start() {
        return Math.max(from, tracks.stream().mapToLong(Track::first).min().orElseThrow());
    }

    @Override
    public long end() {
        return Math.min(to - 1, tracks.stream().mapToLong(Track::last).max().orElseThrow());
    }

    @Override
    public long timeAt(double share) {
        List<Part> parts = tracks.getFirst().trades();
        double left = share * rows(parts);
        for (Part part : parts) {
            if (left < part.rows()) {
                long time = part.firstTime() + (long) ((part.lastTime() - part.firstTime()) * (left / part.rows()));
                return Math.clamp(time, start(), end());
            }
            left -= part.rows();
        }
        return end();
    }

    private static long rows(List<Part> parts) {
        return parts.stream().mapToLong(Part::rows).sum();
    }

    @Override
    public int mostBars(BarInterval interval) {
        long spanned = (interval.start(end()) - interval.start(start())) / interval.nanos() + 1;
        ToLongFunction<Track> trades = track -> rows(track.trades());
        return (int) Math.min(spanned, tracks.stream().mapToLong(trades).max().orElseThrow());
    }

    @Override
    public boolean sides() {
        return tracks.stream().allMatch(track -> {
            QuotedTimes quoted = new QuotedTimes(track.quotes());
            return track.trades().stream()
                    .allMatch(part -> quoted.recorded(List.of(part)) || quoted.at(part.firstTime()));
        });
    }

    @Override
    public long leftOut() {
        return leftOut.get();
    }

    @Override
    public long[] outline(int instrument, int points) {
        if (points <= 0) throw new IllegalArgumentException("points: " + points);
        Track track = tracks.get(instrument);
        long[] out = new long[points];
        Arrays.fill(out, DataType.NONE);
        long start = start();
        double span = Math.max(1, end() - start);
        int scale = track.instrument().priceScale();
        try {
            TradeColumns.read(lake, track.trades(), from, to, (part, times, prices, _, rows) -> {
                long up = FixedPoint.power(Math.max(0, scale - part.priceScale()));
                long down = FixedPoint.power(Math.max(0, part.priceScale() - scale));
                for (int i = 0; i < rows; i++)
                    out[(int) Math.min(points - 1, (long) ((times[i] - start) / span * points))] =
                            prices[i] / down * up;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        spread(out);
        return out;
    }

    /// A slice without a price has the one before it, or the first one.
    private static void spread(long[] out) {
        long price = Arrays.stream(out)
                .filter(each -> each != DataType.NONE)
                .findFirst()
                .orElse(0);
        for (int i = 0; i < out.length; i++) {
            if (out[i] == DataType.NONE) out[i] = price;
            price = out[i];
        }
    }

    /// From its beginning.
    ///
    /// @param quotes one for each instrument, new
    Reel reel(List<QuoteDeriver> quotes) throws IOException {
        if (quotes.size() != tracks.size())
            throw new IllegalArgumentException(quotes.size() + " derivers for " + tracks.size() + " instruments");
        leftOut.set(0);
        List<RowPages> open = new ArrayList<>();
        Runnable closing = () -> {
            for (RowPages each : open) close(each);
        };
        try (DuckDBConnection database = OfflineDuckDb.streaming()) {
            // more threads would hand over the rows out of turn, or wait for each other
            try (Statement statement = database.createStatement()) {
                statement.execute("SET threads = 1");
            }
            List<Lane> lanes = new ArrayList<>();
            for (Track track : tracks) {
                QuotedTimes quoted = new QuotedTimes(track.quotes());
                long depth = quotes.get(track.instrument().index()).depth();
                for (int kind = 0; kind < KINDS.size(); kind++)
                    if (!track.events().get(kind).isEmpty())
                        lanes.add(lane(database, track, kind, quoted, depth, open));
                EventLog said = new EventLog(
                        lake,
                        track.instrument().id().venue(),
                        track.instrument().symbol(),
                        head);
                lanes.addAll(SaidLane.of(track.instrument().index(), said, start(), end()));
            }
            return new MergedReel(lanes, quotes, closing);
        } catch (SQLException e) {
            closing.run();
            throw new IOException("The lake could not be opened for the replay: " + e.getMessage(), e);
        } catch (UncheckedIOException e) {
            // the first page of each lane is read here
            closing.run();
            throw e.getCause();
        } catch (RuntimeException e) {
            closing.run();
            throw e;
        }
    }

    private LakeLane lane(
            DuckDBConnection database, Track track, int kind, QuotedTimes quoted, long depth, List<RowPages> open)
            throws SQLException {
        List<String> columns = switch (kind) {
            case Lane.TRADE -> List.of("time", "price", "quantity", "side");
            case Lane.QUOTE -> List.of("time", "bid", "bid_size", "ask", "ask_size");
            case Lane.BOOK -> List.of("time", "level", "bid", "bid_size", "ask", "ask_size");
            default -> List.of("time", "sequence", "side", "price", "size");
        };
        RowPages pages = pages(database, track.events().get(kind), columns, "", open);
        RowPages ties = pages(database, track.ties(), List.of("time", "place"), "kind = " + (kind + 1), open);
        return new LakeLane(track.instrument(), kind, pages, ties, quoted, depth, leftOut);
    }

    private RowPages pages(
            DuckDBConnection database, List<Part> parts, List<String> columns, String condition, List<RowPages> open)
            throws SQLException {
        DuckDBConnection own = database.duplicate();
        RowPages pages = new RowPages(own, lake, parts, columns, condition, from, to);
        open.add(pages);
        return pages;
    }

    private static void close(RowPages pages) {
        try {
            pages.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return instruments().stream().map(Instrument::symbol).toList() + " from " + source();
    }
}
