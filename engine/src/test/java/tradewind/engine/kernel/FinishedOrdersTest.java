package tradewind.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.kernel.TestKernel.BTC;
import static tradewind.engine.kernel.TestKernel.INSTRUMENTS;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Price;
import tradewind.engine.market.Quantity;
import tradewind.engine.orders.Liquidity;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.OrderState;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

class FinishedOrdersTest {
    private final FinishedOrders finished = new FinishedOrders(INSTRUMENTS);

    static Stream<Order> orders() {
        return EventCodecTest.orders();
    }

    private static Slot slot(OrderState state) {
        return Slot.of(state, null, null);
    }

    private static OrderState done(Order order, String venueOrderId) {
        return new OrderState(order, OrdStatus.CANCELED, -3, Long.MAX_VALUE, true, false, venueOrderId, -8);
    }

    private static Order order(OrderId id) {
        return new Order(id, BTC, Side.SELL, BTC.quantity("1.25"), Terms.MARKET, TimeInForce.DAY, OrderSource.MANUAL);
    }

    private static OrderEvent.Filled fill(OrderId id, String execId, long at) {
        return new OrderEvent.Filled(
                id,
                at,
                execId,
                new Quantity(7, 5),
                new Price(-12, 1),
                Currency.BTC.money("-0.00000001"),
                at % 2 == 0 ? Liquidity.MAKER : Liquidity.TAKER);
    }

    private Slot again(OrderId id, @Nullable Slot spare) {
        return finished.get(id, spare);
    }

    @ParameterizedTest
    @MethodSource("orders")
    void anOrderComesOutAsItWentIn(Order order) {
        for (OrdStatus status : OrdStatus.values()) {
            OrderState state = new OrderState(order, status, 25, 2_497_500, false, true, "venue-7", TestKernel.START);
            finished.put(slot(state));
            assertEquals(state, again(order.id(), null).state.state());
        }
    }

    @Test
    void theExtremesOfNumbersAndTextsComeOutAsTheyWentIn() {
        Order order = order(OrderId.of(3, 1));
        for (String text : List.of("", "x", "Zürich → ₿", "🐟", "a".repeat(100_000), "é".repeat(70_000))) {
            OrderState state = done(order, text);
            finished.put(slot(state));
            assertEquals(state, again(order.id(), null).state.state());
        }
    }

    @Test
    void itsTradesAndTheIdsThatMustNotCountAgainAreKept() {
        OrderId id = OrderId.of(3, 1);
        Slot slot = slot(done(order(id), "v"));
        List<OrderEvent.Filled> fills = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            fills.add(fill(id, "e-" + i, i * 1_000_003L));
            slot.fills().add(fills.get(i));
        }
        slot.fills().spend("gone");
        slot.fills().takeBack("e-4999");
        finished.put(slot);
        Slot back = again(id, slot(done(order(OrderId.of(3, 9)), "another")));
        assertEquals(fills.subList(0, 4_999), back.fills().standing());
        assertEquals(List.of("gone", "e-4999"), back.fills().spent());
    }

    @Test
    void whatIsFilledIsKeptWhetherItsTradesExplainItOrNot() {
        Order order = new Order(
                OrderId.of(3, 1),
                BTC,
                Side.BUY,
                BTC.quantity("1.25"),
                new Terms.Limit(BTC.price("99.90")),
                TimeInForce.GTC,
                OrderSource.MANUAL);
        var fill = new OrderEvent.Filled(
                order.id(),
                TestKernel.START,
                "e",
                BTC.quantity("1.25"),
                BTC.price("99.85"),
                Currency.USD.money("0.01"),
                Liquidity.MAKER);
        long worth = BTC.notional(fill.lastPx().units(), fill.lastQty().units());
        for (long more : new long[] {0, 1}) {
            var state = new OrderState(
                    order, OrdStatus.FILLED, fill.lastQty().units(), worth + more, false, true, "v", TestKernel.START);
            Slot slot = slot(state);
            slot.fills().add(fill);
            finished.put(slot);
            Slot back = again(order.id(), null);
            assertEquals(state, back.state.state());
            assertEquals(List.of(fill), back.fills().standing());
        }
    }

    @Test
    void aSlotThatServesAgainHasNothingLeftOfTheOrderBefore() {
        OrderId id = OrderId.of(3, 1);
        finished.put(slot(done(order(id), "v")));
        Slot used = slot(done(order(OrderId.of(3, 2)), "w"));
        used.asked(5, 6);
        used.cancelWanted(true);
        used.refusals = 2;
        used.fills().add(fill(id, "e", 1));
        used.fills().spend("f");
        Slot back = again(id, used);
        assertSame(used, back);
        assertEquals(0, back.asked());
        assertEquals(0, back.askedLimit());
        assertEquals(0, back.refusals);
        assertFalse(back.cancelWanted());
        assertNull(back.owner);
        assertEquals(List.of(), back.fills().ids());
    }

    @Test
    void whatWasAskedOfTheVenueIsKept() {
        OrderId id = OrderId.of(3, 1);
        Slot slot = slot(done(order(id), "v"));
        slot.asked(125, 9_990);
        slot.cancelWanted(true);
        finished.put(slot);
        Slot back = again(id, null);
        assertEquals(125, back.asked());
        assertEquals(9_990, back.askedLimit());
        assertTrue(back.cancelWanted());
    }

    @Test
    void ordersOfAllEpochsAreFoundById() {
        List<OrderId> ids = new ArrayList<>();
        for (int epoch = 1; epoch <= 3; epoch++)
            for (long counter = 1; counter < 20_000; counter += 1 + counter / 3) ids.add(OrderId.of(epoch, counter));
        for (OrderId id : ids) {
            assertFalse(finished.has(id));
            finished.put(slot(done(order(id), "v" + id)));
        }
        for (OrderId id : ids) assertEquals("v" + id, again(id, null).state.venueOrderId());
        assertFalse(finished.has(OrderId.of(3, 4)));
        assertFalse(finished.has(OrderId.of(3, 1L << 39)));
        assertFalse(finished.has(OrderId.of(4, 1)));
    }

    @Test
    void theLastOfSeveralCounts() {
        Order order = order(OrderId.of(3, 1));
        finished.put(slot(done(order, "first")));
        finished.put(slot(done(order, "second")));
        assertEquals("second", again(order.id(), null).state.venueOrderId());
    }
}
