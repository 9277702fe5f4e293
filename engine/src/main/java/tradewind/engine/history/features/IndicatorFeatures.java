package tradewind.engine.history.features;

import static tradewind.engine.history.features.Feature.Family.INDICATORS;
import static tradewind.engine.history.features.FeatureCatalogue.first;

import java.util.List;

/// Indicators as figures without a unit. Averages that have no end elsewhere end here, see [Figure#exponential]; the
/// RSI is Cutler's, of plain means.
final class IndicatorFeatures {
    private static final Figure.Of CLOSE = Window::close;

    private IndicatorFeatures() {}

    static void addTo(List<Feature> all) {
        averages(all);
        oscillators(all);
        channels(all);
        trends(all);
    }

    private static void averages(List<Feature> all) {
        for (int n : new int[] {5, 10, 20, 50, 100, 200})
            all.add(first(
                    "sma_distance_" + n,
                    INDICATORS,
                    "close over its mean of " + n + " bars, less one",
                    n,
                    w -> w.close(0) / Figure.mean(w, n, CLOSE) - 1));
        for (int n : new int[] {12, 26})
            all.add(first(
                    "ema_distance_" + n,
                    INDICATORS,
                    "close over its exponential average, less one",
                    4 * n,
                    w -> w.close(0) / Figure.exponential(w, n, CLOSE) - 1));
        all.add(first(
                "macd_12_26",
                INDICATORS,
                "difference of two exponential averages over the close",
                104,
                w -> (Figure.exponential(w, 12, CLOSE) - Figure.exponential(w, 26, CLOSE)) / w.close(0)));
        all.add(first(
                "sma_cross_10_50",
                INDICATORS,
                "mean of 10 bars over that of 50, less one",
                50,
                w -> Figure.mean(w, 10, CLOSE) / Figure.mean(w, 50, CLOSE) - 1));
    }

    private static void oscillators(List<Feature> all) {
        for (int n : new int[] {7, 14, 28})
            all.add(first("rsi_" + n, INDICATORS, "relative strength index, 0 to 100", n + 1, w -> {
                double up = Figure.sum(w, n, (x, k) -> Math.max(0, x.close(k) - x.close(k + 1)));
                double down = Figure.sum(w, n, (x, k) -> Math.max(0, x.close(k + 1) - x.close(k)));
                return 100 * Figure.share(up, up + down);
            }));
        all.add(first(
                "stochastic_14",
                INDICATORS,
                "close between the extremes of 14 bars, 0 to 100",
                14,
                w -> 100 * position(w, 0, 14)));
        all.add(first(
                "stochastic_14_3",
                INDICATORS,
                "mean of three of them",
                16,
                w -> 100 * (position(w, 0, 14) + position(w, 1, 14) + position(w, 2, 14)) / 3));
        all.add(first("cci_20", INDICATORS, "commodity channel index", 20, w -> {
            double mean = Figure.mean(w, 20, Window::typical);
            double deviation = 0;
            for (int k = 0; k < 20; k++) deviation += Math.abs(w.typical(k) - mean);
            return deviation > 0 ? (w.typical(0) - mean) / (.015 * deviation / 20) : Double.NaN;
        }));
        all.add(first(
                "ultimate",
                INDICATORS,
                "ultimate oscillator of 7, 14 and 28 bars, 0 to 100",
                29,
                w -> 100 * (4 * pressure(w, 7) + 2 * pressure(w, 14) + pressure(w, 28)) / 7));
        all.add(first(
                "roc_12",
                INDICATORS,
                "rate of change of 12 bars, per cent",
                13,
                w -> 100 * (w.close(0) / w.close(12) - 1)));
    }

    /// Of a close between the lowest and the highest of `bars` bars, 0 to 1.
    private static double position(Window w, int from, int bars) {
        double high = w.high(from);
        double low = w.low(from);
        for (int k = from + 1; k < from + bars; k++) {
            high = Math.max(high, w.high(k));
            low = Math.min(low, w.low(k));
        }
        return Figure.share(w.close(from) - low, high - low);
    }

    private static double pressure(Window w, int bars) {
        return Figure.share(
                Figure.sum(w, bars, (x, k) -> x.close(k) - Math.min(x.low(k), x.close(k + 1))),
                Figure.sum(w, bars, Window::trueRange));
    }

    private static void channels(List<Feature> all) {
        all.add(first(
                "bollinger_position_20",
                INDICATORS,
                "close in standard deviations from its mean, halved",
                20,
                w -> Figure.z(w, 20, CLOSE) / 2));
        all.add(first(
                "bollinger_width_20",
                INDICATORS,
                "four standard deviations over the mean",
                20,
                w -> 4 * Figure.deviation(w, 20, CLOSE) / Figure.mean(w, 20, CLOSE)));
        for (int n : new int[] {20, 55})
            all.add(first(
                    "donchian_position_" + n,
                    INDICATORS,
                    "close between the extremes, 0 to 1",
                    n,
                    w -> position(w, 0, n)));
        all.add(first("keltner_position_20", INDICATORS, "close in true ranges from its mean", 21, w -> {
            double range = Figure.mean(w, 20, Window::trueRange);
            return range > 0 ? (w.close(0) - Figure.mean(w, 20, CLOSE)) / range : Double.NaN;
        }));
        all.add(first("choppiness_14", INDICATORS, "0 of a straight way, 100 of one to and fro", 15, w -> {
            double range = Figure.highest(w, 14, Window::high) - Figure.lowest(w, 14, Window::low);
            return 100 * Math.log(Figure.share(Figure.sum(w, 14, Window::trueRange), range)) / Math.log(14);
        }));
    }

    private static void trends(List<Feature> all) {
        all.add(first(
                "aroon_up_25",
                INDICATORS,
                "how lately the highest of 25 bars was, 0 to 100",
                26,
                w -> 100 * (25 - Figure.since(w, 26, Window::high, true)) / 25.0));
        all.add(first(
                "aroon_down_25",
                INDICATORS,
                "how lately the lowest of 25 bars was, 0 to 100",
                26,
                w -> 100 * (25 - Figure.since(w, 26, Window::low, false)) / 25.0));
        all.add(first("vortex_14", INDICATORS, "vortex up less vortex down", 15, w -> {
            double up = Figure.sum(w, 14, (x, k) -> Math.abs(x.high(k) - x.low(k + 1)));
            double down = Figure.sum(w, 14, (x, k) -> Math.abs(x.low(k) - x.high(k + 1)));
            double range = Figure.sum(w, 14, Window::trueRange);
            return range > 0 ? (up - down) / range : Double.NaN;
        }));
        all.add(first("directional_14", INDICATORS, "directional index of plain means, 0 to 100", 15, w -> {
            double up = Figure.sum(w, 14, (x, k) -> moved(x.high(k) - x.high(k + 1), x.low(k + 1) - x.low(k)));
            double down = Figure.sum(w, 14, (x, k) -> moved(x.low(k + 1) - x.low(k), x.high(k) - x.high(k + 1)));
            return 100 * Figure.share(Math.abs(up - down), up + down);
        }));
        for (int n : new int[] {10, 20})
            all.add(first(
                    "efficiency_" + n,
                    INDICATORS,
                    "way made over way gone (Kaufman), 0 to 1",
                    n + 1,
                    w -> Figure.share(
                            Math.abs(w.close(0) - w.close(n)),
                            Figure.sum(w, n, (x, k) -> Math.abs(x.close(k) - x.close(k + 1))))));
        all.add(first(
                "slope_20",
                INDICATORS,
                "slope of the closes over their mean, per bar",
                20,
                w -> Figure.slope(w, 20, CLOSE) / Figure.mean(w, 20, CLOSE)));
        all.add(first(
                "slope_fit_20",
                INDICATORS,
                "share of the variation the slope explains",
                20,
                w -> Figure.fit(w, 20, CLOSE)));
    }

    private static double moved(double one, double other) {
        return one > other && one > 0 ? one : 0;
    }
}
