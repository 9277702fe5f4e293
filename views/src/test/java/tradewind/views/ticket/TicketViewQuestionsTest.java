package tradewind.views.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import tradewind.engine.orders.Denial;
import tradewind.views.blotter.TestDesk;

/// What the ticket asks before an order leaves, and beyond a limit, under mouse and keys.
class TicketViewQuestionsTest extends TicketWindow {
    @Test
    void aLargeOrderAsksAndEscapeTakesTheQuestionBack() {
        type("#ticket-quantity", "24");
        pulse();
        clickOn("#ticket-submit");
        assertTrue(lookup("#ticket-override").query().isVisible());
        assertTrue(lookup("#ticket-dismiss").query().isFocused());
        push(KeyCode.ESCAPE);
        assertTrue(submit().isVisible());
        assertEquals(0, desk.orders.submitted.size());
        clickOn("#ticket-submit");
        clickOn("#ticket-override");
        assertEquals(1, desk.orders.submitted.size());
    }

    @Test
    void enterSendsWhatTheTicketAsksAndEscapeDoesNot() {
        interact(() -> confirming.set(true));
        clickOn("#ticket-quantity");
        push(KeyCode.CONTROL, KeyCode.ENTER);
        assertEquals(
                "Send BUY 1.00 BTC/USD limit 1,118.13, Day?",
                lookup("#ticket-question").queryAs(Label.class).getText());
        assertTrue(lookup("#ticket-send").query().isFocused());
        push(KeyCode.ESCAPE);
        assertTrue(submit().isVisible());
        assertTrue(field("#ticket-quantity").isFocused());
        assertEquals(0, desk.orders.submitted.size());
        push(KeyCode.CONTROL, KeyCode.ENTER);
        push(KeyCode.ENTER);
        assertEquals(1, desk.orders.submitted.size());
    }

    @Test
    void aHeldChordAsksAndDoesNotAnswer() {
        interact(() -> confirming.set(true));
        clickOn("#ticket-quantity");
        press(KeyCode.CONTROL).press(KeyCode.ENTER).release(KeyCode.CONTROL).press(KeyCode.ENTER);
        assertEquals(0, desk.orders.submitted.size());
        release(KeyCode.ENTER);
        push(KeyCode.ENTER);
        assertEquals(1, desk.orders.submitted.size());
    }

    @Test
    void theFocusStaysInTheTicketWhileAnOrderIsOnItsWay() {
        interact(() -> confirming.set(true));
        desk.orders.next = new CompletableFuture<>();
        clickOn("#ticket-submit");
        push(KeyCode.ENTER);
        assertEquals(1, desk.orders.submitted.size());
        assertTrue(submit().isDisabled());
        assertTrue(lookup(".ticket").query().isFocused());
    }

    @Test
    void theTickEndsTheQuestionsAndThePadlockBringsThemBack() {
        interact(() -> confirming.set(true));
        clickOn("#ticket-submit");
        clickOn("#ticket-ask-no-more");
        push(KeyCode.ENTER);
        assertEquals(1, desk.orders.submitted.size());
        clickOn("#ticket-submit");
        assertEquals(2, desk.orders.submitted.size());
        clickOn("#ticket-padlock");
        clickOn("#ticket-submit");
        assertEquals(2, desk.orders.submitted.size());
        clickOn("#ticket-dismiss");
        assertTrue(submit().isVisible());
    }

    @Test
    void takesSeveralLimitsTogetherInOneSecondConfirmation() {
        desk.orders.denial = Optional.of(new Denial("PRICE_COLLAR", "limit=1300.00 reference=1118.99 band=3 %"));
        desk.orders.further = List.of(new Denial("MAX_QUANTITY", "quantity=4.00 limit=2.00"));
        type("#ticket-quantity", "4");
        pulse();
        assertEquals(
                "Override PRICE_COLLAR + MAX_QUANTITY",
                lookup("#ticket-ask-override").queryButton().getText());
        clickOn("#ticket-ask-override");
        String asked = lookup("#ticket-question").queryLabeled().getText();
        assertTrue(asked.contains("PRICE_COLLAR") && asked.contains("MAX_QUANTITY"), asked);
        assertTrue(lookup("#ticket-dismiss").query().isFocused());
        clickOn("#ticket-override");
        assertTrue(
                desk.orders.requests.getFirst().startsWith("confirmed [PRICE_COLLAR, MAX_QUANTITY]"),
                desk.orders.requests.toString());
    }

    @Test
    void goesBeyondALimitInASecondStepWithTheSafeChoiceFocused() {
        interact(() -> desk.orders.denial = Optional.of(new Denial("MAX_QUANTITY", "quantity=4.00 limit=2.00")));
        type("#ticket-quantity", "4");
        pulse();
        assertTrue(submit().isDisabled());
        clickOn("#ticket-ask-override");
        assertTrue(lookup("#ticket-dismiss").queryButton().isFocused());
        push(KeyCode.ENTER);
        assertEquals(List.of(), desk.orders.requests);
        clickOn("#ticket-ask-override");
        clickOn("#ticket-override");
        assertEquals(
                List.of("confirmed [MAX_QUANTITY] BUY 4.00000000 " + TestDesk.limit("1118.13")), desk.orders.requests);
    }
}
