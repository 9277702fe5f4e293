package tradewind.engine.portfolio;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// Limits in one line of text, as the command line and the panel take them.
///
/// Parts are separated by commas: `long-only` (unless stated otherwise), `long-short`, `min=0.02`, `max=0.4`,
/// `invested=0.95`, `turnover=0.3`, `leverage=1.5`, `hold=5`, `group:tech:AAPL+MSFT=0.1..0.5` and
/// `factor:beta:AAPL*1.2+MSFT*0.9=-0.2..0.2`. One side of a range may be left out: `=..0.5`.
public final class LimitsText {
    private LimitsText() {}

    /// @throws IllegalArgumentException if a part is not understood; the message quotes it
    public static PortfolioLimits parse(String text) {
        PortfolioLimits limits = PortfolioLimits.LONG_ONLY;
        for (String raw : text.split(",", -1)) {
            String part = raw.strip();
            if (!part.isEmpty()) limits = with(limits, part);
        }
        return limits;
    }

    private static PortfolioLimits with(PortfolioLimits limits, String part) {
        if (part.equals("long-only")) return limits.withLongOnly(true);
        if (part.equals("long-short")) return limits.withLongOnly(false);
        int equals = part.lastIndexOf('=');
        if (equals < 0) throw unknown(part);
        String name = part.substring(0, equals).strip();
        String value = part.substring(equals + 1).strip();
        String[] words = name.split(":", 3);
        return switch (words[0].toLowerCase(Locale.ROOT)) {
            case "min" -> limits.withBox(number(part, value), limits.most());
            case "max" -> limits.withBox(limits.least(), number(part, value));
            case "invested" -> limits.withInvested(number(part, value));
            case "turnover" -> limits.withTurnover(OptionalDouble.of(number(part, value)));
            case "leverage" -> limits.withLeverage(OptionalDouble.of(number(part, value)));
            case "hold" -> limits.withHold(OptionalInt.of(count(part, value)));
            case "group" -> limits.withGroup(group(part, words, value));
            case "factor" -> limits.withFactor(factor(part, words, value));
            default -> throw unknown(part);
        };
    }

    private static PortfolioLimits.Group group(String part, String[] words, String range) {
        if (words.length < 3) throw unknown(part);
        List<String> symbols =
                Arrays.stream(words[2].split("\\+")).map(String::strip).toList();
        return new PortfolioLimits.Group(words[1], symbols, side(part, range, 0), side(part, range, 1));
    }

    private static PortfolioLimits.Factor factor(String part, String[] words, String range) {
        if (words.length < 3) throw unknown(part);
        Map<String, Double> loadings = new LinkedHashMap<>();
        for (String term : words[2].split("\\+")) {
            int star = term.lastIndexOf('*');
            String symbol = (star < 0 ? term : term.substring(0, star)).strip();
            loadings.put(symbol, star < 0 ? 1.0 : number(part, term.substring(star + 1)));
        }
        return new PortfolioLimits.Factor(words[1], loadings, side(part, range, 0), side(part, range, 1));
    }

    private static double side(String part, String range, int which) {
        int dots = range.indexOf("..");
        if (dots < 0) throw new IllegalArgumentException("a range such as 0.1..0.5 is wanted: " + part);
        String text = which == 0 ? range.substring(0, dots) : range.substring(dots + 2);
        if (!text.isBlank()) return number(part, text);
        return which == 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }

    private static double number(String part, String text) {
        try {
            double value = Double.parseDouble(text.strip());
            if (Double.isFinite(value)) return value;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("no number: " + part, e);
        }
        throw new IllegalArgumentException("no finite number: " + part);
    }

    private static int count(String part, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("no whole number: " + part, e);
        }
    }

    private static IllegalArgumentException unknown(String part) {
        return new IllegalArgumentException("limit not understood: " + part
                + ". There are long-only, long-short, min=, max=, invested=, turnover=, leverage=, hold=,"
                + " group:NAME:A+B=0.1..0.5 and factor:NAME:A*1.2+B*0.8=-0.2..0.2");
    }
}
