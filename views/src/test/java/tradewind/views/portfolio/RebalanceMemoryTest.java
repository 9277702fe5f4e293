package tradewind.views.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import tradewind.engine.Answer;
import tradewind.engine.market.Instruments;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.portfolio.Algo;
import tradewind.engine.portfolio.KeptPlan;
import tradewind.engine.portfolio.RebalanceRun.Stage;
import tradewind.views.blotter.TestDesk;

/// A plan and the note that outlives it.
class RebalanceMemoryTest {
    /// Answers when it is told to.
    static final class Slow implements PlanMemory {
        Found found = new Found.Nothing();
        CompletableFuture<Boolean> reading = CompletableFuture.completedFuture(true);
        final List<KeptPlan> kept = new ArrayList<>();
        final List<CompletableFuture<Optional<String>>> answers = new ArrayList<>();
        int aside;

        @Override
        public CompletionStage<Found> read(Instruments instruments) {
            return reading.thenApply(_ -> found);
        }

        @Override
        public CompletionStage<Optional<String>> keep(KeptPlan plan) {
            kept.add(plan);
            answers.add(new CompletableFuture<>());
            return answers.getLast();
        }

        @Override
        public CompletionStage<Optional<String>> putAside() {
            aside++;
            return CompletableFuture.completedFuture(Optional.empty());
        }
    }

    private final TestDesk desk = Books.desk();
    private final Slow memory = new Slow();
    private PortfolioViewModel model = new PortfolioViewModel(desk, memory, Runnable::run, Runnable::run);
    private RebalanceViewModel orders = model.rebalance();

    private void load() {
        model.load("closes.csv", () -> Books.history(2, 120));
    }

    /// Releases the first line in ten slices, of which one was sent, and opens the panel anew.
    private void comeBack() {
        load();
        orders.algo(0, new Algo.Twap(10, Duration.ofSeconds(30)));
        desk.orders.next = new CompletableFuture<>();
        orders.release(0);
        memory.answers.getFirst().complete(Optional.empty());
        assertEquals(1, desk.orders.submitted.size());
        var ticket = desk.orders.submitted.getFirst();
        desk.event(new OrderEvent.Submitted(
                new Order(
                        OrderId.of(1, 700),
                        ticket.instrument(),
                        ticket.side(),
                        ticket.quantity(),
                        ticket.terms(),
                        ticket.timeInForce(),
                        ticket.source()),
                desk.tick()));
        memory.found = new PlanMemory.Found.Plan(memory.kept.getFirst(), List.of());
        open();
    }

    private void open() {
        model = new PortfolioViewModel(desk, memory, Runnable::run, Runnable::run);
        orders = model.rebalance();
    }

    @Test
    void nothingIsPlannedBeforeItIsKnownWhetherAPlanComesBack() {
        memory.reading = new CompletableFuture<>();
        open();
        load();
        assertEquals(Optional.empty(), orders.run());
        orders.releaseAll();
        assertEquals(List.of(), memory.kept);
        memory.reading.complete(true);
        assertEquals(Stage.STAGED, orders.rows().getFirst().line().stage());
    }

    @Test
    void aPlanThatComesBackGoesBeforeOneThatIsWantedMeanwhile() {
        memory.reading = new CompletableFuture<>();
        comeBack();
        load();
        assertEquals(Optional.empty(), orders.run());
        memory.reading.complete(true);
        assertEquals(Stage.PAUSED, orders.rows().getFirst().line().stage());
    }

    @Test
    void nothingIsSentBeforeThePlanIsWrittenDown() {
        load();
        orders.release(0);
        orders.tick();
        assertEquals(List.of(), desk.orders.submitted);
        assertTrue(memory.kept.getFirst().lines().getFirst().released());
        assertFalse(memory.kept.getFirst().lines().get(1).released());
        desk.orders.next = CompletableFuture.completedFuture(new Answer.Sent(OrderId.of(1, 700)));
        memory.answers.getFirst().complete(Optional.empty());
        assertEquals(1, desk.orders.submitted.size());
        assertEquals(
                List.of(OrderId.of(1, 700)),
                memory.kept.getLast().lines().getFirst().orders());
    }

    @Test
    void aPlanThatCannotBeWrittenDownIsNotSent() {
        load();
        orders.releaseAll();
        memory.answers.getFirst().complete(Optional.of("no room on the disk"));
        orders.tick();
        assertEquals(List.of(), desk.orders.submitted);
        assertEquals(Stage.WITHHELD, orders.rows().getFirst().line().stage());
        assertEquals("no room on the disk", orders.rows().get(1).gate());
        orders.release(0);
        memory.answers.get(1).complete(Optional.empty());
        assertEquals(1, desk.orders.submitted.size());
    }

    @Test
    void aPlanThatCameBackStaysAndSendsNothingUntilTheTraderGoesOn() {
        comeBack();
        assertTrue(orders.backProperty().get().startsWith("Plan 1 of 29 Nov 2013, 22:"), orders.backProperty()::get);
        assertEquals(Stage.PAUSED, orders.rows().getFirst().line().stage());
        assertTrue(
                orders.rows().getFirst().gate().contains(" sent, 0"),
                orders.rows().getFirst()::gate);
        var run = orders.run().orElseThrow();
        load();
        desk.now += 600_000_000_000L;
        orders.tick();
        orders.replan();
        assertSame(run, orders.run().orElseThrow());
        assertEquals(1, desk.orders.submitted.size());
        orders.goOn();
        memory.answers.getLast().complete(Optional.empty());
        assertEquals("", orders.backProperty().get());
        assertEquals(2, desk.orders.submitted.size());
        assertEquals("Portfolio 1", desk.orders.submitted.get(1).source().toString());
        desk.now += 600_000_000_000L;
        orders.tick();
        long sent = desk.orders.submitted.stream()
                .filter(ticket -> ticket.instrument()
                        .equals(desk.orders.submitted.getFirst().instrument()))
                .mapToLong(ticket -> ticket.quantity().units())
                .sum();
        assertEquals(
                memory.kept.getFirst().plan().trades().getFirst().quantity().units(), sent);
    }

    @Test
    void releasingAnotherLineLeavesTheChoiceOpen() {
        comeBack();
        orders.releaseAll();
        memory.answers.getLast().complete(Optional.empty());
        assertEquals(2, desk.orders.submitted.size());
        assertFalse(orders.backProperty().get().isEmpty());
        var run = orders.run().orElseThrow();
        load();
        assertSame(run, orders.run().orElseThrow());
    }

    @Test
    void aPlanThatIsDroppedIsPutAsideAndMakesRoomForAnother() {
        comeBack();
        load();
        orders.drop();
        assertEquals(1, memory.aside);
        assertEquals("", orders.backProperty().get());
        assertEquals(2, orders.run().orElseThrow().number());
        assertEquals(Stage.STAGED, orders.rows().getFirst().line().stage());
        assertEquals(1, desk.orders.submitted.size());
    }

    @Test
    void aPlanThatIsFilledDoesNotComeBack() {
        load();
        orders.release(0);
        memory.found = new PlanMemory.Found.Plan(memory.kept.getFirst(), List.of());
        open();
        assertFalse(orders.backProperty().get().isEmpty(), "nothing of it was sent");
        for (var line : memory.kept.getFirst().plan().trades()) {
            OrderId id = OrderId.of(1, 800 + line.instrument().index());
            Order order = new Order(
                    id,
                    line.instrument(),
                    line.side(),
                    line.quantity(),
                    Terms.MARKET,
                    TimeInForce.GTC,
                    memory.kept.getFirst().source());
            desk.event(new OrderEvent.Submitted(order, desk.tick()));
            desk.event(new OrderEvent.Filled(
                    id,
                    desk.tick(),
                    "f",
                    line.quantity(),
                    line.price(),
                    tradewind.engine.market.Currency.USD.money("0"),
                    tradewind.engine.orders.Liquidity.TAKER));
        }
        open();
        assertEquals("", orders.backProperty().get());
        assertTrue(orders.run().isEmpty());
    }

    @Test
    void aNoteThatCannotBeUsedKeepsEveryLineBackUntilItIsPutAside() {
        memory.found = new PlanMemory.Found.Unusable("The plan is damaged.");
        open();
        load();
        orders.release(0);
        orders.releaseAll();
        assertEquals(List.of(), memory.kept);
        assertEquals("The plan is damaged.", orders.unusableProperty().get());
        orders.putAside();
        assertEquals(1, memory.aside);
        orders.release(0);
        memory.answers.getFirst().complete(Optional.empty());
        assertEquals(1, desk.orders.submitted.size());
    }

    @Test
    void aNewPlanHasANumberAboveThoseInTheJournal() {
        OrderSource old = new OrderSource(OrderSource.Kind.MANUAL, "Portfolio 41");
        desk.event(new OrderEvent.Submitted(
                desk.order(Side.BUY, "1.00", Terms.MARKET, TimeInForce.DAY, old), desk.tick()));
        load();
        assertEquals(42, orders.run().orElseThrow().number());
        orders.replan();
        assertEquals(43, orders.run().orElseThrow().number());
    }
}
