package tradewind.engine.history.features;

import static tradewind.engine.history.features.Feature.Family.MICROSTRUCTURE;
import static tradewind.engine.history.features.Feature.Family.VOLUME;
import static tradewind.engine.history.features.FeatureCatalogue.first;

import java.util.List;

/// Volume, and who moved it at what cost.
final class FlowFeatures {
    private static final Figure.Of VOL = Window::volume;
    private static final Figure.Of FLOW = Window::flow;

    private FlowFeatures() {}

    static void addTo(List<Feature> all) {
        volume(all);
        money(all);
        trades(all);
        impact(all);
        quotes(all);
    }

    private static void volume(List<Feature> all) {
        all.add(first("volume_log", VOLUME, "log of the volume", 1, w -> Math.log(w.volume(0))));
        for (int n : new int[] {5, 20, 60})
            all.add(first(
                    "volume_ratio_" + n,
                    VOLUME,
                    "volume over its mean of " + n + " bars",
                    n,
                    w -> w.volume(0) / Figure.mean(w, n, VOL)));
        for (int n : new int[] {20, 60})
            all.add(first(
                    "volume_z_" + n,
                    VOLUME,
                    "volume in standard deviations from its mean",
                    n,
                    w -> Figure.z(w, n, VOL)));
        all.add(first(
                "volume_trend_20",
                VOLUME,
                "slope of the volume over its mean, per bar",
                20,
                w -> Figure.slope(w, 20, VOL) / Figure.mean(w, 20, VOL)));
        all.add(first("volume_concentration_20", VOLUME, "sum of squared shares of 20 bars", 20, w -> {
            double sum = Figure.sum(w, 20, VOL);
            return Figure.sum(w, 20, (x, k) -> x.volume(k) * x.volume(k)) / (sum * sum);
        }));
        for (int n : new int[] {20, 60})
            all.add(first(
                    "ret_volume_corr_" + n,
                    VOLUME,
                    "correlation of return and volume",
                    n + 1,
                    w -> Figure.correlation(w, n, Window::ret, VOL)));
        for (int n : new int[] {5, 20, 60})
            all.add(first(
                    "vwap_distance_" + n,
                    VOLUME,
                    "close over the VWAP of " + n + " bars, less one",
                    n,
                    w -> w.close(0) * Figure.sum(w, n, VOL) / Figure.sum(w, n, Window::notional) - 1));
        all.add(first(
                "vwap_distance_1", VOLUME, "close over the bar's VWAP, less one", 1, w -> w.close(0) / w.vwap(0) - 1));
    }

    private static void money(List<Feature> all) {
        for (int n : new int[] {20, 60})
            all.add(first(
                    "balance_volume_" + n,
                    VOLUME,
                    "volume of rising less falling bars, share",
                    n + 1,
                    w -> Figure.sum(w, n, (x, k) -> Math.signum(x.close(k) - x.close(k + 1)) * x.volume(k))
                            / Figure.sum(w, n, VOL)));
        all.add(first("money_flow_14", VOLUME, "money flow index, 0 to 100", 15, w -> {
            double up = Figure.sum(w, 14, (x, k) -> flowOf(x, k, 1));
            double down = Figure.sum(w, 14, (x, k) -> flowOf(x, k, -1));
            return 100 * Figure.share(up, up + down);
        }));
        all.add(first(
                "chaikin_20",
                VOLUME,
                "Chaikin money flow, −1 to 1",
                20,
                w -> Figure.sum(w, 20, (x, k) -> location(x, k) * x.volume(k)) / Figure.sum(w, 20, VOL)));
        all.add(first(
                "force_13",
                VOLUME,
                "volume-weighted return of 13 bars",
                14,
                w -> Figure.sum(w, 13, (x, k) -> x.ret(k) * x.volume(k)) / Figure.sum(w, 13, VOL)));
    }

    private static double flowOf(Window w, int k, int way) {
        double typical = w.typical(k);
        return Math.signum(typical - w.typical(k + 1)) == way ? typical * w.volume(k) : 0;
    }

    /// Where the close is between low (−1) and high (1); 0 if they are one.
    private static double location(Window w, int k) {
        double range = w.high(k) - w.low(k);
        return range > 0 ? (2 * w.close(k) - w.high(k) - w.low(k)) / range : 0;
    }

    private static void trades(List<Feature> all) {
        all.add(first("trades_log", MICROSTRUCTURE, "log of the number of trades", 1, w -> Math.log(w.trades(0))));
        all.add(first(
                "trades_ratio_20",
                MICROSTRUCTURE,
                "trades over their mean of 20 bars",
                20,
                w -> w.trades(0) / Figure.mean(w, 20, Window::trades)));
        all.add(first(
                "trade_size_ratio_20",
                MICROSTRUCTURE,
                "mean size of a trade over that of 20 bars",
                20,
                w -> w.volume(0) / w.trades(0) * Figure.sum(w, 20, Window::trades) / Figure.sum(w, 20, VOL)));
        all.add(first(
                "trade_largest_share",
                MICROSTRUCTURE,
                "largest trade's share of the volume",
                1,
                w -> w.largest(0) / w.volume(0)));
        for (int n : new int[] {1, 5, 20})
            all.add(first(
                    "bought_share_" + n,
                    MICROSTRUCTURE,
                    "bought share of the volume",
                    n,
                    w -> Figure.sum(w, n, Window::bought) / Figure.sum(w, n, VOL)));
        for (int n : new int[] {20, 50})
            all.add(first(
                    "flow_toxicity_" + n,
                    MICROSTRUCTURE,
                    "mean size of the flow over the volume",
                    n,
                    w -> Figure.sum(w, n, (x, k) -> Math.abs(x.flow(k))) / Figure.sum(w, n, VOL)));
        all.add(first(
                "flow_autocorr_20",
                MICROSTRUCTURE,
                "correlation of the flow with the one before",
                21,
                w -> Figure.correlation(w, 20, FLOW, (x, k) -> x.flow(k + 1))));
        all.add(first(
                "flow_z_20",
                MICROSTRUCTURE,
                "flow in standard deviations from its mean",
                20,
                w -> Figure.z(w, 20, FLOW)));
        all.add(first("close_location", MICROSTRUCTURE, "close between low (−1) and high (1)", 1, w -> location(w, 0)));
    }

    private static void impact(List<Feature> all) {
        for (int n : new int[] {5, 20})
            all.add(first(
                    "amihud_" + n,
                    MICROSTRUCTURE,
                    "mean return by notional, per million (Amihud 2002)",
                    n + 1,
                    w -> 1e6 * Figure.mean(w, n, (x, k) -> Math.abs(x.ret(k)) / x.notional(k))));
        for (int n : new int[] {20, 60})
            all.add(first(
                    "kyle_" + n,
                    MICROSTRUCTURE,
                    "slope of return on flow over mean volume (Kyle 1985)",
                    n + 1,
                    w -> Figure.beta(w, n, FLOW, Window::ret) * Figure.mean(w, n, VOL)));
        for (int n : new int[] {20, 60})
            all.add(first(
                    "roll_" + n,
                    MICROSTRUCTURE,
                    "spread implied by bounces (Roll 1984); 0 if none",
                    n + 2,
                    w -> 2 * Math.sqrt(Math.max(0, -Figure.covariance(w, n, Window::ret, (x, k) -> x.ret(k + 1))))));
        all.add(first("range_by_volume_20", MICROSTRUCTURE, "range over relative volume against its mean", 20, w -> {
            double mean = Figure.mean(w, 20, (x, k) -> (x.high(k) - x.low(k)) / x.volume(k));
            return mean > 0 ? (w.high(0) - w.low(0)) / w.volume(0) / mean : Double.NaN;
        }));
    }

    private static void quotes(List<Feature> all) {
        for (int n : new int[] {1, 5, 20}) {
            all.add(first(
                    "spread_" + n,
                    MICROSTRUCTURE,
                    "mean spread over the middle, basis points",
                    n,
                    w -> 1e4 * Figure.mean(w, n, Window::spread)));
            all.add(first(
                    "book_imbalance_" + n,
                    MICROSTRUCTURE,
                    "mean imbalance at the touch, −1 to 1",
                    n,
                    w -> Figure.mean(w, n, Window::imbalance)));
        }
        all.add(first(
                "spread_ratio_20",
                MICROSTRUCTURE,
                "spread over its mean of 20 bars",
                20,
                w -> w.spread(0) / Figure.mean(w, 20, Window::spread)));
        all.add(first(
                "quotes_log",
                MICROSTRUCTURE,
                "log of one more than the number of quotes",
                1,
                w -> Math.log1p(w.quotes(0))));
        all.add(first("quotes_by_trade", MICROSTRUCTURE, "quotes for each trade", 1, w -> w.quotes(0) / w.trades(0)));
    }
}
