package tradewind.engine.gate;

import static tradewind.engine.gate.TestView.INSTRUMENTS;
import static tradewind.engine.gate.TestView.order;
import static tradewind.engine.gate.TestView.wide;
import static tradewind.engine.gate.TestView.wideAccount;

import java.util.List;
import tradewind.engine.orders.Order;

/// A gate with limits that are wide, and a world for it to judge in.
abstract class WideGate {
    final TestView view = new TestView();
    final Gate gate = new Gate(INSTRUMENTS, List.of(wide()), wideAccount());

    Verdict judge(Order order) {
        return gate.judge(order, view);
    }
}
