package tradewind.views.ladder;

import java.util.OptionalLong;
import tradewind.engine.desk.DepthBoard;
import tradewind.engine.desk.DepthRow;
import tradewind.engine.desk.DepthRow.Validity;
import tradewind.engine.orders.Side;

/// The order book of one instrument by rows, where the feed brings one. A level belongs to the row its orders do: a
/// bid not above its price, an ask not below it. One thread.
final class LadderDepth {
    private final DepthBoard board;
    private final DepthRow book = new DepthRow();
    private final Totals bids = new Totals();
    private final Totals asks = new Totals();
    private PriceRows rows;
    private long version;

    LadderDepth(DepthBoard board, PriceRows rows) {
        this.board = board;
        this.rows = rows;
        show(rows);
    }

    /// Other rows, of another instrument as well as of the same.
    void show(PriceRows wanted) {
        rows = wanted;
        read();
    }

    /// Reads what has changed.
    ///
    /// @return whether anything has
    boolean refresh() {
        if (board.version(rows.instrument().index()) == version) return false;
        read();
        return true;
    }

    private void read() {
        int index = rows.instrument().index();
        version = board.version(index);
        board.read(index, book);
        gather(Side.BUY, bids);
        gather(Side.SELL, asks);
    }

    private void gather(Side side, Totals into) {
        into.clear();
        for (int i = 0; i < book.levels(side); i++)
            if (book.quantity(side, i) > 0) into.add(Tag.row(rows, side, book.price(side, i)), book.quantity(side, i));
    }

    /// As it was last read.
    DepthRow book() {
        return book;
    }

    boolean valid() {
        return book.validity() == Validity.VALID;
    }

    /// The feed brings a book, and something of it is missing.
    boolean incomplete() {
        return book.validity() == Validity.INVALID;
    }

    /// How many prices of a side are here.
    int levels(Side side) {
        return book.levels(side);
    }

    /// The best price of a side, price units; empty if it has none.
    OptionalLong best(Side side) {
        return book.levels(side) == 0 ? OptionalLong.empty() : OptionalLong.of(book.price(side, 0));
    }

    /// Quantity units of a side in a row; empty if it has none there.
    OptionalLong at(Side side, long row) {
        long units = (side == Side.BUY ? bids : asks).at(row);
        return units == 0 ? OptionalLong.empty() : OptionalLong.of(units);
    }

    /// Whether there is more of a side in a row than what is here: the book goes on, and nobody knows how far.
    boolean goesOn(Side side, long row) {
        return book.deeper(side) && Tag.row(rows, side, book.price(side, book.levels(side) - 1)) == row;
    }
}
