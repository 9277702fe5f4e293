package tradewind.views.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RowWindowTest {
    private final RowWindow window = new RowWindow();

    @BeforeEach
    void twentyRowsAroundAHundred() {
        window.resize(20);
        window.follow(100, 101, false);
    }

    @Test
    void beginsWithTheInsideInTheMiddle() {
        assertEquals(110, window.top());
    }

    @Test
    void standsStillWhileTheInsideIsInSight() {
        assertFalse(window.follow(92, 93, false));
        assertEquals(110, window.top());
    }

    @Test
    void putsTheInsideInTheMiddleOnceItLeavesTheView() {
        assertTrue(window.follow(111, 112, false));
        assertEquals(121, window.top());
    }

    @Test
    void standsStillWhileItIsHeldAndMovesAfterwards() {
        assertFalse(window.follow(130, 131, true));
        assertEquals(110, window.top());
        assertTrue(window.follow(130, 131, false));
    }

    @Test
    void staysWhereItsReaderWentUntilTheInsideIsInSightAgain() {
        window.scroll(50, 100, 101);
        assertFalse(window.follow(100, 101, false));
        assertFalse(window.follow(150, 151, false));
        assertTrue(window.follow(90, 91, false));
    }

    @Test
    void putsTheInsideInTheMiddleOfAnotherHeightUnlessItsReaderWentAway() {
        window.resize(40);
        assertTrue(window.follow(100, 101, false));
        assertEquals(120, window.top());
        window.scroll(50, 100, 101);
        window.resize(20);
        assertFalse(window.follow(100, 101, false));
    }

    @Test
    void goesAlongWithEveryChangeIfItIsKeptInTheMiddle() {
        window.keepCentred(true);
        assertTrue(window.follow(102, 103, false));
        assertFalse(window.follow(104, 105, true));
        assertEquals(112, window.top());
    }
}
