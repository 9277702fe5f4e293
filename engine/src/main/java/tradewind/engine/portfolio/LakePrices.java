package tradewind.engine.portfolio;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tradewind.engine.history.History;
import tradewind.engine.history.events.CorporateActions;
import tradewind.engine.history.events.EventLog;
import tradewind.engine.history.lake.BarSpan;
import tradewind.engine.history.query.ClosingPrices;
import tradewind.engine.history.query.QueryResult;

/// Closing prices out of the lake, at the times that all symbols have in common.
///
/// @param dropped times at which some but not all symbols had a price: a market was closed, or there is a hole
public record LakePrices(PriceHistory history, int dropped) {
    /// Takes as long as the lake does: not on a screen's thread.
    ///
    /// @param symbols such as `BTC/USD`, or `BTC/USD@Kraken` where several venues have it
    /// @throws IllegalArgumentException if a symbol is not in the lake, is there from two venues, or too
    ///     few times are common; the message names it
    /// @throws IOException if the lake cannot be read
    public static LakePrices read(History lake, List<String> symbols, BarSpan span) throws IOException {
        return read(lake, symbols, span, OptionalLong.empty());
    }

    /// The same, with splits and dividends of the lake applied.
    ///
    /// @param adjusted epoch nanoseconds as of which, as in
    ///     [tradewind.engine.history.events.CorporateActions#adjusted]; empty for prices as they were traded
    public static LakePrices read(History lake, List<String> symbols, BarSpan span, OptionalLong adjusted)
            throws IOException {
        if (symbols.isEmpty()) throw new IllegalArgumentException("no symbol to read from the lake");
        List<String> bare = symbols.stream().map(LakePrices::symbol).toList();
        QueryResult answer = lake.query(ClosingPrices.of(bare, span));
        return switch (answer) {
            case QueryResult.Refused refused -> throw new IllegalArgumentException(refused.sentence());
            case QueryResult.Rows rows -> {
                if (rows.cut())
                    throw new IllegalArgumentException("the lake has more than "
                            + rows.rows().size() + " bars of these symbols: take longer bars");
                yield aligned(lake, symbols, rows.rows(), span, adjusted);
            }
        };
    }

    private static String symbol(String name) {
        int at = name.lastIndexOf('@');
        return at < 0 ? name : name.substring(0, at);
    }

    private static boolean is(String name, String symbol, String venue) {
        return name.equals(symbol) || name.equals(symbol + "@" + venue);
    }

    private static LakePrices aligned(
            History lake, List<String> symbols, List<List<@Nullable Object>> rows, BarSpan span, OptionalLong adjusted)
            throws IOException {
        Map<String, String> venues = new HashMap<>();
        TreeMap<Instant, double[]> byTime = new TreeMap<>();
        for (List<@Nullable Object> row : rows) {
            String symbol = String.valueOf(row.get(0));
            String venue = String.valueOf(row.get(1));
            for (int i = 0; i < symbols.size(); i++) {
                String name = symbols.get(i);
                if (!is(name, symbol, venue) || !(row.get(2) instanceof Number at)) continue;
                String before = venues.putIfAbsent(name, venue);
                if (before != null && !before.equals(venue))
                    throw new IllegalArgumentException(name + " is in the lake from " + before + " and " + venue
                            + ": say which, as " + name + "@" + before);
                double[] closes =
                        byTime.computeIfAbsent(Instant.ofEpochMilli(at.longValue()), time -> holes(symbols.size()));
                closes[i] = row.get(3) instanceof Number close ? close.doubleValue() : Double.NaN;
            }
        }
        for (String name : symbols)
            if (!venues.containsKey(name))
                throw new IllegalArgumentException("the lake has no " + span + " bars and no trades of " + name);
        if (adjusted.isPresent())
            for (int i = 0; i < symbols.size(); i++) {
                String symbol = symbol(symbols.get(i));
                EventLog events = lake.events(String.valueOf(venues.get(symbols.get(i))), symbol);
                adjust(byTime, i, events.actionsAsOf(adjusted.getAsLong()), adjusted.getAsLong());
            }
        List<Instant> times = new ArrayList<>();
        List<double[]> closes = new ArrayList<>();
        byTime.forEach((time, row) -> {
            for (double close : row) if (Double.isNaN(close)) return;
            times.add(time);
            closes.add(row);
        });
        return new LakePrices(
                new PriceHistory(symbols, times, closes.toArray(double[][]::new)), byTime.size() - times.size());
    }

    /// Each symbol by its own closes, also by those at times at which another one has none.
    private static void adjust(TreeMap<Instant, double[]> byTime, int symbol, CorporateActions actions, long asOf) {
        List<Map.Entry<Instant, double[]>> there = byTime.entrySet().stream()
                .filter(row -> !Double.isNaN(row.getValue()[symbol]))
                .toList();
        long[] times = there.stream().mapToLong(row -> nanos(row.getKey())).toArray();
        double[] closes =
                there.stream().mapToDouble(row -> row.getValue()[symbol]).toArray();
        double[] comparable = actions.adjusted(times, closes, asOf);
        for (int i = 0; i < comparable.length; i++) there.get(i).getValue()[symbol] = comparable[i];
    }

    private static long nanos(Instant time) {
        return Math.addExact(Math.multiplyExact(time.getEpochSecond(), 1_000_000_000L), time.getNano());
    }

    private static double[] holes(int count) {
        double[] row = new double[count];
        Arrays.fill(row, Double.NaN);
        return row;
    }
}
