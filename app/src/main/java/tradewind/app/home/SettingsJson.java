package tradewind.app.home;

import static tradewind.app.home.JsonEntries.decimal;
import static tradewind.app.home.JsonEntries.whole;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What the entries of `settings.json` mean. An entry that is not there has its default; one that is there
/// and wrong makes the whole file unreadable: a trader's limit is never guessed.
final class SettingsJson {
    static final String THEME = "theme";
    static final String CONFIRM_ORDERS = "confirmOrders";
    private static final String LIMITS = "limits";
    private static final String PAPER = "paper";

    private SettingsJson() {}

    /// @param folder the settings are in
    static Settings settings(ObjectNode all, Path folder) {
        JsonNode theme = all.get(THEME);
        if (theme != null && !theme.isString()) throw new UnreadableException("\"theme\" is not a text");
        String name = theme == null ? Settings.DEFAULTS.theme() : theme.stringValue();
        JsonNode confirm = all.get(CONFIRM_ORDERS);
        if (confirm != null && !confirm.isBoolean())
            throw new UnreadableException("\"confirmOrders\" is neither true nor false");
        boolean asks = confirm == null ? Settings.DEFAULTS.confirmOrders() : confirm.booleanValue();
        return new Settings(name, asks, limits(all.get(LIMITS)), paper(all.get(PAPER), folder));
    }

    /// A limit that is not there has its default; one that is there and no number makes the file unreadable.
    private static LimitSettings limits(@Nullable JsonNode node) {
        LimitSettings d = LimitSettings.DEFAULTS;
        if (node == null) return d;
        if (!(node instanceof ObjectNode limits)) throw new UnreadableException("\"limits\" does not begin with {");
        return new LimitSettings(
                decimal(limits, "maxQuantity", d.maxQuantity()),
                decimal(limits, "maxNotional", d.maxNotional()),
                whole(limits, "collarBps", d.collarBps()),
                decimal(limits, "maxPosition", d.maxPosition()),
                whole(limits, "staleSeconds", d.staleSeconds()),
                whole(limits, "maxMessagesPerSecond", d.maxMessagesPerSecond()),
                whole(limits, "duplicateMillis", d.duplicateMillis()));
    }

    private static PaperSettings paper(@Nullable JsonNode node, Path folder) {
        if (node == null) return PaperSettings.DEFAULTS;
        if (!(node instanceof ObjectNode paper)) throw new UnreadableException("\"paper\" does not begin with {");
        return PaperJson.settings(paper, folder);
    }
}
