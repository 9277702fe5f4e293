package tradewind.engine.history.imports;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import tradewind.engine.history.lake.DataType;

/// Turns the fields of one row into the longs of a series, by a plan. Not thread-safe.
final class RowReader {
    private enum Kind {
        PRICE,
        QUANTITY,
        SIDE,
        ID
    }

    private final ImportPlan plan;
    private final int[] columns;
    private final Kind[] kinds;
    private final int most;
    private final NumberText numbers;
    private final TimeText times;
    private final byte[] symbol;
    private final int priceScale;
    private byte[] joined = new byte[64];
    private String reason = "";

    RowReader(ImportPlan plan) {
        this.plan = plan;
        columns = plan.columns();
        DataType type = plan.series().type();
        kinds = type.columns().stream()
                .map(name -> type.prices().contains(name)
                        ? Kind.PRICE
                        : type.quantities().contains(name) ? Kind.QUANTITY : name.equals("side") ? Kind.SIDE : Kind.ID)
                .toArray(Kind[]::new);
        most = Math.max(
                IntStream.of(columns).max().orElse(0),
                Math.max(plan.timeOfDay(), Math.max(plan.maker(), plan.symbol())));
        numbers = new NumberText(plan.dialect().decimalComma());
        times = new TimeText(plan.dialect().times(), plan.dialect().zone());
        symbol = plan.symbolText().getBytes(StandardCharsets.UTF_8);
        // units that are units already have no decimals left
        priceScale = plan.units() ? 0 : plan.priceScale();
    }

    /// Why the last row could not be read.
    String reason() {
        return reason;
    }

    /// Fills `row`; false if a value cannot be read, and then [#reason] says which.
    boolean read(Rows rows, long[] row) {
        String broken = rows.broken();
        if (broken != null) return no(broken);
        int expected = plan.names().isEmpty() ? most + 1 : plan.names().size();
        if (rows.fields() <= most || (!plan.names().isEmpty() && rows.fields() != expected))
            return no("it has " + rows.fields() + " fields, where " + expected + " are needed");
        byte[] bytes = rows.bytes();
        row[0] = time(rows, bytes);
        if (row[0] == TimeText.BAD) return no("the time: " + times.reason());
        for (int i = 1; i < columns.length; i++) {
            int column = columns[i];
            long value = column < 0 ? DataType.NONE : value(kinds[i], bytes, rows.start(column), rows.end(column));
            if (value == NumberText.BAD && column >= 0) {
                if (optional(i) && rows.start(column) == rows.end(column)) value = DataType.NONE;
                else
                    return no(
                            "the " + plan.series().type().columns().get(i).replace('_', ' ') + ": " + numbers.reason());
            }
            if (kinds[i] == Kind.SIDE && value == DataType.NONE) value = side(rows);
            if (kinds[i] == Kind.SIDE && value == 0 && plan.series().type() == DataType.DELTAS)
                return no("the side is neither bid nor ask: \"" + rows.field(column) + "\"");
            row[i] = value;
        }
        if (plan.series().type() == DataType.BOOKS && !level(row)) return false;
        if (plan.symbol() >= 0 && !sameSymbol(rows, bytes))
            return no("it is of another symbol: " + rows.field(plan.symbol()));
        return true;
    }

    private boolean no(String why) {
        reason = why;
        return false;
    }

    private long time(Rows rows, byte[] bytes) {
        int column = columns[0];
        if (plan.timeOfDay() < 0) return times.parse(bytes, rows.start(column), rows.end(column));
        int first = rows.end(column) - rows.start(column);
        int second = rows.end(plan.timeOfDay()) - rows.start(plan.timeOfDay());
        if (first + second + 1 > joined.length) joined = new byte[2 * (first + second + 1)];
        System.arraycopy(bytes, rows.start(column), joined, 0, first);
        joined[first] = ' ';
        System.arraycopy(bytes, rows.start(plan.timeOfDay()), joined, first + 1, second);
        return times.parse(joined, 0, first + 1 + second);
    }

    private long value(Kind kind, byte[] bytes, int from, int to) {
        return switch (kind) {
            case PRICE -> numbers.parse(bytes, from, to, priceScale);
            case QUANTITY -> numbers.parse(bytes, from, to, plan.quantityScale());
            case ID -> numbers.parse(bytes, from, to, 0);
            case SIDE -> plan.sides().getOrDefault(word(bytes, from, to), 0);
        };
    }

    /// What a row may lack: everything but its time and prices, and a trade's quantity. A level of a book lacks a side
    /// where that ends before the other; a change of one lacks nothing.
    private boolean optional(int i) {
        return switch (plan.series().type()) {
            case BOOKS -> kinds[i] != Kind.ID;
            case DELTAS -> false;
            case TRADES -> kinds[i] == Kind.ID;
            default -> kinds[i] == Kind.ID || kinds[i] == Kind.QUANTITY;
        };
    }

    /// Whether a level of a book has a side, and each side it has is whole.
    private boolean level(long[] row) {
        boolean bid = row[2] != DataType.NONE;
        boolean ask = row[4] != DataType.NONE;
        if (bid != (row[3] != DataType.NONE)) return no("the bid has no " + (bid ? "size" : "price"));
        if (ask != (row[5] != DataType.NONE)) return no("the ask has no " + (ask ? "size" : "price"));
        if (!bid && !ask) return no("the level is empty");
        return !bid || !ask || row[2] <= row[4] || no("the bid is above the ask");
    }

    private long side(Rows rows) {
        if (plan.maker() < 0) return 0;
        String maker = word(rows.bytes(), rows.start(plan.maker()), rows.end(plan.maker()));
        // a passive buyer was hit by a seller
        return switch (maker) {
            case "true", "1" -> 2;
            case "false", "0" -> 1;
            default -> 0;
        };
    }

    private static String word(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    }

    private boolean sameSymbol(Rows rows, byte[] bytes) {
        int at = plan.symbol();
        return Arrays.equals(bytes, rows.start(at), rows.end(at), symbol, 0, symbol.length);
    }

    /// The scale of a column of the series; 0 for what has none.
    static int scale(ImportPlan plan, int column) {
        List<String> names = plan.series().type().columns();
        if (plan.series().type().prices().contains(names.get(column))) return plan.priceScale();
        return plan.series().type().quantities().contains(names.get(column)) ? plan.quantityScale() : 0;
    }
}
