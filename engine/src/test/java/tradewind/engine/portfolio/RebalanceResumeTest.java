package tradewind.engine.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.Liquidity;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.OrderState;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.portfolio.RebalanceRun.Stage;
import tradewind.engine.quant.optimise.Covariance;

/// A plan of which 100 shares are sold in four slices, cut short by the end of the application.
class RebalanceResumeTest {
    private static final long SECOND = 1_000_000_000L;
    private static final Covariance TWO = Covariance.of(new double[][] {{0.04, 0.01}, {0.01, 0.09}});
    private static final Instrument A = Markets.share(0, "AAA");
    private static final Instrument B = Markets.share(1, "BBB");

    /// What survives: orders as the journal folds them.
    private final Map<OrderId, OrderState> journal = new LinkedHashMap<>();

    private RebalanceRun run = fresh();
    private long counter;

    private static RebalanceRun fresh() {
        TradeList plan = TradePlanner.plan(
                List.of(
                        new TradePlanner.Holding(A, 0, A.price("10.00"), 1.0),
                        new TradePlanner.Holding(B, 100, B.price("10.00"), 0)),
                Currency.USD.money("0"),
                TWO,
                new TradeRules(Currency.USD.money("0"), Currency.USD.money("1000000"), 0, 0));
        RebalanceRun run = new RebalanceRun(7, 0, plan, TWO, new Algo.AtMarket());
        run.algo(0, new Algo.Twap(4, Duration.ofSeconds(10)));
        return run;
    }

    private OrderId journaled(RebalanceRun.Child child, OrderSource source) {
        OrderId id = OrderId.of(1, ++counter);
        Order order = new Order(
                id,
                child.instrument(),
                child.side(),
                child.instrument().quantity(child.quantity()),
                Terms.MARKET,
                TimeInForce.GTC,
                source);
        journal.put(id, OrderState.first(new OrderEvent.Submitted(order, counter)));
        return id;
    }

    private OrderState state(OrderId id) {
        return Objects.requireNonNull(journal.get(id));
    }

    private void event(OrderId id, OrderEvent event) {
        journal.computeIfPresent(id, (_, state) -> state.apply(event));
    }

    private void fill(OrderId id, long quantity) {
        Instrument traded = state(id).order().instrument();
        event(
                id,
                new OrderEvent.Filled(
                        id,
                        ++counter,
                        "f" + counter,
                        traded.quantity(quantity),
                        traded.price("10.00"),
                        Currency.USD.money("0"),
                        Liquidity.TAKER));
    }

    /// Sends and is told so.
    private OrderId send(RebalanceRun.Child child) {
        OrderId id = journaled(child, run.source());
        run.sent(child, id);
        return id;
    }

    private void restart(KeptPlan kept) {
        run = RebalanceRun.resume(kept, journal.values());
    }

    private KeptPlan kept() {
        return run.kept(Optional.empty());
    }

    private static List<Long> quantities(List<RebalanceRun.Child> due) {
        return due.stream().map(RebalanceRun.Child::quantity).toList();
    }

    private RebalanceRun.Line line() {
        return run.lines().getFirst();
    }

    @Test
    void nothingGoesOutAfterARestartBeforeTheTraderSaysSo() {
        run.release(0, 0);
        fill(send(run.due(0).getFirst()), 25);
        restart(kept());
        assertEquals(Stage.PAUSED, line().stage());
        assertEquals(Stage.STAGED, run.lines().get(1).stage());
        assertEquals(25, line().sent());
        assertEquals(25, line().filled());
        assertEquals(75, line().left());
        assertTrue(run.due(1_000 * SECOND).isEmpty());
        assertTrue(run.release(0, 1_000 * SECOND));
        assertEquals(List.of(25L), quantities(run.due(1_000 * SECOND)));
        assertEquals(List.of(25L, 25L), quantities(run.due(1_020 * SECOND)));
        assertEquals(List.of(), quantities(run.due(2_000 * SECOND)));
    }

    @Test
    void aSliceThatGotIntoTheJournalCountsThoughNobodyWasToldOfIt() {
        run.release(0, 0);
        KeptPlan before = kept();
        journaled(run.due(0).getFirst(), run.source());
        restart(before);
        run.release(0, 0);
        assertEquals(List.of(25L, 25L, 25L), quantities(run.due(100 * SECOND)));
    }

    @Test
    void aSliceThatWasHandedOutAndDidNotGetIntoTheJournalIsStillToBeSent() {
        run.release(0, 0);
        assertEquals(1, run.due(0).size());
        restart(kept());
        assertEquals(0, line().sent());
        run.release(0, 0);
        assertEquals(List.of(25L, 25L, 25L, 25L), quantities(run.due(100 * SECOND)));
    }

    @Test
    void whatIsOutMayStillFillAndIsNotSentAgain() {
        run.release(0, 0);
        OrderId open = send(run.due(0).getFirst());
        fill(open, 10);
        event(open, new OrderEvent.Unresolved(open, ++counter, "no answer"));
        restart(kept());
        run.release(0, 0);
        assertEquals(
                75, quantities(run.due(100 * SECOND)).stream().mapToLong(q -> q).sum());
    }

    @Test
    void fillsWhileNobodyLookedAreTheJournalsToTellAndEndTheLine() {
        run.release(0, 0);
        List<OrderId> out = run.due(100 * SECOND).stream().map(this::send).toList();
        KeptPlan kept = kept();
        fill(out.getFirst(), 25);
        restart(kept);
        assertEquals(Stage.WORKING, line().stage(), "all is out; what is left is the venue's");
        assertFalse(run.release(0, 0));
        for (OrderId id : out.subList(1, 4)) {
            fill(id, 25);
            run.seen(state(id));
        }
        assertEquals(Stage.DONE, line().stage());
        restart(kept);
        assertEquals(Stage.DONE, line().stage());
    }

    @Test
    void whatWasCancelledWhileNobodyLookedIsLeftToSend() {
        run.release(0, 0);
        List<OrderId> out = run.due(0).stream().map(this::send).toList();
        fill(out.getFirst(), 10);
        event(out.getFirst(), new OrderEvent.Canceled(out.getFirst(), ++counter, ""));
        restart(kept());
        run.release(0, 0);
        assertEquals(List.of(15L, 25L, 25L, 25L), quantities(run.due(100 * SECOND)));
    }

    @Test
    void anOrderOfWhichTheJournalKnowsNothingKeepsItsLineBackForGood() {
        run.release(0, 0);
        OrderId gone = send(run.due(0).getFirst());
        KeptPlan kept = kept();
        journal.remove(gone);
        restart(kept);
        assertEquals(Stage.WITHHELD, line().stage());
        assertTrue(line().why().contains(gone.toString()), line().why());
        assertFalse(run.release(0, 0));
        assertTrue(run.release(1, 0), "the other line has nothing to do with it");
    }

    @Test
    void anOlderCopyOfTheJournalKeepsEveryLineBack() {
        run.release(0, 0);
        restart(run.kept(Optional.of(OrderId.of(1, 99))));
        assertFalse(run.release(0, 0));
        assertFalse(run.release(1, 0));
        assertTrue(run.lines().get(1).why().contains("T1-99"));
    }

    @Test
    void ordersOfOtherPlansAndRefusedOnesDoNotCount() {
        run.release(0, 0);
        RebalanceRun.Child child = run.due(0).getFirst();
        journaled(child, KeptPlan.source(70));
        journaled(child, OrderSource.MANUAL);
        Order denied = state(journaled(child, run.source())).order();
        journal.put(denied.id(), OrderState.first(new OrderEvent.Denied(denied, ++counter, new Denial("HALTED", ""))));
        restart(kept());
        assertEquals(0, line().sent());
        run.release(0, 0);
        assertEquals(List.of(25L, 25L, 25L, 25L), quantities(run.due(100 * SECOND)));
    }

    @Test
    void anOrderOfThePlanThatCameFromElsewhereTakesTheRoomOfASlice() {
        run.release(0, 0);
        RebalanceRun.Child first = run.due(0).getFirst();
        send(first);
        OrderId other = journaled(new RebalanceRun.Child(0, 0, B, Side.SELL, 60, new Algo.AtMarket()), run.source());
        run.seen(state(other));
        assertEquals(List.of(15L), quantities(run.due(100 * SECOND)));
    }

    @Test
    void theNumberOfAPlanIsReadFromItsOrders() {
        assertEquals(7, KeptPlan.number(run.source()));
        assertEquals(0, KeptPlan.number(OrderSource.MANUAL));
        assertEquals(0, KeptPlan.number(new OrderSource(OrderSource.Kind.MANUAL, "Portfolio 07")));
        assertEquals(0, KeptPlan.number(OrderSource.strategy("Portfolio 7")));
    }

    /// The application ends at any place: before an order is in the journal, before its answer, before the note; and
    /// the note that is found may be any that was written since the first release.
    @Test
    void whereverItIsCutAndHoweverOftenTheLineIsNeverSentTwice() {
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            journal.clear();
            run = fresh();
            run.release(0, 0);
            List<KeptPlan> notes = new ArrayList<>(List.of(kept()));
            long now = 0;
            for (int step = 0; step < 60; step++) {
                now += random.nextInt(12) * SECOND;
                for (RebalanceRun.Child child : run.due(now)) {
                    if (random.nextInt(4) == 0) break;
                    OrderId id = journaled(child, run.source());
                    if (random.nextInt(4) == 0) break;
                    run.sent(child, id);
                    if (random.nextBoolean()) notes.add(kept());
                }
                for (OrderState state : List.copyOf(journal.values()))
                    if (!state.status().done() && random.nextInt(3) == 0)
                        fill(state.order().id(), 1 + random.nextLong(state.leavesQty()));
                long out = journal.values().stream()
                        .mapToLong(state -> state.order().quantity().units())
                        .sum();
                assertTrue(out <= 100, "seed " + seed + ": " + out + " of 100 were sent");
                if (random.nextInt(3) == 0) {
                    restart(notes.get(random.nextInt(notes.size())));
                    run.release(0, now);
                }
            }
            long out = journal.values().stream()
                    .mapToLong(state -> state.order().quantity().units())
                    .sum();
            assertEquals(100, out, "seed " + seed);
        }
    }
}
