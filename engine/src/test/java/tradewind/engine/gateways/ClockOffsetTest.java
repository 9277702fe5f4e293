package tradewind.engine.gateways;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/// Fault 16: this computer's clock is not the venue's.
class ClockOffsetTest {
    private final ClockOffset offset = new ClockOffset();

    @Test
    void isNothingBeforeTheFirstAnswer() {
        assertEquals(0, offset.nanos());
    }

    @Test
    void isMeasuredFromTheMiddleOfTheRoundTrip() {
        offset.onAnswer(1_000, 3_050, 1_100);
        assertEquals(2_000, offset.nanos());
        assertEquals(7_000, offset.venueTime(5_000));
    }

    @Test
    void isBelowZeroIfTheVenueIsBehind() {
        offset.onAnswer(10_000, 8_050, 10_100);
        assertEquals(-2_000, offset.nanos());
    }

    @Test
    void believesTheShortestRoundTrip() {
        offset.onAnswer(0, 2_900, 1_000);
        offset.onAnswer(1_000, 3_010, 1_020);
        offset.onAnswer(2_000, 4_900, 3_000);
        assertEquals(2_000, offset.nanos());
    }

    @Test
    void forgetsWhatIsLongAgo() {
        offset.onAnswer(0, 500, 0);
        for (int i = 1; i <= 16; i++) offset.onAnswer(i * 1_000L, i * 1_000L + 50 + 900, i * 1_000L + 100);
        assertEquals(900, offset.nanos());
    }

    @Test
    void refusesAnAnswerFromBeforeTheQuestion() {
        assertThrows(IllegalArgumentException.class, () -> offset.onAnswer(10, 0, 9));
    }
}
