package tradewind.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PanelThreadTest {
    private static final long PATIENCE = 20;

    private final List<String> done = new CopyOnWriteArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch last = new CountDownLatch(1);

    private void hold() {
        begun.countDown();
        boolean interrupted = false;
        while (held.getCount() > 0) {
            try {
                held.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        // one that came with the release did not throw
        interrupted |= Thread.currentThread().isInterrupted();
        done.add(interrupted ? "held, interrupted" : "held");
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        assertTrue(latch.await(PATIENCE, TimeUnit.SECONDS));
    }

    @Test
    void nothingThatWaitsRunsAfterTheClose() throws Exception {
        PanelThread thread = new PanelThread("test");
        thread.execute(this::hold);
        for (int i = 0; i < 100; i++) thread.execute(() -> done.add("late"));
        thread.files().execute(() -> {
            done.add("file, interrupted " + Thread.currentThread().isInterrupted());
            last.countDown();
        });
        await(begun);
        thread.close();
        thread.execute(() -> done.add("after"));
        held.countDown();
        await(last);
        assertEquals(List.of("held, interrupted", "file, interrupted false"), done);
    }

    @Test
    void aFileThatIsWrittenIsNotInterrupted() throws Exception {
        PanelThread thread = new PanelThread("test");
        thread.files().execute(this::hold);
        thread.files().execute(last::countDown);
        await(begun);
        thread.close();
        held.countDown();
        await(last);
        assertEquals(List.of("held"), done);
    }

    @Test
    void whatWaitsHoldsNothingAfterTheClose() throws Exception {
        PanelThread thread = new PanelThread("test");
        thread.execute(this::hold);
        await(begun);
        WeakReference<Object> panel = waiting(thread);
        thread.close();
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        do System.gc();
        while (panel.get() != null && System.nanoTime() < patience);
        // while the slow one before it is still at work
        assertEquals(List.of(), done);
        assertTrue(panel.refersTo(null));
        held.countDown();
    }

    private WeakReference<Object> waiting(PanelThread thread) {
        Object panel = new Object();
        thread.execute(() -> done.add(panel.toString()));
        return new WeakReference<>(panel);
    }
}
