package tradewind.engine.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SystemClockTest {
    private final Settable computer = new Settable();
    private final SystemClock clock = new SystemClock(computer);

    @Test
    void countsNanosecondsSince1970() {
        computer.at = Instant.parse("2013-11-25T00:00:13.000000007Z");
        assertEquals(1_385_337_613_000_000_007L, clock.now());
    }

    @Test
    void standsStillWhenTheComputersClockIsSetBack() {
        computer.at = Instant.ofEpochSecond(100);
        clock.now();
        computer.at = Instant.ofEpochSecond(40);
        assertEquals(100_000_000_000L, clock.now());
        computer.at = Instant.ofEpochSecond(101);
        assertEquals(101_000_000_000L, clock.now());
    }

    private static final class Settable extends Clock {
        private Instant at = Instant.EPOCH;

        @Override
        public Instant instant() {
            return at;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
