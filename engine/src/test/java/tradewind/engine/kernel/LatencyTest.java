package tradewind.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LatencyTest {
    private final Latency latency = new Latency();
    private long now = 5;

    private void takes(long nanos, int times) {
        for (int i = 0; i < times; i++) {
            latency.record(now, now + nanos);
            now += nanos + 1_000_000;
        }
    }

    @Test
    void saysWhatItHasUntilTheFirstHalfMinuteIsOver() {
        takes(1_000, 1);
        assertEquals(1_000, latency.p50(), 10);
    }

    @Test
    void forgetsTheColdStartAfterHalfAMinute() {
        takes(50_000_000, 20);
        assertTrue(latency.p99() > 40_000_000);
        takes(2_000, 70_000);
        assertEquals(2_000, latency.p50(), 20);
        assertEquals(2_000, latency.p99(), 20);
    }

    @Test
    void takesAnAbsurdTimeAsTheLongestThereIs() {
        takes(Long.MAX_VALUE / 4, 1);
        assertEquals(60_000_000_000L, latency.p99(), 600_000_000L);
    }
}
