package tradewind.views.history;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tradewind.engine.history.query.QueryResult;

/// An answer as lines: numbers over its first column, if that is a time or a number that rises.
///
/// @param times whether x is a time, in seconds since 1970
/// @param x rising
/// @param lines up to three, each as long as x; a place without a number is left out of the line
/// @param more names of columns of numbers that are not drawn
record ResultLines(boolean times, double[] x, List<Line> lines, List<String> more) {
    private static final int MOST = 3;

    /// @param present where there is a number
    record Line(String name, double[] y, boolean[] present) {}

    static Optional<ResultLines> of(QueryResult.Rows rows) {
        int size = rows.rows().size();
        if (size < 2 || rows.columns().size() < 2) return Optional.empty();
        int at = axis(rows);
        if (at < 0) return Optional.empty();
        double[] x = new double[size];
        for (int i = 0; i < size; i++) {
            Optional<Double> value = number(rows.rows().get(i).get(at));
            if (value.isEmpty() || (i > 0 && value.get() < x[i - 1])) return Optional.empty();
            x[i] = value.get();
        }
        List<Line> lines = new ArrayList<>();
        List<String> more = new ArrayList<>();
        for (int c = 0; c < rows.columns().size(); c++) {
            Optional<Line> line = c == at ? Optional.empty() : line(rows, c);
            if (lines.size() < MOST) line.ifPresent(lines::add);
            else line.map(Line::name).ifPresent(more::add);
        }
        boolean times = rows.types().get(at).startsWith("TIMESTAMP")
                || rows.types().get(at).equals("DATE");
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new ResultLines(times, x, List.copyOf(lines), List.copyOf(more)));
    }

    /// The first time, else the first column if it is a number.
    private static int axis(QueryResult.Rows rows) {
        for (int c = 0; c < rows.types().size(); c++)
            if (rows.types().get(c).startsWith("TIMESTAMP")
                    || rows.types().get(c).equals("DATE")) return c;
        return rows.rows().getFirst().getFirst() instanceof Number ? 0 : -1;
    }

    private static Optional<Line> line(QueryResult.Rows rows, int column) {
        int size = rows.rows().size();
        double[] y = new double[size];
        boolean[] present = new boolean[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (!(rows.rows().get(i).get(column) instanceof Number value)) continue;
            y[i] = value.doubleValue();
            present[i] = Double.isFinite(y[i]);
            if (present[i]) count++;
        }
        return count < 2
                ? Optional.empty()
                : Optional.of(new Line(rows.columns().get(column), y, present));
    }

    private static Optional<Double> number(Object value) {
        if (value instanceof Number number) return Optional.of(number.doubleValue());
        if (!(value instanceof String text)) return Optional.empty();
        try {
            String full = text.length() == 10 ? text + "T00:00" : text.replace(' ', 'T');
            LocalDateTime time = LocalDateTime.parse(full);
            return Optional.of(time.toEpochSecond(ZoneOffset.UTC) + time.getNano() / 1e9);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    double least() {
        double least = Double.POSITIVE_INFINITY;
        for (Line line : lines)
            for (int i = 0; i < x.length; i++) if (line.present()[i]) least = Math.min(least, line.y()[i]);
        return least;
    }

    double most() {
        double most = Double.NEGATIVE_INFINITY;
        for (Line line : lines)
            for (int i = 0; i < x.length; i++) if (line.present()[i]) most = Math.max(most, line.y()[i]);
        return most;
    }
}
