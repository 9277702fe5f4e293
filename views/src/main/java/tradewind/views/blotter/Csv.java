package tradewind.views.blotter;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/// Comma-separated values as RFC 4180 has them, safe to open in a spreadsheet.
///
/// A text that a spreadsheet would take for a formula gets an apostrophe in front; a negative number is left alone.
public final class Csv {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private Csv() {}

    /// The first line has the English names of the columns, in every language: scripts read them.
    ///
    /// @param <R> the rows, written in the order given
    static <R> void write(Appendable out, List<Column<R>> columns, List<R> rows) throws IOException {
        List<Column<R>> written =
                columns.stream().filter(c -> c.look() != Column.Look.ACTION).toList();
        line(out, written.stream().map(Column::name).toList());
        for (R row : rows)
            line(out, written.stream().map(column -> column.plain().apply(row)).toList());
    }

    /// One row.
    public static void line(Appendable out, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) out.append(',');
            out.append(cell(cells.get(i)));
        }
        out.append("\r\n");
    }

    static String cell(String text) {
        String safe = isFormula(text) ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static boolean isFormula(String text) {
        if (text.isEmpty() || NUMBER.matcher(text).matches()) return false;
        return "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }
}
