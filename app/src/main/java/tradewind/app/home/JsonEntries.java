package tradewind.app.home;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Entries of `settings.json` by kind. One that is not there has the value given for it; one of another kind
/// makes the whole file unreadable.
final class JsonEntries {
    private JsonEntries() {}

    /// A decimal is written as a text, so that no reader on its way rounds it.
    static String decimal(ObjectNode in, String name, String otherwise) {
        JsonNode node = in.get(name);
        if (node == null) return otherwise;
        if (!node.isString() || !node.stringValue().matches("\\d{1,12}(\\.\\d{1,8})?"))
            throw new UnreadableException("the entry \"" + name + "\" is not a text with a decimal, such as \"50\"");
        return node.stringValue();
    }

    static int whole(ObjectNode in, String name, int otherwise) {
        JsonNode node = in.get(name);
        if (node == null) return otherwise;
        if (!node.isInt() || node.intValue() < 0)
            throw new UnreadableException("the entry \"" + name + "\" is not a whole number of zero or above");
        return node.intValue();
    }

    static String text(ObjectNode in, String name, String otherwise) {
        JsonNode node = in.get(name);
        if (node == null) return otherwise;
        if (!node.isString()) throw new UnreadableException("the entry \"" + name + "\" is not a text");
        return node.stringValue();
    }
}
