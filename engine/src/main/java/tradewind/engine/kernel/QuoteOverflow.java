package tradewind.engine.kernel;

import java.util.BitSet;
import tradewind.engine.market.MarketDataListener;

/// Where quotes wait when the inbox is more than half full: one per instrument, a newer one replaces an older.
final class QuoteOverflow {
    private static final int WIDTH = 6;

    private final long[] cells;
    private final BitSet waiting;
    private long overwritten;
    private volatile boolean any;

    QuoteOverflow(int instruments) {
        cells = new long[instruments * WIDTH];
        waiting = new BitSet(instruments);
    }

    synchronized void put(
            int instrument, long time, long bid, long bidQuantity, long ask, long askQuantity, boolean derived) {
        if (waiting.get(instrument)) overwritten++;
        waiting.set(instrument);
        int at = instrument * WIDTH;
        cells[at] = time;
        cells[at + 1] = bid;
        cells[at + 2] = bidQuantity;
        cells[at + 3] = ask;
        cells[at + 4] = askQuantity;
        cells[at + 5] = derived ? 1 : 0;
        any = true;
    }

    void drain(MarketDataListener to) {
        if (any) drainAll(to);
    }

    private synchronized void drainAll(MarketDataListener to) {
        for (int i = waiting.nextSetBit(0); i >= 0; i = waiting.nextSetBit(i + 1)) {
            int at = i * WIDTH;
            to.onQuote(i, cells[at], cells[at + 1], cells[at + 2], cells[at + 3], cells[at + 4], cells[at + 5] == 1);
        }
        waiting.clear();
        any = false;
    }

    synchronized long overwritten() {
        return overwritten;
    }
}
