package tradewind.views.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tradewind.engine.history.query.QueryResult;

/// An answer as CSV. A text that a spreadsheet would take for a formula gets an apostrophe in front.
final class ResultCsv {
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");
    private static final String FORMULA = "=+-@\t\r\n";

    private ResultCsv() {}

    static List<String> lines(QueryResult.Rows rows) {
        List<String> lines = new ArrayList<>();
        lines.add(rows.columns().stream().map(ResultCsv::cell).collect(Collectors.joining(",")));
        for (List<?> row : rows.rows())
            lines.add(row.stream()
                    .map(value -> value == null ? "" : cell(plain(value)))
                    .collect(Collectors.joining(",")));
        return lines;
    }

    /// A value of an answer as text; exact decimals without an exponent.
    static String plain(Object value) {
        return value instanceof BigDecimal exact ? exact.toPlainString() : value.toString();
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
