package tradewind.engine.indicators;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tradewind.engine.market.BarSeries;

/// One indicator of the catalogue: what it is called, what it takes, what it gives and how it is worked out.
/// Immutable.
///
/// @param name as charts call it, such as `RSI`
/// @param title in words, such as `Relative strength index`
/// @param outputs names of its lines, in the order of the values
/// @param pane where it is drawn
/// @param guides heights of the fixed lines in its pane, such as 30 and 70
/// @param anchor where its values begin anew, if anywhere
/// @param unit what its values are counted in
public record Indicator(
        String name,
        String title,
        List<Parameter> parameters,
        List<String> outputs,
        Pane pane,
        List<Double> guides,
        Anchor anchor,
        Rule rule,
        Formula formula,
        Unit unit) {
    /// What values are counted in: how they are written follows from that.
    public enum Unit {
        /// The instrument's price.
        PRICE,
        /// A plain number, a share or a percentage.
        NUMBER,
        /// The instrument's quantity.
        VOLUME
    }

    /// Where an indicator is drawn.
    public enum Pane {
        /// Over the prices, on their scale.
        PRICE,
        /// Below, on a scale of its own.
        OWN
    }

    /// Where the values begin anew. A line must not join the last value before to the first one after.
    public enum Anchor {
        /// Nowhere: one line from the first bar to the last.
        NONE,
        /// With the first bar of each day, 00:00 UTC.
        UTC_DAY,
        /// Nowhere, but each value is a sum from the first bar there is: worked out from later on, it is another one.
        FIRST_BAR;

        private static final long DAY = 86_400_000_000_000L;

        /// Whether the values begin anew between two bars.
        ///
        /// @param before start of the earlier bar, epoch nanoseconds
        /// @param time start of the later bar, epoch nanoseconds
        public boolean between(long before, long time) {
            return this == UTC_DAY && Math.floorDiv(before, DAY) != Math.floorDiv(time, DAY);
        }
    }

    /// A number the trader may set.
    ///
    /// @param initial what it is until set
    /// @param whole only whole numbers
    public record Parameter(String name, double initial, double min, double max, boolean whole) {
        Optional<String> objection(double value) {
            boolean fits = value >= min && value <= max && (!whole || value == Math.rint(value));
            if (fits) return Optional.empty();
            String kind = whole ? "a whole number" : "a number";
            return Optional.of(name + " must be " + kind + " from " + text(min) + " to " + text(max));
        }

        static String text(double value) {
            return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
        }
    }

    /// What must hold between parameters: empty, or what is wrong.
    @FunctionalInterface
    public interface Rule {
        Optional<String> objection(double[] parameters);
    }

    /// The arithmetic: one line per output, each as long as the bars.
    @FunctionalInterface
    public interface Formula {
        double[][] lines(Bars bars, double[] parameters);
    }

    public Indicator {
        parameters = List.copyOf(parameters);
        outputs = List.copyOf(outputs);
        guides = List.copyOf(guides);
    }

    /// With values in price, or between two guides a plain number.
    public Indicator(
            String name,
            String title,
            List<Parameter> parameters,
            List<String> outputs,
            Pane pane,
            List<Double> guides,
            Anchor anchor,
            Rule rule,
            Formula formula) {
        this(
                name,
                title,
                parameters,
                outputs,
                pane,
                guides,
                anchor,
                rule,
                formula,
                guides.size() == 2 ? Unit.NUMBER : Unit.PRICE);
    }

    /// The parameters nobody has set, in order.
    public double[] initial() {
        return parameters.stream().mapToDouble(Parameter::initial).toArray();
    }

    /// What is wrong with these parameters, for the field's edge; empty if nothing is.
    public Optional<String> objection(double... values) {
        if (values.length != parameters.size())
            return Optional.of(name + " takes " + parameters.size() + " parameters, not " + values.length);
        for (int i = 0; i < values.length; i++) {
            Optional<String> objection = parameters.get(i).objection(values[i]);
            if (objection.isPresent()) return objection;
        }
        return rule.objection(values);
    }

    /// Works the lines out over all bars. On the caller's thread; the bars must not change meanwhile.
    ///
    /// @param priceScale decimals of the bars' prices
    /// @param quantityScale decimals of the bars' volumes
    /// @param values one per parameter, in order
    /// @throws IllegalArgumentException with the [#objection] to the parameters, if there is one
    public IndicatorValues compute(BarSeries bars, int priceScale, int quantityScale, double... values) {
        objection(values).ifPresent(text -> {
            throw new IllegalArgumentException(text + ": " + Arrays.toString(values));
        });
        return new IndicatorValues(outputs, formula.lines(Bars.of(bars, priceScale, quantityScale), values));
    }

    /// `RSI 14`, `MACD 12, 26, 9`: the label of a line on a chart.
    public String label(double... values) {
        if (values.length == 0) return name;
        return name + " "
                + String.join(
                        ", ", Arrays.stream(values).mapToObj(Parameter::text).toList());
    }
}
