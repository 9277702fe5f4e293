package tradewind.views.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneClockTest {
    private static long nanos(String time) {
        return Instant.parse(time).getEpochSecond() * 1_000_000_000L;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTC",
                "Europe/Berlin",
                "America/New_York",
                "Asia/Kolkata",
                "Australia/Lord_Howe",
                "America/Santiago",
                "Pacific/Apia",
                "Africa/Casablanca"
            })
    void showsWhatTheRulesOfTheZoneSay(String name) {
        ZoneId zone = ZoneId.of(name);
        ZoneClock clock = new ZoneClock(zone);
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            // close together and far apart, so that stretches are kept and left
            long second = (i / 50) * 2_500_000L + random.nextInt(30_000_000);
            LocalDateTime local = LocalDateTime.ofInstant(Instant.ofEpochSecond(second), zone);
            assertEquals(local.toEpochSecond(ZoneOffset.UTC) * 1_000_000_000L, clock.local(second * 1_000_000_000L));
            assertEquals(
                    zone.getRules().getValidOffsets(local).size() == 2,
                    clock.twice(second * 1_000_000_000L),
                    () -> name + " " + local);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2013-10-26T23:59:59Z, false, false",
        "2013-10-27T00:00:00Z, true, false",
        "2013-10-27T00:59:59Z, true, false",
        "2013-10-27T01:00:00Z, true, true",
        "2013-10-27T01:59:59Z, true, true",
        "2013-10-27T02:00:00Z, false, false"
    })
    void knowsTheHourThatComesTwiceAndWhichOfTheTwoItIs(String time, boolean twice, boolean again) {
        ZoneClock berlin = new ZoneClock(ZoneId.of("Europe/Berlin"));
        assertEquals(twice, berlin.twice(nanos(time)));
        assertEquals(again, berlin.again(nanos(time)));
    }

    @Test
    void aClockPutForwardShowsNothingTwice() {
        ZoneClock berlin = new ZoneClock(ZoneId.of("Europe/Berlin"));
        for (int minute = -120; minute < 120; minute++)
            assertFalse(berlin.twice(nanos("2013-03-31T01:00:00Z") + minute * 60_000_000_000L));
    }

    @Test
    void aZoneWithoutChangesHasOneStretch() {
        ZoneClock utc = new ZoneClock(ZoneOffset.UTC);
        assertEquals(Long.MIN_VALUE / 2, utc.local(Long.MIN_VALUE / 2));
        assertFalse(utc.twice(0));
        assertTrue(new ZoneClock(ZoneId.of("Asia/Kolkata")).local(0) == 19_800_000_000_000L);
    }
}
