package tradewind.engine.market;

import java.util.Arrays;

/// One side of an order book by price, best first. Allocates only while it gets deeper than it ever was. One thread.
///
/// Prices and quantities are units at the instrument's scale.
public final class BookSide {
    private final int sign;
    /// Worst first, so that little moves where most changes: at the best. Prices of asks are below zero, so that they
    /// rise too.
    private long[] keys = new long[16];

    private long[] quantities = new long[16];
    private int count;

    private BookSide(int sign) {
        this.sign = sign;
    }

    static BookSide bids() {
        return new BookSide(1);
    }

    static BookSide asks() {
        return new BookSide(-1);
    }

    /// How many prices there are.
    public int levels() {
        return count;
    }

    /// @param level 0 is the best; below [#levels]
    public long price(int level) {
        return sign * keys[count - 1 - level];
    }

    /// @param level 0 is the best; below [#levels]
    public long quantity(int level) {
        return quantities[count - 1 - level];
    }

    void clear() {
        count = 0;
    }

    /// Gives a price a quantity, 0 takes it away.
    ///
    /// @return the level from which on the side is another; [#levels] if it is as it was
    int put(long price, long quantity) {
        int at = Arrays.binarySearch(keys, 0, count, sign * price);
        if (at >= 0 && quantity != 0) {
            quantities[at] = quantity;
            return count - 1 - at;
        }
        if (at >= 0) {
            move(at + 1, at);
            count--;
            return count - at;
        }
        if (quantity == 0) return count;
        at = -at - 1;
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, 2 * count);
            quantities = Arrays.copyOf(quantities, 2 * count);
        }
        move(at, at + 1);
        keys[at] = sign * price;
        quantities[at] = quantity;
        count++;
        return count - 1 - at;
    }

    private void move(int from, int to) {
        System.arraycopy(keys, from, keys, to, count - from);
        System.arraycopy(quantities, from, quantities, to, count - from);
    }
}
