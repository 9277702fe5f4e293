package tradewind.engine.orders;

import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;

/// Orders and events for tests: 10 units of a stock-like instrument whose quantity has no decimals.
final class TestOrders {
    static final Instrument X =
            new Instrument(0, new InstrumentId("X", "Test"), "X", Currency.USD, Currency.USD, 2, 1, 0, 1, 1);
    static final OrderId ID = OrderId.of(1, 1);

    private TestOrders() {}

    static Order buy(long quantity) {
        return new Order(
                ID,
                X,
                Side.BUY,
                X.quantity(quantity),
                new Terms.Limit(X.price("100")),
                TimeInForce.GTC,
                OrderSource.MANUAL);
    }

    static OrderEvent.Filled fill(long at, long quantity, String price) {
        return new OrderEvent.Filled(
                ID, at, "e" + at, X.quantity(quantity), X.price(price), Currency.USD.zero(), Liquidity.TAKER);
    }
}
