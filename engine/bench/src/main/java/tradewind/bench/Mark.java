package tradewind.bench;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// How far one thread has come in a row of numbered things, and where one other sleeps until it has come far enough.
///
/// Who sleeps has said how many it wants, and is not woken for fewer unless the other is idle: a sleeper costs one
/// wake-up for many things, and one that does not sleep costs none. Nobody spins.
final class Mark {
    private static final long NOBODY = Long.MAX_VALUE;
    private static final VarHandle CELLS = MethodHandles.arrayElementVarHandle(long[].class);
    /// Each on cache lines of its own, since one thread writes this and another that.
    private static final int REACHED = 16;
    private static final int WANTED = 32;

    private final long[] cells = new long[48];
    private volatile @Nullable Thread sleeper;

    Mark() {
        cells[WANTED] = NOBODY;
    }

    long reached() {
        return (long) CELLS.getAcquire(cells, REACHED);
    }

    /// All before this number is done; said by the thread that does it.
    ///
    /// @param idle it has nothing more to do for now, so whoever sleeps is to take what there is
    void raise(long to, boolean idle) {
        CELLS.setRelease(cells, REACHED, to);
        // said first and looked at after, as whoever falls asleep does it the other way round
        VarHandle.fullFence();
        long wanted = (long) CELLS.getOpaque(cells, WANTED);
        if (wanted == NOBODY || wanted > to && !idle) return;
        CELLS.setOpaque(cells, WANTED, NOBODY);
        Thread asleep = sleeper;
        if (asleep != null) LockSupport.unpark(asleep);
    }

    /// Waits until more than `have` is done, and takes what there is then. Of one thread.
    ///
    /// @param wish what is worth a wake-up, if it has to sleep
    /// @throws InterruptedException if the thread is to end
    long await(long have, long wish) throws InterruptedException {
        long now = reached();
        if (now > have) return now;
        sleeper = Thread.currentThread();
        while (true) {
            CELLS.setOpaque(cells, WANTED, wish);
            VarHandle.fullFence();
            now = reached();
            if (now > have) break;
            if (Thread.interrupted()) throw new InterruptedException();
            LockSupport.park(this);
        }
        CELLS.setOpaque(cells, WANTED, NOBODY);
        return now;
    }
}
