package tradewind.engine.portfolio;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tradewind.engine.quant.dependence.Returns;

/// Closing prices of several instruments at the same times, oldest first, without a hole.
///
/// Adjusted for splits and dividends by whoever made them; all in one currency.
public final class PriceHistory {
    private static final double YEAR_SECONDS = 365.25 * 86_400;

    private final List<String> symbols;
    private final List<Instant> times;
    private final double[][] closes;

    /// @param closes one row per time, one column per symbol
    /// @throws IllegalArgumentException if there are fewer than three rows, a symbol or a time comes twice,
    ///     times do not rise, or a price is missing or not above zero; the message names symbol and time
    public PriceHistory(List<String> symbols, List<Instant> times, double[][] closes) {
        this.symbols = List.copyOf(symbols);
        this.times = List.copyOf(times);
        if (symbols.isEmpty()) throw new IllegalArgumentException("prices name no symbol");
        Set<String> seen = new HashSet<>();
        for (String symbol : symbols) {
            if (symbol.isBlank()) throw new IllegalArgumentException("prices have a column without a symbol");
            if (!seen.add(symbol)) throw new IllegalArgumentException("prices name " + symbol + " twice");
        }
        if (times.size() != closes.length)
            throw new IllegalArgumentException("prices have " + closes.length + " rows for " + times.size() + " times");
        if (closes.length < 3)
            throw new IllegalArgumentException(
                    "prices have " + closes.length + " rows; a variance needs at least three");
        this.closes = new double[closes.length][];
        for (int t = 0; t < closes.length; t++) {
            if (t > 0) requireRising(times.get(t - 1), times.get(t));
            if (closes[t].length != symbols.size())
                throw new IllegalArgumentException("prices of " + text(times.get(t)) + " have " + closes[t].length
                        + " columns for " + symbols.size() + " symbols");
            this.closes[t] = closes[t].clone();
            for (int i = 0; i < closes[t].length; i++) requirePrice(symbols.get(i), times.get(t), closes[t][i]);
        }
    }

    private static void requireRising(Instant before, Instant now) {
        if (now.equals(before)) throw new IllegalArgumentException("prices have two rows for " + text(now));
        if (now.isBefore(before))
            throw new IllegalArgumentException(
                    "prices are out of order: " + text(now) + " comes after " + text(before));
    }

    private static void requirePrice(String symbol, Instant time, double price) {
        if (Double.isNaN(price))
            throw new IllegalArgumentException("prices of " + symbol + " have a hole at " + text(time));
        if (!(price > 0) || Double.isInfinite(price))
            throw new IllegalArgumentException(
                    "price of " + symbol + " at " + text(time) + " is not above zero: " + price);
    }

    private PriceHistory(PriceHistory of, int from, int to) {
        symbols = of.symbols;
        times = of.times.subList(from, to);
        closes = Arrays.copyOfRange(of.closes, from, to);
    }

    /// Rows `from` to `to − 1`.
    public PriceHistory rows(int from, int to) {
        if (from < 0 || to > times.size() || to - from < 3)
            throw new IllegalArgumentException("rows " + from + " to " + to + " of " + times.size());
        return new PriceHistory(this, from, to);
    }

    /// The same times, fewer columns.
    ///
    /// @param chosen indices, in the order wanted
    public PriceHistory columns(int[] chosen) {
        double[][] some = new double[closes.length][chosen.length];
        for (int t = 0; t < closes.length; t++)
            for (int k = 0; k < chosen.length; k++) some[t][k] = closes[t][chosen[k]];
        return new PriceHistory(Arrays.stream(chosen).mapToObj(symbols::get).toList(), times, some);
    }

    public List<String> symbols() {
        return symbols;
    }

    public int assets() {
        return symbols.size();
    }

    public List<Instant> times() {
        return times;
    }

    /// Rows of prices; there is one return less.
    public int rows() {
        return closes.length;
    }

    public double close(int row, int asset) {
        return closes[row][asset];
    }

    /// The newest price of each.
    public double[] last() {
        return closes[closes.length - 1].clone();
    }

    /// pₜ/pₜ₋₁ − 1, one row per period.
    public double[][] returns() {
        return Returns.simple(closes);
    }

    /// How many of these periods make a year, as counted: rows over the time they span.
    public double periodsPerYear() {
        double seconds = Duration.between(times.getFirst(), times.getLast()).toMillis() / 1e3;
        return (closes.length - 1) * YEAR_SECONDS / seconds;
    }

    /// A day where the time is midnight UTC, else the instant.
    public static String text(Instant time) {
        var utc = time.atOffset(ZoneOffset.UTC);
        return utc.toLocalTime().equals(LocalTime.MIDNIGHT) ? utc.toLocalDate().toString() : time.toString();
    }
}
