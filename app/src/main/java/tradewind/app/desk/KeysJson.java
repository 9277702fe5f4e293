package tradewind.app.desk;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tradewind.app.home.UnreadableException;
import tradewind.views.keys.Chord;
import tradewind.views.keys.KeyAction;
import tradewind.views.keys.KeyMap;

/// Keys as JSON: `{"version": 1, "keys": {"window.palette": "Ctrl+P", "ladder.reverse": ""}}`. One key is a text, none
/// an empty one, several are a list.
final class KeysJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int VERSION = 1;

    private final List<KeyMap.Line> lines = new ArrayList<>();

    private KeysJson() {}

    /// @param lines up to where it broke off
    /// @param broken why it could not be read to its end; empty if it was
    record Read(List<KeyMap.Line> lines, Optional<String> broken) {}

    static byte[] write(Map<KeyAction, List<Chord>> keys) {
        ObjectNode all = JSON.createObjectNode();
        all.put("version", VERSION);
        ObjectNode entries = all.putObject("keys");
        keys.forEach((action, chords) -> {
            if (chords.size() > 1) {
                ArrayNode list = entries.putArray(action.id());
                chords.forEach(chord -> list.add(chord.text()));
            } else
                entries.put(
                        action.id(), chords.isEmpty() ? "" : chords.getFirst().text());
        });
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JSON.writerWithDefaultPrettyPrinter().writeValue(bytes, all);
        return bytes.toByteArray();
    }

    static Read read(byte[] bytes) {
        KeysJson json = new KeysJson();
        try (JsonParser parser = JSON.createParser(bytes)) {
            json.read(parser);
            return new Read(json.lines, Optional.empty());
        } catch (JacksonException | UnreadableException e) {
            return new Read(json.lines, Optional.of(UnreadableException.reason(e)));
        }
    }

    private void read(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) throw new UnreadableException("it does not begin with {");
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("version")) version(parser, value);
            else if (name.equals("keys")) keys(parser, value);
            else parser.skipChildren();
        }
        if (parser.nextToken() != null)
            throw new UnreadableException(line(parser) + ": something stands behind its end");
    }

    private void version(JsonParser parser, JsonToken value) {
        if (value == JsonToken.VALUE_NUMBER_INT && parser.getLongValue() <= VERSION) return;
        lines.clear();
        throw new UnreadableException(
                "it is of version " + parser.getString() + ", and this release knows version " + VERSION);
    }

    private void keys(JsonParser parser, JsonToken value) {
        if (value != JsonToken.START_OBJECT)
            throw new UnreadableException(line(parser) + ": \"keys\" does not begin with {");
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String action = parser.currentName();
            int line = parser.currentTokenLocation().getLineNr();
            List<String> keys = new ArrayList<>();
            if (parser.nextToken() == JsonToken.START_ARRAY)
                while (parser.nextToken() != JsonToken.END_ARRAY) keys.add(key(parser));
            else keys.add(key(parser));
            keys.removeIf(String::isEmpty);
            lines.add(new KeyMap.Line(line, action, keys));
        }
    }

    private static String key(JsonParser parser) {
        if (parser.currentToken() != JsonToken.VALUE_STRING)
            throw new UnreadableException(line(parser) + ": a key is a text");
        return parser.getString();
    }

    private static String line(JsonParser parser) {
        return "line " + parser.currentTokenLocation().getLineNr();
    }
}
