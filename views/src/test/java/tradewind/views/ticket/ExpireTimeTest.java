package tradewind.views.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tradewind.views.ticket.ExpireTime.Reading;

class ExpireTimeTest {
    private static final long NOON = nanos("2013-11-29T12:00:00Z");

    private static long nanos(String time) {
        return Instant.parse(time).getEpochSecond() * 1_000_000_000L;
    }

    private static String read(String typed, long now, String zone) {
        return switch (ExpireTime.read(typed, now, ZoneId.of(zone))) {
            case Reading.At at ->
                Instant.ofEpochSecond(at.nanos() / 1_000_000_000L).toString();
            case Reading.Wrong wrong -> wrong.reason();
        };
    }

    @ParameterizedTest
    @CsvSource({
        "15:30, UTC, 2013-11-29T15:30:00Z",
        "15:30, Europe/Berlin, 2013-11-29T14:30:00Z",
        "15:30, America/New_York, 2013-11-29T20:30:00Z",
        "15:30, Asia/Kolkata, 2013-11-30T10:00:00Z",
        "12:30, Europe/Berlin, 2013-11-30T11:30:00Z",
        "6:30:15, America/New_York, 2013-11-30T11:30:15Z",
        "2013-12-01 15:30, America/New_York, 2013-12-01T20:30:00Z",
        "2014-07-01 15:30, America/New_York, 2014-07-01T19:30:00Z",
        "2014-07-01 15:30, Asia/Kolkata, 2014-07-01T10:00:00Z",
        "2013-12-01 00:15, Asia/Kolkata, 2013-11-30T18:45:00Z"
    })
    void aTimeIsThatOfTheZonesClock(String typed, String zone, String at) {
        assertEquals(at, read(typed, NOON, zone));
    }

    @ParameterizedTest
    @CsvSource({
        "15:30 UTC, America/New_York, 2013-11-29T15:30:00Z",
        "15:30Z, Asia/Kolkata, 2013-11-29T15:30:00Z",
        "12:30 +01:00, America/New_York, 2013-11-30T11:30:00Z",
        "2013-12-01 15:30 -05:00, Europe/Berlin, 2013-12-01T20:30:00Z",
        "2013-12-01 15:30 −05:00, Europe/Berlin, 2013-12-01T20:30:00Z"
    })
    void aTimeThatSaysWhoseItIsIsThat(String typed, String zone, String at) {
        assertEquals(at, read(typed, NOON, zone));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "24:00",
                "15",
                "15:3",
                "25:00",
                "2014-02-30 15:30",
                "2013-13-01 15:30",
                "2013-11-29",
                "2013-11-28 15:30",
                "2013-11-29 12:00",
                "15:30 CET",
                "tomorrow",
                "9999999-12-01 15:30"
            })
    void whatIsNoTimeToComeIsNeverTakenForAnother(String typed) {
        assertEquals("Not a time to come: 15:30, or 2013-12-01 15:30", read(typed, NOON, "UTC"));
    }

    @Test
    void nothingTypedIsAskedFor() {
        assertEquals("Enter a time, such as 15:30", read("  ", NOON, "UTC"));
    }

    @Test
    void aTimeTheClockLeavesOutIsRefused() {
        assertEquals("02:30 does not exist that day in Berlin", read("2014-03-30 02:30", NOON, "Europe/Berlin"));
        assertEquals(
                "02:00 does not exist that day in New York",
                read("2:00", nanos("2014-03-09T05:30:00Z"), "America/New_York"));
        assertEquals("2014-03-30T01:00:00Z", read("2014-03-30 03:00", NOON, "Europe/Berlin"));
        assertEquals("2014-03-30T00:59:59Z", read("2014-03-30 01:59:59", NOON, "Europe/Berlin"));
    }

    @Test
    void aTimeTheClockShowsTwiceIsRefusedUntilItSaysWhich() {
        long before = nanos("2014-10-20T12:00:00Z");
        assertEquals("02:30 comes twice: add +02:00 or +01:00", read("2014-10-26 02:30", before, "Europe/Berlin"));
        assertEquals("2014-10-26T00:30:00Z", read("2014-10-26 02:30 +02:00", before, "Europe/Berlin"));
        assertEquals("2014-10-26T01:30:00Z", read("2014-10-26 02:30 +01:00", before, "Europe/Berlin"));
        assertEquals("2014-10-26T02:00:00Z", read("2014-10-26 03:00", before, "Europe/Berlin"));
        assertEquals(
                "01:30 comes twice: add -04:00 or -05:00",
                read("1:30", nanos("2014-11-02T04:30:00Z"), "America/New_York"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe"})
    void whatIsWrittenIsReadAsTheSameMoment(String name) {
        ZoneId zone = ZoneId.of(name);
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            long at = NOON + (1 + random.nextInt(63_072_000)) * 1_000_000_000L;
            Reading read = ExpireTime.read(ExpireTime.text(at, zone), NOON, zone);
            assertEquals(at, assertInstanceOf(Reading.At.class, read).nanos(), () -> ExpireTime.text(at, zone));
        }
    }

    @Test
    void aMomentTheClockShowsTwiceIsWrittenWithWhichOfTheTwo() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        assertEquals("2013-10-27 02:30:00 +02:00", ExpireTime.text(nanos("2013-10-27T00:30:00Z"), berlin));
        assertEquals("2013-10-27 02:30:00 +01:00", ExpireTime.text(nanos("2013-10-27T01:30:00Z"), berlin));
        assertEquals("2013-10-27 03:30:00", ExpireTime.text(nanos("2013-10-27T02:30:00Z"), berlin));
    }
}
