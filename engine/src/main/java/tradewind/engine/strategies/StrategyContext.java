package tradewind.engine.strategies;

import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

/// What a strategy may see and do. Kernel thread only.
public interface StrategyContext {
    /// Session time, epoch nanoseconds: the stamp of the input in hand.
    long now();

    Instruments instruments();

    /// The account's position in quantity units, above zero long.
    long netQuantity(Instrument instrument);

    /// Best bid in price units, 0 if there is none.
    long bid(Instrument instrument);

    /// Best ask in price units, 0 if there is none.
    long ask(Instrument instrument);

    /// Last price in price units, 0 before the first trade.
    long last(Instrument instrument);

    /// Sends an order through the gate. What comes of it, a denial included, arrives in [Strategy#onOrder].
    ///
    /// @param quantity in quantity units, above zero
    OrderId submit(Instrument instrument, Side side, long quantity, Terms terms, TimeInForce timeInForce);

    /// Asks for an order of this strategy to be cancelled; nothing happens if it is done.
    void cancel(OrderId order);

    /// Adds a line to the session's log.
    void log(String text);
}
