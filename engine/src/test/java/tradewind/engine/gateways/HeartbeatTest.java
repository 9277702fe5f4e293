package tradewind.engine.gateways;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import tradewind.engine.gateways.Heartbeat.Pulse;

/// Fault 36: a line on which nothing comes any more, though nobody closed it.
class HeartbeatTest {
    private static final long INTERVAL = 1_000;
    private final Heartbeat heartbeat = new Heartbeat(INTERVAL, 0);

    private Pulse at(long now) {
        heartbeat.onSent(now);
        return heartbeat.poll(now);
    }

    @Test
    void isQuietWhileTheLineIsAlive() {
        for (long now = 0; now <= 10_000; now += 500) {
            heartbeat.onReceived(now);
            assertEquals(Pulse.QUIET, at(now));
        }
    }

    @Test
    void asksOnceAfterAnIntervalOfSilence() {
        assertEquals(Pulse.QUIET, at(999));
        assertEquals(Pulse.TEST, at(1_000));
        assertEquals(Pulse.QUIET, at(1_500));
    }

    @Test
    void findsTheLineDeadAfterTwoIntervalsOfSilence() {
        at(1_000);
        assertEquals(Pulse.DEAD, at(2_000));
    }

    @Test
    void anAnswerToTheQuestionSavesTheLine() {
        at(1_000);
        heartbeat.onReceived(1_200);
        assertEquals(Pulse.QUIET, at(2_000));
        assertEquals(Pulse.TEST, at(2_200));
    }

    @Test
    void speaksWhenItHasBeenSilentItself() {
        heartbeat.onReceived(900);
        assertEquals(Pulse.SEND, heartbeat.poll(1_000));
        heartbeat.onSent(1_000);
        assertEquals(Pulse.QUIET, heartbeat.poll(1_100));
    }

    @Test
    void needsAnInterval() {
        assertThrows(IllegalArgumentException.class, () -> new Heartbeat(0, 0));
    }
}
