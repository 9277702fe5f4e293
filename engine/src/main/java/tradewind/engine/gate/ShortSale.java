package tradewind.engine.gate;

import tradewind.engine.orders.Order;
import tradewind.engine.orders.Side;

/// Refuses a sale that could leave more short than was located to borrow.
record ShortSale() implements Check {
    @Override
    public CheckCode code() {
        return CheckCode.SHORT_SALE;
    }

    @Override
    public boolean passes(Order order, long added, Limits limits, GateView view) {
        return order.side() == Side.BUY
                || added == 0
                || Exposure.projected(order, added, view) <= Math.max(0, limits.maxShort());
    }

    @Override
    public String numbers(Order order, long added, Limits limits, GateView view) {
        return Exposure.numbers(order, added, view) + " located="
                + Decimals.quantity(order.instrument(), Math.max(0, limits.maxShort()));
    }
}
