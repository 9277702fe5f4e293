package tradewind.engine.gate;

import tradewind.engine.orders.Order;

/// Halted refuses everything; reducing refuses what does not bring the position nearer to flat, counting what
/// is open on that side.
record KillState() implements Check {
    @Override
    public CheckCode code() {
        return CheckCode.KILL_STATE;
    }

    @Override
    public boolean passes(Order order, long added, Limits limits, GateView view) {
        return switch (view.tradingState()) {
            case ACTIVE -> true;
            case REDUCING -> Exposure.onlyReduces(order, added, view);
            case HALTED -> false;
        };
    }

    @Override
    public String numbers(Order order, long added, Limits limits, GateView view) {
        return "state=" + view.tradingState() + " " + Exposure.numbers(order, added, view);
    }
}
