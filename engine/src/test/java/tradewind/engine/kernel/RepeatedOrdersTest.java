package tradewind.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.kernel.TestKernel.BTC;
import static tradewind.engine.kernel.TestKernel.SECOND;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.strategies.Strategy;
import tradewind.engine.strategies.StrategyContext;

/// Orders asked for again and again, and orders without fills: a loop is ended, whoever runs it.
class RepeatedOrdersTest extends RuledDesk {
    /// Buys one at every trade.
    private static final class Loop implements Strategy {
        final List<OrderId> ids = new ArrayList<>();
        private @Nullable StrategyContext context;

        @Override
        public void onStart(StrategyContext given) {
            context = given;
        }

        @Override
        public void onTrade(Instrument instrument, long time, long price, long quantity, int aggressor) {
            StrategyContext desk = context;
            if (desk == null) return;
            ids.add(desk.submit(
                    instrument, Side.BUY, 100, new Terms.Limit(instrument.price("99.00")), TimeInForce.GTC));
        }
    }

    @Test
    void aStrategyThatRepeatsItselfIsOffUntilAPersonStartsItAgain() {
        limits(d -> {
            d.repeats = 20;
            d.window = 60 * SECOND;
        });
        Loop loop = new Loop();
        desk.start("loop", loop);
        for (int i = 0; i < 1_000; i++) {
            desk.now += 4 * SECOND;
            desk.kernel.onTrade(0, desk.now, 10_000, 100, 1);
        }
        assertEquals(1_000, loop.ids.size(), "fifteen a minute are fewer than twenty");
        for (int i = 0; i < 1_000; i++) {
            desk.now += SECOND / 1_000;
            desk.kernel.onTrade(0, desk.now, 10_000, 100, 1);
        }
        assertEquals(List.of(), desk.kernel.running());
        assertTrue(loop.ids.size() < 1_025, () -> loop.ids.size() + " orders");
        assertTrue(desk.out.alarms().getFirst().contains("REPEATED_ORDER: asked=20"));
        desk.out.state.openOrders().forEach(o -> assertEquals(OrdStatus.PENDING_CANCEL, o.status()));
        desk.start("loop", new Loop());
    }

    @Test
    void deniedOrdersCountAsRepeatsSoThatALoopAgainstTheGateEndsToo() {
        limits(d -> {
            d.repeats = 20;
            d.window = 60 * SECOND;
            d.gross = usd("50");
        });
        Loop loop = new Loop();
        desk.start("loop", loop);
        for (int i = 0; i < 1_000; i++) desk.kernel.onTrade(0, desk.now, 10_000, 100, 1);
        assertEquals(List.of(), desk.kernel.running());
        assertTrue(loop.ids.size() <= 21, () -> loop.ids.size() + " orders");
    }

    @Test
    void aLoopIsNamedBeforeWhateverElseRefusesIt() {
        limits(d -> {
            d.repeats = 3;
            d.window = 60 * SECOND;
        });
        for (int i = 0; i < 3; i++) assertTrue(denied(buying("1.00", "160.00")).startsWith("PRICE_COLLAR"));
        assertTrue(denied(buying("1.00", "160.00")).startsWith("REPEATED_ORDER: asked=3"));
    }

    @Test
    void ordersOfAnotherDirectionOrSourceAreNoRepeats() {
        limits(d -> {
            d.repeats = 2;
            d.window = 60 * SECOND;
        });
        desk.buy("1.00", "99.00");
        desk.buy("2.00", "98.00");
        assertTrue(denied(buying("3.00", "97.00")).startsWith("REPEATED_ORDER: asked=2"));
        TestKernel.sent(desk.accept(TestKernel.order(Side.SELL, BTC, "1.00", TestKernel.limit("101.00"))));
        desk.pass(60 * SECOND);
        desk.buy("3.00", "97.00");
    }

    @Test
    void ordersWithoutFillsAreRefusedUntilTheNextDay() {
        limits(d -> {
            d.perFill = 3;
            d.from = 3;
        });
        for (int i = 0; i < 3; i++) desk.buy("1.00", "9" + i + ".00");
        assertEquals("ORDER_TO_TRADE: sent=3 fills=0 limit=3", denied(buying("1.00", "95.00")));
        desk.now += 24 * 3600 * SECOND;
        price(10_000);
        desk.buy("1.00", "95.00");
    }
}
