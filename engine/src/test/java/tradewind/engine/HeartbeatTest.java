package tradewind.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HeartbeatTest {
    private static final long LOOK = 25_000_000L;
    private final Heartbeat heartbeat = new Heartbeat();
    private long now = 1;

    private long look(long handled, boolean busy) {
        now += LOOK;
        return heartbeat.stuckFor(now, handled, busy);
    }

    @Test
    void countsFromTheLookThatFirstSawNoProgress() {
        look(7, true);
        assertEquals(LOOK, look(7, true));
        assertEquals(2 * LOOK, look(7, true));
    }

    @Test
    void beginsAnewWithEveryInputFinished() {
        look(7, true);
        look(7, true);
        assertEquals(0, look(8, true));
    }

    @Test
    void isAtRestWhileNothingWaits() {
        look(7, true);
        assertEquals(0, look(7, false));
        assertEquals(0, look(7, false));
    }

    @Test
    void doesNotTakeAStallOfTheWholeProcessForAHangingKernel() {
        look(7, true);
        now += 2_000_000_000L;
        assertEquals(0, look(7, true));
        assertEquals(LOOK, look(7, true));
    }
}
