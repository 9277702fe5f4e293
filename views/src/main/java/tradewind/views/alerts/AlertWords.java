package tradewind.views.alerts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tradewind.engine.alerts.Alert;
import tradewind.engine.alerts.AlertRow;
import tradewind.engine.alerts.PriceAlert;
import tradewind.engine.alerts.PriceAlert.Crossing;
import tradewind.engine.alerts.PriceAlert.Source;
import tradewind.engine.alerts.StudyAlert;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.PriceNotation;
import tradewind.views.figures.Figures;
import tradewind.views.figures.PriceText;
import tradewind.views.texts.Texts;

/// Alerts in words, and words typed as an alert: `btc 930`, `btc bid below 912.50 every lunch`.
final class AlertWords {
    private static final Texts TEXTS = Texts.of("alerts");

    /// `110 16/32` is one word: half of it would be another price.
    private static final Pattern SLASHED = Pattern.compile("(\\d) +(\\d+(?:\\.\\d+)?/\\d)");

    /// A whole and what may be meant as its fraction: `110 16`, `110 16.5`, `110 16+`, `110 '16`, `110 -16`.
    private static final Pattern WHOLES =
            Pattern.compile("\\s\\d+\\s+[-−'’‘′´`ʹ]?\\s*\\d{1,3}(?:\\.\\d*|\\+)?(?:\\s|$)");

    private AlertWords() {}

    /// What was typed of an alert; what is left out follows from the market.
    record Typed(
            Instrument instrument,
            Source source,
            Optional<Crossing> crossing,
            long level,
            boolean every,
            String note) {}

    /// Such as `BTC/USD last at or above 930.00`.
    static String condition(Alert alert) {
        return alert.instrument().symbol() + " "
                + (alert instanceof StudyAlert study ? StudyWords.condition(study) : shortly(alert));
    }

    /// The same without the symbol.
    static String shortly(Alert alert) {
        return switch (alert) {
            case PriceAlert price -> shortly(price);
            case StudyAlert study -> StudyWords.shortly(study);
        };
    }

    private static String shortly(PriceAlert alert) {
        return TEXTS.get(
                "condition." + alert.crossing().name(),
                TEXTS.get("source." + alert.source().name()),
                Figures.price(alert.instrument(), alert.level()));
    }

    /// What the trader is told when it has fired.
    ///
    /// @param more times it has fired beside the last one, since the trader was told last
    static String told(AlertRow row, int more) {
        String text =
                TEXTS.get("told", condition(row.alert()), value(row), Figures.inZone(Figures.timeMillis(row.at())));
        if (more > 0) text = TEXTS.get("told.more", text, Figures.count(more));
        return row.alert().note().isEmpty()
                ? text
                : TEXTS.get("told.note", text, row.alert().note());
    }

    private static String value(AlertRow row) {
        return row.alert() instanceof StudyAlert study
                ? StudyWords.value(study, row.price())
                : Figures.price(row.alert().instrument(), row.price());
    }

    /// The line below an alert: what has become of it.
    static String state(AlertRow row) {
        Alert alert = row.alert();
        List<String> parts = new ArrayList<>();
        if (row.at() != 0) parts.add(TEXTS.get("fired.at", value(row), Figures.timeMillis(row.at())));
        if (row.times() > 1) parts.add(TEXTS.get("fired.times", Figures.count(row.times())));
        if (row.status() == AlertRow.Status.WAITING && alert instanceof PriceAlert price)
            parts.add(TEXTS.get("waits." + price.crossing().name()));
        if (row.status().armed() && alert.every()) parts.add(TEXTS.get("every.time"));
        if (row.status().armed() && alert.until() != Alert.FOR_GOOD)
            parts.add(TEXTS.get("until", Figures.dayMinute(alert.until())));
        if (!alert.note().isEmpty()) parts.add(alert.note());
        return String.join(" · ", parts);
    }

    /// @return empty if it does not begin with a symbol, or the start of just one, and a price
    static Optional<Typed> parse(String typed, Instruments instruments) {
        List<String> words =
                List.of(SLASHED.matcher(typed.strip()).replaceAll("$1\u00a0$2").split("\\s+"));
        Optional<Instrument> instrument = instrument(words.getFirst(), instruments);
        if (instrument.isEmpty()) return Optional.empty();
        // `110 16` is no price of such an instrument, and no price with a note either
        if (instrument.get().notation() != PriceNotation.DECIMAL
                && WHOLES.matcher(typed).find()) return Optional.empty();
        Source source = Source.LAST;
        Optional<Crossing> crossing = Optional.empty();
        Optional<Long> level = Optional.empty();
        boolean every = false;
        List<String> note = new ArrayList<>();
        for (String word : words.subList(1, words.size())) {
            String lower = word.toLowerCase(Locale.ROOT);
            Optional<Long> price = level.isPresent() ? Optional.empty() : price(instrument.get(), word);
            if (price.isPresent()) level = price;
            else if (note.isEmpty() && lower.matches("last|bid|ask"))
                source = Source.valueOf(lower.toUpperCase(Locale.ROOT));
            else if (note.isEmpty() && lower.matches("above|over|>=?")) crossing = Optional.of(Crossing.AT_OR_ABOVE);
            else if (note.isEmpty() && lower.matches("below|under|<=?")) crossing = Optional.of(Crossing.AT_OR_BELOW);
            else if (note.isEmpty() && lower.equals("every")) every = true;
            else if (level.isEmpty()) return Optional.empty();
            else note.add(word);
        }
        if (level.isEmpty()) return Optional.empty();
        return Optional.of(new Typed(instrument.get(), source, crossing, level.get(), every, String.join(" ", note)));
    }

    private static Optional<Instrument> instrument(String word, Instruments instruments) {
        List<Instrument> found = instruments.all().stream()
                .filter(each -> each.symbol().toLowerCase(Locale.ROOT).startsWith(word.toLowerCase(Locale.ROOT)))
                .toList();
        Optional<Instrument> whole = found.stream()
                .filter(each -> each.symbol().equalsIgnoreCase(word))
                .findFirst();
        return whole.isPresent() ? whole : found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// A price as it was typed, at the instrument's decimals or in its fractions.
    static Optional<Long> price(Instrument instrument, String typed) {
        Optional<PriceText.Typed> fraction = PriceText.fraction(instrument, typed);
        if (fraction.isPresent())
            return fraction.get() instanceof PriceText.Typed.Units(long units) ? Optional.of(units) : Optional.empty();
        try {
            return Optional.of(instrument.price(Figures.plain(typed)).units());
        } catch (NumberFormatException | ArithmeticException none) {
            return Optional.empty();
        }
    }
}
