package tradewind.engine.kernel;

import java.util.BitSet;
import tradewind.engine.market.MarketDataListener;

/// Where quotes wait when the inbox is more than half full: one per instrument, a newer one replaces an older.
///
/// A waiting quote is due once the kernel has taken what was in the ring before the instrument's quotes began to
/// wait; until then all newer ones of the instrument wait here too, so that an older quote never replaces a newer.
final class QuoteOverflow {
    private static final int WIDTH = 6;

    private final long[] cells;
    private final BitSet waiting;
    private final long[] dueAfter;
    private long overwritten;
    private volatile boolean any;

    QuoteOverflow(int instruments) {
        cells = new long[instruments * WIDTH];
        waiting = new BitSet(instruments);
        dueAfter = new long[instruments];
    }

    /// Whether the instrument's next quote has to wait here.
    ///
    /// @param crowded the inbox has no room for it
    boolean takes(int instrument, boolean crowded) {
        // a feed sees its own quotes at once
        return crowded || (any && waits(instrument));
    }

    private synchronized boolean waits(int instrument) {
        return waiting.get(instrument);
    }

    /// @param lastPut sequence of the newest cell in the ring
    /// @return true if none waited before
    synchronized boolean put(
            long lastPut,
            int instrument,
            long time,
            long bid,
            long bidQuantity,
            long ask,
            long askQuantity,
            boolean derived) {
        if (waiting.get(instrument)) {
            overwritten++;
        } else {
            waiting.set(instrument);
            dueAfter[instrument] = lastPut;
        }
        int at = instrument * WIDTH;
        cells[at] = time;
        cells[at + 1] = bid;
        cells[at + 2] = bidQuantity;
        cells[at + 3] = ask;
        cells[at + 4] = askQuantity;
        cells[at + 5] = derived ? 1 : 0;
        boolean first = !any;
        any = true;
        return first;
    }

    /// @param taken sequence of the last cell the kernel has taken
    void drain(long taken, MarketDataListener to) {
        if (any) drainDue(taken, to);
    }

    private synchronized void drainDue(long taken, MarketDataListener to) {
        for (int i = waiting.nextSetBit(0); i >= 0; i = waiting.nextSetBit(i + 1)) {
            if (dueAfter[i] > taken) continue;
            waiting.clear(i);
            any = !waiting.isEmpty();
            int at = i * WIDTH;
            to.onQuote(i, cells[at], cells[at + 1], cells[at + 2], cells[at + 3], cells[at + 4], cells[at + 5] == 1);
        }
    }

    synchronized long overwritten() {
        return overwritten;
    }
}
