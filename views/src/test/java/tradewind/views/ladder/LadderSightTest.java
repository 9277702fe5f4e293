package tradewind.views.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.views.ladder.SampleMarket.BTC;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradewind.engine.orders.Side;

/// Which rows are in sight, and how much a click trades.
class LadderSightTest {
    private final OpenLadder ladder = new OpenLadder();

    @Test
    void aFillInAMarketThatRestsIsNews() {
        ladder.model.refresh();
        assertFalse(ladder.model.refresh());
        ladder.sample.filled(Side.BUY, "1", "1000.00");
        assertTrue(ladder.model.refresh());
        assertFalse(ladder.model.refresh());
    }

    @Test
    void rowsStandStillBetweenPressAndRelease() {
        long top = ladder.model.window().top();
        ladder.model.press(true);
        ladder.sample.quote("1099.00", "1100.00");
        ladder.model.refresh();
        assertEquals(top, ladder.model.window().top());
        ladder.model.press(false);
        ladder.model.refresh();
        assertTrue(ladder.model.window().top() > top);
    }

    @Test
    void rowsStandStillUnderThePointerWhileArmed() {
        long top = ladder.model.window().top();
        ladder.arm();
        ladder.model.pointer(true);
        ladder.sample.quote("1099.00", "1100.00");
        ladder.model.refresh();
        assertEquals(top, ladder.model.window().top());
        ladder.model.pointer(false);
        ladder.model.refresh();
        assertTrue(ladder.model.window().top() > top);
    }

    @Test
    void theCursorTakesTheRowsAlong() {
        for (int i = 0; i < 40; i++) ladder.model.moveCursor(1, Optional.of(Side.SELL));
        assertTrue(
                ladder.model.window().shows(ladder.model.cursor().orElseThrow().row()));
        assertEquals(Side.SELL, ladder.model.cursor().orElseThrow().side());
    }

    @Test
    void sizesGoByTheUsualOneAndBelowItByTenths() {
        ladder.model.size().step(1);
        assertEquals(BTC.quantity("2").units(), ladder.model.size().units());
        ladder.model.size().step(-1);
        ladder.model.size().step(-1);
        assertEquals(BTC.quantity("0.9").units(), ladder.model.size().units());
    }

    @Test
    void sizesEndAtALotAndAtAHundredTimesTheUsual() {
        ladder.model.size().set(BTC.quantity("99").units());
        ladder.model.size().step(1);
        assertEquals(BTC.quantity("99").units(), ladder.model.size().units());
        ladder.model.size().set(0);
        assertEquals(BTC.quantity("99").units(), ladder.model.size().units());
    }
}
