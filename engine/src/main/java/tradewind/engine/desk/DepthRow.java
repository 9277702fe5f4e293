package tradewind.engine.desk;

import java.util.Objects;
import tradewind.engine.orders.Side;

/// A copy of one instrument's order book, filled by [DepthBoard#read]. Reused by its reader; not thread-safe.
///
/// Prices and quantities are units at the instrument's scale; level 0 is the best.
public final class DepthRow {
    /// What there is to show.
    public enum Validity {
        /// The feed has given no book.
        NONE,
        /// The book as it stands.
        VALID,
        /// The feed gives a book, but something of it is missing: there are no levels until it is whole again.
        INVALID
    }

    private static final Validity[] VALIDITIES = Validity.values();

    final long[] cells = new long[DepthBoard.WIDTH];

    public Validity validity() {
        return VALIDITIES[(int) cells[DepthBoard.VALIDITY]];
    }

    /// Time of the last change, epoch nanoseconds; 0 before the first.
    public long time() {
        return cells[DepthBoard.TIME];
    }

    /// How many there are, [DepthBoard#LEVELS] at most, and none unless it is [Validity#VALID].
    public int levels(Side side) {
        return Math.min(DepthBoard.LEVELS, all(side));
    }

    /// Whether the book is deeper than what is here.
    public boolean deeper(Side side) {
        return all(side) > DepthBoard.LEVELS;
    }

    public long price(Side side, int level) {
        return cells[cell(side, level)];
    }

    public long quantity(Side side, int level) {
        return cells[cell(side, level) + 1];
    }

    private int all(Side side) {
        return (int) cells[start(side)];
    }

    private int cell(Side side, int level) {
        return start(side) + 1 + 2 * Objects.checkIndex(level, levels(side));
    }

    private static int start(Side side) {
        return side == Side.BUY ? DepthBoard.BIDS : DepthBoard.ASKS;
    }
}
