package tradewind.engine.risk;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// Positions and prices from comma-separated text, for whoever has no session.
///
/// Positions: `symbol,quantity` and, if wanted, `price` and `group`, in any order. Prices: `date`
/// (2024-05-31) and one column per symbol, a row per day, oldest first. Every refusal names the line.
public final class BookFiles {
    private static final long DAY = 86_400L * 1_000_000_000L;

    private BookFiles() {}

    /// @param lines  of a positions file
    /// @param prices to take the last price from where the file has none
    /// @param equity of the account; empty to take the net worth of the positions
    /// @throws IllegalArgumentException naming the line
    public static Book book(List<String> lines, ReturnSource prices, String currency, OptionalDouble equity) {
        List<List<String>> rows = table("positions", lines);
        List<String> head = head(rows);
        int symbol = column("positions", head, "symbol");
        int quantity = column("positions", head, "quantity");
        int price = head.indexOf("price");
        int group = head.indexOf("group");
        List<Holding> holdings = new ArrayList<>();
        List<Unmeasured> unpriced = new ArrayList<>();
        double net = 0;
        for (int i = 1; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            String name = row.get(symbol);
            double held = number("positions", i, "quantity", row.get(quantity));
            OptionalDouble at = price >= 0 && !row.get(price).isEmpty()
                    ? OptionalDouble.of(number("positions", i, "price", row.get(price)))
                    : prices.last(name);
            if (at.isEmpty()) {
                unpriced.add(new Unmeasured(name, Unmeasured.Missing.PRICE, currency));
                continue;
            }
            holdings.add(new Holding(name, group >= 0 ? row.get(group) : group(name), held, at.getAsDouble()));
            net += held * at.getAsDouble();
        }
        return new Book(currency, equity.orElse(net), holdings, unpriced);
    }

    /// `BTC/USD` is crypto if its base is one of the large coins; everything else is a stock until the file
    /// says more.
    public static String group(String symbol) {
        String base = symbol.split("[/-]", 2)[0].toUpperCase(Locale.ROOT);
        return List.of("BTC", "ETH", "LTC", "XRP", "SOL", "DOGE", "ADA").contains(base)
                ? Holding.CRYPTO
                : Holding.EQUITY;
    }

    /// Prices as they were read: a history, and the last row.
    public record ReturnSource(ReturnHistory history, List<Double> lastPrices) {
        public ReturnSource {
            lastPrices = List.copyOf(lastPrices);
        }

        OptionalDouble last(String symbol) {
            int at = history.column(symbol);
            return at < 0 ? OptionalDouble.empty() : OptionalDouble.of(lastPrices.get(at));
        }
    }

    /// @param lines of a prices file
    /// @throws IllegalArgumentException naming the line: a hole, a price that is not above zero, unordered
    ///     dates
    public static ReturnSource prices(List<String> lines) {
        List<List<String>> rows = table("prices", lines);
        List<String> head = rows.getFirst();
        if (head.size() < 2) throw new IllegalArgumentException("prices: a date and at least one symbol are needed");
        if (rows.size() < 3) throw new IllegalArgumentException("prices: at least two rows are needed");
        List<String> symbols = head.subList(1, head.size());
        long[] times = new long[rows.size() - 1];
        double[][] prices = new double[rows.size() - 1][symbols.size()];
        for (int i = 1; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            times[i - 1] = date(i, row.getFirst());
            if (i > 1 && times[i - 1] <= times[i - 2])
                throw new IllegalArgumentException("prices line " + (i + 1) + ": " + row.getFirst()
                        + " does not follow the date before it; dates must rise, each once");
            for (int j = 0; j < symbols.size(); j++)
                prices[i - 1][j] = number("prices", i, symbols.get(j), row.get(j + 1));
        }
        ReturnHistory history = ReturnHistory.ofPrices(symbols, Duration.ofDays(1), times, prices);
        List<Double> last = new ArrayList<>();
        for (double price : prices[prices.length - 1]) last.add(price);
        return new ReturnSource(history, last);
    }

    private static long date(int row, String text) {
        try {
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toEpochSecond()
                    / 86_400
                    * DAY;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "prices line " + (row + 1) + ": " + text + " is not a date such as 2024-05-31", e);
        }
    }

    private static List<List<String>> table(String what, List<String> lines) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : lines) {
            String text = rows.isEmpty() && line.startsWith("\uFEFF") ? line.substring(1) : line;
            if (text.isBlank()) continue;
            List<String> cells = new ArrayList<>();
            for (String cell : text.split(",", -1)) cells.add(cell.strip());
            if (!rows.isEmpty() && cells.size() != rows.getFirst().size())
                throw new IllegalArgumentException(what + " line " + (rows.size() + 1) + " has " + cells.size()
                        + " cells, the head has " + rows.getFirst().size());
            rows.add(cells);
        }
        if (rows.size() < 2) throw new IllegalArgumentException(what + ": a head and at least one row are needed");
        return rows;
    }

    private static List<String> head(List<List<String>> rows) {
        return rows.getFirst().stream()
                .map(cell -> cell.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static int column(String what, List<String> head, String name) {
        int at = head.indexOf(name);
        if (at < 0) throw new IllegalArgumentException(what + ": no column '" + name + "' in " + head);
        return at;
    }

    private static double number(String what, int row, String column, String text) {
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) return value;
        } catch (NumberFormatException e) {
            // said below with the place
        }
        throw new IllegalArgumentException(
                what + " line " + (row + 1) + ", " + column + ": '" + text + "' is not a number");
    }
}
