package tradewind.views.tape;

import tradewind.engine.desk.TradeBoard;
import tradewind.engine.desk.TradeRows;
import tradewind.engine.market.Instrument;
import tradewind.views.figures.Figures;

/// Which trades a tape shows: those of one instrument that are large enough, and how far the reader has gone back.
///
/// A reader who has gone back stays at the same trade while new ones come, until it falls out of what is kept. One
/// thread.
final class TapeViewModel {
    /// How many times the instrument's usual size makes a large print: the size the ticket asks about too.
    static final int LARGE = 5;

    private final TradeBoard board;
    private final TradeRows rows = new TradeRows();
    private final int[] shown = new int[TradeBoard.ROOM];
    private Instrument instrument;
    private long least;
    private long seen = -1;
    private int size;
    private int top;

    TapeViewModel(TradeBoard board, Instrument instrument) {
        this.board = board;
        this.instrument = instrument;
    }

    Instrument instrument() {
        return instrument;
    }

    /// Shows another instrument, from its newest trade.
    void show(Instrument other) {
        instrument = other;
        least = 0;
        seen = -1;
        top = 0;
    }

    /// Leaves out what is smaller.
    ///
    /// @param units quantity units; 0 shows all
    void least(long units) {
        least = units;
        seen = -1;
        top = 0;
    }

    long least() {
        return least;
    }

    /// Takes in what was traded since the last call.
    ///
    /// @return whether there is anything else to show
    boolean refresh() {
        long now = board.count(instrument.index());
        if (now == seen) return false;
        long before = seen;
        board.read(instrument.index(), rows);
        seen = rows.count();
        size = 0;
        int fresh = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.quantity(i) < least) continue;
            if (before >= 0 && i < seen - before) fresh++;
            shown[size++] = i;
        }
        if (top > 0) top = Math.min(top + fresh, Math.max(0, size - 1));
        return true;
    }

    /// Trades that can be shown.
    int size() {
        return size;
    }

    /// The first one in sight: 0 is the newest.
    int top() {
        return top;
    }

    /// Goes back in time, or forth.
    ///
    /// @param rows how many trades; below zero towards the newest
    /// @param room how many fit
    void scroll(int rows, int room) {
        top = Math.clamp((long) top + rows, 0, Math.max(0, size - room));
    }

    void toNewest() {
        top = 0;
    }

    /// Back to the oldest that is kept.
    void toOldest(int room) {
        top = Math.max(0, size - room);
    }

    String time(int i) {
        return Figures.time(rows.time(shown[i]));
    }

    String price(int i) {
        return Figures.price(instrument, rows.price(shown[i]));
    }

    /// To four decimals at most: what is finer says nothing here, and what would be nothing says that it is less.
    String quantity(int i) {
        return quantity(instrument, rows.quantity(shown[i]));
    }

    static String quantity(Instrument instrument, long units) {
        int scale = instrument.quantityScale();
        int decimals = Math.min(4, scale);
        String text = Figures.decimal(units, scale, decimals);
        boolean nothing = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return units > 0 && nothing ? "<" + text.substring(0, text.length() - 1) + "1" : text;
    }

    /// Above zero if the price rose to it, below if it fell.
    int direction(int i) {
        return rows.direction(shown[i]);
    }

    boolean large(int i) {
        return rows.quantity(shown[i]) >= LARGE * instrument.defaultQuantity();
    }
}
