package tradewind.engine.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.orders.TestOrders.ID;
import static tradewind.engine.orders.TestOrders.X;
import static tradewind.engine.orders.TestOrders.buy;
import static tradewind.engine.orders.TestOrders.fill;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OrderStateTest {
    private static final long SEED = 20131125;

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
    void holdsItsInvariantsOverAnySequenceOfEvents() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int run = 0; run < 5_000; run++) {
            OrderState state = OrderState.first(new OrderEvent.Submitted(buy(10), 0));
            List<OrderEvent> events = new ArrayList<>();
            long filled = 0;
            for (int i = 1; i <= 25; i++) {
                OrderEvent event = anyEvent(random, i);
                events.add(event);
                OrderState next = state.apply(event);
                if (event instanceof OrderEvent.Filled fill)
                    filled += fill.lastQty().units();
                String label = "seed " + SEED + ": " + events;
                assertEquals(filled, next.cumQty(), label);
                assertTrue(next.leavesQty() >= 0, label);
                assertTrue(next.status().done() || next.leavesQty() > 0, label);
                assertEquals(
                        next.status().done() ? 0 : next.order().quantity().units() - filled, next.leavesQty(), label);
                if (state.status().done() && !(event instanceof OrderEvent.Filled)) assertEquals(state, next, label);
                if (state.status().done()) assertTrue(next.status().done(), label);
                state = next;
            }
            OrderState again = OrderState.first(new OrderEvent.Submitted(buy(10), 0));
            for (OrderEvent event : events) again = again.apply(event);
            assertEquals(state, again, "seed " + SEED + ": " + events);
        }
    }

    @Test
    void isOverfilledOnlyIfTheVenueFilledMoreThanWasOrdered() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int run = 0; run < 5_000; run++) {
            OrderState state = OrderState.first(new OrderEvent.Submitted(buy(10), 0));
            long left = 10;
            for (int i = 1; i <= 25; i++) {
                OrderEvent event = anyEvent(random, i);
                if (event instanceof OrderEvent.Replaced) continue;
                if (event instanceof OrderEvent.Filled fill) {
                    if (fill.lastQty().units() > left) continue;
                    left -= fill.lastQty().units();
                }
                state = state.apply(event);
                assertFalse(state.overfilled(), "seed " + SEED);
                assertEquals(left == 0, state.status() == OrdStatus.FILLED, "seed " + SEED);
            }
        }
    }

    private static OrderEvent anyEvent(SplittableRandom random, long at) {
        Terms terms = new Terms.Limit(X.price(100_00L + random.nextInt(100)));
        return switch (random.nextInt(13)) {
            case 0 -> new OrderEvent.Accepted(ID, at, "v");
            case 1 -> new OrderEvent.Rejected(ID, at, "no");
            case 2 -> new OrderEvent.Triggered(ID, at);
            case 3 -> new OrderEvent.CancelRequested(ID, at);
            case 4 -> new OrderEvent.CancelRejected(ID, at, "late");
            case 5 -> new OrderEvent.Canceled(ID, at, "");
            case 6 -> new OrderEvent.ReplaceRequested(ID, at, X.quantity(5 + random.nextInt(10)), terms);
            case 7 -> new OrderEvent.Replaced(ID, at, X.quantity(5 + random.nextInt(10)), terms);
            case 8 -> new OrderEvent.ReplaceRejected(ID, at, "no");
            case 9 -> new OrderEvent.Expired(ID, at);
            case 10 -> new OrderEvent.Unresolved(ID, at, "timeout");
            default -> fill(at, 1 + random.nextInt(4), "100");
        };
    }
}
