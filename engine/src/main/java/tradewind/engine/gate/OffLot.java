package tradewind.engine.gate;

import tradewind.engine.orders.Order;

/// Refuses a quantity that is no multiple of the lot.
record OffLot() implements Check {
    @Override
    public CheckCode code() {
        return CheckCode.OFF_LOT;
    }

    @Override
    public boolean passes(Order order, long added, Limits limits, GateView view) {
        return order.instrument().onLot(order.quantity().units());
    }

    @Override
    public String numbers(Order order, long added, Limits limits, GateView view) {
        var instrument = order.instrument();
        return "quantity="
                + Decimals.quantity(order.instrument(), order.quantity().units()) + " lot="
                + Decimals.quantity(instrument, instrument.lot());
    }
}
