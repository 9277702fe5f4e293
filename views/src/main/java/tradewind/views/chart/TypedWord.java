package tradewind.views.chart;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tradewind.engine.market.BarInterval;
import tradewind.engine.market.Instrument;
import tradewind.views.texts.Texts;

/// What is being typed on a chart: the minutes of an interval, or the beginning of a symbol.
///
/// @param text as typed so far, in capitals
/// @param instruments the session's
record TypedWord(String text, List<Instrument> instruments) {
    private static final Texts TEXTS = Texts.of("chart");
    private static final int MOST = 12;
    private static final int MOST_DIGITS = 4;

    static TypedWord nothing(List<Instrument> instruments) {
        return new TypedWord("", instruments);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /// Whether a character goes on with the word.
    boolean takes(char c) {
        boolean sign = (c == '/' || c == '.' || c == '-') && !text.isEmpty();
        return text.length() < MOST && (c < 128 && Character.isLetterOrDigit(c) || sign);
    }

    TypedWord plus(char c) {
        return new TypedWord(text + Character.toUpperCase(c), instruments);
    }

    TypedWord back() {
        return text.isEmpty() ? this : new TypedWord(text.substring(0, text.length() - 1), instruments);
    }

    /// The interval of so many minutes.
    Optional<BarInterval> interval() {
        if (!minutes()) return Optional.empty();
        long nanos = Long.parseLong(text) * BarInterval.M1.nanos();
        return Arrays.stream(BarInterval.values())
                .filter(i -> i.nanos() == nanos)
                .findFirst();
    }

    private boolean minutes() {
        return !text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(Character::isDigit);
    }

    /// The instrument whose symbol begins like that, the shortest of several.
    Optional<Instrument> symbol() {
        if (text.isEmpty()) return Optional.empty();
        return instruments.stream()
                .filter(each -> each.symbol().toUpperCase(Locale.ROOT).startsWith(text))
                .min(Comparator.comparingInt(each -> each.symbol().length()));
    }

    /// What Enter would do; empty while nothing is typed.
    String says() {
        if (text.isEmpty()) return "";
        if (interval().isPresent()) return TEXTS.get("typed.minutes", text);
        if (symbol().isPresent())
            return TEXTS.get("typed.symbol", text, symbol().get().symbol());
        return TEXTS.get(minutes() ? "typed.nointerval" : "typed.nosymbol", text);
    }
}
