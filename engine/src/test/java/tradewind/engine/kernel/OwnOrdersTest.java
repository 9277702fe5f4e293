package tradewind.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.kernel.TestKernel.BTC;
import static tradewind.engine.kernel.TestKernel.ETH;
import static tradewind.engine.kernel.TestKernel.INSTRUMENTS;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tradewind.engine.market.Currency;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.Liquidity;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

class OwnOrdersTest {
    private final SplittableRandom random = new SplittableRandom(11);
    /// Puts away what is done after every event.
    private final OwnOrders tidy = new OwnOrders(1, INSTRUMENTS);
    /// Never does.
    private final OwnOrders heap = new OwnOrders(1, INSTRUMENTS);
    private final List<OrderEvent.Filled> trades = new ArrayList<>();
    private long at = TestKernel.START;

    private Terms terms(long near) {
        return random.nextInt(4) == 0 ? Terms.MARKET : new Terms.Limit(BTC.price(near + random.nextInt(100)));
    }

    private OrderEvent first(OrderId id) {
        Order order = new Order(
                id,
                random.nextBoolean() ? BTC : ETH,
                random.nextBoolean() ? Side.BUY : Side.SELL,
                BTC.quantity(1 + random.nextInt(20)),
                terms(9_000),
                TimeInForce.GTC,
                OrderSource.strategy("s" + random.nextInt(3)),
                random.nextInt(9) == 0 ? Handling.PLAIN.reducingOnly() : Handling.PLAIN);
        return random.nextInt(9) == 0 ? new OrderEvent.Held(order, at, "waits") : new OrderEvent.Submitted(order, at);
    }

    private OrderEvent next(OrderId id) {
        return switch (random.nextInt(14)) {
            case 0 -> new OrderEvent.Accepted(id, at, "v" + id);
            case 1 -> new OrderEvent.Rejected(id, at, "no");
            case 2 -> new OrderEvent.CancelRequested(id, at);
            case 3 -> new OrderEvent.CancelRejected(id, at, "late");
            case 4 -> new OrderEvent.Canceled(id, at, "");
            case 5 -> new OrderEvent.ReplaceRequested(id, at, BTC.quantity(1 + random.nextInt(30)), terms(9_050));
            case 6 -> new OrderEvent.Replaced(id, at, BTC.quantity(1 + random.nextInt(30)), terms(9_100));
            case 7 -> new OrderEvent.Expired(id, at);
            case 8 -> new OrderEvent.Unresolved(id, at, "timeout");
            case 9 -> new OrderEvent.Activated(id, at, BTC.quantity(5));
            case 10, 11 -> {
                for (OrderEvent.Filled trade : trades)
                    if (trade.order().equals(id)) yield new OrderEvent.TradeCanceled(id, at, trade);
                yield new OrderEvent.Triggered(id, at);
            }
            default ->
                new OrderEvent.Filled(
                        id,
                        at,
                        "e" + at,
                        BTC.quantity(1 + random.nextInt(8)),
                        BTC.price("99.90"),
                        Currency.USD.money("0.01"),
                        Liquidity.TAKER);
        };
    }

    private static Slot found(OwnOrders orders, OrderId id) {
        Slot slot = orders.find(id);
        if (slot == null) throw new IllegalStateException("lost " + id);
        return slot;
    }

    private static void apply(OwnOrders orders, OrderEvent event) {
        Slot slot = found(orders, event.order());
        if (event instanceof OrderEvent.Filled fill) slot.fills().add(fill);
        if (event instanceof OrderEvent.TradeCanceled bust)
            slot.fills().takeBack(bust.trade().execId());
        orders.apply(slot, event);
    }

    private static List<OrderId> open(OwnOrders orders) {
        List<OrderId> open = new ArrayList<>();
        orders.forEachOpen(slot -> open.add(slot.order().id()));
        return open;
    }

    @Test
    void puttingAwayWhatIsDoneChangesNothingThatCanBeAsked() {
        List<OrderId> ids = new ArrayList<>();
        int reopened = 0;
        for (int step = 0; step < 60_000; step++) {
            at++;
            if (ids.size() < 10 || random.nextInt(20) == 0) {
                OrderEvent first = first(tidy.nextId());
                ids.add(first.order());
                tidy.add(first, null);
                heap.add(first, null);
            } else {
                // mostly young ones, so that the old ones are done
                OrderId id = ids.get(ids.size() - 1 - Math.min(ids.size() - 1, random.nextInt(random.nextInt(1, 200))));
                OrderEvent event = next(id);
                boolean before = found(heap, id).state.status().open();
                apply(tidy, event);
                apply(heap, event);
                if (!before && found(heap, id).state.status().open()) reopened++;
                if (event instanceof OrderEvent.Filled fill) trades.add(fill);
                if (event instanceof OrderEvent.TradeCanceled bust) trades.remove(bust.trade());
                if (trades.size() > 50) trades.removeFirst();
            }
            tidy.putAway();
            if (step % 7 == 0) compare(ids.get(random.nextInt(ids.size())));
        }
        assertTrue(reopened > 50, reopened + " opened again by a trade taken back");
        for (OrderId id : ids) compare(id);
    }

    private void compare(OrderId id) {
        Slot one = found(tidy, id);
        Slot other = found(heap, id);
        assertEquals(other.state.state(), one.state.state());
        assertEquals(other.fills().standing(), one.fills().standing());
        assertEquals(other.fills().spent(), one.fills().spent());
        assertEquals(other.exposure(), one.exposure());
        assertEquals(other.asked(), one.asked());
        assertEquals(other.cancelWanted(), one.cancelWanted());
        for (int i = 0; i < 2; i++) {
            assertEquals(heap.openBuy(i), tidy.openBuy(i));
            assertEquals(heap.openSell(i), tidy.openSell(i));
            assertEquals(heap.openCount(i), tidy.openCount(i));
            assertEquals(heap.bestBuy(i), tidy.bestBuy(i));
            assertEquals(heap.bestSell(i), tidy.bestSell(i));
        }
        List<OrderId> open = open(tidy);
        assertEquals(open.stream().sorted().toList(), open, "oldest first");
        assertEquals(open(heap), open);
    }

    @Test
    void ordersAddedOnTheWayAreNotVisited() {
        for (int i = 0; i < 3; i++) tidy.add(first(tidy.nextId()), null);
        List<OrderId> visited = new ArrayList<>();
        tidy.forEachOpen(slot -> {
            visited.add(slot.order().id());
            tidy.add(first(tidy.nextId()), null);
        });
        assertEquals(List.of(OrderId.of(1, 1), OrderId.of(1, 2), OrderId.of(1, 3)), visited);
        assertEquals(6, open(tidy).size());
    }

    @Test
    void whoHasAnOrderInHandKeepsItUntilTheInputIsOver() {
        OrderId id = tidy.nextId();
        Slot slot = tidy.add(first(id), null);
        tidy.apply(slot, new OrderEvent.Rejected(id, at, "no"));
        assertEquals(slot, tidy.find(id));
        tidy.putAway();
        Slot other = tidy.add(first(tidy.nextId()), null);
        assertFalse(other.order().id().equals(id));
        assertEquals(id, found(tidy, id).order().id());
        assertEquals(OrderId.of(1, 2), other.order().id());
    }
}
