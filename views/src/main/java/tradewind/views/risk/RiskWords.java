package tradewind.views.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tradewind.engine.risk.VarReport;

/// Numbers and sentences of the risk panel and the options panel.
public final class RiskWords {
    private static final char MINUS = '\u2212';

    private RiskWords() {}

    /// `2,235`, and `0.42` below ten: as many digits as mean something.
    public static String money(double value) {
        double size = Math.abs(value);
        String text = String.format(Locale.ROOT, size >= 10 || size == 0 ? "%,.0f" : "%,.2f", size);
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return value < 0 && !zero ? MINUS + text : text;
    }

    /// With a plus for a gain.
    public static String signed(double value) {
        String text = money(value);
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return value > 0 && !zero ? "+" + text : text;
    }

    /// `2.23 %` of a fraction.
    public static String percent(double fraction, int decimals) {
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", Math.abs(100 * fraction));
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return (fraction < 0 && !zero ? String.valueOf(MINUS) : "") + text + " %";
    }

    /// `0.78`, `−0.11`.
    static String correlation(double value) {
        String text = String.format(Locale.ROOT, "%.2f", Math.abs(value));
        return value < 0 && !text.equals("0.00") ? MINUS + text : text;
    }

    public static String quantity(double value) {
        String text = String.format(Locale.ROOT, Math.abs(value) >= 10 ? "%,.2f" : "%,.4f", Math.abs(value))
                .replaceAll("0+$", "")
                .replaceAll("\\.$", "");
        return value < 0 ? MINUS + text : text;
    }

    static String level(double level) {
        return level * 100 == Math.rint(level * 100)
                ? String.format(Locale.ROOT, "%.0f", level * 100)
                : String.format(Locale.ROOT, "%.1f", level * 100);
    }

    /// The typographic minus before digits of a sentence from the engine.
    static String minus(String sentence) {
        return sentence.replaceAll("(^|[\\s(])-(?=\\d)", "$1" + MINUS);
    }

    /// One time in twenty, in a hundred.
    static String meaning(RiskPicture picture, VarReport report) {
        double tail = 1 - report.request().level();
        String often = String.format(Locale.ROOT, "once in %.0f", 1 / tail);
        String share = picture.book().equity() > 0
                ? ", " + percent(report.var() / picture.book().equity(), 2) + " of equity"
                : "";
        return String.format(
                Locale.ROOT,
                "If the future is %s, %s loses more than %s %s%s about %s; then %s on average.",
                report.request().method().about(),
                picture.choices().horizon().words(),
                money(report.var()),
                picture.book().currency(),
                share,
                often,
                money(report.es()));
    }

    /// What a rough market would allow of the largest holding.
    static String regime(RiskPicture.Regime regime) {
        var limits = regime.limits();
        String market = String.format(
                Locale.ROOT,
                "%s market in %s (%.0f %% sure), volatility expected at %.1f times the calm one.",
                limits.turbulent() > 0.5 ? "Rough" : "Calm",
                regime.symbol(),
                100 * Math.max(limits.turbulent(), 1 - limits.turbulent()),
                limits.expected() / limits.calmVol());
        return limits.lowers()
                ? market + " A position of " + quantity(limits.proposed()) + " carries now what "
                        + quantity(limits.limit()) + " carried then: a proposal, no limit is changed."
                : market;
    }

    /// Why there is no way out to show, each reason once.
    static String noExits(List<String> unknown) {
        Map<String, List<String>> byReason = new TreeMap<>();
        for (String each : unknown) {
            int colon = each.indexOf(": ");
            byReason.computeIfAbsent(each.substring(colon + 2), reason -> new ArrayList<>())
                    .add(each.substring(0, colon));
        }
        StringBuilder words = new StringBuilder("The way out is not known.");
        byReason.forEach((reason, symbols) -> words.append(' ')
                .append(Character.toUpperCase(reason.charAt(0)))
                .append(reason.substring(1))
                .append(": ")
                .append(String.join(", ", symbols))
                .append('.'));
        return words.toString();
    }

    /// What concentration there is.
    static Optional<String> concentration(VarReport report, double gross) {
        if (report.contributions().isEmpty() || !(gross > 0)) return Optional.empty();
        VarReport.Contribution first = report.contributions().getFirst();
        return Optional.of(String.format(
                Locale.ROOT,
                "%s is %s of money and %s of risk.",
                first.symbol(),
                percent(Math.abs(first.worth()) / gross, 0),
                percent(first.component() / report.var(), 0)));
    }
}
