package tradewind.engine.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicLong;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.history.query.RowPages;
import tradewind.engine.market.FixedPoint;
import tradewind.engine.market.Instrument;

/// A lane whose rows are in the lake. What cannot be said in the instrument's units without rounding, or is no price
/// and no amount, is left out and counted.
final class LakeLane extends Lane {
    private final RowPages pages;
    private final RowPages ties;
    private final Instrument its;
    private final QuotedTimes quoted;
    private final long depth;
    private final AtomicLong leftOut;
    private int tie;
    private boolean tiesLeft = true;

    // how units of the page become units of the instrument
    private long priceUp;
    private long priceDown;
    private long quantityUp;
    private long quantityDown;

    /// @param ties when and in which place, of this kind only
    /// @param depth of a quote whose size the source does not give
    LakeLane(
            Instrument its,
            int kind,
            RowPages pages,
            RowPages ties,
            QuotedTimes quoted,
            long depth,
            AtomicLong leftOut) {
        super(its.index(), kind);
        this.its = its;
        this.pages = pages;
        this.ties = ties;
        this.quoted = quoted;
        this.depth = depth;
        this.leftOut = leftOut;
    }

    @Override
    boolean turn() {
        try {
            while (size == 0 && pages.next()) fill();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return size > 0;
    }

    private void fill() throws IOException {
        room(pages.rows(), values.length);
        priceUp = up(pages.priceScale(), its.priceScale());
        priceDown = up(its.priceScale(), pages.priceScale());
        quantityUp = up(pages.quantityScale(), its.quantityScale());
        quantityDown = up(its.quantityScale(), pages.quantityScale());
        boolean derives = kind == TRADE && !quoted.recorded(pages.parts());
        long[] time = pages.column(0);
        for (int row = 0; row < pages.rows(); row++) {
            long place = place(time[row]);
            boolean good = switch (kind) {
                case TRADE -> trade(row, derives && !quoted.at(time[row]));
                case QUOTE -> side(row, 1, 0) && side(row, 3, 2);
                case BOOK -> level(row) && side(row, 2, 1) && side(row, 4, 3);
                default -> change(row);
            };
            if (!good) {
                leftOut.incrementAndGet();
                continue;
            }
            times[size] = time[row];
            places[size] = place;
            size++;
        }
    }

    private static long up(int from, int to) {
        return to > from ? FixedPoint.power(to - from) : 1;
    }

    private boolean trade(int row, boolean derives) {
        long price = price(pages.column(1)[row]);
        long quantity = quantity(pages.column(2)[row]);
        if (price <= 0 || quantity <= 0 || !its.onTick(price) || !its.onLot(quantity)) return false;
        values[0][size] = price;
        values[1][size] = quantity;
        values[2][size] = pages.column(3)[row];
        values[3][size] = derives ? 1 : 0;
        return true;
    }

    private boolean level(int row) {
        values[0][size] = pages.column(1)[row];
        return true;
    }

    private boolean change(int row) {
        long price = price(pages.column(3)[row]);
        long quantity = quantity(pages.column(4)[row]);
        if (price == DataType.NONE || quantity < 0) return false;
        values[0][size] = pages.column(1)[row];
        values[1][size] = pages.column(2)[row];
        values[2][size] = price;
        values[3][size] = quantity;
        return true;
    }

    /// A price and its size, from two columns of the page. A side without a price is empty.
    private boolean side(int row, int from, int column) {
        long price = pages.column(from)[row];
        long quantity = pages.column(from + 1)[row];
        boolean empty = price == DataType.NONE;
        long exactPrice = empty ? 0 : price(price);
        long exactQuantity = empty ? 0 : quantity == DataType.NONE ? depth : quantity(quantity);
        if (exactPrice == DataType.NONE || exactQuantity < 0 || !its.onTick(exactPrice)) return false;
        values[column][size] = exactPrice;
        values[column + 1][size] = exactQuantity;
        return true;
    }

    private long price(long units) {
        return exact(units, priceUp, priceDown);
    }

    private long quantity(long units) {
        return exact(units, quantityUp, quantityDown);
    }

    /// [DataType#NONE] if it cannot be said exactly.
    private static long exact(long units, long up, long down) {
        if (units == DataType.NONE || units % down != 0) return DataType.NONE;
        long high = Math.multiplyHigh(units, up);
        long low = units * up;
        return (high == 0 && low >= 0) || (high == -1 && low < 0) ? low / down : DataType.NONE;
    }

    /// The place that was noted for the next event of this time.
    private long place(long time) throws IOException {
        while (tiesLeft) {
            if (tie >= ties.rows()) {
                tiesLeft = ties.next();
                tie = 0;
                continue;
            }
            long noted = ties.column(0)[tie];
            if (noted > time) break;
            tie++;
            if (noted == time) return ties.column(1)[tie - 1];
        }
        return DataType.NONE;
    }
}
