package tradewind.views.risk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tradewind.engine.risk.Holding;
import tradewind.engine.risk.RiskRefusal;
import tradewind.engine.risk.Scenario;
import tradewind.engine.risk.Unmeasured;
import tradewind.engine.risk.VarReport;
import tradewind.engine.risk.VarTrack;
import tradewind.views.texts.Texts;

/// Numbers and sentences of the risk panel and the options panel.
public final class RiskWords {
    private static final Texts TEXTS = Texts.of("risk");
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

    /// With a plus for a gain.
    static String signedPercent(double fraction, int decimals) {
        String text = percent(fraction, decimals);
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return fraction > 0 && !zero ? "+" + text : text;
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

    /// One time in twenty, in a hundred.
    static String meaning(RiskPicture picture, VarReport report) {
        double equity = picture.book().equity();
        double tail = 1 - report.request().level();
        return TEXTS.get(
                "var.meaning",
                TEXTS.get("method.about." + report.request().method().name()),
                picture.choices().horizon().words(),
                money(report.var()),
                picture.book().currency(),
                equity > 0 ? 1 : 0,
                equity > 0 ? percent(report.var() / equity, 2) : "",
                String.format(Locale.ROOT, "%.0f", 1 / tail),
                money(report.es()));
    }

    /// What a rough market would allow of the largest holding.
    static String regime(RiskPicture.Regime regime) {
        var limits = regime.limits();
        String market = TEXTS.get(
                "regime.market",
                limits.turbulent() > 0.5 ? 1 : 0,
                regime.symbol(),
                percent(Math.max(limits.turbulent(), 1 - limits.turbulent()), 0),
                String.format(Locale.ROOT, "%.1f", limits.expected() / limits.calmVol()));
        return limits.lowers()
                ? together(market, TEXTS.get("regime.lowers", quantity(limits.proposed()), quantity(limits.limit())))
                : market;
    }

    /// Why there is no way out to show, each reason once.
    static String noExits(List<RiskPicture.NoExit> unknown) {
        Map<String, List<String>> byReason = new TreeMap<>();
        for (RiskPicture.NoExit each : unknown)
            byReason.computeIfAbsent(each.why(), reason -> new ArrayList<>()).add(each.symbol());
        String words = TEXTS.get("exits.unknown");
        for (var each : byReason.entrySet())
            words = together(words, TEXTS.get("exits.reason", each.getKey(), String.join(", ", each.getValue())));
        return words;
    }

    /// A scenario in the language spoken.
    static String scenario(Scenario scenario) {
        return TEXTS.get("scenario." + scenario.name().replaceAll("[^A-Za-z0-9]+", "_"));
    }

    /// Why something cannot be measured, in the language spoken; what the mathematics itself refuses is English.
    static String refusal(IllegalArgumentException refused) {
        if (refused instanceof RiskRefusal known)
            return TEXTS.get("refused." + known.reason().name(), known.figures().toArray());
        String why = String.valueOf(refused.getMessage());
        return Character.toUpperCase(why.charAt(0)) + why.substring(1) + ".";
    }

    /// What is in no number, a sentence each; empty if everything is measured.
    static String unmeasured(List<Unmeasured> all) {
        String words = "";
        for (Unmeasured each : all) {
            String one = TEXTS.get("unmeasured." + each.missing().name(), each.symbol(), each.currency());
            words = words.isEmpty() ? one : together(words, one);
        }
        return words;
    }

    /// A group of holdings: those nobody had to name in the language spoken, others as they were named.
    static String group(String name) {
        return switch (name) {
            case Holding.CRYPTO -> TEXTS.get("group.crypto");
            case Holding.EQUITY -> TEXTS.get("group.equity");
            default -> name;
        };
    }

    /// Two sentences, one after the other.
    static String together(String one, String other) {
        return TEXTS.get("sentences", one, other);
    }

    /// `day`, `5 minutes`: to follow "per".
    static String period(Duration period) {
        int minutes = (int) period.toMinutes();
        if (minutes % 1_440 == 0) return TEXTS.get("period.days", minutes / 1_440);
        return minutes % 60 == 0 ? TEXTS.get("period.hours", minutes / 60) : TEXTS.get("period.minutes", minutes);
    }

    /// `12 min`, `3.2 h`, `1.5 days`.
    static String time(double days) {
        if (days < 1.0 / 24)
            return TEXTS.get("time.minutes", String.format(Locale.ROOT, "%.0f", Math.ceil(days * 1440)));
        return days < 1
                ? TEXTS.get("time.hours", String.format(Locale.ROOT, "%.1f", days * 24))
                : TEXTS.get("time.days", String.format(Locale.ROOT, "%,.1f", days));
    }

    /// How the method would have done: what the engine says of it in English.
    static String verdict(VarTrack track) {
        boolean count = track.coverage().pValue() <= VarTrack.TEST_SIZE;
        boolean many = track.breachCount() > track.expected();
        boolean clusters = track.clusters().pConditional() <= VarTrack.TEST_SIZE;
        return TEXTS.get(
                "var.verdict",
                String.valueOf(track.breachCount()),
                String.format(Locale.ROOT, "%,d", track.breaches().length),
                String.format(Locale.ROOT, "%.1f", track.expected()),
                track.accepted() ? 1 : 0,
                String.format(
                        Locale.ROOT,
                        "%.2f",
                        Math.min(track.coverage().pValue(), track.clusters().pConditional())),
                count ? many ? 1 : 2 : clusters ? 3 : 0);
    }

    /// What concentration there is.
    static Optional<String> concentration(VarReport report, double gross) {
        if (report.contributions().isEmpty() || !(gross > 0)) return Optional.empty();
        VarReport.Contribution first = report.contributions().getFirst();
        return Optional.of(TEXTS.get(
                "exposure.concentration",
                first.symbol(),
                percent(Math.abs(first.worth()) / gross, 0),
                percent(first.component() / report.var(), 0)));
    }
}
