package tradewind.engine.gate;

import static tradewind.engine.gate.TestView.INSTRUMENTS;
import static tradewind.engine.gate.TestView.btc;
import static tradewind.engine.gate.TestView.buy;
import static tradewind.engine.gate.TestView.wide;
import static tradewind.engine.gate.TestView.wideAccount;
import static tradewind.engine.gate.Verdicts.passes;
import static tradewind.engine.gate.Verdicts.refuses;

import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.TimeInForce;

/// An order that waits for another is judged by its form alone: the market it will meet is not there yet.
class GateWaitingTest {
    private final TestView view = new TestView();
    private final Gate gate = new Gate(INSTRUMENTS, List.of(wide()), wideAccount());

    private static Order with(TimeInForce lives, Handling handling) {
        Order order = buy("1", "100.00");
        return new Order(
                order.id(),
                order.instrument(),
                order.side(),
                order.quantity(),
                order.terms(),
                lives,
                order.source(),
                handling);
    }

    @Test
    void isNotAskedForAPriceThatIsNotThereYet() {
        view.quoteTime = 0;
        passes(gate.judgeForm(buy("1", "500.00"), view));
    }

    @Test
    void mustBeWellFormed() {
        refuses(CheckCode.PRICE_INVALID, gate.judgeForm(buy("1", "0.00"), view));
    }

    @Test
    void mustNotContradictItself() {
        refuses(
                "TERMS_INVALID: post-only=IOC",
                gate.judgeForm(with(TimeInForce.IOC, Handling.PLAIN.postingOnly()), view));
    }

    @Test
    void isHeldToTheQuantityLimit() {
        gate.limits(0, TestView.limits(btc("10"), wide().maxNotional(), wide().maxPosition()));
        passes(gate.judgeForm(buy("10", "100.00"), view));
        refuses("MAX_QUANTITY: quantity=10.00001 limit=10.00", gate.judgeForm(buy("10.00001", "100.00"), view));
    }
}
