package tradewind.engine.history.features;

/// The last bars as a formula sees them: `close(0)` is the bar that has just ended, `close(1)` the one before. There
/// is no way to see a later one. Prices and quantities in their own units, as doubles; no object is made by a look.
///
/// One thread. Formulas must not ask for more than their feature's lookback.
public final class Window {
    static final int OPEN = 0;
    static final int HIGH = 1;
    static final int LOW = 2;
    static final int CLOSE = 3;
    static final int VOLUME = 4;
    static final int NOTIONAL = 5;
    static final int TRADES = 6;
    static final int BOUGHT = 7;
    static final int LARGEST = 8;
    static final int SPREAD = 9;
    static final int IMBALANCE = 10;
    static final int QUOTES = 11;
    static final int REFERENCE = 12;
    static final int RETURN = 13;
    static final int REFERENCE_RETURN = 14;
    static final int WIDTH = 15;

    private final double[][] columns;
    private final long[] ends;
    private final int mask;
    private int at = -1;

    /// Bars that are all there.
    Window(long[] ends, double[][] columns) {
        this.ends = ends;
        this.columns = columns;
        mask = -1;
    }

    /// A ring that bars are put into.
    ///
    /// @param room a power of two
    Window(int room) {
        ends = new long[room];
        columns = new double[WIDTH][room];
        mask = room - 1;
    }

    /// Stands at a bar of those that are all there.
    void at(int bar) {
        at = bar;
    }

    /// Puts a bar into the ring and stands at it.
    ///
    /// @param bar values of all columns but the returns
    void push(long end, double[] bar) {
        int before = at & mask;
        boolean first = at < 0;
        at++;
        int slot = at & mask;
        ends[slot] = end;
        for (int c = 0; c < RETURN; c++) columns[c][slot] = bar[c];
        columns[RETURN][slot] = first ? Double.NaN : Math.log(bar[CLOSE] / columns[CLOSE][before]);
        columns[REFERENCE_RETURN][slot] = first ? Double.NaN : Math.log(bar[REFERENCE] / columns[REFERENCE][before]);
    }

    /// Bars up to here, this one included.
    int size() {
        return mask == -1 ? at + 1 : Math.min(at + 1, mask + 1);
    }

    private double value(int column, int back) {
        if (back < 0) throw new IllegalArgumentException("a formula looks ahead by " + -back + " bars");
        if (back >= size()) throw new IllegalArgumentException("a formula looks back by " + back + " of " + size());
        return columns[column][(at - back) & mask];
    }

    /// When the bar had ended and could be known, epoch nanoseconds.
    public long end() {
        return ends[at & mask];
    }

    public double open(int back) {
        return value(OPEN, back);
    }

    public double high(int back) {
        return value(HIGH, back);
    }

    public double low(int back) {
        return value(LOW, back);
    }

    public double close(int back) {
        return value(CLOSE, back);
    }

    public double volume(int back) {
        return value(VOLUME, back);
    }

    /// Volume-weighted average price of the bar.
    public double vwap(int back) {
        return value(NOTIONAL, back) / value(VOLUME, back);
    }

    /// Price times quantity, summed.
    public double notional(int back) {
        return value(NOTIONAL, back);
    }

    public double trades(int back) {
        return value(TRADES, back);
    }

    /// Volume of trades a buyer took the initiative in; by the tick rule where the feed does not say.
    public double bought(int back) {
        return value(BOUGHT, back);
    }

    /// Bought less sold volume.
    public double flow(int back) {
        return 2 * value(BOUGHT, back) - value(VOLUME, back);
    }

    public double largest(int back) {
        return value(LARGEST, back);
    }

    /// Mean relative spread of the bar's quotes; NaN if it had none.
    public double spread(int back) {
        return value(QUOTES, back) == 0 ? Double.NaN : value(SPREAD, back) / value(QUOTES, back);
    }

    /// Mean of (bid size − ask size) / (bid size + ask size) of the bar's quotes; NaN if it had none.
    public double imbalance(int back) {
        return value(QUOTES, back) == 0 ? Double.NaN : value(IMBALANCE, back) / value(QUOTES, back);
    }

    public double quotes(int back) {
        return value(QUOTES, back);
    }

    /// The last price of the other instrument before the bar's end; NaN before its first.
    public double reference(int back) {
        return value(REFERENCE, back);
    }

    /// Log return of the bar that ended `back` bars ago; NaN of the first there is.
    public double ret(int back) {
        return value(RETURN, back);
    }

    /// Log return of the other instrument.
    public double referenceRet(int back) {
        return value(REFERENCE_RETURN, back);
    }

    public double typical(int back) {
        return (high(back) + low(back) + close(back)) / 3;
    }

    /// Largest of high − low and of the distances of both from the close before.
    public double trueRange(int back) {
        double before = close(back + 1);
        return Math.max(high(back) - low(back), Math.max(Math.abs(high(back) - before), Math.abs(low(back) - before)));
    }
}
