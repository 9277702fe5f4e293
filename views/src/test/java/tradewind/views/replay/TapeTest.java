package tradewind.views.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tradewind.views.figures.ScreenZone;

class TapeTest {
    @AfterEach
    void utcAgain() {
        ScreenZone.choose(ZoneOffset.UTC);
    }

    private static long nanos(String time) {
        return Instant.parse(time).getEpochSecond() * 1_000_000_000L;
    }

    /// The clock is put back on 27 October in Berlin: that day is an hour longer.
    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata"})
    void daysBeginWhereTheyDoInTheZoneOnScreen(String zone) {
        ScreenZone.choose(ZoneId.of(zone));
        Tape tape = new Tape(nanos("2013-10-26T12:00:00Z"), nanos("2013-10-28T12:00:00Z"));
        ZoneId there = ZoneId.of(zone);
        String marks = tape.days().stream()
                .map(mark -> mark.label() + " "
                        + Instant.ofEpochSecond(Math.round(tape.time(mark.share()) / 1e9))
                                .atZone(there)
                                .toLocalTime())
                .toList()
                .toString();
        assertEquals("[27 Oct 00:00, 28 00:00]", marks);
    }
}
