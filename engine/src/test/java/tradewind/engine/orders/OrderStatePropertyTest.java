package tradewind.engine.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.orders.TestOrders.ID;
import static tradewind.engine.orders.TestOrders.buy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What holds of one order whatever is reported of it, and in whatever order.
class OrderStatePropertyTest {
    private static final long FIRST_SEED = 20131125;
    private static final int SEQUENCES = 1_000_000;
    private static final int SOAK = 20;
    private static final int QUANTITY = 10;

    @Test
    void holdsItsInvariantsOverAnySequenceOfEvents() {
        anySequences(SEQUENCES);
    }

    @Test
    @Tag("soak")
    void holdsItsInvariantsOverFarMoreSequences() {
        anySequences(SOAK * SEQUENCES);
    }

    private static void anySequences(int sequences) {
        Set<OrdStatus> seen = EnumSet.noneOf(OrdStatus.class);
        List<OrderEvent> events = new ArrayList<>();
        for (long seed = FIRST_SEED; seed < FIRST_SEED + sequences; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            RandomEvents any = new RandomEvents(random, ID);
            Supplier<String> where = where(seed, events);
            events.clear();
            OrderEvent first = switch (random.nextInt(50)) {
                case 0 -> new OrderEvent.Denied(buy(QUANTITY), 0, new Denial("MAX_QUANTITY", ""));
                case 1, 2, 3 -> new OrderEvent.Held(buy(QUANTITY), 0, "its parent");
                case 4, 5 -> new OrderEvent.Adopted(buy(QUANTITY), 0, "v", 0, 0);
                default -> new OrderEvent.Submitted(buy(QUANTITY), 0);
            };
            events.add(first);
            OrderState state = OrderState.first(first);
            long filled = 0;
            int length = 5 + random.nextInt(11);
            for (int i = 1; i <= length; i++) {
                OrderEvent event = any.next(i);
                events.add(event);
                OrderState next = state.apply(event);
                filled += traded(event);
                assertStands(next, filled, where);
                assertFollows(state, event, next, where);
                seen.add(next.status());
                state = next;
            }
            assertEquals(state, fold(events), where);
        }
        assertEquals(REACHABLE, seen);
    }

    private static long traded(OrderEvent event) {
        return switch (event) {
            case OrderEvent.Filled fill -> fill.lastQty().units();
            case OrderEvent.TradeCanceled bust -> -bust.trade().lastQty().units();
            case OrderEvent.TradeCorrected correct ->
                correct.lastQty().units() - correct.trade().lastQty().units();
            default -> 0;
        };
    }

    /// Draft, Staged, Suspended and Done for Day are names the fold never gives.
    private static final Set<OrdStatus> REACHABLE = EnumSet.complementOf(
            EnumSet.of(OrdStatus.DRAFT, OrdStatus.STAGED, OrdStatus.SUSPENDED, OrdStatus.DONE_FOR_DAY));

    private static void assertStands(OrderState state, long filled, Supplier<String> where) {
        long ordered = state.order().quantity().units();
        OrdStatus status = state.status();
        assertEquals(filled, state.cumQty(), where);
        assertEquals(filled > ordered, state.overfilled(), where);
        assertEquals(filled >= ordered, status == OrdStatus.FILLED, where);
        assertTrue(state.leavesQty() >= 0, where);
        assertEquals(status.done() ? 0 : ordered - filled, state.leavesQty(), where);
        if (status == OrdStatus.NEW) assertEquals(0, filled, where);
        if (status == OrdStatus.PARTIALLY_FILLED) assertTrue(filled > 0, where);
        if (status == OrdStatus.PENDING_NEW) assertFalse(state.acknowledged(), where);
        if (status == OrdStatus.NEW || filled > 0) assertTrue(state.acknowledged(), where);
    }

    private static void assertFollows(OrderState before, OrderEvent event, OrderState after, Supplier<String> where) {
        boolean fill = traded(event) != 0;
        boolean restated = event instanceof OrderEvent.TradeCanceled || event instanceof OrderEvent.TradeCorrected;
        if (before.status().done() && restated) {
            if (before.status() != OrdStatus.FILLED) assertTrue(after.status().done(), where);
        } else if (before.status().done()) {
            assertTrue(after.status().done(), where);
            if (!fill) assertEquals(before, after, where);
        }
        if (!fill && !restated) assertEquals(before.cumNotional(), after.cumNotional(), where);
        boolean changes = event instanceof OrderEvent.Replaced
                || event instanceof OrderEvent.Restated
                || event instanceof OrderEvent.Activated;
        if (!changes) assertEquals(before.order(), after.order(), where);
        if (before.acknowledged()) assertTrue(after.acknowledged(), where);
        else assertEquals(acknowledges(before, event), after.acknowledged(), where);
        if (before.triggered()) assertTrue(after.triggered(), where);
    }

    private static boolean acknowledges(OrderState before, OrderEvent event) {
        return switch (event) {
            case OrderEvent.Filled _ -> true;
            case OrderEvent.Accepted _, OrderEvent.Replaced _ ->
                !before.status().done();
            default -> false;
        };
    }

    /// A venue that never fills more than is open, nor takes a quantity below what is filled.
    @Test
    void isNeverOverfilledByAVenueThatKeepsToTheQuantity() {
        List<OrderEvent> events = new ArrayList<>();
        for (long seed = FIRST_SEED; seed < FIRST_SEED + SEQUENCES / 10; seed++) {
            RandomEvents any = new RandomEvents(new SplittableRandom(seed), ID);
            Supplier<String> where = where(seed, events);
            events.clear();
            events.add(new OrderEvent.Submitted(buy(QUANTITY), 0));
            OrderState state = fold(events);
            for (int i = 1; i <= 20; i++) {
                OrderEvent event = any.next(i);
                long free = state.order().quantity().units() - state.cumQty();
                if (event instanceof OrderEvent.Filled fill && fill.lastQty().units() > free) continue;
                if (event instanceof OrderEvent.Replaced replaced
                        && replaced.quantity().units() < state.cumQty()) continue;
                if (event instanceof OrderEvent.Restated restated
                        && restated.quantity().units() < state.cumQty()) continue;
                // what it takes back or changes must have been let through
                if (event instanceof OrderEvent.TradeCanceled || event instanceof OrderEvent.TradeCorrected) continue;
                events.add(event);
                state = state.apply(event);
                assertFalse(state.overfilled(), where);
            }
        }
    }

    private static OrderState fold(List<OrderEvent> events) {
        OrderState state = OrderState.first(events.getFirst());
        for (int i = 1; i < events.size(); i++) state = state.apply(events.get(i));
        return state;
    }

    private static Supplier<String> where(long seed, List<OrderEvent> events) {
        return () -> "seed " + seed + ": " + events;
    }
}
