package tradewind.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MarkTest {
    private final Mark mark = new Mark();
    private final AtomicLong taken = new AtomicLong();

    private Thread waiting(long have, long wish) {
        Thread thread = new Thread(() -> {
            try {
                taken.set(mark.await(have, wish));
            } catch (InterruptedException ended) {
                taken.set(-1);
            }
        });
        thread.start();
        while (thread.getState() != Thread.State.WAITING) Thread.onSpinWait();
        return thread;
    }

    @Test
    void isNotWaitedForIfThereIsSomethingToTake() throws InterruptedException {
        mark.raise(3, false);
        assertEquals(3, mark.await(2, 1_000));
    }

    @Test
    void wakesASleeperForAsManyAsItWantsAndNotForFewer() throws InterruptedException {
        Thread sleeper = waiting(0, 10);
        for (int i = 1; i < 10; i++) mark.raise(i, false);
        assertEquals(Thread.State.WAITING, sleeper.getState());
        mark.raise(12, false);
        sleeper.join();
        assertEquals(12, taken.get());
    }

    @Test
    void wakesASleeperForWhatThereIsWhenNothingMoreComes() throws InterruptedException {
        Thread sleeper = waiting(0, 10);
        mark.raise(4, true);
        sleeper.join();
        assertEquals(4, taken.get());
    }

    @Test
    void isWaitedForNoLongerByAThreadThatIsToEnd() throws InterruptedException {
        Thread sleeper = waiting(0, 10);
        sleeper.interrupt();
        sleeper.join();
        assertEquals(-1, taken.get());
    }
}
