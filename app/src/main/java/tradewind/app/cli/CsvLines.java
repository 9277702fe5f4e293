package tradewind.app.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Records of a journal as CSV (RFC 4180), one column per field.
///
/// A text that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a line break) gets
/// an apostrophe in front; a plain number keeps its sign.
final class CsvLines {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final String FORMULA = "=+-@\t\r\n";
    private static final long NANOS = 1_000_000_000L;

    private final List<String> fields;

    CsvLines(List<String> fields) {
        this.fields = List.copyOf(fields);
    }

    String header() {
        List<String> names = new ArrayList<>(List.of("sequence", "time", "type"));
        names.addAll(fields);
        return line(names);
    }

    String line(JournalTool.Entry entry) {
        List<String> cells = new ArrayList<>();
        cells.add(Long.toString(entry.sequence()));
        cells.add(Instant.ofEpochSecond(Math.floorDiv(entry.at(), NANOS), Math.floorMod(entry.at(), NANOS))
                .toString());
        cells.add(entry.type());
        for (String field : fields) cells.add(entry.fields().getOrDefault(field, ""));
        return line(cells);
    }

    private static String line(List<String> cells) {
        return cells.stream().map(CsvLines::cell).collect(Collectors.joining(","));
    }

    static String cell(String text) {
        boolean formula = !text.isEmpty()
                && FORMULA.indexOf(text.charAt(0)) >= 0
                && !NUMBER.matcher(text).matches();
        String safe = formula ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
