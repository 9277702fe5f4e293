package tradewind.engine.history.lake;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One file of the versions folder: a line about the version, a line for every part that came or went, and a line that
/// says it is whole.
///
/// @param previous hash of the file before, empty in the first
record VersionFile(
        long number, String previous, long at, String action, String note, List<Part> added, List<String> removed) {
    private static final int FORMAT = 1;

    static String name(long number) {
        return String.format("%010d.jsonl", number);
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder();
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("format", FORMAT);
        head.put("version", number);
        head.put("previous", previous);
        head.put("at", at);
        head.put("action", action);
        head.put("note", note);
        text.append(JsonLine.write(head)).append('\n');
        for (String path : removed)
            text.append(JsonLine.write(new LinkedHashMap<>(Map.of("remove", path))))
                    .append('\n');
        for (Part part : added) text.append(JsonLine.write(values(part))).append('\n');
        text.append(JsonLine.write(Map.of("end", added.size() + removed.size())))
                .append('\n');
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static Map<String, Object> values(Part part) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("add", part.path());
        values.put("type", part.series().type().label());
        values.put("venue", part.series().venue());
        values.put("symbol", part.series().symbol());
        values.put("span", part.series().span());
        values.put("date", part.date());
        values.put("rows", part.rows());
        values.put("bytes", part.bytes());
        values.put("sha256", part.sha256());
        values.put("first", part.firstTime());
        values.put("last", part.lastTime());
        values.put("price_scale", part.priceScale());
        values.put("quantity_scale", part.quantityScale());
        values.put("bad", part.quality().bad());
        values.put("expected", part.quality().expected());
        values.put("present", part.quality().present());
        values.put("gap", part.quality().longestGap());
        values.put("source", part.lineage().source());
        values.put("source_sha256", part.lineage().sourceSha256());
        values.put("template", part.lineage().template());
        values.put("dialect", part.lineage().dialect());
        values.put("rules", part.lineage().rules());
        return values;
    }

    /// @throws LakeDamagedException if the text is not a whole version with that number
    static VersionFile read(long number, byte[] bytes) throws LakeDamagedException {
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        try {
            Map<String, String> head = JsonLine.read(lines.getFirst());
            if (number(head, "format") > FORMAT)
                throw new LakeDamagedException("Version " + number + " of the lake was written by a newer release."
                        + " Nothing was changed; use that release.");
            List<Part> added = new ArrayList<>();
            List<String> removed = new ArrayList<>();
            for (String line : lines.subList(1, lines.size() - 1)) {
                Map<String, String> values = JsonLine.read(line);
                if (values.containsKey("remove")) removed.add(text(values, "remove"));
                else added.add(part(values));
            }
            long end = number(JsonLine.read(lines.getLast()), "end");
            if (end != added.size() + removed.size() || number(head, "version") != number)
                throw new IllegalArgumentException("its end does not fit its beginning");
            return new VersionFile(
                    number,
                    text(head, "previous"),
                    number(head, "at"),
                    text(head, "action"),
                    text(head, "note"),
                    added,
                    removed);
        } catch (RuntimeException e) {
            throw new LakeDamagedException("Version " + number + " of the lake cannot be read (" + e.getMessage()
                    + "). Nothing was changed; bring " + name(number) + " back from a backup.");
        }
    }

    static Part part(Map<String, String> values) {
        DataType type = DataType.of(text(values, "type")).orElseThrow();
        return new Part(
                new Series(type, text(values, "venue"), text(values, "symbol"), BarSpan.of(text(values, "span"))),
                LocalDate.parse(text(values, "date")),
                text(values, "add"),
                number(values, "rows"),
                number(values, "bytes"),
                text(values, "sha256"),
                number(values, "first"),
                number(values, "last"),
                (int) number(values, "price_scale"),
                (int) number(values, "quantity_scale"),
                new Quality(
                        number(values, "bad"),
                        number(values, "expected"),
                        number(values, "present"),
                        number(values, "gap")),
                new Lineage(
                        text(values, "source"),
                        text(values, "source_sha256"),
                        text(values, "template"),
                        text(values, "dialect"),
                        text(values, "rules")));
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
