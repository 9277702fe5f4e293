package tradewind.engine.gate;

import tradewind.engine.orders.Order;
import tradewind.engine.orders.TimeInForce;

/// Refuses an order while the venue takes none for the instrument: any while it is halted, all but those for the
/// opening while it is closed, and in an auction those that would have to be filled at once.
record MarketOpen() implements Check {
    @Override
    public CheckCode code() {
        return CheckCode.MARKET_STATUS;
    }

    @Override
    public boolean passes(Order order, long added, Limits limits, GateView view) {
        TimeInForce time = order.timeInForce();
        return switch (view.marketStatus(order.instrument().index())) {
            case OPEN -> true;
            case AUCTION -> time != TimeInForce.IOC && time != TimeInForce.FOK;
            case CLOSED -> time == TimeInForce.AT_THE_OPEN;
            case HALTED -> false;
        };
    }

    @Override
    public String numbers(Order order, long added, Limits limits, GateView view) {
        return "status=" + view.marketStatus(order.instrument().index()) + " timeInForce=" + order.timeInForce();
    }
}
