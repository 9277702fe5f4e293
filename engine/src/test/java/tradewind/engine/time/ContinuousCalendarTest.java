package tradewind.engine.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContinuousCalendarTest {
    @ParameterizedTest
    @CsvSource({
        "2013-11-25T00:00:00Z, 2013-11-26T00:00:00Z",
        "2013-11-25T23:59:59.999999999Z, 2013-11-26T00:00:00Z",
        "2013-11-30T12:00:00Z, 2013-12-01T00:00:00Z",
        "1969-12-31T12:00:00Z, 1970-01-01T00:00:00Z"
    })
    void endsTheDayAtTheNextMidnightUtc(Instant now, Instant end) {
        assertEquals(nanos(end), new ContinuousCalendar().dayEnd(nanos(now)));
    }

    private static long nanos(Instant at) {
        return at.getEpochSecond() * 1_000_000_000L + at.getNano();
    }
}
