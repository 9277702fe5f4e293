package tradewind.engine.history.recorder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventRingTest {
    private final List<String> taken = new ArrayList<>();
    private final EventRing.Sink sink = (kind, instrument, time, a, b, c, d, _) ->
            taken.add(kind + " i" + instrument + " t" + time + " " + a + " " + b + " " + c + " " + d);

    private static void trade(EventRing ring, int instrument, long time) {
        ring.trade(instrument, time, 100 + time, 5, 1);
    }

    @Test
    void handsOverWhatItWasGivenInItsOrder() {
        EventRing ring = new EventRing(4, 2);
        trade(ring, 0, 1);
        ring.quote(1, 2, 10, 11, 3, 4);
        assertEquals(2, ring.drain(sink, 10));
        assertEquals(List.of("1 i0 t1 101 5 1 0", "2 i1 t2 10 11 3 4"), taken);
    }

    @Test
    void countsWhatFindsNoRoomAndSaysSoBeforeTheNextOfItsKind() {
        EventRing ring = new EventRing(2, 1);
        for (long time = 1; time <= 5; time++) trade(ring, 0, time);
        ring.quote(0, 6, 10, 11, 3, 4);
        assertEquals(4, ring.lost());
        assertEquals(6, ring.heard());
        ring.drain(sink, 10);
        trade(ring, 0, 7);
        ring.drain(sink, 10);
        ring.drainGaps(sink);
        assertEquals(
                List.of(
                        "1 i0 t1 101 5 1 0",
                        "1 i0 t2 102 5 1 0",
                        "5 i0 t3 5 3 1 0",
                        "1 i0 t7 107 5 1 0",
                        "5 i0 t6 6 1 2 0"),
                taken);
    }

    @Test
    void whatWasLostOfABookIsToldBeforeAnythingElseOfIt() {
        EventRing ring = new EventRing(4, 1);
        ring.level(0, 1, 0, 10, 1, 11, 1);
        ring.level(0, 1, 1, 9, 1, 12, 1);
        ring.level(0, 1, 2, 8, 1, 13, 1);
        ring.drain(sink, 10);
        taken.clear();
        ring.change(0, 2, 7, 1, 10, 5);
        ring.drain(sink, 10);
        assertEquals(List.of("5 i0 t1 1 1 3 0", "4 i0 t2 7 1 10 5"), taken);
    }

    @Test
    void losesNothingBetweenTwoThreadsThatTheGapsDoNotTell() throws InterruptedException {
        EventRing ring = new EventRing(64, 1);
        int events = 200_000;
        Thread writer = new Thread(() -> {
            for (int i = 0; i < events; i++) trade(ring, 0, i);
        });
        long[] sum = new long[3];
        long[] last = {-1};
        EventRing.Sink counting = (kind, _, time, _, lost, _, _, _) -> {
            if (kind == EventRing.GAP) {
                sum[1] += lost;
            } else {
                sum[0]++;
                if (time <= last[0]) sum[2]++;
                last[0] = time;
            }
        };
        writer.start();
        while (writer.isAlive()) ring.drain(counting, 16);
        writer.join();
        while (ring.drain(counting, 16) > 0) {}
        ring.drainGaps(counting);
        assertEquals(events, sum[0] + sum[1]);
        assertEquals(0, sum[2], "out of order");
    }

    @Test
    void takesAnEventWithoutAllocating() {
        EventRing ring = new EventRing(1 << 10, 1);
        for (int i = 0; i < 20_000; i++) trade(ring, 0, i);
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 100_000; i++) trade(ring, 0, i);
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;
        assertEquals(0, bytes / 100_000, "bytes for each event, of " + bytes);
    }
}
