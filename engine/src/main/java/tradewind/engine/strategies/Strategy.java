package tradewind.engine.strategies;

import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderState;

/// A trading rule. All calls come from the session's one kernel thread, in time order; none may block.
///
/// Prices and quantities are units at the instrument's scale, times epoch nanoseconds.
public interface Strategy {
    /// Called once before any data.
    void onStart(StrategyContext context);

    default void onTrade(Instrument instrument, long time, long price, long quantity, int aggressor) {}

    default void onQuote(Instrument instrument, long time, long bid, long bidQty, long ask, long askQty) {}

    /// Something happened to an order of this strategy, a denial by the gate included.
    default void onOrder(OrderState state, OrderEvent event) {}

    /// Called once when the strategy is switched off or the session ends. Its working orders are cancelled after it.
    default void onStop() {}
}
