package tradewind.engine.history.lake;

import java.util.LinkedHashMap;
import java.util.Map;

/// One flat JSON object per line: names to values, the values as text. Numbers keep every digit they were written
/// with; what is nested stays JSON text.
public final class JsonLine {
    private final String text;
    private int at;

    private JsonLine(String text) {
        this.text = text;
    }

    /// @return names to values in their order; `null` is left out
    /// @throws IllegalArgumentException if it is not one JSON object
    public static Map<String, String> read(String line) {
        JsonLine json = new JsonLine(line);
        Map<String, String> found = json.object();
        json.space();
        if (json.at < line.length()) throw json.bad("something after the object");
        return found;
    }

    /// Longs and integers are written as numbers, everything else as text.
    public static String write(Map<String, Object> values) {
        StringBuilder out = new StringBuilder("{");
        for (var entry : values.entrySet()) {
            if (out.length() > 1) out.append(',');
            quote(entry.getKey(), out);
            out.append(':');
            Object value = entry.getValue();
            if (value instanceof Long || value instanceof Integer) out.append(value);
            else quote(String.valueOf(value), out);
        }
        return out.append('}').toString();
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') out.append('\\').append(c);
            else if (c < ' ') out.append("\\u").append(Integer.toHexString(0x10000 + c), 1, 5);
            else out.append(c);
        }
        out.append('"');
    }

    private Map<String, String> object() {
        Map<String, String> found = new LinkedHashMap<>();
        expect('{');
        space();
        if (at < text.length() && text.charAt(at) == '}') {
            at++;
            return found;
        }
        while (true) {
            space();
            String name = string();
            expect(':');
            space();
            String value = value();
            if (!value.equals("null") || text.charAt(at - 1) == '"') {
                if (found.put(name, value) != null) throw bad("the name " + name + " twice");
            }
            space();
            char next = at < text.length() ? text.charAt(at++) : ' ';
            if (next == '}') return found;
            if (next != ',') throw bad("no comma or brace");
        }
    }

    private String value() {
        if (at >= text.length()) throw bad("no value");
        char c = text.charAt(at);
        if (c == '"') return string();
        int from = at;
        if (c == '{' || c == '[') nested();
        else while (at < text.length() && ",}] \t".indexOf(text.charAt(at)) < 0) at++;
        if (at == from) throw bad("no value");
        return text.substring(from, at);
    }

    private void nested() {
        int depth = 0;
        do {
            if (at >= text.length()) throw bad("a bracket that is not closed");
            char c = text.charAt(at);
            if (c == '"') {
                string();
                continue;
            }
            if (c == '{' || c == '[') depth++;
            if (c == '}' || c == ']') depth--;
            at++;
        } while (depth > 0);
    }

    private String string() {
        expect('"');
        // most have nothing escaped in them
        int plain = at;
        while (plain < text.length() && text.charAt(plain) != '"' && text.charAt(plain) != '\\') plain++;
        StringBuilder out = new StringBuilder().append(text, at, plain);
        at = plain;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') return out.toString();
            if (c != '\\') {
                out.append(c);
                continue;
            }
            if (at >= text.length()) break;
            char escaped = text.charAt(at++);
            switch (escaped) {
                case 'n' -> out.append('\n');
                case 't' -> out.append('\t');
                case 'r' -> out.append('\r');
                case 'b' -> out.append('\b');
                case 'f' -> out.append('\f');
                case 'u' -> out.append(unicode());
                case '"', '\\', '/' -> out.append(escaped);
                default -> throw bad("an escape that JSON does not have");
            }
        }
        throw bad("a quote that is not closed");
    }

    private char unicode() {
        if (at + 4 > text.length()) throw bad("half an escape");
        at += 4;
        try {
            return (char) Integer.parseInt(text, at - 4, at, 16);
        } catch (NumberFormatException e) {
            throw bad("an escape that is no number");
        }
    }

    private void expect(char c) {
        space();
        if (at >= text.length() || text.charAt(at) != c) throw bad("no " + c);
        at++;
    }

    private void space() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
    }

    private IllegalArgumentException bad(String what) {
        return new IllegalArgumentException("not a JSON object, at character " + (at + 1) + ": " + what);
    }
}
