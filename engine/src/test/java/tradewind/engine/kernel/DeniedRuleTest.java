package tradewind.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static tradewind.engine.kernel.TestKernel.BTC;
import static tradewind.engine.kernel.TestKernel.SECOND;
import static tradewind.engine.kernel.TestKernel.WIDE_ACCOUNT;
import static tradewind.engine.kernel.TestKernel.limit;
import static tradewind.engine.kernel.TestKernel.order;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tradewind.engine.gate.AccountLimits;
import tradewind.engine.gate.CheckCode;
import tradewind.engine.gate.RuleAction;
import tradewind.engine.gate.RuleGrid;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;

/// What a rule does beside denying an order that breaks it: at most once a second, however many come.
class DeniedRuleTest {
    private final ScriptedGateway venue = new ScriptedGateway();
    private final TestKernel desk = new TestKernel(venue).quoted();

    private void rule(RuleAction... actions) {
        AccountLimits w = WIDE_ACCOUNT;
        desk.accept(new Command.ChangeAccountLimits(new AccountLimits(
                w.home(),
                w.maxGross(),
                w.maxNet(),
                w.maxOpenValue(),
                w.marginBps(),
                w.credit(),
                w.maxDayLoss(),
                w.minEquity(),
                w.maxOrdersPerFill(),
                w.orderToTradeFrom(),
                w.maxRepeats(),
                w.repeatWindow(),
                new RuleGrid(Map.of(CheckCode.MAX_QUANTITY, Set.of(actions))))));
    }

    private void tooLarge() {
        assertInstanceOf(Outcome.Denied.class, desk.accept(order(Side.BUY, BTC, "2000.00", limit("99.00"))));
    }

    @Test
    void warnsOncePerSecond() {
        rule(RuleAction.DENY, RuleAction.WARN);
        for (int i = 0; i < 20; i++) tooLarge();
        assertEquals(1, desk.out.alarms().size());
        desk.now += SECOND;
        tooLarge();
        assertEquals(2, desk.out.alarms().size());
    }

    @Test
    void cancelsWhatCouldAddToThePosition() {
        OrderId working = desk.working("1.00", "95.00");
        venue.news();
        rule(RuleAction.DENY, RuleAction.CANCEL);
        tooLarge();
        assertEquals(List.of("cancel " + working.counter()), venue.news());
    }

    @Test
    void closesWhatIsHeld() {
        desk.filled(desk.working("1.00", "100.00"), "1.00");
        venue.news();
        rule(RuleAction.DENY, RuleAction.CLOSE);
        tooLarge();
        assertEquals(List.of("send 3 SELL 1.00"), venue.news());
    }
}
