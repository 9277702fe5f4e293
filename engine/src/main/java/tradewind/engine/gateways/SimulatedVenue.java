package tradewind.engine.gateways;

import java.util.List;
import tradewind.engine.market.MarketStatus;
import tradewind.engine.orders.OrderState;

/// A venue that lives inside the kernel: it has no thread and no clock, sees the market the kernel sees, and
/// reports at times of its own choosing, when the kernel brings it there.
///
/// Kernel thread only. Units at the instrument's scale, times epoch nanoseconds.
public interface SimulatedVenue extends Gateway {
    /// When it next wants to act, [Long#MAX_VALUE] if never.
    long nextTimer();

    /// Brings it to `time`: everything due up to then takes effect and is reported, in order.
    void advanceTo(long time);

    void onTrade(int instrument, long time, long price, long quantity, int aggressor);

    void onQuote(int instrument, long time, long bid, long bidQuantity, long ask, long askQuantity);

    /// Whether the instrument trades there just now.
    default MarketStatus status(int instrument) {
        return MarketStatus.OPEN;
    }

    /// The orders it has or is about to get, oldest first.
    List<OrderState> openOrders();

    @Override
    default boolean outside() {
        return false;
    }
}
