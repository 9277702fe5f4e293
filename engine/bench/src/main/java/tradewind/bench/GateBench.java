package tradewind.bench;

import java.io.IOException;
import java.lang.invoke.VarHandle;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tradewind.engine.gate.AccountLimits;
import tradewind.engine.gate.AccountView;
import tradewind.engine.gate.Gate;
import tradewind.engine.gate.GateView;
import tradewind.engine.gate.Limits;
import tradewind.engine.gate.Passed;
import tradewind.engine.gate.TradingState;
import tradewind.engine.gate.Verdict;
import tradewind.engine.history.SampleMarket;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.MarketStatus;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

/// What does it cost to judge an order that passes every check?
///
/// A limit order is judged over and over, four of them in turn, against a market whose clock moves on with each. The
/// control asks the same questions of plain numbers: comparisons and one product, no objects.
public final class GateBench {
    private static final int WARM_UPS = 10;
    private static final int ROUNDS = 30;
    private static final int JUDGED = 1_000_000;
    private static final Instrument BTC = SampleMarket.BTC_USD;
    private static final Limits LIMITS =
            new Limits(5_000_000_000L, 100_000_0000L, 500, 5_000_000_000L, 3_600_000_000_000L, 50, 1_000_000_000L);

    private static final Market MARKET = new Market();

    /// Kept where others could see it, so that the compiler cannot do without making it.
    private static @Nullable Verdict verdict;

    private GateBench() {}

    /// @param args the document to write the figures into; without one they are printed
    public static void main(String[] args) throws IOException, InterruptedException {
        Machine machine = new Machine();
        Arm gate = new Arm("Gate", _ -> judge());
        Arm control = new Arm("Plain numbers", _ -> compare());
        Arm.alternate(List.of(gate, control), WARM_UPS, ROUNDS);
        if (!gate.outcome().equals(control.outcome()))
            throw new IllegalStateException(gate.outcome() + " by the gate, " + control.outcome() + " by the control");
        String text = machine.describe("mvn -Pbench verify") + "\n" + report(gate, control);
        if (args.length == 0) System.out.println(text);
        else new Section(Path.of(args[0]), "gate").write(text);
    }

    private static Pass judge() {
        Gate gate = new Gate(new Instruments(List.of(BTC)), List.of(LIMITS), SampleWeek.ACCOUNT_LIMITS);
        Order[] orders = new Order[4];
        for (int i = 0; i < orders.length; i++)
            orders[i] = new Order(
                    OrderId.of(1, i + 1),
                    BTC,
                    Side.BUY,
                    BTC.quantity(quantity(i)),
                    new Terms.Limit(BTC.price(price(i))),
                    TimeInForce.GTC,
                    OrderSource.MANUAL);
        int passed = 0;
        Meter meter = new Meter(Thread.currentThread());
        for (int i = 0; i < JUDGED; i++) {
            tick();
            verdict = gate.judge(orders[i & 3], MARKET);
            if (verdict instanceof Passed) passed++;
        }
        return new Pass(new Outcome("passed", passed, 0), cost(meter));
    }

    private static Pass compare() {
        int passed = 0;
        Meter meter = new Meter(Thread.currentThread());
        for (int i = 0; i < JUDGED; i++) {
            tick();
            if (passes(quantity(i & 3), price(i & 3), MARKET)) passed++;
        }
        return new Pass(new Outcome("passed", passed, 0), cost(meter));
    }

    /// Moves the clock, and keeps the compiler from remembering what the market said before.
    private static void tick() {
        MARKET.now++;
        VarHandle.acquireFence();
    }

    private static Cost cost(Meter meter) {
        long wall = meter.elapsed();
        long cpu = meter.cpu();
        long allocated = meter.allocated();
        return new Cost(wall, wall, cpu, allocated, meter.allocatedEverywhere());
    }

    private static long quantity(int i) {
        return 50_000_000L + i * 1_000_000L;
    }

    private static long price(int i) {
        return 100_000L + i;
    }

    private static boolean passes(long quantity, long price, Market view) {
        long reference = view.ask(0);
        long notional = Math.multiplyHigh(price, quantity) == 0 ? price * quantity / 1_000_000L : Long.MAX_VALUE;
        return view.tradingState() == TradingState.ACTIVE
                && LIMITS.maxQuantity() > 0
                && price > 0
                && price % BTC.tick() == 0
                && quantity % BTC.lot() == 0
                && reference > 0
                && view.now() - view.quoteTime(0) <= LIMITS.staleAfter()
                && Math.abs(price - reference) * 10_000 <= reference * LIMITS.collarBps()
                && quantity <= LIMITS.maxQuantity()
                && notional <= LIMITS.maxNotional()
                && Math.abs(view.netQuantity(0) + view.openBuyQuantity(0) + quantity) <= LIMITS.maxPosition()
                && view.messagesInLastSecond() < LIMITS.maxMessagesPerSecond()
                && view.lastSent <= view.now() - LIMITS.duplicateWindow()
                && !LIMITS.restricted()
                && view.marketStatus(0) == MarketStatus.OPEN
                && price < view.bestOwnSell(0)
                && withinAccount(notional, view);
    }

    private static boolean withinAccount(long worth, Market view) {
        Account account = view.account();
        AccountLimits limits = SampleWeek.ACCOUNT_LIMITS;
        return account.unvalued() < 0
                && account.grossExposure() + worth <= limits.maxGross()
                && account.longExposure() + worth <= limits.maxNet()
                && account.openOrderValue() + worth <= limits.maxOpenValue()
                && (account.grossExposure() + worth) * limits.marginBps() <= account.equity() * 10_000
                && account.dayStartEquity() - account.equity() < limits.maxDayLoss()
                && account.equity() >= limits.minEquity()
                && account.messagesToday() <= limits.maxOrdersPerFill() * account.fillsToday()
                && view.asked < limits.maxRepeats();
    }

    private static String report(Arm gate, Arm control) {
        return String.format(
                Locale.ROOT,
                """
                | | CPU ns/order | bytes/order |
                |---|---|---|
                | Gate | %s | %.0f |
                | Plain numbers | %s | %.0f |
                """,
                each(gate).text("%.1f"),
                gate.costs().getFirst().allocated() / (double) JUDGED,
                each(control).text("%.1f"),
                control.costs().getFirst().allocated() / (double) JUDGED);
    }

    private static Spread each(Arm arm) {
        return Spread.of(arm.costs(), cost -> cost.cpu() / (double) JUDGED);
    }

    /// A market in which only the clock moves.
    private static final class Market implements GateView {
        private long now = 1_385_500_000_000_000_000L;
        private long quoted = now;
        private long lastSent = now - 60_000_000_000L;
        private long touch = 100_000;
        private long net = 100_000_000;
        private long open = 50_000_000;
        private int messages = 3;
        private TradingState state = TradingState.ACTIVE;
        private MarketStatus status = MarketStatus.OPEN;
        private int asked = 2;
        private final Account account = new Account();

        @Override
        public long now() {
            return now;
        }

        @Override
        public long bid(int instrument) {
            return touch - 50;
        }

        @Override
        public long ask(int instrument) {
            return touch;
        }

        @Override
        public long last(int instrument) {
            return touch;
        }

        @Override
        public long quoteTime(int instrument) {
            return quoted;
        }

        @Override
        public long netQuantity(int instrument) {
            return net;
        }

        @Override
        public long openBuyQuantity(int instrument) {
            return open;
        }

        @Override
        public long openSellQuantity(int instrument) {
            return open;
        }

        @Override
        public TradingState tradingState() {
            return state;
        }

        @Override
        public int messagesInLastSecond() {
            return messages;
        }

        @Override
        public long lastSentLike(Order order, long since) {
            return lastSent > since ? lastSent : Long.MIN_VALUE;
        }

        @Override
        public int askedAlike(Order order, long since) {
            return asked;
        }

        @Override
        public MarketStatus marketStatus(int instrument) {
            return status;
        }

        @Override
        public long bestOwnBuy(int instrument) {
            return touch - 100;
        }

        @Override
        public long bestOwnSell(int instrument) {
            return touch + 100;
        }

        @Override
        public Account account() {
            return account;
        }
    }

    /// An account far from every limit.
    private static final class Account implements AccountView {
        private long exposure = 2_000_000_000L;
        private long open = 500_000_000L;
        private long equity = 1_000_000_000L;
        private int unvalued = -1;
        private long messages = 100;
        private long fills = 50;

        @Override
        public long grossExposure() {
            return exposure;
        }

        @Override
        public long longExposure() {
            return exposure;
        }

        @Override
        public long shortExposure() {
            return exposure - open;
        }

        @Override
        public long openOrderValue() {
            return open;
        }

        @Override
        public long equity() {
            return equity;
        }

        @Override
        public long dayStartEquity() {
            return equity;
        }

        @Override
        public int unvalued() {
            return unvalued;
        }

        @Override
        public long messagesToday() {
            return messages;
        }

        @Override
        public long fillsToday() {
            return fills;
        }
    }
}
