package tradewind.engine.kernel;

import static tradewind.engine.kernel.TestKernel.INSTRUMENTS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tradewind.engine.gate.Limits;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.Liquidity;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.OrderState;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.paper.PaperExchange;
import tradewind.engine.paper.PaperOptions;
import tradewind.engine.strategies.Strategy;
import tradewind.engine.strategies.StrategyContext;

/// A day of one seed: market, commands and strategies at random, at the paper venue or at one that reports
/// whatever comes into its head.
final class RandomDay {
    private static final int STEPS = 250;
    private static final Limits LIMITS = new Limits(2_000, 1L << 40, 1_000, 6_000, 60 * TestKernel.SECOND, 40, 0);

    final TestKernel desk;
    private final Random random;
    private final boolean wild;
    private long price = 10_000;
    private int execIds;

    RandomDay(long seed, boolean wild) {
        this.random = new Random(seed);
        this.wild = wild;
        var paper =
                new PaperExchange("paper", INSTRUMENTS, PaperOptions.DEFAULT.withSeed(seed), PaperExchange::utcDayEnd);
        desk = new TestKernel(
                wild ? new ScriptedGateway() : paper,
                new KernelState(INSTRUMENTS, TestKernel.CASH),
                List.of(LIMITS, LIMITS),
                1);
        desk.kernel.accept(TestKernel.START, new Command.Resume());
    }

    /// @param check after every step
    RandomDay run(Runnable check) {
        for (int i = 0; i < STEPS; i++) {
            step();
            check.run();
        }
        return this;
    }

    private void step() {
        desk.now += random.nextLong(3) * random.nextLong(TestKernel.SECOND);
        int what = random.nextInt(100);
        if (what < 40) market();
        else if (what < 62) submit();
        else if (what < 67) desk.accept(new Command.Cancel(any()));
        else if (what < 74) replace();
        else if (wild && what < 95) report();
        else if (what < 95) market();
        else rare();
    }

    private void market() {
        int i = random.nextInt(2);
        price = Math.max(5_000, price + 10L * (random.nextInt(9) - 4));
        desk.kernel.onTrade(i, desk.now, price, 1 + random.nextInt(500), random.nextInt(3) - 1);
        desk.kernel.onQuote(i, desk.now, price - 10, random.nextInt(800), price + 10, random.nextInt(800), true);
    }

    private Instrument instrument() {
        return INSTRUMENTS.get(random.nextInt(2));
    }

    private Terms terms(Instrument of) {
        var near = of.price(price + 10L * (random.nextInt(21) - 10));
        var further = of.price(price + 10L * (random.nextInt(41) - 20));
        return switch (random.nextInt(5)) {
            case 0 -> Terms.MARKET;
            case 1 -> new Terms.Stop(further);
            case 2 -> new Terms.StopLimit(further, near);
            default -> new Terms.Limit(near);
        };
    }

    private void submit() {
        Instrument of = instrument();
        TimeInForce[] times = TimeInForce.values();
        desk.accept(new Command.Submit(
                of,
                random.nextBoolean() ? Side.BUY : Side.SELL,
                of.quantity(1L + random.nextInt(1_500)),
                terms(of),
                times[random.nextInt(times.length)],
                OrderSource.MANUAL));
    }

    private OrderId any() {
        List<OrderState> all = new ArrayList<>(desk.out.state.orders());
        if (all.isEmpty()) return OrderId.of(1, 1);
        int back = random.nextInt(Math.min(all.size(), 8));
        return all.get(all.size() - 1 - back).order().id();
    }

    private @Nullable OrderState find(OrderId id) {
        return desk.out.state.orders().stream()
                .filter(o -> o.order().id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private void replace() {
        OrderState state = find(any());
        if (state == null) return;
        Instrument of = state.order().instrument();
        desk.accept(new Command.Replace(state.order().id(), of.quantity(1L + random.nextInt(2_500)), terms(of)));
    }

    private void report() {
        OrderState state = find(any());
        if (state == null) return;
        OrderId id = state.order().id();
        Instrument of = state.order().instrument();
        long now = desk.now;
        desk.report(
                switch (random.nextInt(12)) {
                    case 0 -> new OrderEvent.Rejected(id, now, "no");
                    case 1 -> new OrderEvent.Canceled(id, now, "");
                    case 2 -> new OrderEvent.CancelRejected(id, now, "late");
                    case 3 -> new OrderEvent.ReplaceRejected(id, now, "late");
                    case 4 -> new OrderEvent.Replaced(id, now, of.quantity(1L + random.nextInt(2_500)), terms(of));
                    case 5 -> new OrderEvent.Unresolved(id, now, "timeout");
                    case 6 -> new OrderEvent.Expired(id, now);
                    case 7 -> new OrderEvent.Triggered(id, now);
                    case 8 -> new OrderEvent.Accepted(id, now, "v");
                    default -> fill(id, of);
                });
    }

    private OrderEvent fill(OrderId id, Instrument of) {
        int exec = random.nextInt(4) == 0 ? Math.max(0, execIds - random.nextInt(3)) : execIds++;
        return new OrderEvent.Filled(
                id,
                desk.now,
                "x" + exec,
                of.quantity(1L + random.nextInt(900)),
                of.price(price),
                Currency.USD.money(random.nextInt(500) - 100),
                Liquidity.values()[random.nextInt(2)]);
    }

    private void rare() {
        String name = "s" + random.nextInt(3);
        switch (random.nextInt(9)) {
            case 0 -> desk.accept(new Command.Kill("random"));
            case 1, 2 -> desk.accept(new Command.Resume());
            case 3 -> desk.accept(new Command.Flatten(instrument()));
            case 4 -> desk.accept(new Command.CancelAll());
            case 5 -> desk.accept(new Command.StopStrategy(name));
            case 6 -> desk.accept(new Command.ProposeLimits(instrument(), LIMITS));
            default -> desk.accept(new Command.StartStrategy(name, new Gambler(random.nextLong())));
        }
    }

    /// Trades at random, and now and then breaks.
    private static final class Gambler implements Strategy {
        private final Random random;
        private @Nullable StrategyContext context;
        private @Nullable OrderId last;

        Gambler(long seed) {
            random = new Random(seed);
        }

        @Override
        public void onStart(StrategyContext given) {
            context = given;
        }

        @Override
        public void onTrade(Instrument instrument, long time, long price, long quantity, int aggressor) {
            StrategyContext desk = context;
            if (desk == null) return;
            switch (random.nextInt(12)) {
                case 0, 1 ->
                    last = desk.submit(
                            instrument,
                            random.nextBoolean() ? Side.BUY : Side.SELL,
                            1L + random.nextInt(300),
                            new Terms.Limit(instrument.price(price + 10L * (random.nextInt(5) - 2))),
                            TimeInForce.GTC);
                case 2 -> {
                    if (last != null) desk.cancel(last);
                }
                case 3 -> {
                    if (random.nextInt(20) == 0) throw new IllegalStateException("unlucky");
                }
                default -> {}
            }
        }
    }

    /// Quantity asked for by a change the venue has not answered, by order.
    Map<OrderId, Long> askedFor() {
        Map<OrderId, Long> asked = new HashMap<>();
        for (OrderEvent event : desk.out.events) {
            if (event instanceof OrderEvent.ReplaceRequested request)
                asked.put(request.order(), request.quantity().units());
            else if (event instanceof OrderEvent.Replaced || event instanceof OrderEvent.ReplaceRejected)
                asked.remove(event.order());
        }
        return asked;
    }

    boolean wild() {
        return wild;
    }
}
