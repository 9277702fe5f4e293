package tradewind.engine.history.imports;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tradewind.engine.history.lake.DataType;

/// What a column of a file of corporate actions, news or votes is for.
enum EventField {
    TIME("time", "time", "timestamp", "date", "datetime", "ex date", "exdate", "published", "published at"),
    KNOWN("known", "known", "announced", "declared", "declaration date", "received", "received at"),
    SYMBOL("symbol", "symbol", "ticker"),
    ACTION("action", "action", "type", "event"),
    RATIO("ratio", "ratio", "split", "stock splits", "split ratio"),
    AMOUNT("amount", "amount", "dividend", "dividends", "cash amount"),
    SOURCE("source", "source", "publisher", "provider"),
    HEADLINE("headline", "headline", "title"),
    TEXT("text", "text", "body", "summary", "content"),
    MODEL("model", "model"),
    ROLE("role", "role"),
    STANCE("stance", "stance", "vote"),
    CONFIDENCE("confidence", "confidence"),
    HORIZON("horizon", "horizon"),
    VALIDITY("validity", "validity"),
    CONTEXT("context", "context", "context hash");

    /// What a row may do without.
    private static final Set<EventField> SPARE = EnumSet.of(KNOWN, ROLE, VALIDITY, CONTEXT);

    private final String word;
    private final Set<String> names;

    EventField(String word, String... names) {
        this.word = word;
        this.names = Set.of(names);
    }

    String word() {
        return word;
    }

    boolean called(String name) {
        return names.contains(name);
    }

    /// Whether rows of this type have it.
    boolean of(DataType type) {
        return ofAll(type).contains(this);
    }

    private static List<EventField> ofAll(DataType type) {
        return switch (type) {
            case ACTIONS -> List.of(TIME, KNOWN, SYMBOL, ACTION, RATIO, AMOUNT);
            case NEWS -> List.of(TIME, KNOWN, SYMBOL, SOURCE, HEADLINE, TEXT);
            case VOTES -> List.of(TIME, SYMBOL, MODEL, ROLE, STANCE, CONFIDENCE, HORIZON, VALIDITY, CONTEXT);
            default -> List.of();
        };
    }

    /// What a file of this type must have.
    static List<EventField> required(DataType type) {
        return switch (type) {
            case ACTIONS -> List.of(TIME);
            case NEWS -> List.of(TIME, HEADLINE);
            case VOTES -> List.of(TIME, MODEL, STANCE, CONFIDENCE, HORIZON);
            default -> List.of();
        };
    }

    /// The columns of a type, for a person.
    static String words(DataType type) {
        return ofAll(type).stream()
                .filter(field -> field != SYMBOL)
                .map(field -> SPARE.contains(field) ? field.word + " if there is one" : field.word)
                .collect(Collectors.joining(", "));
    }
}
