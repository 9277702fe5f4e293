package tradewind.engine.indicators;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tradewind.engine.indicators.Indicator.Anchor;
import tradewind.engine.indicators.Indicator.Pane;
import tradewind.engine.indicators.Indicator.Parameter;
import tradewind.engine.indicators.Indicator.Rule;
import tradewind.engine.indicators.Indicator.Unit;
import tradewind.engine.indicators.kernels.BarColumns;
import tradewind.engine.indicators.kernels.Line;
import tradewind.engine.indicators.kernels.TechnicalIndicators;

/// The kernels as charts offer them: which parameters they take and within which bounds, which lines they give, and
/// where those are drawn.
final class KernelCatalogue {
    private static final Rule NO_RULE = _ -> Optional.empty();
    private static final Rule FAST_BELOW_SLOW =
            p -> p[0] < p[1] ? Optional.empty() : Optional.of("Fast must be below Slow");

    /// One line of an indicator.
    ///
    /// @param output what the chart calls it
    /// @param kernel what the kernels call it, its parameters as `%s`
    private record Drawn(String output, String kernel) {}

    static final List<Indicator> AVERAGES = List.of(
            over("WMA", "Weighted moving average", n(30, 1), "WMA(%s)"),
            over("DEMA", "Double exponential moving average", n(30, 1), "DEMA(%s)"),
            over("TEMA", "Triple exponential moving average", n(30, 1), "TEMA(%s)"),
            over("TRIMA", "Triangular moving average", n(30, 1), "TRIMA(%s)"),
            over("KAMA", "Kaufman's adaptive moving average", n(30, 2), "KAMA(%s)"),
            over("T3", "Tillson's T3 average", List.of(periods(5, 2), real("Factor", 0.7, 0, 1)), "T3(%s,%s)"),
            over("LINREG", "End of the regression line", n(14, 2), "LINEARREG(%s)"),
            over("LRINT", "Start of the regression line", n(14, 2), "LINEARREG_INTERCEPT(%s)"),
            over("TSF", "Time series forecast, one bar ahead", n(14, 2), "TSF(%s)"),
            over("TYP", "Typical price: mean of high, low and close", List.of(), "TYPPRICE"));

    static final List<Indicator> CHANNELS = List.of(
            new Kernel("HILO", "Highest and lowest close", n(20, 2))
                    .drawn(new Drawn("highest", "MAX(%s)"), new Drawn("lowest", "MIN(%s)"))
                    .made(Pane.PRICE, Unit.PRICE),
            over(
                    "SAR",
                    "Parabolic stop and reverse",
                    List.of(real("Step", 0.02, 0.001, 1), real("Most", 0.2, 0.001, 1)),
                    "SAR(%s,%s)"));

    static final List<Indicator> MOMENTUM = List.of(
            new Kernel(
                            "STOCH",
                            "Stochastic oscillator, slow",
                            List.of(whole("K", 14, 1), whole("Slowing", 3, 1), whole("D", 3, 1)))
                    .drawn(new Drawn("K", "STOCH(%s,%s,%s).slowK"), new Drawn("D", "STOCH(%s,%s,%s).slowD"))
                    .guides(20, 80)
                    .made(Pane.OWN, Unit.NUMBER),
            new Kernel("STOCHF", "Stochastic oscillator, fast", List.of(whole("K", 14, 1), whole("D", 3, 1)))
                    .drawn(new Drawn("K", "STOCHF(%s,%s).fastK"), new Drawn("D", "STOCHF(%s,%s).fastD"))
                    .guides(20, 80)
                    .made(Pane.OWN, Unit.NUMBER),
            new Kernel(
                            "STOCHRSI",
                            "Stochastic of the relative strength index",
                            List.of(periods(14, 2), whole("K", 5, 1), whole("D", 3, 1)))
                    .drawn(new Drawn("K", "STOCHRSI(%s,%s,%s).fastK"), new Drawn("D", "STOCHRSI(%s,%s,%s).fastD"))
                    .guides(20, 80)
                    .made(Pane.OWN, Unit.NUMBER),
            below("CCI", "Commodity channel index", n(14, 2), "CCI(%s)", -100, 100),
            below("CMO", "Chande momentum oscillator", n(14, 2), "CMO(%s)", -50, 50),
            below("WILLR", "Williams' percent range", n(14, 2), "WILLR(%s)", -80, -20),
            below(
                    "ULTOSC",
                    "Ultimate oscillator",
                    List.of(whole("Short", 7, 1), whole("Middle", 14, 1), whole("Long", 28, 1)),
                    "ULTOSC(%s,%s,%s)",
                    30,
                    70),
            new Kernel("MOM", "Momentum: change of the close", n(10, 1))
                    .drawn(new Drawn("MOM", "MOM(%s)"))
                    .guides(0)
                    .made(Pane.OWN, Unit.PRICE),
            below("ROC", "Rate of change, percent", n(10, 1), "ROC(%s)", 0),
            below("TRIX", "Rate of change of a triple average, percent", n(15, 1), "TRIX(%s)", 0),
            new Kernel("APO", "Absolute price oscillator", fastSlow())
                    .drawn(new Drawn("APO", "APO(%s,%s,EMA)"))
                    .guides(0)
                    .rule(FAST_BELOW_SLOW)
                    .made(Pane.OWN, Unit.PRICE),
            new Kernel("PPO", "Percentage price oscillator", fastSlow())
                    .drawn(new Drawn("PPO", "PPO(%s,%s,EMA)"))
                    .guides(0)
                    .rule(FAST_BELOW_SLOW)
                    .made(Pane.OWN, Unit.NUMBER),
            below("BOP", "Balance of power", List.of(), "BOP", 0));

    static final List<Indicator> TREND = List.of(
            new Kernel("DMI", "Directional movement", n(14, 2))
                    .drawn(
                            new Drawn("+DI", "PLUS_DI(%s)"),
                            new Drawn("−DI", "MINUS_DI(%s)"),
                            new Drawn("ADX", "ADX(%s)"))
                    .guides(25)
                    .made(Pane.OWN, Unit.NUMBER),
            below("ADX", "Average directional index", n(14, 2), "ADX(%s)", 25),
            below("ADXR", "Average directional index, rated", n(14, 2), "ADXR(%s)", 25),
            below("DX", "Directional index", n(14, 2), "DX(%s)", 25),
            new Kernel("AROON", "Aroon", n(14, 2))
                    .drawn(new Drawn("up", "AROON(%s).up"), new Drawn("down", "AROON(%s).down"))
                    .guides(30, 70)
                    .made(Pane.OWN, Unit.NUMBER),
            new Kernel("SLOPE", "Slope of the regression line, per bar", n(14, 2))
                    .drawn(new Drawn("SLOPE", "LINEARREG_SLOPE(%s)"))
                    .guides(0)
                    .made(Pane.OWN, Unit.PRICE),
            below("ANGLE", "Angle of the regression line, degrees", n(14, 2), "LINEARREG_ANGLE(%s)", 0));

    static final List<Indicator> VOLATILITY = List.of(
            below("NATR", "Average true range, percent of the close", n(14, 1), "NATR(%s)"),
            new Kernel("TR", "True range", List.of())
                    .drawn(new Drawn("TR", "TRANGE"))
                    .made(Pane.OWN, Unit.PRICE),
            new Kernel("STDDEV", "Standard deviation of the close", n(20, 2))
                    .drawn(new Drawn("STDDEV", "STDDEV(%s)"))
                    .made(Pane.OWN, Unit.PRICE),
            below("VAR", "Variance of the close", n(20, 1), "VAR(%s)"));

    static final List<Indicator> VOLUME = List.of(
            new Kernel("OBV", "On-balance volume", List.of())
                    .drawn(new Drawn("OBV", "OBV"))
                    .anchor(Anchor.FIRST_BAR)
                    .made(Pane.OWN, Unit.VOLUME),
            new Kernel("AD", "Accumulation and distribution", List.of())
                    .drawn(new Drawn("AD", "AD"))
                    .anchor(Anchor.FIRST_BAR)
                    .made(Pane.OWN, Unit.VOLUME),
            new Kernel("ADOSC", "Chaikin's oscillator", List.of(whole("Fast", 3, 2), whole("Slow", 10, 2)))
                    .drawn(new Drawn("ADOSC", "ADOSC(%s,%s)"))
                    .guides(0)
                    .rule(FAST_BELOW_SLOW)
                    .made(Pane.OWN, Unit.VOLUME),
            below("MFI", "Money flow index", n(14, 2), "MFI(%s)", 20, 80));

    private KernelCatalogue() {}

    private static Indicator over(String name, String title, List<Parameter> parameters, String kernel) {
        return new Kernel(name, title, parameters)
                .drawn(new Drawn(name, kernel))
                .made(Pane.PRICE, Unit.PRICE);
    }

    private static Indicator below(
            String name, String title, List<Parameter> parameters, String kernel, double... guides) {
        return new Kernel(name, title, parameters)
                .drawn(new Drawn(name, kernel))
                .guides(guides)
                .made(Pane.OWN, Unit.NUMBER);
    }

    private static List<Parameter> n(int initial, int least) {
        return List.of(periods(initial, least));
    }

    private static List<Parameter> fastSlow() {
        return List.of(whole("Fast", 12, 2), whole("Slow", 26, 2));
    }

    private static Parameter periods(int initial, int least) {
        return whole("Periods", initial, least);
    }

    private static Parameter whole(String name, int initial, int least) {
        return new Parameter(name, initial, least, 1_000, true);
    }

    private static Parameter real(String name, double initial, double least, double most) {
        return new Parameter(name, initial, least, most, false);
    }

    /// An indicator being written down.
    private static final class Kernel {
        private final String name;
        private final String title;
        private final List<Parameter> parameters;
        private List<Drawn> lines = List.of();
        private List<Double> guides = List.of();
        private Anchor anchor = Anchor.NONE;
        private Rule rule = NO_RULE;

        Kernel(String name, String title, List<Parameter> parameters) {
            this.name = name;
            this.title = title;
            this.parameters = parameters;
        }

        Kernel drawn(Drawn... all) {
            lines = List.of(all);
            return this;
        }

        Kernel guides(double... heights) {
            guides = Arrays.stream(heights).boxed().toList();
            return this;
        }

        Kernel anchor(Anchor at) {
            anchor = at;
            return this;
        }

        Kernel rule(Rule between) {
            rule = between;
            return this;
        }

        Indicator made(Pane pane, Unit unit) {
            List<Drawn> drawn = lines;
            return new Indicator(
                    name,
                    title,
                    parameters,
                    drawn.stream().map(Drawn::output).toList(),
                    pane,
                    guides,
                    anchor,
                    rule,
                    (bars, p) -> lines(bars, drawn, p),
                    unit);
        }
    }

    private static double[][] lines(Bars bars, List<Drawn> drawn, double[] parameters) {
        BarColumns columns = new BarColumns(bars.open(), bars.high(), bars.low(), bars.close(), bars.volume());
        Object[] texts = Arrays.stream(parameters).mapToObj(Parameter::text).toArray();
        double[][] out = new double[drawn.size()][];
        for (int i = 0; i < out.length; i++)
            out[i] = padded(TechnicalIndicators.compute(drawn.get(i).kernel().formatted(texts), columns), bars.size());
        return out;
    }

    private static double[] padded(Line line, int bars) {
        double[] out = new double[bars];
        Arrays.fill(out, Double.NaN);
        System.arraycopy(line.values(), 0, out, bars - line.count(), line.count());
        return out;
    }
}
