package tradewind.engine.kernel;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import tradewind.engine.gate.AccountView;
import tradewind.engine.market.MarketStatus;

/// Position, open quantities, best own prices and market status by instrument, and the account as a whole, for
/// readers on other threads. Written by the kernel, one cell at a time: a reader may see a position a moment before
/// the open quantity that belongs to it. The account is written after every input that changed an order or a
/// position, and otherwise once a second of session time.
public final class ExposureBoard {
    private static final int WIDTH = 5;
    private static final int ACCOUNT = 9;
    private final AtomicLongArray cells;
    private final AtomicLongArray account = new AtomicLongArray(ACCOUNT);
    private final AtomicReferenceArray<MarketStatus> status;

    public ExposureBoard(int instruments) {
        cells = new AtomicLongArray(instruments * WIDTH);
        status = new AtomicReferenceArray<>(instruments);
        for (int i = 0; i < instruments; i++) status.set(i, MarketStatus.OPEN);
        account.set(6, -1);
    }

    void write(int instrument, MarketStatus next) {
        status.setRelease(instrument, next);
    }

    void writeResting(int instrument, long bestBuy, long bestSell) {
        cells.setRelease(instrument * WIDTH + 3, bestBuy);
        cells.setRelease(instrument * WIDTH + 4, bestSell);
    }

    void write(AccountView now) {
        account.setRelease(0, now.grossExposure());
        account.setRelease(1, now.longExposure());
        account.setRelease(2, now.shortExposure());
        account.setRelease(3, now.openOrderValue());
        account.setRelease(4, now.equity());
        account.setRelease(5, now.dayStartEquity());
        account.setRelease(6, now.unvalued());
        account.setRelease(7, now.messagesToday());
        account.setRelease(8, now.fillsToday());
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

    public long bestBuy(int instrument) {
        return cells.getAcquire(instrument * WIDTH + 3);
    }

    public long bestSell(int instrument) {
        return cells.getAcquire(instrument * WIDTH + 4);
    }

    public MarketStatus status(int instrument) {
        return status.getAcquire(instrument);
    }

    /// The account as it was last written.
    public AccountView account() {
        return new Published();
    }

    private final class Published implements AccountView {
        @Override
        public long grossExposure() {
            return account.getAcquire(0);
        }

        @Override
        public long longExposure() {
            return account.getAcquire(1);
        }

        @Override
        public long shortExposure() {
            return account.getAcquire(2);
        }

        @Override
        public long openOrderValue() {
            return account.getAcquire(3);
        }

        @Override
        public long equity() {
            return account.getAcquire(4);
        }

        @Override
        public long dayStartEquity() {
            return account.getAcquire(5);
        }

        @Override
        public int unvalued() {
            return (int) account.getAcquire(6);
        }

        @Override
        public long messagesToday() {
            return account.getAcquire(7);
        }

        @Override
        public long fillsToday() {
            return account.getAcquire(8);
        }
    }
}
