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
        return switch (view.tradingState(order.instrument().index())) {
            case ACTIVE -> true;
            case REDUCING -> Exposure.onlyReduces(order, added, view);
            case HALTED -> false;
        };
    }

    @Override
    public String numbers(Order order, long added, Limits limits, GateView view) {
        TradingState state = view.tradingState(order.instrument().index());
        String scope = state == view.tradingState()
                ? ""
                : " symbol=" + order.instrument().symbol();
        return "state=" + state + scope + " " + Exposure.numbers(order, added, view);
    }
}
