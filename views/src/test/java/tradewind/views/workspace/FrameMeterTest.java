package tradewind.views.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FrameMeterTest {
    private static final long MILLI = 1_000_000L;

    private final FrameMeter meter = new FrameMeter();

    @Test
    void saysNothingBeforeTwoFrames() {
        meter.frame(5);
        assertEquals(0, meter.framesPerSecond());
        assertEquals(0, meter.p99());
    }

    @Test
    void countsFramesPerSecond() {
        for (int i = 0; i <= 60; i++) meter.frame(i * 20 * MILLI);
        assertEquals(50, meter.framesPerSecond(), 1e-9);
        assertEquals(20 * MILLI, meter.p99());
    }

    @Test
    void findsTheSlowestPercent() {
        long now = 0;
        for (int i = 0; i <= 100; i++) meter.frame(now += i == 50 || i == 70 ? 90 * MILLI : 10 * MILLI);
        assertEquals(90 * MILLI, meter.p99());
    }

    @Test
    void forgetsWhatIsLongAgo() {
        long now = 0;
        meter.frame(now);
        meter.frame(now += 5_000 * MILLI);
        for (int i = 0; i < 240; i++) meter.frame(now += 10 * MILLI);
        assertEquals(100, meter.framesPerSecond(), 1e-9);
    }

    @Test
    void aCadenceIsDueOncePerPeriod() {
        Cadence cadence = new Cadence(10);
        assertTrue(cadence.due(7));
        assertFalse(cadence.due(99 * MILLI));
        assertTrue(cadence.due(101 * MILLI));
        assertFalse(cadence.due(102 * MILLI));
    }
}
