package tradewind.engine.gate;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.gate.TestView.BTC;
import static tradewind.engine.gate.TestView.INSTRUMENTS;
import static tradewind.engine.gate.TestView.SECOND;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tradewind.engine.market.MarketStatus;
import tradewind.engine.market.Quantity;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

/// What holds whatever the order and the market are.
class GatePropertyTest {
    private static final int CASES = 100_000;
    private static final long SEED = 20131125;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Gate gate = new Gate(INSTRUMENTS, List.of(Limits.NONE), TestView.wideAccount());

    @Test
    void noOrderOrChangeThatRaisesExposurePassesWhileHalted() {
        for (int i = 0; i < CASES; i++) {
            TestView view = anyView();
            view.state = TradingState.HALTED;
            gate.limits(0, anyLimits());
            Order order = anyOrder();
            assertTrue(!(gate.judge(order, view) instanceof Passed), () -> report(order, view));
            Order changed = order.with(anyQuantity(), anyTerms());
            boolean more = changed.quantity().compareTo(order.quantity()) > 0;
            boolean better = gate.expectedPrice(changed, view) > 0
                    && changed.terms() instanceof Terms.Limit to
                    && order.terms() instanceof Terms.Limit from
                    && order.side().sign()
                                    * Long.compare(
                                            to.price().units(), from.price().units())
                            > 0;
            if (more || better)
                assertTrue(
                        !(gate.judgeReplace(order, 0, changed, view) instanceof Passed), () -> report(changed, view));
        }
    }

    @Test
    void anExitNeverLeavesMoreThanThereWas() {
        int passed = 0;
        for (int i = 0; i < CASES; i++) {
            TestView view = anyView();
            Order order = anyOrder();
            if (!(gate.judgeExit(order, view) instanceof Passed)) continue;
            passed++;
            long open = order.side() == Side.BUY ? view.openBuy : view.openSell;
            long after =
                    view.net + order.side().sign() * (open + order.quantity().units());
            assertTrue(
                    Math.abs(after) < Math.abs(view.net) && Long.signum(after) * Long.signum(view.net) >= 0,
                    () -> report(order, view));
        }
        assertTrue(passed > 100, "too few exits passed to say anything: " + passed);
    }

    @Test
    void whatPassesWhileActiveKeepsWithinEveryLimit() {
        int passed = 0;
        for (int i = 0; i < CASES; i++) {
            TestView view = anyView();
            view.state = TradingState.ACTIVE;
            Limits limits = anyLimits();
            gate.limits(0, limits);
            Order order = anyOrder();
            if (!(gate.judge(order, view) instanceof Passed)) continue;
            passed++;
            long quantity = order.quantity().units();
            long open = order.side() == Side.BUY ? view.openBuy : view.openSell;
            long after = order.side().sign() * view.net + open + quantity;
            assertTrue(quantity <= limits.maxQuantity(), () -> report(order, view));
            assertTrue(after <= limits.maxPosition(), () -> report(order, view));
            assertTrue(view.quoteTime >= view.now - limits.staleAfter(), () -> report(order, view));
            assertTrue(view.messages < limits.maxMessagesPerSecond(), () -> report(order, view));
        }
        assertTrue(passed > 100, "too few orders passed to say anything: " + passed);
    }

    @Test
    void whatPassesKeepsTheAccountWithinItsLimitsOrOnlyReduces() {
        int passed = 0;
        int refused = 0;
        for (int i = 0; i < CASES; i++) {
            TestView view = anyView();
            anyAccount(view);
            gate.limits(0, TestView.wide());
            gate.accountLimits(anyAccountLimits());
            AccountLimits limits = gate.accountLimits();
            Order order = anyOrder();
            if (!(gate.judge(order, view) instanceof Passed)) {
                refused++;
                continue;
            }
            passed++;
            long quantity = order.quantity().units();
            long open = order.side() == Side.BUY ? view.openBuy : view.openSell;
            long held = order.side().sign() * view.net;
            if (held < 0 && held + open + quantity <= 0) continue;
            TestAccount account = view.account;
            long worth = BTC.notional(view.last > 0 ? view.last : (view.bid + view.ask) / 2, quantity);
            long before = Math.max(Math.abs(view.net + view.openBuy), Math.abs(view.net - view.openSell));
            double more = Math.max(0, Math.abs(held + open + quantity) - before) / (double) quantity;
            long side = order.side() == Side.BUY ? account.longs : -account.shorts;
            double gross = account.gross + worth * more - 2_000;
            assertTrue(gross <= limits.maxGross(), () -> report(order, view));
            assertTrue(gross * limits.marginBps() / 10_000 <= account.equity + 2, () -> report(order, view));
            assertTrue(side + worth - 2_000 <= limits.maxNet(), () -> report(order, view));
            assertTrue(account.open + worth - 2_000 <= limits.maxOpenValue(), () -> report(order, view));
            assertTrue(account.dayStart - account.equity < limits.maxDayLoss(), () -> report(order, view));
            assertTrue(account.equity >= limits.minEquity(), () -> report(order, view));
            assertTrue(account.unvalued < 0, () -> report(order, view));
            assertTrue(view.asked < limits.maxRepeats(), () -> report(order, view));
            assertTrue(view.status == MarketStatus.OPEN, () -> report(order, view));
        }
        assertTrue(passed > 1_000 && refused > 1_000, "passed " + passed + ", refused " + refused);
    }

    private void anyAccount(TestView view) {
        TestAccount account = view.account;
        account.longs = random.nextLong(-500, 500) * 10_000;
        account.shorts = account.longs - random.nextLong(500) * 10_000;
        account.gross = Math.max(Math.abs(account.longs), Math.abs(account.shorts)) + random.nextLong(500) * 10_000;
        account.open = account.longs - account.shorts;
        account.equity = account.dayStart - random.nextLong(-100, 100) * 100_000;
        account.unvalued = random.nextInt(20) == 0 ? 0 : -1;
        view.asked = random.nextInt(8);
        view.status = random.nextInt(10) == 0 ? MarketStatus.HALTED : MarketStatus.OPEN;
        view.state = TradingState.ACTIVE;
        view.messages = 0;
    }

    private AccountLimits anyAccountLimits() {
        LimitsDraft draft = LimitsDraft.of(TestView.wideAccount());
        draft.gross = random.nextLong(1, 3_000) * 10_000;
        draft.net = random.nextLong(1, 3_000) * 10_000;
        draft.open = random.nextLong(1, 3_000) * 10_000;
        draft.margin = random.nextInt(1, 10_000);
        draft.dayLoss = random.nextLong(1, 10_000_000);
        draft.floor = random.nextLong(990_000_000, 1_010_000_000);
        draft.repeats = random.nextInt(1, 10);
        return draft.limits();
    }

    @Test
    void judgingTheSameTwiceGivesTheSame() {
        for (int i = 0; i < CASES / 10; i++) {
            TestView view = anyView();
            gate.limits(0, anyLimits());
            Order order = anyOrder();
            Verdict first = gate.judge(order, view);
            Verdict second = gate.judge(order, view);
            assertTrue(
                    first instanceof Passed ? second instanceof Passed : first.equals(second),
                    () -> report(order, view));
        }
    }

    @Test
    void aPassAllocatesNothingButItself() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        Gate wide = new Gate(INSTRUMENTS, List.of(TestView.wide()), TestView.wideAccount());
        TestView view = new TestView();
        Order order = TestView.buy("1", "100");
        int warm = countPasses(wide, order, view, 50_000);
        long id = Thread.currentThread().threadId();
        long before = threads.getThreadAllocatedBytes(id);
        int measured = countPasses(wide, order, view, 100_000);
        long bytes = threads.getThreadAllocatedBytes(id) - before;
        assertTrue(warm == 50_000 && measured == 100_000);
        assertTrue(bytes <= 100_000 * 16 + 65_536, "bytes for 100,000 passes: " + bytes);
    }

    private static int countPasses(Gate gate, Order order, TestView view, int times) {
        int passed = 0;
        for (int i = 0; i < times; i++) if (gate.judge(order, view) instanceof Passed) passed++;
        return passed;
    }

    private TestView anyView() {
        TestView view = new TestView();
        view.net = random.nextLong(-20, 21) * 50_000_000L;
        view.openBuy = random.nextLong(0, 5) * 50_000_000L;
        view.openSell = random.nextLong(0, 5) * 50_000_000L;
        view.bid = random.nextInt(5) == 0 ? 0 : random.nextLong(95_00, 105_00);
        view.ask = random.nextInt(5) == 0 ? 0 : random.nextLong(95_00, 105_00);
        view.last = random.nextInt(5) == 0 ? 0 : random.nextLong(95_00, 105_00);
        view.quoteTime = random.nextInt(10) == 0 ? 0 : view.now - random.nextLong(0, 3 * SECOND);
        view.messages = random.nextInt(7);
        view.state = TradingState.values()[random.nextInt(3)];
        return view;
    }

    private Limits anyLimits() {
        long quantity = random.nextInt(20) == 0 ? 0 : random.nextLong(1, 20) * 100_000_000L;
        return new Limits(quantity, 50_000_000, 1_000, 3 * quantity, 2 * SECOND, 5, 0);
    }

    private Order anyOrder() {
        return new Order(
                OrderId.of(1, 1),
                BTC,
                random.nextBoolean() ? Side.BUY : Side.SELL,
                anyQuantity(),
                anyTerms(),
                TimeInForce.GTC,
                OrderSource.MANUAL);
    }

    private Quantity anyQuantity() {
        return BTC.quantity(random.nextLong(1, 40) * 50_000_000L);
    }

    private Terms anyTerms() {
        return switch (random.nextInt(4)) {
            case 0 -> Terms.MARKET;
            case 1 -> new Terms.Stop(BTC.price(anyPrice()));
            case 2 -> new Terms.StopLimit(BTC.price(anyPrice()), BTC.price(anyPrice()));
            default -> new Terms.Limit(BTC.price(anyPrice()));
        };
    }

    private long anyPrice() {
        return random.nextLong(1_800, 2_200) * 5;
    }

    private static String report(Order order, TestView view) {
        return "seed " + SEED + ": " + order + ", position " + view.net + ", open " + view.openBuy + "/" + view.openSell
                + ", state " + view.state;
    }
}
