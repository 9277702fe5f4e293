package tradewind.views.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VerticalDirection;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import tradewind.engine.gate.Limits;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.orders.Trail;
import tradewind.views.blotter.TestDesk;
import tradewind.views.figures.ScreenZone;

/// The ticket under mouse and keys.
class TicketViewTest extends TicketWindow {
    @Test
    void aPresetIsSavedFromTheTicketAndPutBackByItsKeyWherever() {
        type("#ticket-quantity", "2.5");
        clickOn("#ticket-presets").type(KeyCode.DOWN).type(KeyCode.ENTER);
        clickOn("#ticket-preset-name").write("Scalp").type(KeyCode.ENTER);
        type("#ticket-quantity", "9");
        clickOn("#elsewhere");
        press(KeyCode.ALT).type(KeyCode.DIGIT1).release(KeyCode.ALT);
        assertEquals("2.5", model.quantityProperty().get());
        clickOn("#ticket-preset-1");
        press(KeyCode.ALT).type(KeyCode.DIGIT2).release(KeyCode.ALT);
        assertEquals(List.of(), desk.orders.requests);
    }

    @Test
    void placesALimitOrderWithTheMouseAndTheKeyboard() {
        clickOn("#ticket-sell");
        type("#ticket-quantity", "2.5");
        type("#ticket-limit", "1125");
        pulse();
        assertEquals("Submit SELL 2.50 @ 1,125.00", submit().getText());
        assertTrue(lookup(".ticket").query().getStyleClass().contains("sell"));
        clickOn("#ticket-submit");
        assertEquals(List.of("submit SELL 2.50000000 " + TestDesk.limit("1125.00") + " DAY"), desk.orders.requests);
    }

    @Test
    void theTabKeyGoesFromTheTypeToThePriceAndThenToTheTime() {
        interact(() -> lookup("#ticket-type").query().requestFocus());
        List<String> passed = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            type(KeyCode.TAB);
            passed.add(lookup(".ticket").query().getScene().getFocusOwner().getId());
        }
        assertEquals(List.of("ticket-limit", "ticket-tif"), passed);
    }

    @Test
    void theDateSaysWhoseClockItGoesBy() {
        interact(() -> model.timeInForceProperty().set(TimeInForce.GTD));
        pulse();
        assertTrue(field("#ticket-until").getAccessibleText().endsWith(", UTC"));
        try {
            interact(() -> ScreenZone.choose(ZoneId.of("America/New_York")));
            pulse();
            assertTrue(field("#ticket-until").getAccessibleText().endsWith(", New York"));
            assertTrue(lookup("New York").tryQuery().isPresent());
        } finally {
            interact(() -> ScreenZone.choose(ZoneOffset.UTC));
        }
    }

    @Test
    void ofTwoWrongFieldsOneSentenceIsInSight() {
        type("#ticket-quantity", "100x");
        type("#ticket-limit", "1115.005");
        pulse();
        Label price = lookup("#ticket-price-problem").queryAs(Label.class);
        assertFalse(price.getText().isEmpty());
        assertFalse(price.isVisible());
        type("#ticket-quantity", "1");
        pulse();
        assertTrue(price.isVisible());
    }

    @Test
    void aClickOnTheAskTakesItsPrice() {
        clickOn("#ticket-ask");
        assertEquals("1,118.99", field("#ticket-limit").getText());
    }

    @Test
    void wheelAndArrowsMoveThePriceByOneTick() {
        clickOn("#ticket-limit");
        push(KeyCode.UP);
        push(KeyCode.UP);
        push(KeyCode.DOWN);
        assertEquals("1,118.14", field("#ticket-limit").getText());
        scroll(1, VerticalDirection.UP);
        String scrolled = field("#ticket-limit").getText();
        assertTrue(List.of("1,118.13", "1,118.15").contains(scrolled), scrolled);
    }

    @Test
    void aPriceOffTheTickIsRefusedBesideTheField() {
        type("#ticket-limit", "1115.005");
        pulse();
        assertEquals(
                "Off tick: nearest are 1,115.00 and 1,115.01",
                lookup("#ticket-price-problem").queryAs(Label.class).getText());
        assertTrue(submit().isDisabled());
    }

    @Test
    void controlAndEnterSendFromAFieldOfTheTicketAndFromNowhereElse() {
        clickOn("#elsewhere");
        push(KeyCode.CONTROL, KeyCode.ENTER);
        assertEquals(0, desk.orders.submitted.size());
        clickOn("#ticket-quantity");
        push(KeyCode.CONTROL, KeyCode.ENTER);
        assertEquals(1, desk.orders.submitted.size());
    }

    @Test
    void shiftTurnsASizeButtonAround() {
        clickOn("+2.00");
        assertEquals("3.00", field("#ticket-quantity").getText());
        press(KeyCode.SHIFT).clickOn("+0.50").release(KeyCode.SHIFT);
        assertEquals("2.50", field("#ticket-quantity").getText());
    }

    @Test
    void aChangeLocksWhatCannotChangeAndEscapeEndsIt() {
        desk.work(Side.SELL, "2", TestDesk.limit("1130.00"));
        interact(() -> model.edit(desk.desk().orders().get(0)));
        assertTrue(lookup("#ticket-buy").query().isDisabled());
        assertTrue(lookup("#ticket-type").query().isDisabled());
        type("#ticket-limit", "1129");
        pulse();
        assertEquals("Replace SELL 2.00 @ 1,129.00", submit().getText());
        push(KeyCode.ESCAPE);
        pulse();
        assertFalse(model.editing());
        assertEquals("Submit SELL 1.00 @ 1,118.99", submit().getText());
    }

    @Test
    void aStopLimitHasTwoPricesAndLivesADayOrUntilItIsCancelledOrADate() {
        interact(() -> type().setValue(OrdType.STOP_LIMIT));
        type("#ticket-stop", "1120");
        type("#ticket-limit", "1121");
        pulse();
        assertEquals("Submit BUY 1.00 stop 1,120.00 @ 1,121.00", submit().getText());
        assertEquals(
                List.of(TimeInForce.DAY, TimeInForce.GTC, TimeInForce.GTD),
                lookup("#ticket-tif").queryComboBox().getItems());
    }

    @Test
    void sizesByRisk() {
        clickOn("#ticket-sizing");
        type("#ticket-limit", "1115");
        type("#ticket-risk", "100");
        type("#ticket-risk-stop", "1090");
        pulse();
        assertEquals("Submit BUY 4.00 @ 1,115.00", submit().getText());
        assertFalse(field("#ticket-quantity").isEditable());
        clickOn("#ticket-sizing");
        assertTrue(field("#ticket-quantity").isEditable());
    }

    @Test
    void anOldQuoteIsMarkedStaleAndStaysInSight() {
        desk.limits = new Limits(1, 1, 1, 1, 5_000_000_000L, 1, 0);
        desk.now += 6_200_000_000L;
        pulse();
        Label stale = lookup("#ticket-stale").queryAs(Label.class);
        assertEquals("STALE 6.2 s", stale.getText());
        assertTrue(stale.isVisible());
        assertEquals("1,118.99", model.market().get().ask());
    }

    @Test
    void sendsATrailingStop() {
        clickOn("#ticket-sell");
        interact(() -> type().setValue(OrdType.TRAILING_STOP));
        type("#ticket-trail", "150");
        clickOn("#ticket-trail-ticks");
        pulse();
        clickOn("#ticket-submit");
        assertEquals(
                new Terms.TrailingStop(new Trail(Trail.Unit.TICKS, 150), TestDesk.BTC.price("1117.49")),
                desk.orders.submitted.getFirst().terms());
    }

    @Test
    void theClosedFoldSaysWhatIsSet() {
        Label set = lookup("#ticket-advanced-set").queryAs(Label.class);
        assertEquals("post-only off · shows all", set.getText());
        clickOn("#ticket-advanced");
        clickOn("#ticket-post-only");
        clickOn("#ticket-advanced");
        assertEquals("post-only", set.getText());
    }

    @Test
    void aStopThatIsProposedStandsOnTheTicketWithoutAPrice() {
        interact(() -> model.propose(ProposedExit.stop(TestDesk.BTC, Side.SELL, 840_000_000L)));
        assertEquals(OrdType.STOP, type().getValue());
        assertEquals("8.40", field("#ticket-quantity").getText());
        assertEquals("", field("#ticket-stop").getText());
        assertTrue(submit().isDisabled());
    }
}
