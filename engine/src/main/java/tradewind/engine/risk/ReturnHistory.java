package tradewind.engine.risk;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tradewind.engine.quant.Require;

/// Log returns of several symbols over the same periods, oldest first. Immutable by agreement: nobody
/// writes into the arrays.
///
/// @param symbols one per column
/// @param period  length of one period; a day for daily closes, whatever lies between them
/// @param times   end of each period, epoch nanoseconds, strictly rising
/// @param returns one row per period, one column per symbol
@SuppressWarnings("ArrayRecordComponent")
public record ReturnHistory(List<String> symbols, Duration period, long[] times, double[][] returns) {
    public ReturnHistory {
        symbols = List.copyOf(symbols);
        if (symbols.isEmpty()) throw new IllegalArgumentException("a history needs at least one symbol");
        Set<String> seen = new HashSet<>();
        for (String symbol : symbols)
            if (!seen.add(symbol)) throw new IllegalArgumentException("the history has two columns " + symbol);
        if (period.isNegative() || period.isZero())
            throw new IllegalArgumentException("period must be above zero: " + period);
        Require.matrix("returns", returns, 1, symbols.size());
        if (returns[0].length != symbols.size())
            throw new IllegalArgumentException(
                    "returns have " + returns[0].length + " columns for " + symbols.size() + " symbols");
        if (times.length != returns.length)
            throw new IllegalArgumentException(times.length + " times for " + returns.length + " returns");
        for (int t = 1; t < times.length; t++)
            if (times[t] <= times[t - 1])
                throw new IllegalArgumentException("times do not rise at row " + t + ": duplicate or unordered dates");
    }

    /// From prices: ln(p/p₋₁).
    ///
    /// @param times  one per row of prices
    /// @param prices at least two rows, above zero
    public static ReturnHistory ofPrices(List<String> symbols, Duration period, long[] times, double[][] prices) {
        Require.matrix("prices", prices, 2, 1);
        if (times.length != prices.length)
            throw new IllegalArgumentException(times.length + " times for " + prices.length + " prices");
        double[][] returns = new double[prices.length - 1][prices[0].length];
        for (int t = 0; t < prices.length; t++) {
            for (int j = 0; j < prices[t].length; j++) {
                if (!(prices[t][j] > 0))
                    throw new IllegalArgumentException("price of " + symbols.get(j) + " in row " + t
                            + " is not above zero: " + prices[t][j] + "; log returns need positive prices");
                if (t > 0) returns[t - 1][j] = Math.log(prices[t][j] / prices[t - 1][j]);
            }
        }
        if (times.length > 1 && times[1] <= times[0])
            throw new IllegalArgumentException("times do not rise at row 1: duplicate or unordered dates");
        return new ReturnHistory(symbols, period, Arrays.copyOfRange(times, 1, times.length), returns);
    }

    public int size() {
        return returns.length;
    }

    /// The column of a symbol; −1 if there is none.
    public int column(String symbol) {
        return symbols.indexOf(symbol);
    }

    /// How many periods a time is.
    public double periods(Duration time) {
        return (double) time.toNanos() / period.toNanos();
    }

    /// Some of the columns, in the order asked for.
    ///
    /// @throws IllegalArgumentException if one is not there
    public ReturnHistory of(List<String> wanted) {
        double[][] part = new double[returns.length][wanted.size()];
        for (int j = 0; j < wanted.size(); j++) {
            int from = column(wanted.get(j));
            if (from < 0) throw new IllegalArgumentException("the history has no column " + wanted.get(j));
            for (int t = 0; t < returns.length; t++) part[t][j] = returns[t][from];
        }
        return new ReturnHistory(wanted, period, times, part);
    }

    double[] columnOf(int j) {
        double[] one = new double[returns.length];
        for (int t = 0; t < one.length; t++) one[t] = returns[t][j];
        return one;
    }
}
