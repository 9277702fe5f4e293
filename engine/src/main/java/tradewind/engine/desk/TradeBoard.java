package tradewind.engine.desk;

import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicLong;

/// The newest trades of every instrument, for time and sales: a ring of each, written by one thread, copied by any.
/// What falls out of the ring is in the history, not here.
///
/// Neither side waits for the other. The ring has twice as many places as a reader takes, so that what the writer
/// overwrites during a copy is as a rule not in it; if it was, the copy is cut off before it. Allocates nothing once it
/// is
/// made.
public final class TradeBoard {
    /// Trades a reader gets of each instrument, at most.
    public static final int ROOM = 256;

    private static final int PLACES = 2 * ROOM;

    static final int WIDTH = 4;
    static final int TIME = 0;
    static final int PRICE = 1;
    static final int QUANTITY = 2;
    static final int DIRECTION = 3;

    private final long[][] rings;
    private final AtomicLong[] counts;

    public TradeBoard(int instruments) {
        rings = new long[instruments][PLACES * WIDTH];
        counts = new AtomicLong[instruments];
        for (int i = 0; i < instruments; i++) counts[i] = new AtomicLong();
    }

    /// Writer's thread only.
    public void trade(int instrument, long time, long price, long quantity) {
        long[] ring = rings[instrument];
        AtomicLong counter = counts[instrument];
        long count = counter.getPlain();
        long direction = 0;
        if (count > 0) {
            int before = place(count - 1);
            direction = Long.signum(price - ring[before + PRICE]);
            if (direction == 0) direction = ring[before + DIRECTION];
        }
        // whoever sees what follows sees at least the count before it
        VarHandle.storeStoreFence();
        int row = place(count);
        ring[row + TIME] = time;
        ring[row + PRICE] = price;
        ring[row + QUANTITY] = quantity;
        ring[row + DIRECTION] = direction;
        counter.setRelease(count + 1);
    }

    private static int place(long number) {
        return (int) (number & PLACES - 1) * WIDTH;
    }

    /// Trades so far, those that fell out included. Any thread.
    public long count(int instrument) {
        return counts[instrument].get();
    }

    /// Copies the newest trades, as many as there are. Any thread.
    public void read(int instrument, TradeRows into) {
        AtomicLong counter = counts[instrument];
        do {
            into.count = counter.getAcquire();
            into.size = (int) Math.min(into.count, ROOM);
            long[] ring = rings[instrument];
            if (into.size == 0) return;
            for (int i = 0; i < into.size; i++)
                System.arraycopy(ring, place(into.count - 1 - i), into.cells, i * WIDTH, WIDTH);
            VarHandle.loadLoadFence();
            // the one that is being written now lies where the one PLACES before it was
            long gone = counter.getAcquire() - PLACES;
            into.size = Math.clamp(into.count - 1 - gone, 0, into.size);
        } while (into.size == 0);
    }
}
