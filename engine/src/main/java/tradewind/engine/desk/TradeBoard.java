package tradewind.engine.desk;

import java.util.concurrent.atomic.AtomicLong;

/// The newest trades of every instrument, for time and sales: a ring of each, written by one thread, copied by any.
/// Allocates nothing once it is made; what falls out of the ring is in the history, not here.
public final class TradeBoard {
    /// Trades kept of each instrument.
    public static final int ROOM = 512;

    static final int WIDTH = 4;
    static final int TIME = 0;
    static final int PRICE = 1;
    static final int QUANTITY = 2;
    static final int DIRECTION = 3;

    private final long[][] rings;
    private final AtomicLong[] counts;

    public TradeBoard(int instruments) {
        rings = new long[instruments][ROOM * WIDTH];
        counts = new AtomicLong[instruments];
        for (int i = 0; i < instruments; i++) counts[i] = new AtomicLong();
    }

    /// Writer's thread only.
    public void trade(int instrument, long time, long price, long quantity) {
        long[] ring = rings[instrument];
        AtomicLong counter = counts[instrument];
        long count = counter.getPlain();
        int row = (int) (count % ROOM) * WIDTH;
        int before = (int) ((count + ROOM - 1) % ROOM) * WIDTH;
        synchronized (ring) {
            long direction = count == 0 ? 0 : Long.signum(price - ring[before + PRICE]);
            if (direction == 0 && count > 0) direction = ring[before + DIRECTION];
            ring[row + TIME] = time;
            ring[row + PRICE] = price;
            ring[row + QUANTITY] = quantity;
            ring[row + DIRECTION] = direction;
            counter.set(count + 1);
        }
    }

    /// Trades so far, those that fell out included. Any thread.
    public long count(int instrument) {
        return counts[instrument].get();
    }

    /// Copies the newest trades, as many as there are. Any thread.
    public void read(int instrument, TradeRows into) {
        long[] ring = rings[instrument];
        synchronized (ring) {
            long count = counts[instrument].get();
            into.count = count;
            into.size = (int) Math.min(count, ROOM);
            for (int i = 0; i < into.size; i++) {
                int row = (int) ((count - 1 - i) % ROOM) * WIDTH;
                System.arraycopy(ring, row, into.cells, i * WIDTH, WIDTH);
            }
        }
    }
}
