package tradewind.engine.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.Money;
import tradewind.engine.orders.Contingency;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.Liquidity;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

class DeskTest {
    private static final Instrument BTC = new Instrument(
            0, new InstrumentId("BTC/USD", "Test"), "Bitcoin", Currency.BTC, Currency.USD, 2, 1, 8, 1, 100_000_000);
    private static final OrderId ID = OrderId.of(1, 1);

    private final QuoteBoard quotes = new QuoteBoard(1);
    private final Desk desk = new Desk(
            new Instruments(List.of(BTC)), Currency.USD, List.of(Currency.USD.money("10000")), quotes, new BarBoard(1));
    private final Order order = new Order(
            ID,
            BTC,
            Side.BUY,
            BTC.quantity("2"),
            new Terms.Limit(BTC.price("800")),
            TimeInForce.GTC,
            OrderSource.MANUAL);

    private static OrderEvent.Filled fill(long at, String quantity, String price, Money fee) {
        return new OrderEvent.Filled(ID, at, "e" + at, BTC.quantity(quantity), BTC.price(price), fee, Liquidity.MAKER);
    }

    private void accepted() {
        desk.onOrderEvent(new OrderEvent.Submitted(order, 1));
        desk.onOrderEvent(new OrderEvent.Accepted(ID, 2, "v1"));
    }

    @Test
    void beginsWithAFlatPositionAndTheStartingCash() {
        assertTrue(desk.positions().get(0).flat());
        assertEquals("10000.0000 USD", desk.balances().get(0).total().toString());
        assertEquals("10000.0000 USD", desk.account().equity().toString());
    }

    @Test
    void showsAnOrderWithTheVenuesIdAndItsLastFill() {
        accepted();
        desk.onOrderEvent(fill(3, "0.5", "799.50", Currency.USD.money("1")));
        OrderRow row = desk.orders().get(0);
        assertEquals(OrdStatus.PARTIALLY_FILLED, row.status());
        assertEquals("v1", row.venueOrderId());
        assertEquals(799_50, row.lastPx());
        assertEquals(50_000_000, row.lastQty());
        assertEquals("1.50000000", row.leaves().toString());
        assertEquals(1, row.createdAt());
    }

    @Test
    void saysWhereEachOrderOfABracketIs() {
        Order entry = linked(1, Side.BUY, Contingency.Role.PARENT);
        Order stop = linked(2, Side.SELL, Contingency.Role.STOP);
        desk.onOrderEvent(new OrderEvent.Held(stop, 1, "waits for T1-1"));
        desk.onOrderEvent(new OrderEvent.Submitted(entry, 1));
        assertEquals(OrderPlace.WAITS, desk.find(stop.id()).orElseThrow().place());
        assertEquals(OrderPlace.AT_VENUE, desk.find(entry.id()).orElseThrow().place());
        desk.onOrderEvent(fill(2, "0.5", "799.50", Currency.USD.money("1")));
        assertEquals(OrderPlace.ON_DESK, desk.find(stop.id()).orElseThrow().place());
        desk.onOrderEvent(new OrderEvent.Activated(stop.id(), 3, BTC.quantity("0.5")));
        assertEquals(OrderPlace.AT_VENUE, desk.find(stop.id()).orElseThrow().place());
        desk.onOrderEvent(new OrderEvent.Canceled(stop.id(), 4, ""));
        assertEquals(OrderPlace.NOWHERE, desk.find(stop.id()).orElseThrow().place());
    }

    private static Order linked(long counter, Side side, Contingency.Role role) {
        return new Order(
                OrderId.of(1, counter),
                BTC,
                side,
                BTC.quantity("2"),
                new Terms.Stop(BTC.price("790")),
                TimeInForce.GTC,
                OrderSource.MANUAL,
                Handling.PLAIN.linked(new Contingency(role, ID.value(), 200_000_000)));
    }

    @Test
    void showsWhyTheGateRefused() {
        desk.onOrderEvent(new OrderEvent.Denied(order, 1, new Denial("MAX_QUANTITY", "quantity=2 limit=1")));
        assertEquals("MAX_QUANTITY: quantity=2 limit=1", desk.orders().get(0).text());
    }

    @Test
    void booksFillsIntoPositionBalancesAndAccount() {
        accepted();
        desk.onOrderEvent(fill(3, "2", "800", Currency.USD.money("4")));
        quotes.trade(0, 4, 850_00, 1);
        PositionRow position = desk.positions().get(0);
        assertEquals("800.00", position.averagePrice().orElseThrow().toString());
        assertEquals("100.0000 USD", position.openProfit(850_00).toString());
        assertEquals("8396.0000 USD", desk.balances().get(0).total().toString());
        assertEquals("2.00000000 BTC", desk.balances().get(1).total().toString());
        AccountRow account = desk.account();
        assertEquals("10096.0000", account.equity().amount());
        assertEquals("96.0000", account.dayProfit().amount());
        assertEquals("100.0000", account.openProfit().amount());
        assertEquals("4.0000", account.fees().amount());
        assertEquals("1700.0000", account.exposure().amount());
        assertEquals("0.0000 USD", desk.fills().get(0).realised().toString());
    }

    @Test
    void booksAFillThatComesAfterTheCancel() {
        accepted();
        desk.onOrderEvent(new OrderEvent.Canceled(ID, 3, "asked"));
        desk.onOrderEvent(fill(4, "1", "800", Currency.USD.zero()));
        assertEquals(OrdStatus.CANCELED, desk.orders().get(0).status());
        assertEquals(100_000_000, desk.positions().get(0).netQuantity());
    }

    @Test
    void knowsWhetherAnEndWasAskedForHere() {
        accepted();
        desk.onOrderEvent(new OrderEvent.Canceled(order.id(), 4, "Instrument halted"));
        assertTrue(desk.orders().get(0).endedUnasked());
    }

    @Test
    void whatIsHeldHereIsEndedHere() {
        desk.onOrderEvent(new OrderEvent.Held(order, 1, "waits for its price"));
        desk.onOrderEvent(new OrderEvent.Canceled(order.id(), 4, ""));
        assertFalse(desk.orders().get(0).endedUnasked());
    }

    @Test
    void refusesAFeeItCannotBook() {
        accepted();
        assertThrows(
                IllegalStateException.class, () -> desk.onOrderEvent(fill(3, "1", "800", Currency.BTC.money("0.001"))));
        assertTrue(desk.positions().get(0).flat());
    }

    @Test
    void refusesAnEventOfAnOrderItNeverSaw() {
        assertThrows(IllegalArgumentException.class, () -> desk.onOrderEvent(new OrderEvent.Expired(ID, 1)));
    }
}
