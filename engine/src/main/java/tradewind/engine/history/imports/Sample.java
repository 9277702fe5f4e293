package tradewind.engine.history.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tradewind.engine.history.lake.JsonLine;

/// The beginning of a file, taken apart.
///
/// @param names of the columns as the file gives them; empty if it has no header
/// @param rows that could be taken apart, without the header
record Sample(String format, String encoding, char delimiter, List<String> names, List<List<String>> rows) {
    private static final int ROWS = 1_000;
    private static final String DELIMITERS = "\t;|,";

    boolean header() {
        return !names.isEmpty() && format.equals("CSV");
    }

    static Sample of(SourceFile file) throws IOException {
        if (file.parquet()) {
            try (ParquetRows rows = new ParquetRows(file.path())) {
                return new Sample("Parquet", "", (char) 0, rows.names(), read(rows));
            }
        }
        String[] encoding = {""};
        List<String> lines = new ArrayList<>();
        try (InputStream in = file.open(found -> encoding[0] = found);
                CsvRows whole = new CsvRows(in, (char) 0)) {
            while (lines.size() <= ROWS && whole.next()) if (whole.broken() == null) lines.add(whole.field(0));
        }
        if (lines.isEmpty()) throw new ImportRefusedException("has no line that can be read.");
        char first = lines.getFirst().charAt(0);
        if (first == '[')
            throw new ImportRefusedException(
                    "is one JSON array. Write one object per line instead, as jq -c '.[]' does.");
        if (first == '{') return json(file, encoding[0], lines.getFirst());
        char delimiter = delimiter(lines);
        try (InputStream in = file.open(_ -> {});
                CsvRows rows = new CsvRows(in, delimiter)) {
            List<List<String>> all = read(rows);
            if (all.isEmpty()) throw new ImportRefusedException("has no line that can be read.");
            boolean header = all.getFirst().stream().noneMatch(Sample::figure);
            List<String> names = header ? all.removeFirst() : List.of();
            return new Sample("CSV", encoding[0], delimiter, names, all);
        }
    }

    private static Sample json(SourceFile file, String encoding, String first) throws IOException {
        Map<String, String> object;
        try {
            object = JsonLine.read(first);
        } catch (IllegalArgumentException e) {
            throw new ImportRefusedException("begins like JSON lines, and its first line is " + e.getMessage() + ".");
        }
        List<String> names = List.copyOf(object.keySet());
        try (InputStream in = file.open(_ -> {});
                JsonRows rows = new JsonRows(new CsvRows(in, (char) 0), names)) {
            return new Sample("JSON lines", encoding, (char) 0, names, read(rows));
        }
    }

    private static List<List<String>> read(Rows rows) throws IOException {
        List<List<String>> all = new ArrayList<>();
        while (all.size() <= ROWS && rows.next()) {
            if (rows.broken() != null) continue;
            List<String> row = new ArrayList<>();
            for (int i = 0; i < rows.fields(); i++) row.add(rows.field(i));
            all.add(row);
        }
        return all;
    }

    /// A semicolon or a tab is never part of a number, so the comma is only asked last.
    private static char delimiter(List<String> lines) throws ImportRefusedException {
        for (int i = 0; i < DELIMITERS.length(); i++) {
            char candidate = DELIMITERS.charAt(i);
            long with =
                    lines.stream().filter(line -> line.indexOf(candidate) >= 0).count();
            if (with >= Math.max(1, lines.size() * 9 / 10)) return candidate;
        }
        throw new ImportRefusedException("has neither commas, semicolons, tabs nor bars between its fields: \""
                + lines.getFirst().substring(0, Math.min(80, lines.getFirst().length())) + "\".");
    }

    /// A name has no digit in front.
    private static boolean figure(String field) {
        return !field.isEmpty() && (Character.isDigit(field.charAt(0)) || field.matches("[-+.].*\\d.*"));
    }

    /// The values of one column that are not empty.
    List<String> column(int i) {
        return rows.stream()
                .filter(row -> i < row.size())
                .map(row -> row.get(i))
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
