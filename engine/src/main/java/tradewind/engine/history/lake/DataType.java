package tradewind.engine.history.lake;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The kinds of rows a lake keeps. Every value of a row is a `long`: times are epoch nanoseconds, UTC; prices and
/// quantities are units at the scales their part names, so they are as exact as the file they came from.
public enum DataType {
    /// Trades: side is 0 unknown, 1 the buyer was the aggressor, 2 the seller; a missing id is [#NONE].
    TRADES(List.of("time", "price", "quantity", "side", "id"), List.of("price"), List.of("quantity")),
    /// Best bid and offer. A size that the source does not give is [#NONE].
    QUOTES(
            List.of("time", "bid", "ask", "bid_size", "ask_size"),
            List.of("bid", "ask"),
            List.of("bid_size", "ask_size")),
    /// Bars by the time they start. A volume that the source does not give is [#NONE].
    BARS(
            List.of("time", "open", "high", "low", "close", "volume"),
            List.of("open", "high", "low", "close"),
            List.of("volume")),
    /// Rows that were not taken, as text.
    QUARANTINE(List.of("line", "text", "rule", "reason"), List.of(), List.of());

    /// Stands for a value the source does not give.
    public static final long NONE = Long.MIN_VALUE;

    private final List<String> columns;
    private final List<String> prices;
    private final List<String> quantities;

    DataType(List<String> columns, List<String> prices, List<String> quantities) {
        this.columns = columns;
        this.prices = prices;
        this.quantities = quantities;
    }

    /// In the order of a row.
    public List<String> columns() {
        return columns;
    }

    /// The columns that have the price scale.
    public List<String> prices() {
        return prices;
    }

    /// The columns that have the quantity scale.
    public List<String> quantities() {
        return quantities;
    }

    /// As folders and the command line call it.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DataType> of(String label) {
        for (DataType type : values())
            if (type.label().equals(label.toLowerCase(Locale.ROOT))) return Optional.of(type);
        return Optional.empty();
    }

    /// The name of a column in the files: units do not pass for prices.
    public String fileColumn(String column) {
        return prices.contains(column) || quantities.contains(column) ? column + "_units" : column;
    }

    /// The first day of the stretch of time that is kept in one folder: a day of trades or quotes, a month of bars
    /// shorter than an hour, a year of longer ones.
    LocalDate partition(LocalDate day, BarSpan span) {
        if (this != BARS) return day;
        return span.nanos() < BarSpan.HOUR ? day.withDayOfMonth(1) : day.withDayOfYear(1);
    }
}
