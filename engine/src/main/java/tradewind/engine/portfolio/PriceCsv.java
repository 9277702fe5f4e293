package tradewind.engine.portfolio;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Reads closing prices from CSV: a head with `date` (or `time`) and one column per symbol, then a row per
/// date.
///
/// Dates are `2024-01-31`, `2024-01-31T16:00:00` or with a zone; without one they are UTC. Comma, semicolon
/// or tab; the decimal sign is a point. An empty cell is a hole and refused, like everything else that is
/// no price.
public final class PriceCsv {
    private static final Pattern ZONED = Pattern.compile("(Z|[+-]\\d{2}:\\d{2})$");

    private PriceCsv() {}

    /// @throws IllegalArgumentException if the text is no such table; the message names line and column
    public static PriceHistory read(Reader text) throws IOException {
        BufferedReader lines = new BufferedReader(text);
        String head = lines.readLine();
        if (head == null || head.isBlank()) throw new IllegalArgumentException("line 1: the file is empty");
        if (head.startsWith("\uFEFF")) head = head.substring(1);
        String separator = head.contains(";") ? ";" : head.contains("\t") ? "\t" : ",";
        List<String> names = cells(head, separator);
        if (names.size() < 2 || !names.getFirst().toLowerCase(Locale.ROOT).matches("date|time|datetime"))
            throw new IllegalArgumentException(
                    "line 1: a head such as date,AAPL,MSFT is wanted, not " + shortened(head));
        List<String> symbols = names.subList(1, names.size());
        List<Instant> times = new ArrayList<>();
        List<double[]> closes = new ArrayList<>();
        int number = 1;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank()) continue;
            List<String> cells = cells(line, separator);
            if (cells.size() != names.size())
                throw new IllegalArgumentException(
                        "line " + number + ": " + cells.size() + " cells under " + names.size() + " heads");
            times.add(time(cells.getFirst(), number));
            double[] row = new double[symbols.size()];
            for (int i = 0; i < row.length; i++) row[i] = price(cells.get(i + 1), symbols.get(i), number);
            closes.add(row);
        }
        return new PriceHistory(symbols, times, closes.toArray(double[][]::new));
    }

    private static List<String> cells(String line, String separator) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split(separator, -1)) {
            String bare = cell.strip();
            if (bare.length() >= 2 && bare.startsWith("\"") && bare.endsWith("\""))
                bare = bare.substring(1, bare.length() - 1);
            cells.add(bare);
        }
        return cells;
    }

    private static double price(String cell, String symbol, int line) {
        if (cell.isEmpty() || cell.equalsIgnoreCase("nan") || cell.equalsIgnoreCase("null"))
            throw new IllegalArgumentException("line " + line + ": prices of " + symbol + " have a hole");
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("line " + line + ": price of " + symbol + " is no number: " + cell, e);
        }
    }

    private static Instant time(String cell, int line) {
        try {
            if (cell.length() == 10)
                return LocalDate.parse(cell).atStartOfDay(ZoneOffset.UTC).toInstant();
            String joined = cell.replace(' ', 'T');
            return ZONED.matcher(joined).find()
                    ? OffsetDateTime.parse(joined).toInstant()
                    : LocalDateTime.parse(joined).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("line " + line + ": no date such as 2024-01-31: " + cell, e);
        }
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
