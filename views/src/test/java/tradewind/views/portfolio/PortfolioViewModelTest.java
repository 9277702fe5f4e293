package tradewind.views.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tradewind.engine.Answer;
import tradewind.engine.Ticket;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.portfolio.Algo;
import tradewind.engine.portfolio.Allocator;
import tradewind.engine.portfolio.RebalanceRun;
import tradewind.views.blotter.TestDesk;

class PortfolioViewModelTest {
    private final TestDesk desk = Books.desk();
    private final PortfolioViewModel model = new PortfolioViewModel(desk, Runnable::run, Runnable::run);
    private final RebalanceViewModel orders = model.rebalance();

    private void load(int symbols) {
        model.load("closes.csv", () -> Books.history(symbols, 120));
    }

    @Test
    void pricesGiveWeightsAFrontierAndStagedOrdersAtOnceAndSendNothing() {
        load(2);
        Study study = model.studyProperty().get().orElseThrow();
        assertEquals(Allocator.RISK_PARITY, study.target().allocator());
        assertTrue(study.request().current()[0] > 0.2, "the bitcoin held counts");
        assertTrue(study.frontier().isPresent());
        assertEquals(2, orders.rows().size());
        assertEquals(RebalanceRun.Stage.STAGED, orders.rows().getFirst().line().stage());
        orders.tick();
        assertEquals(List.of(), desk.orders.submitted);
    }

    @Test
    void aReleasedLineIsSentThroughTheOrderEntryAndItsFillsBringTheTrackingErrorDown() {
        load(2);
        int line = line("ETH/USD");
        double before = orders.run().orElseThrow().trackingError();
        Order working = eth(orders.rows().get(line).line().trade().quantity().toString());
        desk.orders.next = CompletableFuture.completedFuture(new Answer.Sent(working.id()));
        orders.release(line);
        Ticket sent = desk.orders.submitted.getFirst();
        assertEquals("ETH/USD", sent.instrument().symbol());
        assertEquals(Terms.MARKET, sent.terms());
        assertEquals("Portfolio 1", sent.source().toString());
        desk.event(new tradewind.engine.orders.OrderEvent.Filled(
                working.id(),
                desk.tick(),
                "f1",
                TestDesk.ETH.quantity("100"),
                TestDesk.ETH.price("45.10"),
                tradewind.engine.market.Currency.USD.money("0"),
                tradewind.engine.orders.Liquidity.TAKER));
        orders.tick();
        assertEquals(
                TestDesk.ETH.quantity("100").units(),
                orders.rows().get(line).line().filled());
        assertTrue(orders.run().orElseThrow().trackingError() < before);
        assertEquals(1, desk.orders.submitted.size());
    }

    private Order eth(String quantity) {
        Order order = new Order(
                tradewind.engine.orders.OrderId.of(1, 500),
                TestDesk.ETH,
                Side.BUY,
                TestDesk.ETH.quantity(quantity),
                Terms.MARKET,
                TimeInForce.GTC,
                OrderSource.MANUAL);
        desk.event(new tradewind.engine.orders.OrderEvent.Submitted(order, desk.tick()));
        return order;
    }

    private int line(String symbol) {
        for (int k = 0; k < orders.rows().size(); k++)
            if (orders.rows().get(k).line().trade().instrument().symbol().equals(symbol)) return k;
        throw new AssertionError("no line of " + symbol);
    }

    @Test
    void theGatesWordStandsInTheRowAndARefusalWithholdsTheLine() {
        desk.orders.denial = Optional.of(new Denial("MAX_NOTIONAL", "limit=10"));
        load(2);
        assertFalse(orders.rows().getFirst().passes());
        assertTrue(orders.rows().getFirst().gate().startsWith("MAX_NOTIONAL"));
        desk.orders.next = CompletableFuture.completedFuture(
                new Answer.Refused(tradewind.engine.orders.OrderId.of(1, 7), new Denial("MAX_NOTIONAL", "limit=10")));
        orders.release(0);
        assertEquals(
                RebalanceRun.Stage.WITHHELD, orders.rows().getFirst().line().stage());
        orders.tick();
        assertEquals(1, desk.orders.submitted.size());
    }

    @Test
    void withoutAnAnswerNothingIsSentTwice() {
        load(2);
        desk.orders.next = CompletableFuture.failedFuture(new IllegalStateException("gone"));
        orders.release(0);
        assertTrue(orders.rows().getFirst().gate().contains("Check the blotter"));
        orders.release(0);
        orders.tick();
        assertEquals(1, desk.orders.submitted.size());
    }

    @Test
    void slicesGoOutAsTheSessionsTimePasses() {
        load(2);
        orders.algo(0, new Algo.Twap(10, Duration.ofSeconds(30)));
        desk.orders.next = new CompletableFuture<>();
        orders.release(0);
        assertEquals(1, desk.orders.submitted.size());
        desk.now += 61_000_000_000L;
        orders.tick();
        assertEquals(3, desk.orders.submitted.size());
        orders.stop(0);
        desk.now += 61_000_000_000L;
        orders.tick();
        assertEquals(3, desk.orders.submitted.size());
    }

    @Test
    void symbolsTheSessionDoesNotTradeStayInCashAndAreNamed() {
        load(4);
        assertEquals(2, orders.run().orElseThrow().plan().lines().size());
        assertTrue(orders.outsideProperty().get().startsWith("SPY and IWM are not traded in this session: "));
    }

    @Test
    void aPlanThatWorksIsNotReplacedByTheNextAnswer() {
        load(2);
        RebalanceRun first = orders.run().orElseThrow();
        desk.orders.next = new CompletableFuture<>();
        orders.release(0);
        model.methodProperty().set(Allocator.EQUAL_WEIGHT);
        model.optimise();
        assertEquals(first, orders.run().orElseThrow());
    }

    @Test
    void whatIsWrongIsSaidAndTheLastAnswerStays() {
        load(2);
        model.limitsProperty().set("max=0.2");
        model.optimise();
        assertTrue(model.problemProperty().get().contains("upper bounds"), model.problemProperty()::get);
        assertTrue(model.studyProperty().get().isPresent());
        model.limitsProperty().set("long-only");
        model.wishes().costs().set("cheap");
        model.optimise();
        assertEquals("Costs is no number: cheap.", model.problemProperty().get());
        model.wishes().costs().set("10");
        model.limitsProperty().set("maximum=1");
        model.optimise();
        assertTrue(model.problemProperty().get().startsWith("Limit not understood"));
    }

    @Test
    void anAnswerThatWasGivenUpIsNotShown() {
        List<Runnable> waiting = new ArrayList<>();
        PortfolioViewModel slow = new PortfolioViewModel(desk, waiting::add, Runnable::run);
        slow.load("one", () -> Books.history(2, 60));
        assertTrue(slow.busyProperty().get());
        slow.cancel();
        waiting.removeFirst().run();
        assertFalse(slow.busyProperty().get());
        assertTrue(slow.historyProperty().get().isEmpty());
    }

    @Test
    void methodsAreComparedAndTheBestIsNamedWithItsError() {
        load(3);
        model.compare();
        var report = model.comparisonProperty().get().orElseThrow();
        assertEquals(5, report.outcomes().size());
        assertTrue(Words.comparison(report).contains("±"), () -> Words.comparison(report));
    }
}
