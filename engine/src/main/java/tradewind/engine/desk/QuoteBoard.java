package tradewind.engine.desk;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import tradewind.engine.market.BarInterval;

/// The present quote of every instrument: a row of `long`s under a version stamp, written in place by one thread,
/// read by any number without a lock. Allocates nothing.
public final class QuoteBoard {
    private static final int WIDTH = 16;
    private static final int STAMP = 0;
    private static final int BID = 1;
    private static final int BID_QTY = 2;
    private static final int ASK = 3;
    private static final int ASK_QTY = 4;
    private static final int LAST = 5;
    private static final int LAST_QTY = 6;
    private static final int DIRECTION = 7;
    private static final int TIME = 8;
    private static final int OPEN = 9;
    private static final int HIGH = 10;
    private static final int LOW = 11;
    private static final int VOLUME = 12;
    private static final int PREVIOUS = 13;
    private static final int DERIVED = 14;
    private static final int TRADES = 15;
    private static final VarHandle CELLS = MethodHandles.arrayElementVarHandle(long[].class);

    private final long[] cells;
    /// End of the day of each instrument's last trade: quotes cross midnight too and must not hide it. Writer only.
    private final long[] dayEnd;

    public QuoteBoard(int instruments) {
        cells = new long[instruments * WIDTH];
        dayEnd = new long[instruments];
    }

    /// Writer's thread only.
    public void quote(int instrument, long time, long bid, long bidQty, long ask, long askQty, boolean derived) {
        int row = instrument * WIDTH;
        open(row);
        set(row + BID, bid);
        set(row + BID_QTY, bidQty);
        set(row + ASK, ask);
        set(row + ASK_QTY, askQty);
        set(row + DERIVED, derived ? 1 : 0);
        set(row + TIME, time);
        close(row);
    }

    /// Writer's thread only.
    public void trade(int instrument, long time, long price, long quantity) {
        int row = instrument * WIDTH;
        boolean first = cells[row + TRADES] == 0;
        boolean newDay = !first && time >= dayEnd[instrument];
        if (first || newDay) dayEnd[instrument] = BarInterval.D1.start(time) + BarInterval.D1.nanos();
        open(row);
        if (newDay) set(row + PREVIOUS, cells[row + LAST]);
        if (first || newDay) {
            set(row + OPEN, price);
            set(row + HIGH, price);
            set(row + LOW, price);
            set(row + VOLUME, quantity);
        } else {
            if (price > cells[row + HIGH]) set(row + HIGH, price);
            if (price < cells[row + LOW]) set(row + LOW, price);
            set(row + VOLUME, cells[row + VOLUME] + quantity);
        }
        if (!first && price != cells[row + LAST]) set(row + DIRECTION, price > cells[row + LAST] ? 1 : -1);
        set(row + LAST, price);
        set(row + LAST_QTY, quantity);
        set(row + TIME, time);
        set(row + TRADES, cells[row + TRADES] + 1);
        close(row);
    }

    private void open(int row) {
        CELLS.setOpaque(cells, row + STAMP, cells[row + STAMP] + 1);
        VarHandle.storeStoreFence();
    }

    private void close(int row) {
        CELLS.setRelease(cells, row + STAMP, cells[row + STAMP] + 1);
    }

    private void set(int cell, long value) {
        CELLS.setOpaque(cells, cell, value);
    }

    private long get(int cell) {
        return (long) CELLS.getOpaque(cells, cell);
    }

    /// Copies a whole, consistent row. Any thread.
    public void read(int instrument, QuoteRow into) {
        int row = instrument * WIDTH;
        while (true) {
            long before = (long) CELLS.getAcquire(cells, row + STAMP);
            if ((before & 1) == 0) {
                into.bid = get(row + BID);
                into.bidQuantity = get(row + BID_QTY);
                into.ask = get(row + ASK);
                into.askQuantity = get(row + ASK_QTY);
                into.last = get(row + LAST);
                into.lastQuantity = get(row + LAST_QTY);
                into.lastDirection = get(row + DIRECTION);
                into.time = get(row + TIME);
                into.dayOpen = get(row + OPEN);
                into.dayHigh = get(row + HIGH);
                into.dayLow = get(row + LOW);
                into.dayVolume = get(row + VOLUME);
                into.previousClose = get(row + PREVIOUS);
                into.derived = get(row + DERIVED);
                into.trades = get(row + TRADES);
                VarHandle.loadLoadFence();
                if ((long) CELLS.getOpaque(cells, row + STAMP) == before) return;
            }
            Thread.onSpinWait();
        }
    }

    /// Goes up by 2 at every change; odd while one is being written. Any thread.
    public long version(int instrument) {
        return (long) CELLS.getAcquire(cells, instrument * WIDTH + STAMP);
    }
}
