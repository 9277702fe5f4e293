package tradewind.plugins.practice;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LineTest {
    private static final long EVERY = 600;
    private static final long AWAY = 20;
    private static final long LEAST = 5;

    private static Line up(long every, long seed) {
        Line line = new Line(every, AWAY, LEAST, seed);
        assertTrue(line.returnIsDue(0));
        line.takeUp(0);
        return line;
    }

    @Test
    void isLostAfterHalfToOneAndAHalfOfTheTime() {
        for (int seed = 0; seed < 1_000; seed++) {
            Line line = up(EVERY, seed);
            assertFalse(line.lossIsDue(EVERY / 2 - 1));
            assertTrue(line.lossIsDue(EVERY + EVERY / 2));
        }
    }

    @Test
    void isNeverLostIfThatIsNotAskedFor() {
        assertFalse(up(0, 1).lossIsDue(Long.MAX_VALUE - 1));
    }

    @Test
    void staysAwayAsLongAsWasSet() {
        Line line = up(EVERY, 1);
        line.lose(100);
        assertFalse(line.up());
        assertFalse(line.returnIsDue(119));
        assertTrue(line.returnIsDue(120));
    }

    @Test
    void renewedIsDownUntilAllThatWasUnderWayHasArrived() {
        Line line = up(EVERY, 1);
        line.renew(100);
        assertFalse(line.up());
        assertFalse(line.returnIsDue(104));
        assertTrue(line.returnIsDue(105));
    }

    @Test
    void renewedWhileItIsAwayItComesBackSoonerButNotTooSoon() {
        Line line = up(EVERY, 1);
        line.lose(100);
        line.renew(101);
        assertFalse(line.returnIsDue(104));
        assertTrue(line.returnIsDue(105));
        line.takeUp(105);
        line.lose(200);
        line.renew(210);
        assertTrue(line.returnIsDue(210));
    }
}
