package tradewind.engine.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.orders.TestOrders.ID;
import static tradewind.engine.orders.TestOrders.X;
import static tradewind.engine.orders.TestOrders.buy;
import static tradewind.engine.orders.TestOrders.fill;

import org.junit.jupiter.api.Test;

class OrderStateTest {
    private static OrderState after(OrderEvent... events) {
        OrderState state = OrderState.first(new OrderEvent.Submitted(buy(10), 1));
        for (OrderEvent event : events) state = state.apply(event);
        return state;
    }

    @Test
    void beginsPendingNewOrDenied() {
        assertEquals(OrdStatus.PENDING_NEW, after().status());
        assertEquals(10, after().leavesQty());
        OrderState denied = OrderState.first(new OrderEvent.Denied(buy(10), 1, new Denial("MAX_QUANTITY", "")));
        assertEquals(OrdStatus.DENIED, denied.status());
        assertEquals(0, denied.leavesQty());
        assertThrows(IllegalArgumentException.class, () -> OrderState.first(new OrderEvent.Expired(ID, 1)));
    }

    @Test
    void oneTakenOverThatIsFilledBeyondItsQuantityLeavesNothing() {
        OrderState state = OrderState.first(new OrderEvent.Adopted(buy(10), 1, "v", 12, 1_200));
        assertEquals(0, state.leavesQty());
        assertTrue(state.overfilled());
    }

    @Test
    void refusesEventsOfAnotherOrder() {
        assertThrows(IllegalArgumentException.class, () -> after().apply(new OrderEvent.Expired(OrderId.of(1, 2), 2)));
    }

    @Test
    void averagesItsFills() {
        OrderState state = after(new OrderEvent.Accepted(ID, 2, "v"), fill(3, 1, "100"), fill(4, 2, "101"));
        assertEquals(OrdStatus.PARTIALLY_FILLED, state.status());
        assertEquals("100.67", state.avgPx().toString());
        assertEquals("3", state.filled().toString());
        assertEquals(7, state.leavesQty());
        assertThrows(IllegalStateException.class, () -> after().avgPx());
    }

    @Test
    void countsAFillThatComesBeforeTheAcknowledgement() {
        OrderState state = after(fill(2, 4, "100"), new OrderEvent.Accepted(ID, 3, "v"));
        assertEquals(OrdStatus.PARTIALLY_FILLED, state.status());
        assertEquals(4, state.cumQty());
    }

    @Test
    void countsAFillThatComesAfterTheCancel() {
        OrderState state = after(new OrderEvent.Canceled(ID, 2, ""), fill(3, 4, "100"));
        assertEquals(OrdStatus.CANCELED, state.status());
        assertEquals(4, state.cumQty());
        assertEquals(0, state.leavesQty());
        assertEquals(OrdStatus.FILLED, state.apply(fill(4, 6, "100")).status());
    }

    @Test
    void showsAnOverfill() {
        OrderState state = after(fill(2, 9, "100"), fill(3, 2, "100"));
        assertTrue(state.overfilled());
        assertEquals(11, state.cumQty());
        assertEquals(0, state.leavesQty());
        assertFalse(after(fill(2, 10, "100")).overfilled());
    }

    @Test
    void aRejectionThatOvertakesACancelEndsTheOrder() {
        OrderState state = after(new OrderEvent.CancelRequested(ID, 2), new OrderEvent.Rejected(ID, 3, "no"));
        assertEquals(OrdStatus.REJECTED, state.status());
    }

    @Test
    void anUnknownOrderStaysUnknownWhateverWeAskForUntilTheVenueSays() {
        OrderState unknown = after(
                new OrderEvent.Unresolved(ID, 2, "timeout"),
                new OrderEvent.CancelRequested(ID, 3),
                new OrderEvent.CancelRejected(ID, 4, "unknown order"));
        assertEquals(OrdStatus.UNKNOWN, unknown.status());
        assertEquals(10, unknown.leavesQty());
        assertEquals(
                OrdStatus.NEW,
                unknown.apply(new OrderEvent.Accepted(ID, 5, "v")).status());
    }

    @Test
    void aReplaceKeepsWhatIsFilled() {
        Terms better = new Terms.Limit(X.price("101"));
        OrderState state = after(
                fill(2, 4, "100"),
                new OrderEvent.ReplaceRequested(ID, 3, X.quantity(6), better),
                fill(4, 1, "100"),
                new OrderEvent.Replaced(ID, 5, X.quantity(6), better));
        assertEquals(buy(10).with(X.quantity(6), better), state.order());
        assertEquals(OrdStatus.PARTIALLY_FILLED, state.status());
        assertEquals(1, state.leavesQty());
    }

    @Test
    void aReplaceDownToWhatIsFilledFillsTheOrder() {
        OrderState state = after(fill(2, 4, "100"), new OrderEvent.Replaced(ID, 3, X.quantity(4), buy(10).terms()));
        assertEquals(OrdStatus.FILLED, state.status());
    }

    @Test
    void aStopRemembersThatItWasElected() {
        Order stop = buy(10).with(X.quantity(10), new Terms.Stop(X.price("101")));
        OrderState state = OrderState.first(new OrderEvent.Submitted(stop, 1));
        assertTrue(state.untriggered());
        OrderState elected = state.apply(new OrderEvent.Triggered(ID, 2));
        assertFalse(elected.untriggered());
        assertTrue(elected.apply(new OrderEvent.CancelRequested(ID, 3)).triggered());
    }

    @Test
    void anOrderNeverAcknowledgedAwaitsItsAnswerAgainWhenItsCancelOrChangeIsRefused() {
        assertEquals(
                OrdStatus.PENDING_NEW,
                after(new OrderEvent.CancelRequested(ID, 2), new OrderEvent.CancelRejected(ID, 3, "unknown order"))
                        .status());
        assertEquals(
                OrdStatus.PENDING_NEW,
                after(
                                new OrderEvent.ReplaceRequested(ID, 2, X.quantity(6), buy(10).terms()),
                                new OrderEvent.ReplaceRejected(ID, 3, "unknown order"))
                        .status());
    }

    @Test
    void anAcknowledgementThatAPendingCancelHidesIsRemembered() {
        OrderState asked = after(new OrderEvent.CancelRequested(ID, 2), new OrderEvent.Accepted(ID, 3, "v"));
        assertEquals(OrdStatus.PENDING_CANCEL, asked.status());
        assertTrue(asked.acknowledged());
        assertEquals(
                OrdStatus.NEW,
                asked.apply(new OrderEvent.CancelRejected(ID, 4, "too late")).status());
    }

    @Test
    void aFillAndAChangeAcknowledgeToo() {
        assertFalse(after().acknowledged());
        assertTrue(after(fill(2, 1, "100")).acknowledged());
        assertTrue(after(new OrderEvent.Replaced(ID, 2, X.quantity(6), buy(10).terms()))
                .acknowledged());
    }
}
