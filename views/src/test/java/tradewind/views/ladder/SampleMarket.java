package tradewind.views.ladder;

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

/// A real desk with two instruments, its market and its orders told by hand.
final class SampleMarket {
    static final Instrument BTC = new Instrument(
            0,
            new InstrumentId("BTC/USD", "Bitstamp"),
            "Bitcoin",
            Currency.BTC,
            Currency.USD,
            2,
            1,
            8,
            1,
            100_000_000L);
    static final Instrument OTHER = new Instrument(
            1, new InstrumentId("ETH/USD", "Bitstamp"), "Ether", Currency.BTC, Currency.USD, 2, 1, 8, 1, 100_000_000L);

    private static final long SECOND = 1_000_000_000L;

    final QuoteBoard quotes = new QuoteBoard(2);
    final BarBoard bars = new BarBoard(2);
    final Desk desk = new Desk(
            new Instruments(List.of(BTC, OTHER)),
            Currency.USD,
            List.of(Currency.USD.money("100000"), Currency.BTC.money("0")),
            quotes,
            bars);
    private long now = 1_385_683_200L * SECOND;
    private int counter;

    static long price(String text) {
        return BTC.price(text).units();
    }

    void quote(String bid, String ask) {
        now += SECOND;
        quotes.quote(0, now, price(bid), 250_000_000L, price(ask), 100_000_000L, true);
    }

    void trade(String price, String quantity) {
        now += SECOND;
        long units = BTC.quantity(quantity).units();
        bars.trade(0, now, price(price), units);
        quotes.trade(0, now, price(price), units);
    }

    /// An order the venue has.
    OrderId working(Side side, String quantity, Terms terms) {
        OrderId id = OrderId.of(1, ++counter);
        Order order = new Order(id, BTC, side, BTC.quantity(quantity), terms, TimeInForce.GTC, OrderSource.MANUAL);
        desk.onOrderEvent(new OrderEvent.Submitted(order, now));
        desk.onOrderEvent(new OrderEvent.Accepted(id, now, "V" + counter));
        return id;
    }

    /// A position, by an order that filled whole.
    void filled(Side side, String quantity, String price) {
        OrderId id = working(side, quantity, limit(price));
        desk.onOrderEvent(new OrderEvent.Filled(
                id,
                now,
                "E" + counter,
                BTC.quantity(quantity),
                BTC.price(price),
                Currency.USD.money("1"),
                Liquidity.MAKER));
    }

    /// A bracket: the entry to buy, then its target and its stop, with the ids that follow. The venue has the entry.
    /// Its
    /// exits wait for it on the desk and are written down first, as the engine does.
    ///
    /// @return the id of the entry
    OrderId bracket(String quantity, String entry, String target, String stop) {
        OrderId first = OrderId.of(1, ++counter);
        Order parent = leg(first, first, Contingency.Role.PARENT, Side.BUY, quantity, limit(entry));
        Order takes = leg(OrderId.of(1, ++counter), first, Contingency.Role.TARGET, Side.SELL, quantity, limit(target));
        Order limits = leg(OrderId.of(1, ++counter), first, Contingency.Role.STOP, Side.SELL, quantity, stop(stop));
        desk.onOrderEvent(new OrderEvent.Held(takes, now, ""));
        desk.onOrderEvent(new OrderEvent.Held(limits, now, ""));
        desk.onOrderEvent(new OrderEvent.Submitted(parent, now));
        desk.onOrderEvent(new OrderEvent.Accepted(first, now, "V" + first));
        return first;
    }

    private static Order leg(
            OrderId id, OrderId first, Contingency.Role role, Side side, String quantity, Terms terms) {
        Contingency link =
                new Contingency(role, first.value(), BTC.quantity(quantity).units());
        return new Order(
                id,
                BTC,
                side,
                BTC.quantity(quantity),
                terms,
                TimeInForce.GTC,
                OrderSource.MANUAL,
                Handling.PLAIN.linked(link));
    }

    static Terms limit(String price) {
        return new Terms.Limit(BTC.price(price));
    }

    static Terms stop(String price) {
        return new Terms.Stop(BTC.price(price));
    }
}
