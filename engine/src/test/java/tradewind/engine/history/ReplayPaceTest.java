package tradewind.engine.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayPaceTest {
    private static final long SECOND = 1_000_000_000L;

    private final ReplayPace pace = new ReplayPace(1_000 * SECOND, 5 * SECOND);

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 60, 600})
    void runsFactorTimesAsFastAsTheWall(int factor) {
        pace.factor(factor);
        assertEquals(1_000 * SECOND, pace.replayAt(5 * SECOND));
        assertEquals((1_000 + 3L * factor) * SECOND, pace.replayAt(8 * SECOND));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 600})
    void waitsUntilARecordedTimeHasComeAndNotLonger(int factor) {
        pace.factor(factor);
        long trade = 1_100 * SECOND + 1;
        long wait = pace.waitFor(trade, 5 * SECOND);
        assertEquals(true, pace.replayAt(5 * SECOND + wait) >= trade);
        assertEquals(false, pace.replayAt(5 * SECOND + wait - 1) >= trade);
        assertEquals(0, pace.waitFor(trade, 5 * SECOND + wait + 1));
    }

    @Test
    void standsStillWhilePausedAndWhenUnbounded() {
        pace.playing(false);
        assertEquals(1_000 * SECOND, pace.replayAt(900 * SECOND));
        pace.playing(true);
        pace.factor(ReplayPace.MAX);
        assertEquals(1_000 * SECOND, pace.replayAt(900 * SECOND));
    }

    @Test
    void forgivesBeingALittleLate() {
        pace.catchUp(1_001 * SECOND, 6 * SECOND + ReplayPace.PATIENCE);
        assertEquals(1_002 * SECOND, pace.replayAt(7 * SECOND));
    }

    @Test
    void dropsTimeItWasHeldUpForInsteadOfRacing() {
        pace.catchUp(1_001 * SECOND, 3_600 * SECOND);
        assertEquals(1_001 * SECOND, pace.replayAt(3_600 * SECOND));
        assertEquals(1_002 * SECOND, pace.replayAt(3_601 * SECOND));
    }

    @Test
    void doesNotOverflowAfterYears() {
        pace.factor(600);
        assertEquals(Long.MAX_VALUE, pace.replayAt(Long.MAX_VALUE));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void refusesAFactorThatIsNotAboveZero(int factor) {
        assertThrows(IllegalArgumentException.class, () -> pace.factor(factor));
    }
}
