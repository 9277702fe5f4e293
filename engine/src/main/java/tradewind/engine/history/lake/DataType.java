package tradewind.engine.history.lake;

import static tradewind.engine.history.lake.DataType.Kind.NUMBER;
import static tradewind.engine.history.lake.DataType.Kind.PRICE;
import static tradewind.engine.history.lake.DataType.Kind.QUANTITY;
import static tradewind.engine.history.lake.DataType.Kind.REAL;
import static tradewind.engine.history.lake.DataType.Kind.SIDE;
import static tradewind.engine.history.lake.DataType.Kind.TEXT;
import static tradewind.engine.history.lake.DataType.Kind.TIME;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The kinds of rows a lake keeps. Times are epoch nanoseconds, UTC; prices and quantities are units at the scales
/// their part names, so they are as exact as the file they came from.
///
/// What became known later than it took effect has a second time, `known`: nobody who asks what was known at a moment
/// may see a row whose `known` is after it.
public enum DataType {
    /// Trades: side is 0 unknown, 1 the buyer was the aggressor, 2 the seller; a missing id is [#NONE].
    TRADES(TIME.of("time"), PRICE.of("price"), QUANTITY.of("quantity"), SIDE.of("side"), NUMBER.of("id")),
    /// Best bid and offer. A size that the source does not give is [#NONE].
    QUOTES(TIME.of("time"), PRICE.of("bid"), PRICE.of("ask"), QUANTITY.of("bid_size"), QUANTITY.of("ask_size")),
    /// Bars by the time they start. A volume that the source does not give is [#NONE].
    BARS(
            TIME.of("time"),
            PRICE.of("open"),
            PRICE.of("high"),
            PRICE.of("low"),
            PRICE.of("close"),
            QUANTITY.of("volume")),
    /// Order books as they stood, a row for each level from 0, the best; a side that ends before the other is
    /// [#NONE].
    BOOKS(
            TIME.of("time"),
            NUMBER.of("level"),
            PRICE.of("bid"),
            QUANTITY.of("bid_size"),
            PRICE.of("ask"),
            QUANTITY.of("ask_size")),
    /// Changes of an order book: the size a price has from then on, 0 if it is gone. The sequence is the venue's; a
    /// number left out makes the book invalid until the next of [#BOOKS].
    DELTAS(TIME.of("time"), NUMBER.of("sequence"), SIDE.of("side"), PRICE.of("price"), QUANTITY.of("size")),
    /// Splits (1, `ratio_new` shares for `ratio_old`) and dividends (2, an amount of money for a share): the time is
    /// the first moment of trading without it.
    ACTIONS(
            TIME.of("time"),
            TIME.of("known"),
            NUMBER.of("action"),
            NUMBER.of("ratio_new"),
            NUMBER.of("ratio_old"),
            PRICE.of("amount")),
    /// What was said about a symbol.
    NEWS(TIME.of("time"), TIME.of("known"), TEXT.of("source"), TEXT.of("headline"), TEXT.of("text")),
    /// What models answered: stance LONG, SHORT, FLAT or ABSTAIN, confidence in per cent.
    VOTES(
            TIME.of("time"),
            TEXT.of("model"),
            TEXT.of("role"),
            TEXT.of("stance"),
            NUMBER.of("confidence"),
            NUMBER.of("horizon"),
            TEXT.of("validity"),
            TEXT.of("context")),
    /// Features as they were known at a time.
    FEATURES(TIME.of("time"), TEXT.of("feature"), NUMBER.of("revision"), REAL.of("value")),
    /// What a recorder could not take: of trades (1), quotes (2), books (3) or their changes (4), from the first event
    /// that was lost to the last.
    GAPS(TIME.of("time"), TIME.of("until"), NUMBER.of("lost"), NUMBER.of("kind")),
    /// Which of several events of one moment a recorder heard first, where they are in different files: the place of a
    /// trade (1), a quote (2), a level of a book (3) or a change of one (4) in the recording. The n-th row of a
    /// moment and kind is about the n-th such event.
    TIES(TIME.of("time"), NUMBER.of("place"), NUMBER.of("kind")),
    /// Rows that were not taken, as text.
    QUARANTINE(NUMBER.of("line"), TEXT.of("text"), TEXT.of("rule"), TEXT.of("reason"));

    /// Stands for a value the source does not give.
    public static final long NONE = Long.MIN_VALUE;

    /// What a column holds.
    public enum Kind {
        TIME,
        PRICE,
        QUANTITY,
        SIDE,
        NUMBER,
        REAL,
        TEXT;

        Column of(String name) {
            return new Column(name, this);
        }
    }

    /// A column of a row.
    public record Column(String name, Kind kind) {}

    private final List<Column> layout;
    private final List<String> columns;
    private final List<String> prices;
    private final List<String> quantities;

    DataType(Column... layout) {
        this.layout = List.of(layout);
        columns = names();
        prices = names(PRICE);
        quantities = names(QUANTITY);
    }

    private List<String> names(Kind... kinds) {
        Stream<Column> wanted = layout.stream().filter(column -> kinds.length == 0 || column.kind() == kinds[0]);
        return wanted.map(Column::name).toList();
    }

    /// In the order of a row, with what each holds.
    public List<Column> layout() {
        return layout;
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

    /// Every value of a row is a `long`.
    public boolean numeric() {
        return layout.stream().noneMatch(column -> column.kind() == TEXT || column.kind() == REAL);
    }

    /// Rows of the market or about it, not of what happened to a lake.
    public boolean data() {
        return this != GAPS && this != TIES && this != QUARANTINE;
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

    /// The first day of the stretch of time that is kept in one folder: a day of most data, a month of bars shorter
    /// than an hour, a year of longer ones and of corporate actions.
    LocalDate partition(LocalDate day, BarSpan span) {
        if (this == ACTIONS) return day.withDayOfYear(1);
        if (this != BARS) return day;
        return span.nanos() < BarSpan.HOUR ? day.withDayOfMonth(1) : day.withDayOfYear(1);
    }
}
