package tradewind.views.portfolio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import tradewind.views.texts.Texts;

/// A share of each symbol as it is typed; only proportions count. FX thread only.
final class Shares {
    private static final Texts TEXTS = Texts.of("portfolio");

    /// What is shared out.
    enum Kind {
        /// Risk: every position has to carry some, one where nothing is typed.
        BUDGET,
        /// What the market holds: none where nothing is typed, the same of each if nothing is typed at all.
        MARKET;

        /// Of this one, in a few words.
        String title() {
            return TEXTS.get("shares." + name());
        }
    }

    private final Kind kind;
    private final Map<String, StringProperty> texts = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<List<String>> symbols = new ReadOnlyObjectWrapper<>(this, "symbols", List.of());
    private final ReadOnlyObjectWrapper<List<String>> percents =
            new ReadOnlyObjectWrapper<>(this, "percents", List.of());
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper(this, "refusal", "");

    Shares(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    ReadOnlyObjectProperty<List<String>> symbolsProperty() {
        return symbols.getReadOnlyProperty();
    }

    /// Why what is typed cannot be shares, for a person; empty if it can.
    ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /// What each symbol's share comes to, in the order of the symbols; empty while they are refused.
    ReadOnlyObjectProperty<List<String>> percentsProperty() {
        return percents.getReadOnlyProperty();
    }

    /// The symbols there are prices of. What was typed for one that stays is kept.
    void of(List<String> next) {
        texts.keySet().retainAll(next);
        for (String symbol : next) {
            if (texts.containsKey(symbol)) continue;
            StringProperty text = new SimpleStringProperty("");
            texts.put(symbol, text);
            text.addListener((seen, was, is) -> check());
        }
        symbols.set(List.copyOf(next));
        check();
    }

    /// @throws IllegalArgumentException if there are no prices of the symbol
    StringProperty text(String symbol) {
        StringProperty text = texts.get(symbol);
        if (text == null) throw new IllegalArgumentException("there are no prices of " + symbol);
        return text;
    }

    /// Nothing is typed for any.
    void clear() {
        texts.values().forEach(text -> text.set(""));
    }

    private void check() {
        try {
            percents.set(percents(typed()));
            refusal.set("");
        } catch (IllegalArgumentException e) {
            percents.set(List.of());
            refusal.set(String.valueOf(e.getMessage()));
        }
    }

    /// Of each symbol something is typed for.
    ///
    /// @throws IllegalArgumentException if one cannot be a share, or all are zero; the message says which and why
    Map<String, Double> typed() {
        Map<String, Double> values = new LinkedHashMap<>();
        for (String symbol : symbols.get()) {
            String text = text(symbol).get().strip();
            if (!text.isEmpty()) values.put(symbol, number(symbol, text));
        }
        if (!values.isEmpty() && values.values().stream().allMatch(value -> value == 0))
            throw new IllegalArgumentException(TEXTS.get("shares.zero"));
        return values;
    }

    private double number(String symbol, String text) {
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(TEXTS.get("shares.number." + kind.name(), symbol, text), e);
        }
        boolean allowed = kind == Kind.BUDGET ? value > 0 : value >= 0;
        if (!allowed || Double.isInfinite(value))
            throw new IllegalArgumentException(TEXTS.get("shares.range." + kind.name(), symbol, text));
        return value;
    }

    private List<String> percents(Map<String, Double> values) {
        double unsaid = kind == Kind.BUDGET || values.isEmpty() ? 1 : 0;
        double total = 0;
        for (String symbol : symbols.get()) total += values.getOrDefault(symbol, unsaid);
        List<String> all = new ArrayList<>();
        for (String symbol : symbols.get()) all.add(Words.percent(values.getOrDefault(symbol, unsaid) / total));
        return List.copyOf(all);
    }
}
