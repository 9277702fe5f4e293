package tradewind.engine.kernel;

import static tradewind.engine.kernel.TestKernel.BTC;

import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;

/// A desk at a venue that has every order type. Orders are called by their counter.
abstract class ListDesk {
    final ScriptedGateway venue = new ScriptedGateway();
    final TestKernel desk = new TestKernel(venue).quoted();

    static OrderId id(int counter) {
        return OrderId.of(1, counter);
    }

    void accepted(int... counters) {
        for (int counter : counters) desk.report(new OrderEvent.Accepted(id(counter), desk.now, "v" + counter));
    }

    void replaced(int counter, String quantity) {
        desk.report(new OrderEvent.Replaced(
                id(counter),
                desk.now,
                BTC.quantity(quantity),
                desk.order(id(counter)).order().terms()));
    }

    void filled(int counter, String quantity) {
        desk.filled(id(counter), quantity);
    }

    OrdStatus status(int counter) {
        return desk.status(id(counter));
    }

    String quantity(int counter) {
        return desk.order(id(counter)).order().quantity().toString();
    }
}
