package tradewind.engine.alerts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tradewind.engine.indicators.Indicator;
import tradewind.engine.indicators.Indicator.Anchor;
import tradewind.engine.indicators.Indicator.Pane;
import tradewind.engine.indicators.IndicatorCatalogue;
import tradewind.engine.market.BarSeries;
import tradewind.engine.market.Instrument;

/// One line of an indicator, with its parameters. Immutable.
///
/// @param output number of the line among [Indicator#outputs]
public record StudyLine(Indicator indicator, List<Double> parameters, int output) {
    private static final Pattern TEXT = Pattern.compile("([^(.]+)(?:\\(([^)]*)\\))?(?:\\.(.+))?");

    /// The price itself: the closes of the bars.
    public static final StudyLine CLOSE = new StudyLine(
            new Indicator(
                    "CLOSE",
                    "Close",
                    List.of(),
                    List.of("CLOSE"),
                    Pane.PRICE,
                    List.of(),
                    Anchor.NONE,
                    values -> Optional.empty(),
                    (bars, values) -> new double[][] {bars.close()}),
            List.of(),
            0);

    public StudyLine {
        parameters = List.copyOf(parameters);
        if (output < 0 || output >= indicator.outputs().size())
            throw new IllegalArgumentException(indicator.name() + " has no line " + output);
        Optional<String> objection = indicator.objection(values(parameters));
        if (objection.isPresent()) throw new IllegalArgumentException(objection.get());
    }

    private static double[] values(List<Double> parameters) {
        return parameters.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// As in `RSI(14)` or `MACD(12,26,9).signal`, for [#of].
    public String text() {
        String values = parameters.stream().map(StudyLine::number).collect(Collectors.joining(","));
        return indicator.name()
                + (values.isEmpty() ? "" : "(" + values + ")")
                + (output == 0 ? "" : "." + indicator.outputs().get(output));
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    /// `RSI 14`, `MACD 12, 26, 9 signal`.
    public String label() {
        String label = indicator.label(values(parameters));
        return output == 0 ? label : label + " " + indicator.outputs().get(output);
    }

    /// The line of a text; parameters left out are the usual ones, and a line left out is the first one.
    ///
    /// @return empty if there is no such indicator, line or parameter
    public static Optional<StudyLine> of(String text) {
        Matcher words = TEXT.matcher(text.strip());
        if (!words.matches()) return Optional.empty();
        String name = words.group(1).strip();
        Optional<Indicator> found = name.equalsIgnoreCase(CLOSE.indicator.name())
                ? Optional.of(CLOSE.indicator)
                : IndicatorCatalogue.find(name);
        if (found.isEmpty()) return Optional.empty();
        Indicator indicator = found.get();
        try {
            String list = words.group(2);
            double[] values = list == null || list.isBlank()
                    ? indicator.initial()
                    : Arrays.stream(list.split(",", -1))
                            .mapToDouble(Double::parseDouble)
                            .toArray();
            String line = words.group(3);
            int output = line == null ? 0 : indicator.outputs().indexOf(line.strip());
            return Optional.of(
                    new StudyLine(indicator, Arrays.stream(values).boxed().toList(), output));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    /// The values over all bars; NaN where there is none yet.
    double[] over(BarSeries bars, Instrument instrument) {
        return indicator.compute(bars, instrument.priceScale(), instrument.quantityScale(), values(parameters))
                .lines()[output];
    }

    /// Bars before the last one that count.
    int runIn() {
        return indicator.anchor() == Anchor.NONE ? 2_000 : 60_000;
    }
}
