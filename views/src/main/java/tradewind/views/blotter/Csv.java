package tradewind.views.blotter;

import java.io.IOException;
import java.util.List;
import java.util.StringJoiner;
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

    /// Rows as a spreadsheet takes them from the clipboard: no head, a tab between cells.
    static <R> String tabbed(List<Column<R>> columns, List<R> rows) {
        StringJoiner lines = new StringJoiner("\n");
        for (R row : rows) {
            StringJoiner cells = new StringJoiner("\t");
            for (Column<R> column : columns)
                if (column.look() != Column.Look.ACTION)
                    cells.add(safe(column.plain().apply(row).replaceAll("[\t\r\n]+", " ")));
            lines.add(cells.toString());
        }
        return lines.toString();
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
        String safe = safe(text);
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static String safe(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    private static boolean isFormula(String text) {
        if (text.isEmpty() || NUMBER.matcher(text).matches()) return false;
        return "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }
}
