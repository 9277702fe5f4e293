package tradewind.views.ladder;

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

    /// A whole book: best first, `bid size ask size` for each level.
    void book(String... levels) {
        now += SECOND;
        for (int i = 0; i < levels.length; i++) {
            String[] level = levels[i].split(" ");
            desk.depth().onBookLevel(0, now, i, price(level[0]), size(level[1]), price(level[2]), size(level[3]));
        }
        desk.depth().onTime(now + 1);
    }

    /// A price of the book has another size.
    ///
    /// @param number the one that follows the one before, else something was lost
    void change(long number, Side side, String price, String size) {
        now += SECOND;
        desk.depth().onBookChange(0, now, number, side == Side.BUY, price(price), size(size));
    }

    private static long size(String text) {
        return BTC.quantity(text).units();
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

    static Terms limit(String price) {
        return new Terms.Limit(BTC.price(price));
    }
}
