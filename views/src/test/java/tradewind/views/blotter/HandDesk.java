package tradewind.views.blotter;

import java.util.List;
import tradewind.engine.desk.BarBoard;
import tradewind.engine.desk.Desk;
import tradewind.engine.desk.QuoteBoard;
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
        return working(at, side, quantity, terms, Handling.PLAIN);
    }

    protected final OrderId working(long at, Side side, String quantity, Terms terms, Handling handling) {
        return accepted(at, order(OrderId.of(1, ++counter), side, quantity, terms, handling));
    }

    private OrderId accepted(long at, Order order) {
        desk.onOrderEvent(new OrderEvent.Submitted(order, at));
        desk.onOrderEvent(new OrderEvent.Accepted(order.id(), at, "V" + counter));
        return order.id();
    }

    /// An order kept on this desk.
    protected final OrderId held(long at, Side side, String quantity, Terms terms, Handling handling) {
        return held(at, order(OrderId.of(1, ++counter), side, quantity, terms, handling));
    }

    private OrderId held(long at, Order order) {
        desk.onOrderEvent(new OrderEvent.Held(order, at, ""));
        return order.id();
    }

    /// A bracket: the entry to buy, then its target and its stop, with the ids that follow. The venue has the entry.
    /// Its exits wait for it on the desk and are written down first, as the engine does.
    ///
    /// @return the id of the entry
    protected final OrderId bracket(long at, String quantity, String entry, String target, String stop) {
        OrderId first = OrderId.of(1, counter + 1);
        Order parent = leg(first, Contingency.Role.PARENT, Side.BUY, quantity, limit(entry));
        held(at, leg(first, Contingency.Role.TARGET, Side.SELL, quantity, limit(target)));
        held(at, leg(first, Contingency.Role.STOP, Side.SELL, quantity, stop(stop)));
        return accepted(at, parent);
    }

    private Order leg(OrderId first, Contingency.Role role, Side side, String quantity, Terms terms) {
        Contingency link =
                new Contingency(role, first.value(), BTC.quantity(quantity).units());
        return order(OrderId.of(1, ++counter), side, quantity, terms, Handling.PLAIN.linked(link));
    }

    private static Order order(OrderId id, Side side, String quantity, Terms terms, Handling handling) {
        return new Order(id, BTC, side, BTC.quantity(quantity), terms, TimeInForce.GTC, OrderSource.MANUAL, handling);
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
