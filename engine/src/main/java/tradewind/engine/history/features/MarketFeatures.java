package tradewind.engine.history.features;

import static tradewind.engine.history.features.Feature.Family.CALENDAR;
import static tradewind.engine.history.features.Feature.Family.CROSS_ASSET;
import static tradewind.engine.history.features.FeatureCatalogue.first;

import java.util.List;

/// The calendar, in UTC, and another instrument the market is looked at with.
final class MarketFeatures {
    private static final long SECOND = 1_000_000_000L;
    private static final long DAY = 86_400L * SECOND;
    private static final Figure.Of RET = Window::ret;
    private static final Figure.Of OTHER = Window::referenceRet;

    private MarketFeatures() {}

    static void addTo(List<Feature> all) {
        calendar(all);
        cross(all);
    }

    private static void calendar(List<Feature> all) {
        turn(all, "hour", "time of day", w -> dayShare(w.end()));
        turn(all, "weekday", "day of the week with its time, from Monday", w -> weekShare(w.end()));
        turn(all, "month", "month of the year", w -> (month(w.end()) - 1) / 12.0);
        all.add(first("day_share", CALENDAR, "share of the day that has passed", 1, w -> dayShare(w.end())));
        all.add(first("weekend", CALENDAR, "1 on Saturday and Sunday", 1, w -> weekShare(w.end()) * 7 >= 5 ? 1 : 0));
        all.add(first("day_of_month", CALENDAR, "1 to 31", 1, w -> dayOfMonth(w.end())));
        all.add(first("hour_of_day", CALENDAR, "0 to 23", 1, w -> Math.floor(dayShare(w.end()) * 24)));
    }

    private static void turn(List<Feature> all, String name, String about, Feature.Formula share) {
        all.add(first(name + "_sin", CALENDAR, "sine of the " + about, 1, w -> Math.sin(2 * Math.PI * share.at(w))));
        all.add(first(name + "_cos", CALENDAR, "cosine of the " + about, 1, w -> Math.cos(2 * Math.PI * share.at(w))));
    }

    private static double dayShare(long time) {
        return Math.floorMod(time, DAY) / (double) DAY;
    }

    private static double weekShare(long time) {
        // 1970-01-01 was a Thursday
        return Math.floorMod(time + 3 * DAY, 7 * DAY) / (double) (7 * DAY);
    }

    /// Months and days by arithmetic alone (Hinnant, chrono-compatible date algorithms): no object is made.
    private static int month(long time) {
        int shifted = (5 * dayOfYear(time) + 2) / 153;
        return shifted < 10 ? shifted + 3 : shifted - 9;
    }

    private static int dayOfMonth(long time) {
        int day = dayOfYear(time);
        return day - (153 * ((5 * day + 2) / 153) + 2) / 5 + 1;
    }

    /// Counted from 1 March.
    private static int dayOfYear(long time) {
        int ofEra = dayOfEra(time);
        int year = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365;
        return ofEra - (365 * year + year / 4 - year / 100);
    }

    private static int dayOfEra(long time) {
        return (int) Math.floorMod(Math.floorDiv(time, DAY) + 719_468, 146_097L);
    }

    private static void cross(List<Feature> all) {
        for (int n : new int[] {1, 5, 20}) {
            all.add(first(
                    "other_ret_" + n, CROSS_ASSET, "log return of the other instrument", n + 1, w -> other(w, n)));
            all.add(first(
                    "other_less_" + n,
                    CROSS_ASSET,
                    "own log return less the other's",
                    n + 1,
                    w -> Math.log(w.close(0) / w.close(n)) - other(w, n)));
        }
        for (int n : new int[] {20, 60}) {
            all.add(first(
                    "other_corr_" + n,
                    CROSS_ASSET,
                    "correlation of returns",
                    n + 1,
                    w -> Figure.correlation(w, n, OTHER, RET)));
            all.add(first(
                    "other_beta_" + n,
                    CROSS_ASSET,
                    "slope of own returns on the other's",
                    n + 1,
                    w -> Figure.beta(w, n, OTHER, RET)));
        }
        all.add(first(
                "other_rest_20",
                CROSS_ASSET,
                "return that the slope does not explain",
                21,
                w -> w.ret(0) - Figure.beta(w, 20, OTHER, RET) * w.referenceRet(0)));
        all.add(first(
                "other_lead_20",
                CROSS_ASSET,
                "correlation with the other's return before",
                22,
                w -> Figure.correlation(w, 20, (x, k) -> x.referenceRet(k + 1), RET)));
        all.add(first(
                "other_lag_20",
                CROSS_ASSET,
                "correlation of the other's with own return before",
                22,
                w -> Figure.correlation(w, 20, (x, k) -> x.ret(k + 1), OTHER)));
        all.add(first(
                "other_vol_ratio_20",
                CROSS_ASSET,
                "own volatility over the other's",
                21,
                w -> Figure.deviation(w, 20, RET) / Figure.deviation(w, 20, OTHER)));
        all.add(first(
                "other_ratio_z_20",
                CROSS_ASSET,
                "ratio of the prices in standard deviations",
                20,
                w -> Figure.z(w, 20, (x, k) -> Math.log(x.close(k) / x.reference(k)))));
    }

    private static double other(Window w, int bars) {
        return Math.log(w.reference(0) / w.reference(bars));
    }
}
