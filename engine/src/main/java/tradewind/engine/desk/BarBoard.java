package tradewind.engine.desk;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicLong;
import tradewind.engine.market.BarInterval;
import tradewind.engine.market.BarSeries;

/// One-minute bars of every instrument since the session's data begins. Written by one thread, copied by any.
///
/// The last bar is written in place under a version stamp, so that whoever copies a long day does not hold up
/// the thread that trades; only a new bar waits for a copy under way, once a minute. A reader keeps its own
/// [BarSeries] and asks for what is new; longer intervals are aggregated from it. The newest trades themselves
/// are on the [TradeBoard] it writes along.
public final class BarBoard {
    private static final VarHandle STAMPS = MethodHandles.arrayElementVarHandle(long[].class);

    private final BarSeries[] minutes;
    /// Odd while the last bar of an instrument changes.
    private final long[] stamps;
    private final AtomicLong[] versions;
    private final TradeBoard trades;

    public BarBoard(int instruments) {
        this(instruments, 256);
    }

    /// @param room minutes of each instrument it takes before it allocates again; 1 or more
    public BarBoard(int instruments, int room) {
        minutes = new BarSeries[instruments];
        stamps = new long[instruments];
        versions = new AtomicLong[instruments];
        trades = new TradeBoard(instruments);
        for (int i = 0; i < instruments; i++) {
            minutes[i] = new BarSeries(BarInterval.M1, room);
            versions[i] = new AtomicLong();
        }
    }

    /// Writer's thread only.
    public void trade(int instrument, long time, long price, long quantity) {
        BarSeries bars = minutes[instrument];
        if (bars.takes(time)) {
            long stamp = stamps[instrument];
            STAMPS.setOpaque(stamps, instrument, stamp + 1);
            VarHandle.storeStoreFence();
            bars.addTrade(time, price, quantity);
            STAMPS.setRelease(stamps, instrument, stamp + 2);
        } else {
            synchronized (bars) {
                bars.addTrade(time, price, quantity);
            }
        }
        trades.trade(instrument, time, price, quantity);
        AtomicLong version = versions[instrument];
        version.lazySet(version.getPlain() + 1);
    }

    /// The newest of the trades the bars are made of.
    public TradeBoard trades() {
        return trades;
    }

    /// Goes up with every trade. Any thread.
    public long version(int instrument) {
        return versions[instrument].get();
    }

    /// Brings a reader's copy up to date: its last bar is rewritten, newer ones are appended. Any thread.
    ///
    /// @param copy one-minute bars, empty or filled by earlier calls for the same instrument
    public void copyInto(int instrument, BarSeries copy) {
        BarSeries bars = minutes[instrument];
        synchronized (bars) {
            int last = bars.size() - 1;
            for (int i = Math.max(0, copy.size() - 1); i < last; i++) copyBar(bars, i, copy);
            if (last < 0) return;
            while (true) {
                long before = (long) STAMPS.getAcquire(stamps, instrument);
                if ((before & 1) == 0) {
                    copyBar(bars, last, copy);
                    VarHandle.loadLoadFence();
                    if ((long) STAMPS.getOpaque(stamps, instrument) == before) return;
                }
                Thread.onSpinWait();
            }
        }
    }

    private static void copyBar(BarSeries bars, int i, BarSeries copy) {
        if (i == copy.size())
            copy.addBar(bars.time(i), bars.open(i), bars.high(i), bars.low(i), bars.close(i), bars.volume(i));
        else copy.setBar(i, bars.open(i), bars.high(i), bars.low(i), bars.close(i), bars.volume(i));
    }
}
