package tradewind.views.alerts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import tradewind.engine.alerts.AlertRow;
import tradewind.engine.alerts.StudyAlert;
import tradewind.engine.alerts.StudyAlert.Target;
import tradewind.engine.alerts.StudyLine;
import tradewind.engine.indicators.Indicator;
import tradewind.views.figures.Figures;
import tradewind.views.texts.Texts;

/// Alerts on indicators in words, and their lines and levels as they are typed: `RSI(14)`, `70`.
final class StudyWords {
    private static final Texts TEXTS = Texts.of("alerts");

    private StudyWords() {}

    /// Such as `RSI 14 crosses above 70 · 5m`.
    static String condition(StudyAlert alert) {
        return with("study." + alert.way().name(), alert);
    }

    /// Such as `RSI 14 ↑ 70 · 5m`.
    static String shortly(StudyAlert alert) {
        return with("study.short." + alert.way().name(), alert);
    }

    private static String with(String words, StudyAlert alert) {
        String target = switch (alert.target()) {
            case Target.Level(double value) -> plain(value);
            case Target.Line(StudyLine line) -> label(line);
        };
        return TEXTS.get(words, label(alert.line()), target, alert.interval().label());
    }

    private static String label(StudyLine line) {
        return line.indicator() == StudyLine.CLOSE.indicator() ? TEXTS.get("study.close") : line.label();
    }

    /// The value an alert fired at: a price with the decimals of prices, any other number with two.
    static String value(StudyAlert alert, long units) {
        boolean price = alert.line().indicator().unit() == Indicator.Unit.PRICE;
        int decimals = price ? alert.instrument().priceScale() : 2;
        return Figures.plain(BigDecimal.valueOf(units)
                .divide(BigDecimal.valueOf(AlertRow.STUDY_UNITS), decimals, RoundingMode.HALF_EVEN)
                .toPlainString());
    }

    /// As it is typed and kept.
    static String target(StudyAlert alert) {
        return switch (alert.target()) {
            case Target.Level(double value) -> plain(value);
            case Target.Line(StudyLine line) -> line.text();
        };
    }

    static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /// What was typed as a line.
    static Optional<StudyLine> line(String typed) {
        return StudyLine.of(typed);
    }

    /// What was typed as that which is crossed: a number or a line.
    static Optional<Target> target(String typed) {
        try {
            return Optional.of(new Target.Level(Double.parseDouble(Figures.plain(typed))));
        } catch (IllegalArgumentException noNumber) {
            return line(typed).map(Target.Line::new);
        }
    }
}
