package tradewind.engine.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;
import tradewind.engine.market.Instruments;
import tradewind.engine.orders.Contingency;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.Liquidity;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

/// What an order does for a position of the other side.
class OrderRowTest {
    private static final Instrument BTC = new Instrument(
            0, new InstrumentId("BTC/USD", "Test"), "Bitcoin", Currency.BTC, Currency.USD, 2, 1, 8, 1, 100_000_000);
    private static final OrderId ENTRY = OrderId.of(1, 1);

    private final Desk desk = new Desk(
            new Instruments(List.of(BTC)),
            Currency.USD,
            List.of(Currency.USD.money("10000")),
            new QuoteBoard(1),
            new BarBoard(1));

    private static Order order(long counter, Side side, Terms terms, Handling handling) {
        return new Order(
                OrderId.of(1, counter),
                BTC,
                side,
                BTC.quantity("2"),
                terms,
                TimeInForce.GTC,
                OrderSource.MANUAL,
                handling);
    }

    private OrderRow row(Order order) {
        return desk.find(order.id()).orElseThrow();
    }

    private OrderRow accepted(Terms terms) {
        Order order = order(9, Side.SELL, terms, Handling.PLAIN);
        desk.onOrderEvent(new OrderEvent.Submitted(order, 1));
        assertFalse(row(order).protects() || row(order).takesProfit(), "nobody knows yet whether it is there");
        desk.onOrderEvent(new OrderEvent.Accepted(order.id(), 2, "v9"));
        return row(order);
    }

    @Test
    void aStopProtectsAndTakesNoProfit() {
        OrderRow stop = accepted(new Terms.Stop(BTC.price("790")));
        assertTrue(stop.protects());
        assertFalse(stop.takesProfit());
    }

    @Test
    void anOrderThatWaitsToBeTouchedTakesProfitAndProtectsNothing() {
        OrderRow touched = accepted(new Terms.MarketIfTouched(BTC.price("890")));
        assertFalse(touched.protects());
        assertTrue(touched.takesProfit());
    }

    @Test
    void anExitOfABracketDoesNeitherBeforeItsEntryHasFilled() {
        Contingency entered = new Contingency(Contingency.Role.PARENT, ENTRY.value(), 200_000_000);
        Contingency leaving = new Contingency(Contingency.Role.STOP, ENTRY.value(), 200_000_000);
        Order entry = order(1, Side.BUY, new Terms.Limit(BTC.price("800")), Handling.PLAIN.linked(entered));
        Order stop = order(2, Side.SELL, new Terms.Stop(BTC.price("790")), Handling.PLAIN.linked(leaving));
        desk.onOrderEvent(new OrderEvent.Held(stop, 1, ""));
        desk.onOrderEvent(new OrderEvent.Submitted(entry, 1));
        assertFalse(row(stop).protects());
        desk.onOrderEvent(new OrderEvent.Filled(
                ENTRY, 2, "e1", BTC.quantity("2"), BTC.price("800"), Currency.USD.money("1"), Liquidity.MAKER));
        assertTrue(row(stop).protects());
    }

    @Test
    void anOrderThatEndedDoesNeither() {
        OrderRow limit = accepted(new Terms.Limit(BTC.price("890")));
        assertTrue(limit.takesProfit());
        desk.onOrderEvent(new OrderEvent.Canceled(limit.order().id(), 3, ""));
        assertEquals(
                List.of(false, false),
                List.of(row(limit.order()).takesProfit(), row(limit.order()).protects()));
    }
}
