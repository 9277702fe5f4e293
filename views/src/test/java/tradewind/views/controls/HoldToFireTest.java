package tradewind.views.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HoldToFireTest {
    private static final long SECOND = 1_000_000_000L;

    private final HoldToFire hold = new HoldToFire(2 * SECOND);

    @Test
    void firesAtTheEndOfTheHoldAndNotBefore() {
        hold.press(5 * SECOND);
        assertFalse(hold.tick(7 * SECOND - 1));
        assertTrue(hold.tick(7 * SECOND));
        assertEquals(HoldToFire.State.FIRED, hold.state());
    }

    @Test
    void firesOnce() {
        hold.press(0);
        assertTrue(hold.tick(3 * SECOND));
        assertFalse(hold.tick(4 * SECOND));
        hold.press(5 * SECOND);
        assertFalse(hold.tick(9 * SECOND));
    }

    @Test
    void lettingGoEarlyCancels() {
        hold.press(0);
        hold.tick(SECOND);
        assertTrue(hold.release());
        assertFalse(hold.tick(3 * SECOND));
        assertEquals(HoldToFire.State.REST, hold.state());
    }

    @Test
    void aSecondHoldStartsFromNothing() {
        hold.press(0);
        hold.tick(SECOND);
        hold.release();
        hold.press(10 * SECOND);
        assertFalse(hold.tick(11 * SECOND + SECOND / 2));
        assertEquals(0.5, hold.secondsLeft());
    }

    @Test
    void aRepeatedPressDoesNotStartTheHoldAgain() {
        hold.press(0);
        hold.press(SECOND);
        assertTrue(hold.tick(2 * SECOND));
    }

    @Test
    void tellsHowFarItIs() {
        assertEquals(0, hold.progress());
        hold.press(0);
        hold.tick(SECOND / 2);
        assertEquals(0.25, hold.progress());
        assertEquals(1.5, hold.secondsLeft());
        hold.tick(2 * SECOND);
        assertEquals(1, hold.progress());
        assertEquals(0, hold.secondsLeft());
    }

    @Test
    void aClockThatStepsBackNeitherFiresNorGoesBelowNothing() {
        hold.press(10 * SECOND);
        assertFalse(hold.tick(SECOND));
        assertEquals(0, hold.progress());
    }

    @Test
    void lettingGoAfterFiringCancelsNothing() {
        hold.press(0);
        hold.tick(2 * SECOND);
        assertFalse(hold.release());
        assertEquals(HoldToFire.State.FIRED, hold.state());
    }

    @Test
    void afterResetItCanBeHeldAgain() {
        hold.halt();
        hold.reset();
        hold.press(0);
        assertTrue(hold.tick(2 * SECOND));
    }

    @Test
    void aHoldOfNothingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new HoldToFire(0));
    }
}
