package tradewind.views.blotter;

import java.util.List;
import tradewind.engine.desk.BarBoard;
import tradewind.engine.desk.Desk;
import tradewind.engine.desk.QuoteBoard;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;
import tradewind.engine.market.Instruments;
import tradewind.engine.orders.Liquidity;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

/// A real desk with two instruments, for panels that are given no session. Its market and its orders are told by hand.
public abstract class HandDesk {
    public static final Instrument BTC = TestDesk.BTC;
    /// Counted as [#BTC] is.
    public static final Instrument OTHER = new Instrument(
            1, new InstrumentId("ETH/USD", "Bitstamp"), "Ether", Currency.BTC, Currency.USD, 2, 1, 8, 1, 100_000_000L);

    public static final long SECOND = 1_000_000_000L;
    /// 29 November 2013, 00:00 UTC.
    public static final long MIDNIGHT = 1_385_683_200L * SECOND;

    public final QuoteBoard quotes = new QuoteBoard(2);
    public final BarBoard bars = new BarBoard(2);
    public final Desk desk = new Desk(
            new Instruments(List.of(BTC, OTHER)),
            Currency.USD,
            List.of(Currency.USD.money("100000"), Currency.BTC.money("0")),
            quotes,
            bars);
    private int counter;

    /// An order the venue has.
    protected final OrderId working(long at, Side side, String quantity, Terms terms) {
        OrderId id = OrderId.of(1, ++counter);
        Order order = new Order(id, BTC, side, BTC.quantity(quantity), terms, TimeInForce.GTC, OrderSource.MANUAL);
        desk.onOrderEvent(new OrderEvent.Submitted(order, at));
        desk.onOrderEvent(new OrderEvent.Accepted(id, at, "V" + counter));
        return id;
    }

    /// An order that filled whole.
    protected final void filled(long at, Side side, String quantity, String price) {
        OrderId id = working(at, side, quantity, limit(price));
        desk.onOrderEvent(new OrderEvent.Filled(
                id,
                at,
                "E" + counter,
                BTC.quantity(quantity),
                BTC.price(price),
                Currency.USD.money("1"),
                Liquidity.MAKER));
    }

    public static Terms limit(String price) {
        return TestDesk.limit(price);
    }

    public static Terms stop(String price) {
        return TestDesk.stop(price);
    }
}
