package tradewind.engine.kernel;

import com.lmax.disruptor.AlertException;
import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.SequenceBarrier;
import com.lmax.disruptor.WaitStrategy;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// How the threads behind a ring wait for it: parked, every one of them, until there is something for it to do.
///
/// The library's own blocking wait parks the first thread only. One that stands behind another spins until that one is
/// done, and on two cores it may well spin on the very core the other is waiting for, until the scheduler takes it away
/// a few milliseconds later. And it takes a lock for everything that is put in; here that costs a look at two fields,
/// and a wake-up if somebody sleeps.
///
/// At most one thread takes from the ring first, and at most one stands behind it.
final class ParkingWait implements WaitStrategy {
    /// A thread that sleeps, or is about to.
    private record Sleeper(Thread thread, SequenceBarrier barrier) {}

    /// Where one thread sleeps.
    private static final class Berth {
        private final AtomicReference<@Nullable Sleeper> taken = new AtomicReference<>();
        /// Whoever slept here last, so that nothing is allocated for the same one again. Its own thread's only.
        private @Nullable Sleeper last;

        Sleeper self(SequenceBarrier barrier) {
            Sleeper self = last;
            if (self == null || self.thread != Thread.currentThread() || self.barrier != barrier) {
                self = new Sleeper(Thread.currentThread(), barrier);
                last = self;
            }
            return self;
        }

        void wake() {
            Sleeper sleeper = taken.getAndSet(null);
            if (sleeper != null) LockSupport.unpark(sleeper.thread);
        }
    }

    private final Berth first = new Berth();
    private final Berth behind = new Berth();

    @Override
    public long waitFor(long sequence, Sequence cursor, Sequence dependent, SequenceBarrier barrier)
            throws AlertException, InterruptedException {
        long available = dependent.get();
        if (available >= sequence) return available;
        Berth berth = dependent == cursor ? first : behind;
        Sleeper self = berth.self(barrier);
        try {
            while (true) {
                barrier.checkAlert();
                if (Thread.interrupted()) throw new InterruptedException();
                // said first and looked at after, as whoever wakes does it the other way round
                berth.taken.set(self);
                available = dependent.get();
                if (available >= sequence) return available;
                if (!barrier.isAlerted()) LockSupport.park(this);
            }
        } finally {
            berth.taken.set(null);
        }
    }

    /// Something was put in, or somebody is asked to stop.
    @Override
    public void signalAllWhenBlocking() {
        VarHandle.fullFence();
        if (first.taken.get() != null) first.wake();
        Sleeper second = behind.taken.get();
        if (second != null && second.barrier.isAlerted()) behind.wake();
    }

    /// The first thread is done with something: the one behind it may go on.
    void passedOn() {
        VarHandle.fullFence();
        if (behind.taken.get() != null) behind.wake();
    }
}
