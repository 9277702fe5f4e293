package tradewind.engine.history.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tradewind.engine.history.lake.Durable;
import tradewind.engine.history.lake.JsonLine;
import tradewind.engine.history.lake.Part;
import tradewind.engine.history.lake.PartLine;

/// All parts of a store as of one sync. Lines of JSON: one about the manifest, one for each part, one that says it is
/// whole.
///
/// @param number from 1; 0 stands for a store that has none
/// @param previous hash of the manifest before, empty in the first
/// @param at epoch nanoseconds
/// @param nonce drawn for this one, so that two that are equal are the same
record Manifest(long number, String previous, long at, String nonce, List<Part> parts) {
    static final Manifest NONE = new Manifest(0, "", 0, "", List.of());
    private static final int FORMAT = 1;

    Manifest {
        parts = List.copyOf(parts);
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder();
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("format", FORMAT);
        head.put("manifest", number);
        head.put("previous", previous);
        head.put("at", at);
        head.put("nonce", nonce);
        text.append(JsonLine.write(head)).append('\n');
        for (Part part : parts) text.append(PartLine.write(part)).append('\n');
        text.append(JsonLine.write(Map.of("end", parts.size()))).append('\n');
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Hexadecimal; empty for [#NONE].
    String hash() {
        return number == 0 ? "" : HexFormat.of().formatHex(Durable.sha256().digest(bytes()));
    }

    /// @throws IllegalArgumentException if the bytes are not a whole manifest that this release can read
    static Manifest read(byte[] bytes) {
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        if (lines.size() < 2) throw new IllegalArgumentException("it is cut off");
        Map<String, String> head = JsonLine.read(lines.getFirst());
        if (number(head, "format") > FORMAT) throw new IllegalArgumentException("a newer release wrote it");
        if (number(JsonLine.read(lines.getLast()), "end") != lines.size() - 2)
            throw new IllegalArgumentException("its end does not fit its beginning");
        List<Part> parts = new ArrayList<>();
        for (String line : lines.subList(1, lines.size() - 1)) parts.add(PartLine.read(line));
        return new Manifest(
                number(head, "manifest"), text(head, "previous"), number(head, "at"), text(head, "nonce"), parts);
    }

    private static String text(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) throw new IllegalArgumentException("no " + name);
        return value;
    }

    private static long number(Map<String, String> values, String name) {
        return Long.parseLong(text(values, name));
    }
}
