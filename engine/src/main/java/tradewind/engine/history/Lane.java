package tradewind.engine.history;

/// The recorded events of one kind of one instrument in their order, of which a few thousand are in memory at a time.
/// One thread.
abstract class Lane {
    static final int TRADE = 0;
    static final int QUOTE = 1;
    static final int BOOK = 2;
    static final int CHANGE = 3;
    static final int NEWS = 4;
    static final int VOTE = 5;
    static final int KINDS = 6;

    final int instrument;
    final int kind;

    /// What comes of several events of one moment whose order nobody noted.
    final int ordinal;

    // filled by turn(): a trade's price, quantity, side and whether a quote is worked out from it; a quote's bid, its
    // size, ask, its size; a book's level, bid, its size, ask, its size; a change's sequence, side, price, size
    long[] times = new long[0];
    final long[][] values = new long[5][];

    /// Which of several events of one moment comes first; [DataType#NONE] where that was not noted.
    long[] places = new long[0];

    int size;
    private int at = -1;

    Lane(int instrument, int kind) {
        this.instrument = instrument;
        this.kind = kind;
        ordinal = instrument * KINDS + kind;
    }

    /// Brings the next page: at least one event, in the arrays, and their number in `size`.
    ///
    /// @return false if there is none
    abstract boolean turn();

    /// Goes on to the next event.
    ///
    /// @return false if there is none
    final boolean advance() {
        if (++at < size) return true;
        at = 0;
        size = 0;
        return turn();
    }

    final long time() {
        return times[at];
    }

    final long value(int column) {
        return values[column][at];
    }

    /// Whether this one's event comes before that of the other: by time, then as it was noted, then by instrument.
    final boolean before(Lane other) {
        long mine = times[at];
        long its = other.times[other.at];
        if (mine != its) return mine < its;
        long place = places[at];
        long itsPlace = other.places[other.at];
        return place != itsPlace ? place < itsPlace : ordinal < other.ordinal;
    }

    final void room(int rows, int columns) {
        if (times.length >= rows) return;
        times = new long[rows];
        places = new long[rows];
        for (int i = 0; i < columns; i++) values[i] = new long[rows];
    }
}
