package tradewind.views.blotter;

import tradewind.engine.orders.Contingency;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

/// Brackets for tests: the entry to buy 4 has the number asked for, its target and its stop the two after it.
final class Brackets {
    private Brackets() {}

    /// Its exits are written down before the entry, as the engine does.
    static void put(TestDesk desk, long first) {
        Order stop = leg(first + 2, first, Contingency.Role.STOP, Side.SELL, TestDesk.stop("1090.00"));
        Order target = leg(first + 1, first, Contingency.Role.TARGET, Side.SELL, TestDesk.limit("1165.00"));
        Order entry = leg(first, first, Contingency.Role.PARENT, Side.BUY, TestDesk.limit("1115.00"));
        desk.event(new OrderEvent.Held(stop, desk.tick(), ""));
        desk.event(new OrderEvent.Held(target, desk.tick(), ""));
        desk.event(new OrderEvent.Submitted(entry, desk.tick()));
    }

    private static Order leg(long counter, long first, Contingency.Role role, Side side, Terms terms) {
        Contingency link = new Contingency(
                role, OrderId.of(1, first).value(), TestDesk.BTC.quantity("4").units());
        return new Order(
                OrderId.of(1, counter),
                TestDesk.BTC,
                side,
                TestDesk.BTC.quantity("4"),
                terms,
                TimeInForce.GTC,
                OrderSource.MANUAL,
                Handling.PLAIN.linked(link));
    }
}
