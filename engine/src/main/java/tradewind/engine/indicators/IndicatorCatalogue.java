package tradewind.engine.indicators;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tradewind.engine.indicators.Indicator.Anchor;
import tradewind.engine.indicators.Indicator.Pane;
import tradewind.engine.indicators.Indicator.Parameter;
import tradewind.engine.indicators.Indicator.Rule;

/// The indicators a chart offers.
public final class IndicatorCatalogue {
    private static final Rule NO_RULE = _ -> Optional.empty();

    /// Simple moving average of the closes.
    public static final Indicator SMA = new Indicator(
            "SMA",
            "Simple moving average",
            List.of(periods("Periods", 20)),
            List.of("SMA"),
            Pane.PRICE,
            List.of(),
            Anchor.NONE,
            NO_RULE,
            (bars, p) -> one(Ta4j.sma(bars, (int) p[0])));

    /// Exponential moving average of the closes.
    public static final Indicator EMA = new Indicator(
            "EMA",
            "Exponential moving average",
            List.of(periods("Periods", 20)),
            List.of("EMA"),
            Pane.PRICE,
            List.of(),
            Anchor.NONE,
            NO_RULE,
            (bars, p) -> one(Averages.ema(bars.close(), 0, (int) p[0])));

    /// Bollinger bands: standard deviations of the population around the simple moving average.
    public static final Indicator BOLLINGER = new Indicator(
            "BB",
            "Bollinger bands",
            List.of(periods("Periods", 20), new Parameter("Deviations", 2, 0.1, 10, false)),
            List.of("upper", "middle", "lower"),
            Pane.PRICE,
            List.of(),
            Anchor.NONE,
            NO_RULE,
            (bars, p) -> Ta4j.bollinger(bars, (int) p[0], p[1]));

    /// Volume-weighted average price since 00:00 UTC, starting anew each day.
    public static final Indicator VWAP = new Indicator(
            "VWAP",
            "Volume-weighted average price of the day (UTC)",
            List.of(),
            List.of("VWAP"),
            Pane.PRICE,
            List.of(),
            Anchor.UTC_DAY,
            NO_RULE,
            (bars, _) -> one(Averages.vwap(bars)));

    /// Wilder's relative strength index, 0 to 100.
    public static final Indicator RSI = new Indicator(
            "RSI",
            "Relative strength index",
            List.of(periods("Periods", 14)),
            List.of("RSI"),
            Pane.OWN,
            List.of(30.0, 70.0),
            Anchor.NONE,
            NO_RULE,
            (bars, p) -> one(Averages.rsi(bars.close(), (int) p[0])));

    /// Moving average convergence/divergence, in price.
    public static final Indicator MACD = new Indicator(
            "MACD",
            "Moving average convergence/divergence",
            List.of(periods("Fast", 12), periods("Slow", 26), periods("Signal", 9)),
            List.of("MACD", "signal", "histogram"),
            Pane.OWN,
            List.of(0.0),
            Anchor.NONE,
            p -> p[0] < p[1] ? Optional.empty() : Optional.of("Fast must be below Slow"),
            (bars, p) -> Averages.macd(bars.close(), (int) p[0], (int) p[1], (int) p[2]));

    /// Wilder's average true range, in price.
    public static final Indicator ATR = new Indicator(
            "ATR",
            "Average true range",
            List.of(periods("Periods", 14)),
            List.of("ATR"),
            Pane.OWN,
            List.of(),
            Anchor.NONE,
            NO_RULE,
            (bars, p) -> one(Averages.atr(bars, (int) p[0])));

    /// Indicators that answer the same question.
    ///
    /// @param title such as `Momentum`
    public record Group(String title, List<Indicator> indicators) {
        public Group {
            indicators = List.copyOf(indicators);
        }
    }

    private static final List<Group> GROUPS = List.of(
            group("Averages", List.of(SMA, EMA, VWAP), KernelCatalogue.AVERAGES),
            group("Bands and stops", List.of(BOLLINGER), KernelCatalogue.CHANNELS),
            group("Momentum", List.of(RSI, MACD), KernelCatalogue.MOMENTUM),
            group("Trend", List.of(), KernelCatalogue.TREND),
            group("Volatility", List.of(ATR), KernelCatalogue.VOLATILITY),
            group("Volume", List.of(), KernelCatalogue.VOLUME));

    private static final List<Indicator> ALL =
            GROUPS.stream().flatMap(group -> group.indicators().stream()).toList();

    private IndicatorCatalogue() {}

    private static Group group(String title, List<Indicator> first, List<Indicator> then) {
        return new Group(title, Stream.concat(first.stream(), then.stream()).toList());
    }

    /// All of them by what they are for.
    public static List<Group> groups() {
        return GROUPS;
    }

    /// All of them, in the order a menu shows them.
    public static List<Indicator> all() {
        return ALL;
    }

    /// By [Indicator#name], in any case.
    public static Optional<Indicator> find(String name) {
        return ALL.stream().filter(i -> i.name().equalsIgnoreCase(name)).findFirst();
    }

    private static Parameter periods(String name, int initial) {
        return new Parameter(name, initial, 1, 1_000, true);
    }

    private static double[][] one(double[] line) {
        return new double[][] {line};
    }
}
