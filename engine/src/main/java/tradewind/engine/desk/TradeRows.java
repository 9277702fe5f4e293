package tradewind.engine.desk;

import java.util.Objects;

/// A copy of one instrument's newest trades, filled by [TradeBoard#read]; 0 is the newest. Reused by its reader; not
/// thread-safe.
///
/// Prices and quantities are units at the instrument's scale.
public final class TradeRows {
    final long[] cells = new long[TradeBoard.ROOM * TradeBoard.WIDTH];
    long count;
    int size;

    /// How many there are, [TradeBoard#ROOM] at most.
    public int size() {
        return size;
    }

    /// Trades of the instrument so far, these included.
    public long count() {
        return count;
    }

    /// Epoch nanoseconds.
    public long time(int i) {
        return cell(i, TradeBoard.TIME);
    }

    public long price(int i) {
        return cell(i, TradeBoard.PRICE);
    }

    public long quantity(int i) {
        return cell(i, TradeBoard.QUANTITY);
    }

    /// 1 if the price was above the different price before it, −1 if below, 0 while there was none.
    public int direction(int i) {
        return (int) cell(i, TradeBoard.DIRECTION);
    }

    private long cell(int i, int column) {
        return cells[Objects.checkIndex(i, size) * TradeBoard.WIDTH + column];
    }
}
