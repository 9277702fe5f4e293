package tradewind.engine.indicators;

import java.util.Arrays;

/// Averages that carry their past along, and what is built on them. Plain loops over arrays; NaN until defined.
///
/// All start from the simple mean of their first `n` values, as Wilder (New Concepts in Technical Trading Systems,
/// 1978) and TA-Lib have it.
final class Averages {
    private Averages() {}

    /// Exponential average with weight 2 ÷ (n + 1) for the newest value.
    ///
    /// @param from index of the first usable value; the first average is at `from + n − 1`
    static double[] ema(double[] values, int from, int n) {
        return smooth(values, from, n, 2.0 / (n + 1));
    }

    /// Wilder's average: weight 1 ÷ n for the newest value.
    static double[] wilder(double[] values, int from, int n) {
        return smooth(values, from, n, 1.0 / n);
    }

    private static double[] smooth(double[] values, int from, int n, double weight) {
        double[] out = new double[values.length];
        Arrays.fill(out, Double.NaN);
        int first = from + n - 1;
        if (first >= values.length) return out;
        double sum = 0;
        for (int i = from; i <= first; i++) sum += values[i];
        out[first] = sum / n;
        for (int i = first + 1; i < values.length; i++) out[i] = out[i - 1] + weight * (values[i] - out[i - 1]);
        return out;
    }

    /// Relative strength index, 0 to 100, from index `n`. A market that has not moved at all stands at 50.
    static double[] rsi(double[] close, int n) {
        double[] gains = new double[close.length];
        double[] losses = new double[close.length];
        for (int i = 1; i < close.length; i++) {
            double change = close[i] - close[i - 1];
            gains[i] = Math.max(change, 0);
            losses[i] = Math.max(-change, 0);
        }
        double[] up = wilder(gains, 1, n);
        double[] down = wilder(losses, 1, n);
        double[] out = new double[close.length];
        for (int i = 0; i < out.length; i++) {
            double both = up[i] + down[i];
            out[i] = both == 0 ? 50 : 100 * up[i] / both;
        }
        return out;
    }

    /// Average true range from index `n`; the first bar has no true range, for want of a close before it.
    static double[] atr(Bars bars, int n) {
        double[] range = new double[bars.size()];
        for (int i = 1; i < range.length; i++) {
            double before = bars.close()[i - 1];
            range[i] = Math.max(bars.high()[i], before) - Math.min(bars.low()[i], before);
        }
        return wilder(range, 1, n);
    }

    /// Fast minus slow average, its average (the signal) and the difference of the two (the histogram). Each average
    /// starts from its own first values.
    static double[][] macd(double[] close, int fast, int slow, int signal) {
        double[] macd = ema(close, 0, fast);
        double[] slowly = ema(close, 0, slow);
        for (int i = 0; i < macd.length; i++) macd[i] -= slowly[i];
        double[] line = ema(macd, slow - 1, signal);
        double[] histogram = new double[macd.length];
        for (int i = 0; i < macd.length; i++) histogram[i] = macd[i] - line[i];
        return new double[][] {macd, line, histogram};
    }

    /// Average price paid since 00:00 UTC, each bar at the mean of its high, low and close, weighed by volume. NaN
    /// until something has traded that day.
    static double[] vwap(Bars bars) {
        double[] out = new double[bars.size()];
        double value = 0;
        double volume = 0;
        for (int i = 0; i < out.length; i++) {
            boolean opens = i == 0 || Indicator.Anchor.UTC_DAY.between(bars.time()[i - 1], bars.time()[i]);
            if (opens) {
                value = 0;
                volume = 0;
            }
            value += (bars.high()[i] + bars.low()[i] + bars.close()[i]) / 3 * bars.volume()[i];
            volume += bars.volume()[i];
            out[i] = volume == 0 ? Double.NaN : value / volume;
        }
        return out;
    }
}
