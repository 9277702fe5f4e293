package tradewind.engine.gate;

import tradewind.engine.orders.Order;

/// Proof that an order passed the gate. Only the gate can make one, and gateways take nothing else.
public final class Passed implements Verdict {
    private final Order order;

    Passed(Order order) {
        this.order = order;
    }

    public Order order() {
        return order;
    }
}
