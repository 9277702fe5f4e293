package tradewind.app.home;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Single entries of `settings.json` by the names that lead to them, such as `paper.fillModel`.
final class SettingsTree {
    private SettingsTree() {}

    /// Puts an entry in its place, or takes it out; a block that is empty then goes with it.
    ///
    /// @param value a text, a whole number, a truth value or a list of texts
    /// @throws UnreadableException if what it should stand in is no block
    static void put(ObjectNode all, String path, Optional<?> value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            if (value.isEmpty()) all.remove(path);
            else set(all, path, value.get());
            return;
        }
        String name = path.substring(0, dot);
        JsonNode there = all.get(name);
        if (there != null && !(there instanceof ObjectNode))
            throw new UnreadableException("\"" + name + "\" does not begin with {");
        if (there == null && value.isEmpty()) return;
        ObjectNode block = there instanceof ObjectNode known ? known : all.putObject(name);
        put(block, path.substring(dot + 1), value);
        if (block.isEmpty()) all.remove(name);
    }

    private static void set(ObjectNode block, String name, Object value) {
        switch (value) {
            case String text -> block.put(name, text);
            case Integer number -> block.put(name, number);
            case Boolean truth -> block.put(name, truth);
            case List<?> texts -> {
                ArrayNode list = block.putArray(name);
                texts.forEach(text -> list.add(String.valueOf(text)));
            }
            default -> throw new IllegalArgumentException("not kept in settings: " + value);
        }
    }

    /// The text, number or truth value there; empty if there is none.
    static Optional<String> text(ObjectNode all, String path) {
        JsonNode node = all;
        for (String name : path.split("\\.")) {
            if (!(node instanceof ObjectNode block) || !block.has(name)) return Optional.empty();
            node = block.get(name);
        }
        return node.isString() || node.isNumber() || node.isBoolean() ? Optional.of(node.asString()) : Optional.empty();
    }
}
