package tradewind.engine.kernel;

import java.util.concurrent.atomic.AtomicLongArray;

/// Position and open quantities by instrument, for readers on other threads. Written by the kernel, one cell at a
/// time: a reader may see a position a moment before the open quantity that belongs to it.
public final class ExposureBoard {
    private static final int WIDTH = 3;
    private final AtomicLongArray cells;

    public ExposureBoard(int instruments) {
        cells = new AtomicLongArray(instruments * WIDTH);
    }

    void write(int instrument, long netQuantity, long openBuy, long openSell) {
        cells.setRelease(instrument * WIDTH, netQuantity);
        cells.setRelease(instrument * WIDTH + 1, openBuy);
        cells.setRelease(instrument * WIDTH + 2, openSell);
    }

    public long netQuantity(int instrument) {
        return cells.getAcquire(instrument * WIDTH);
    }

    public long openBuy(int instrument) {
        return cells.getAcquire(instrument * WIDTH + 1);
    }

    public long openSell(int instrument) {
        return cells.getAcquire(instrument * WIDTH + 2);
    }
}
