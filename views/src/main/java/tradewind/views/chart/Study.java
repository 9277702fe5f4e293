package tradewind.views.chart;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tradewind.engine.indicators.Indicator;
import tradewind.engine.indicators.IndicatorCatalogue;
import tradewind.views.controls.Token;
import tradewind.views.texts.Texts;

/// An indicator switched on: with which parameters, and how its lines are drawn.
///
/// Two are equal if they are the same one: the parameters are compared by identity, and never changed in place.
record Study(Indicator indicator, double[] parameters, LineStyle style) {
    private static final Texts TEXTS = Texts.of("chart");
    private static final Pattern TEXT = Pattern.compile("([^(:;]+)(?:\\(([^)]*)\\))?(?::(.*))?");

    String label() {
        return indicator.label(parameters);
    }

    /// What one of its lines is called: a word in the language spoken, a code such as `ADX` as it is.
    String output(int line) {
        String output = indicator.outputs().get(line);
        return output.chars().allMatch(Character::isLowerCase) ? TEXTS.get("output." + output) : output;
    }

    /// What a parameter is called in the language spoken.
    static String name(Indicator.Parameter parameter) {
        return TEXTS.get("parameter." + parameter.name());
    }

    boolean overPrices() {
        return indicator.pane() == Indicator.Pane.PRICE;
    }

    /// Lines around a middle, all in one colour.
    boolean isBand() {
        return overPrices() && indicator.outputs().size() > 1;
    }

    Token colour() {
        return style.colour();
    }

    /// The colour of one of its lines.
    Token colour(int line) {
        return isBand() ? style.colour() : style.colour(line);
    }

    /// As in `BB(20,2):gold,solid,1`, for [#of].
    String text() {
        String values = Arrays.stream(parameters).mapToObj(Study::number).collect(Collectors.joining(","));
        return indicator.name() + (values.isEmpty() ? "" : "(" + values + ")") + ":" + style.text();
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    /// The study of a text; one without a style gets a plain one.
    ///
    /// @return empty if this release has no such indicator, or it does not take such parameters
    static Optional<Study> of(String text) {
        Matcher words = TEXT.matcher(text.strip());
        if (!words.matches()) return Optional.empty();
        Optional<Indicator> indicator = IndicatorCatalogue.find(words.group(1).strip());
        if (indicator.isEmpty()) return Optional.empty();
        double[] values;
        try {
            String list = words.group(2);
            values = list == null || list.isBlank()
                    ? new double[0]
                    : Arrays.stream(list.split(","))
                            .mapToDouble(Double::parseDouble)
                            .toArray();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
        if (indicator.get().objection(values).isPresent()) return Optional.empty();
        String style = words.group(3);
        Optional<LineStyle> drawn =
                style == null ? Optional.of(new LineStyle(Token.SERIES_1)) : LineStyle.of(style.strip());
        return drawn.map(line -> new Study(indicator.get(), values, line));
    }
}
