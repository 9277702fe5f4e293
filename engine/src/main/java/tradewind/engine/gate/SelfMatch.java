package tradewind.engine.gate;

import tradewind.engine.orders.Order;
import tradewind.engine.orders.Side;

/// Refuses an order that would meet an order of our own on the other side: a limit at or beyond it, a market order if
/// ours is at the touch or better. An order that waits for its trigger is not asked.
record SelfMatch() implements Check {
    @Override
    public CheckCode code() {
        return CheckCode.SELF_MATCH;
    }

    @Override
    public boolean passes(Order order, long added, Limits limits, GateView view) {
        long own = own(order, view);
        if (own == 0 || Reference.trigger(order.terms()) != Long.MIN_VALUE) return true;
        long price = Reference.expected(order, view);
        return order.side() == Side.BUY ? price < own : price > own;
    }

    private static long own(Order order, GateView view) {
        int instrument = order.instrument().index();
        return order.side() == Side.BUY ? view.bestOwnSell(instrument) : view.bestOwnBuy(instrument);
    }

    @Override
    public String numbers(Order order, long added, Limits limits, GateView view) {
        String other = order.side() == Side.BUY ? " ownSell=" : " ownBuy=";
        return "price=" + Decimals.price(order.instrument(), Reference.expected(order, view)) + other
                + Decimals.price(order.instrument(), own(order, view));
    }
}
