package tradewind.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.Until.until;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.journal.Durability;
import tradewind.engine.journal.JournalFiles;
import tradewind.engine.journal.JournalOptions;
import tradewind.engine.journal.JournalPoint;
import tradewind.engine.journal.JournalWriter;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class DeskFeedTest {
    private static final int EVENTS = 500;

    @TempDir
    Path folder;

    /// Screens that stand still until they are let go.
    private static final class Screens implements WayOut.Audience {
        final CountDownLatch go = new CountDownLatch(1);
        final List<Long> seen = new ArrayList<>();

        @Override
        public void onOrder(OrderEvent event) {
            try {
                go.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            synchronized (seen) {
                seen.add(event.at());
            }
        }

        @Override
        public void onNote(KernelNote note) {}
    }

    private static OrderEvent event(long at) {
        return new OrderEvent.Triggered(OrderId.of(1, 1), at);
    }

    private DeskFeed feed(Screens screens) {
        DeskFeed.Records records =
                Recovery.records(JournalFiles.in(folder), JournalPoint.START, TestKernel.INSTRUMENTS);
        return new DeskFeed(screens, records, "test", 8);
    }

    @Test
    void screensThatFallBehindHoldUpNobodyAndMissNothing() throws Exception {
        Screens screens = new Screens();
        JournalWriter journal = JournalWriter.open(folder, JournalOptions.of(Durability.ASYNCHRONOUS));
        try (DeskFeed feed = feed(screens);
                WayOut wayOut = new WayOut(journal, "test", feed)) {
            CountDownLatch answered = new CountDownLatch(1);
            for (long at = 1; at <= EVENTS; at++) wayOut.onOrder(event(at));
            wayOut.after(answered::countDown);
            answered.await();
            assertEquals("", wayOut.stalled(), "new orders may still go out");
            assertTrue(feed.behind() > EVENTS / 2, "behind by " + feed.behind());
            screens.go.countDown();
            until("the screens have caught up", () -> feed.behind() == 0);
            for (long at = EVENTS + 1; at <= EVENTS + 3; at++) wayOut.onOrder(event(at));
            CountDownLatch last = new CountDownLatch(1);
            wayOut.after(last::countDown);
            last.await();
            assertTrue(feed.readBack() > 0);
        }
        assertEquals(LongStream.rangeClosed(1, EVENTS + 3).boxed().toList(), screens.seen);
    }

    @Test
    void whileTheyKeepUpNothingIsReadBackAndAnswersComeAfterWhatTheyAreAbout() throws Exception {
        Screens screens = new Screens();
        screens.go.countDown();
        JournalWriter journal = JournalWriter.open(folder, JournalOptions.of(Durability.ASYNCHRONOUS));
        try (DeskFeed feed = feed(screens);
                WayOut wayOut = new WayOut(journal, "test", feed)) {
            for (long at = 1; at <= 20; at++) {
                wayOut.onOrder(event(at));
                long now = at;
                CountDownLatch answered = new CountDownLatch(1);
                boolean[] shown = new boolean[1];
                wayOut.after(() -> {
                    synchronized (screens.seen) {
                        shown[0] = screens.seen.contains(now);
                    }
                    answered.countDown();
                });
                answered.await();
                assertTrue(shown[0], "event " + at);
            }
            assertEquals(0, feed.readBack());
            assertFalse(feed.behind() > 0);
        }
    }

    @Test
    void whatComesWhileTheyCatchUpComesAfterWhatTheyMissed() throws Exception {
        Screens screens = new Screens();
        JournalWriter journal = JournalWriter.open(folder, JournalOptions.of(Durability.ASYNCHRONOUS));
        try (DeskFeed feed = feed(screens);
                WayOut wayOut = new WayOut(journal, "test", feed)) {
            for (long at = 1; at <= EVENTS; at++) wayOut.onOrder(event(at));
            CountDownLatch told = new CountDownLatch(1);
            wayOut.after(told::countDown);
            told.await();
            assertTrue(feed.behind() > 0);
            screens.go.countDown();
            for (long at = EVENTS + 1; at <= 2 * EVENTS; at++) {
                wayOut.onOrder(event(at));
                Thread.yield();
            }
            CountDownLatch last = new CountDownLatch(1);
            wayOut.after(last::countDown);
            last.await();
        }
        assertEquals(LongStream.rangeClosed(1, 2 * EVENTS).boxed().toList(), screens.seen);
    }

    @Test
    void whatIsInNoJournalWaitsForTheScreens() throws Exception {
        Screens screens = new Screens();
        try (DeskFeed feed = feed(screens)) {
            Thread failing = Thread.ofPlatform().start(() -> {
                feed.onSequence(0);
                for (long at = 1; at <= 20; at++) feed.onOrder(event(at));
            });
            // it waits for room, or has wrongly got rid of everything
            until("it waits or is done", () -> failing.getState() == Thread.State.TIMED_WAITING || !failing.isAlive());
            screens.go.countDown();
            failing.join();
        }
        assertEquals(LongStream.rangeClosed(1, 20).boxed().toList(), screens.seen);
    }

    @Test
    void aScreenThatThrowsSeesTheRest() throws Exception {
        List<Long> seen = new ArrayList<>();
        WayOut.Audience throwing = new WayOut.Audience() {
            @Override
            public void onOrder(OrderEvent event) {
                if (event.at() == 1) throw new IllegalStateException("no such row");
                seen.add(event.at());
            }

            @Override
            public void onNote(KernelNote note) {}
        };
        try (DeskFeed feed = new DeskFeed(
                throwing,
                Recovery.records(JournalFiles.in(folder), JournalPoint.START, TestKernel.INSTRUMENTS),
                "test",
                8)) {
            for (long at = 1; at <= 3; at++) {
                feed.onSequence(at);
                feed.onOrder(event(at));
            }
        }
        assertEquals(List.of(2L, 3L), seen);
    }
}
