package tradewind.engine.history.features;

import static tradewind.engine.history.features.Feature.Family.RETURNS;
import static tradewind.engine.history.features.Feature.Family.VOLATILITY;
import static tradewind.engine.history.features.FeatureCatalogue.first;

import java.util.List;

/// Returns, and how much they vary. All per bar, not annualised.
final class PriceFeatures {
    private static final Figure.Of RET = Window::ret;
    private static final double LOG2 = Math.log(2);

    private PriceFeatures() {}

    static void addTo(List<Feature> all) {
        returns(all);
        volatility(all);
        shapes(all);
    }

    private static void returns(List<Feature> all) {
        all.add(first("ret_1", RETURNS, "log return of the bar", 2, w -> ret(w, 1)));
        for (int n : new int[] {2, 3, 5, 10, 20, 60})
            all.add(first("ret_" + n, RETURNS, "log return of " + n + " bars", n + 1, w -> ret(w, n)));
        all.add(first(
                "ret_gap", RETURNS, "log of the open over the close before", 2, w -> Math.log(w.open(0) / w.close(1))));
        all.add(first("ret_bar", RETURNS, "log of the close over the open", 1, w -> Math.log(w.close(0) / w.open(0))));
        for (int n : new int[] {10, 20, 60})
            all.add(first(
                    "momentum_" + n,
                    RETURNS,
                    "return of " + n + " bars in its standard deviations",
                    n + 1,
                    w -> ret(w, n) / (Figure.deviation(w, n, RET) * Math.sqrt(n))));
        for (int n : new int[] {20, 60}) {
            all.add(first(
                    "drawdown_" + n,
                    RETURNS,
                    "close under the highest of " + n + " bars, a fraction",
                    n,
                    w -> w.close(0) / Figure.highest(w, n, Window::high) - 1));
            all.add(first(
                    "rise_" + n,
                    RETURNS,
                    "close above the lowest of " + n + " bars, a fraction",
                    n,
                    w -> w.close(0) / Figure.lowest(w, n, Window::low) - 1));
        }
        for (int n : new int[] {10, 20, 60})
            all.add(first(
                    "up_share_" + n,
                    RETURNS,
                    "share of " + n + " bars that closed higher",
                    n + 1,
                    w -> Figure.mean(w, n, (x, k) -> x.close(k) > x.close(k + 1) ? 1 : 0)));
        all.add(first(
                "ret_change_5",
                RETURNS,
                "return of 5 bars less that of the 5 before",
                11,
                w -> ret(w, 5) - Math.log(w.close(5) / w.close(10))));
        for (int n : new int[] {20, 60})
            all.add(first(
                    "ret_autocorr_" + n,
                    RETURNS,
                    "correlation of returns with the one before",
                    n + 2,
                    w -> Figure.correlation(w, n, RET, (x, k) -> x.ret(k + 1))));
        all.add(first(
                "run_length", RETURNS, "bars in a row that closed the same way, falls negative", 21, w -> run(w)));
    }

    private static double ret(Window w, int bars) {
        return Math.log(w.close(0) / w.close(bars));
    }

    private static double run(Window w) {
        double way = Math.signum(w.close(0) - w.close(1));
        int k = 1;
        while (k < 20 && way != 0 && Math.signum(w.close(k) - w.close(k + 1)) == way) k++;
        return way == 0 ? 0 : way * k;
    }

    private static void volatility(List<Feature> all) {
        for (int n : new int[] {5, 10, 20, 60})
            all.add(first(
                    "vol_" + n,
                    VOLATILITY,
                    "standard deviation of " + n + " returns",
                    n + 1,
                    w -> Figure.deviation(w, n, RET)));
        for (int n : new int[] {10, 20, 60}) {
            all.add(first(
                    "parkinson_" + n,
                    VOLATILITY,
                    "from highs and lows (Parkinson 1980)",
                    n,
                    w -> Math.sqrt(Figure.mean(w, n, (x, k) -> square(Math.log(x.high(k) / x.low(k)))) / (4 * LOG2))));
            all.add(first(
                    "garman_klass_" + n,
                    VOLATILITY,
                    "from bars (Garman and Klass 1980)",
                    n,
                    w -> Math.sqrt(Math.max(0, Figure.mean(w, n, PriceFeatures::garmanKlass)))));
        }
        for (int n : new int[] {10, 20})
            all.add(first(
                    "rogers_satchell_" + n,
                    VOLATILITY,
                    "from bars, also with drift (1991)",
                    n,
                    w -> Math.sqrt(Math.max(0, Figure.mean(w, n, PriceFeatures::rogersSatchell)))));
        for (int n : new int[] {5, 14, 20})
            all.add(first(
                    "atr_" + n,
                    VOLATILITY,
                    "mean true range over the close",
                    n + 1,
                    w -> Figure.mean(w, n, Window::trueRange) / w.close(0)));
        for (int n : new int[] {20, 60}) {
            all.add(first(
                    "vol_down_" + n,
                    VOLATILITY,
                    "root mean square of the falls",
                    n + 1,
                    w -> Math.sqrt(Figure.mean(w, n, (x, k) -> square(Math.min(0, x.ret(k)))))));
            all.add(first(
                    "vol_up_" + n,
                    VOLATILITY,
                    "root mean square of the rises",
                    n + 1,
                    w -> Math.sqrt(Figure.mean(w, n, (x, k) -> square(Math.max(0, x.ret(k)))))));
        }
        all.add(first(
                "vol_ratio_5_20",
                VOLATILITY,
                "vol_5 over vol_20",
                21,
                w -> Figure.deviation(w, 5, RET) / Figure.deviation(w, 20, RET)));
        all.add(first(
                "vol_ratio_20_60",
                VOLATILITY,
                "vol_20 over vol_60",
                61,
                w -> Figure.deviation(w, 20, RET) / Figure.deviation(w, 60, RET)));
    }

    private static void shapes(List<Feature> all) {
        for (int n : new int[] {20, 60})
            all.add(first(
                    "skew_" + n, VOLATILITY, "skewness of " + n + " returns", n + 1, w -> Figure.skew(w, n, RET)));
        all.add(first(
                "kurtosis_60", VOLATILITY, "excess kurtosis of 60 returns", 61, w -> Figure.kurtosis(w, 60, RET)));
        all.add(first(
                "vol_of_vol_20",
                VOLATILITY,
                "standard deviation of the sizes of 20 returns",
                21,
                w -> Figure.deviation(w, 20, (x, k) -> Math.abs(x.ret(k)))));
        all.add(first(
                "ret_largest_20",
                VOLATILITY,
                "largest of 20 returns by size",
                21,
                w -> Figure.highest(w, 20, (x, k) -> Math.abs(x.ret(k)))));
        all.add(first(
                "bipower_20",
                VOLATILITY,
                "variation without jumps (Barndorff-Nielsen, Shephard 2004)",
                22,
                w -> Math.sqrt(bipower(w))));
        all.add(first(
                "jump_share_20",
                VOLATILITY,
                "share of the variance that came in jumps",
                22,
                w -> Math.max(0, 1 - Figure.share(bipower(w), Figure.mean(w, 20, (x, k) -> square(x.ret(k)))))));
    }

    private static double bipower(Window w) {
        return Math.PI / 2 * Figure.mean(w, 20, (x, k) -> Math.abs(x.ret(k)) * Math.abs(x.ret(k + 1)));
    }

    private static double garmanKlass(Window w, int k) {
        return square(Math.log(w.high(k) / w.low(k))) / 2 - (2 * LOG2 - 1) * square(Math.log(w.close(k) / w.open(k)));
    }

    private static double rogersSatchell(Window w, int k) {
        return Math.log(w.high(k) / w.close(k)) * Math.log(w.high(k) / w.open(k))
                + Math.log(w.low(k) / w.close(k)) * Math.log(w.low(k) / w.open(k));
    }

    private static double square(double x) {
        return x * x;
    }
}
