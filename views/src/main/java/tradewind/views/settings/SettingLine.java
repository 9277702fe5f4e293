package tradewind.views.settings;

import java.util.List;
import java.util.Optional;
import tradewind.views.texts.Texts;

/// One setting: what it is called, what it may be, and what it is unless the trader decides otherwise.
///
/// @param key its name where it is kept, such as `paper.fillModel`
/// @param group the heading it stands under
/// @param title such as `Fill model`
/// @param about one sentence: what it does
/// @param kind what it may be
/// @param standard its value unless the trader chose another one
/// @param when a change takes effect
public record SettingLine(String key, String group, String title, String about, Kind kind, String standard, When when) {
    private static final Texts TEXTS = Texts.of("settings");

    /// When a change takes effect.
    public enum When {
        AT_ONCE,
        NEXT_START
    }

    /// What a setting may be, and how its text is to be read.
    public sealed interface Kind {
        /// One of a few.
        record Choice(List<Option> options) implements Kind {
            public Choice {
                options = List.copyOf(options);
            }
        }

        /// `true` or `false`.
        record YesNo() implements Kind {}

        /// @param most the largest it may be
        /// @param unit such as `ms`; empty if it has none
        record Whole(int least, int most, String unit) implements Kind {}

        /// A plain decimal of zero or above, with a point and at most `decimals` digits behind it.
        record Decimal(int decimals, String unit) implements Kind {}

        /// Words, such as the name of a file; empty for none.
        ///
        /// @param prompt what stands in the empty field
        record Words(String prompt) implements Kind {}
    }

    /// @param value as it is kept
    /// @param label as it is shown
    public record Option(String value, String label) {}

    /// The text as a trader reads it: the label of a choice, a number with its unit.
    public String shown(String value) {
        return switch (kind) {
            case Kind.Choice choice ->
                choice.options().stream()
                        .filter(option -> option.value().equals(value))
                        .map(Option::label)
                        .findFirst()
                        .orElse(value);
            case Kind.YesNo _ -> TEXTS.get(value.equals("true") ? "on" : "off");
            case Kind.Whole whole -> withUnit(value, whole.unit());
            case Kind.Decimal decimal -> withUnit(value, decimal.unit());
            case Kind.Words _ -> value.isEmpty() ? TEXTS.get("none") : value;
        };
    }

    private static String withUnit(String value, String unit) {
        return unit.isEmpty() ? value : value + " " + unit;
    }

    /// Why the text cannot be a value; empty if it can.
    public Optional<String> refusal(String text) {
        return switch (kind) {
            case Kind.Choice choice ->
                choice.options().stream().anyMatch(option -> option.value().equals(text))
                        ? Optional.empty()
                        : Optional.of(TEXTS.get("refusal.choice", text));
            case Kind.YesNo _ ->
                text.equals("true") || text.equals("false")
                        ? Optional.empty()
                        : Optional.of(TEXTS.get("refusal.switch"));
            case Kind.Whole whole ->
                inRange(text, whole)
                        ? Optional.empty()
                        : Optional.of(TEXTS.get(
                                "refusal.whole", Integer.toString(whole.least()), Integer.toString(whole.most())));
            case Kind.Decimal decimal ->
                text.matches("\\d{1,12}(\\.\\d{1," + decimal.decimals() + "})?")
                        ? Optional.empty()
                        : Optional.of(TEXTS.get("refusal.decimal", standard, Integer.toString(decimal.decimals())));
            case Kind.Words _ -> Optional.empty();
        };
    }

    private static boolean inRange(String text, Kind.Whole whole) {
        if (!text.matches("\\d{1,9}")) return false;
        int number = Integer.parseInt(text);
        return number >= whole.least() && number <= whole.most();
    }
}
