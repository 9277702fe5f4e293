package tradewind.engine.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.quant.optimise.Covariance;

class RebalanceRunTest {
    private static final long SECOND = 1_000_000_000L;
    private static final Covariance TWO = Covariance.of(new double[][] {{0.04, 0.01}, {0.01, 0.09}});

    private RebalanceRun run;

    @BeforeEach
    void plan() {
        Instrument a = Markets.share(0, "AAA");
        Instrument b = Markets.share(1, "BBB");
        TradeList plan = TradePlanner.plan(
                List.of(
                        new TradePlanner.Holding(a, 0, a.price("10.00"), 1.0),
                        new TradePlanner.Holding(b, 100, b.price("10.00"), 0)),
                Currency.USD.money("0"),
                TWO,
                new TradeRules(Currency.USD.money("0"), Currency.USD.money("1000000"), 0, 0));
        run = new RebalanceRun(1, 0, plan, TWO, new Algo.AtMarket());
    }

    @Test
    void nothingIsDueBeforeTheTraderReleasesIt() {
        assertTrue(run.due(1_000 * SECOND).isEmpty());
        assertTrue(run.release(0, 1_000 * SECOND));
        List<RebalanceRun.Child> due = run.due(1_000 * SECOND);
        assertEquals(1, due.size());
        assertEquals(Side.SELL, due.getFirst().side());
        assertEquals(100, due.getFirst().quantity());
        assertTrue(run.due(2_000 * SECOND).isEmpty());
        assertEquals(RebalanceRun.Stage.STAGED, run.lines().get(1).stage());
    }

    @Test
    void slicesGoOutWhenTheirTimeHasComeEachOnce() {
        run.algo(0, new Algo.Twap(3, Duration.ofSeconds(10)));
        run.release(0, 0);
        assertEquals(List.of(33L), quantities(run.due(0)));
        assertEquals(List.of(), quantities(run.due(9 * SECOND)));
        assertEquals(List.of(33L), quantities(run.due(10 * SECOND)));
        assertEquals(List.of(34L), quantities(run.due(40 * SECOND)));
        assertEquals(100, run.lines().getFirst().sent());
    }

    private static List<Long> quantities(List<RebalanceRun.Child> due) {
        return due.stream().map(RebalanceRun.Child::quantity).toList();
    }

    @Test
    void aRefusedSliceStopsItsLineUntilTheTraderReleasesItAgain() {
        run.algo(0, new Algo.Twap(4, Duration.ofSeconds(10)));
        run.release(0, 0);
        run.sent(run.due(0).getFirst(), OrderId.of(1, 1));
        RebalanceRun.Child second = run.due(10 * SECOND).getFirst();
        run.refused(second, "MAX_NOTIONAL");
        assertEquals("MAX_NOTIONAL", run.lines().getFirst().why());
        assertTrue(run.due(100 * SECOND).isEmpty());
        run.release(0, 200 * SECOND);
        assertEquals(List.of(25L), quantities(run.due(200 * SECOND)));
        assertEquals(List.of(25L), quantities(run.due(210 * SECOND)));
        assertEquals(List.of(25L), quantities(run.due(220 * SECOND)));
        assertEquals(100, run.lines().getFirst().sent());
    }

    @Test
    void aStopKeepsBackWhatIsNotOutAndTheRestIsNeverMoreThanTheLine() {
        run.algo(0, new Algo.Twap(2, Duration.ofSeconds(10)));
        run.release(0, 0);
        run.sent(run.due(0).getFirst(), OrderId.of(1, 1));
        run.stop(0);
        assertTrue(run.due(20 * SECOND).isEmpty());
        run.filled(OrderId.of(1, 1), 30, false);
        run.release(0, 30 * SECOND);
        run.sent(run.due(30 * SECOND).getFirst(), OrderId.of(1, 2));
        run.filled(OrderId.of(1, 2), 50, false);
        assertEquals(RebalanceRun.Stage.WITHHELD, run.lines().getFirst().stage());
        assertEquals("20 did not fill", run.lines().getFirst().why());
        run.algo(1, new Algo.AtMarket());
        run.release(0, 40 * SECOND);
        assertEquals(List.of(10L), quantities(run.due(40 * SECOND)));
        assertEquals(List.of(10L), quantities(run.due(50 * SECOND)));
    }

    @Test
    void aSliceThatNobodyKnowsOfIsNeverSentAgain() {
        run.release(0, 0);
        run.unknown(run.due(0).getFirst(), "No answer");
        assertFalse(run.release(0, SECOND));
        assertTrue(run.due(10 * SECOND).isEmpty());
        assertEquals(RebalanceRun.Stage.WITHHELD, run.lines().getFirst().stage());
    }

    @Test
    void theTrackingErrorFallsWithTheFillsToWhatThePlanStated() {
        double before = run.trackingError();
        assertEquals(run.plan().errorBefore(), before, 1e-15);
        run.release(0, 0);
        run.release(1, 0);
        List<RebalanceRun.Child> due = run.due(0);
        run.sent(due.get(0), OrderId.of(1, 1));
        run.sent(due.get(1), OrderId.of(1, 2));
        run.filled(OrderId.of(1, 1), 50, true);
        assertTrue(run.trackingError() < before);
        run.filled(OrderId.of(1, 1), 100, false);
        assertFalse(run.done());
        run.filled(OrderId.of(1, 2), 100, false);
        assertTrue(run.done());
        assertEquals(run.plan().errorAfter(), run.trackingError(), 1e-15);
    }

    @Test
    void anAlgoIsNotChangedUnderWay() {
        run.release(0, 0);
        assertThrows(IllegalStateException.class, () -> run.algo(0, new Algo.AtMarket()));
    }

    @Test
    void everyAlgoSendsTheWholeQuantity() {
        Instrument share = Markets.share(0, "AAA");
        for (Algo algo : List.of(
                new Algo.AtMarket(),
                new Algo.AtLimit(2),
                new Algo.Twap(7, Duration.ofSeconds(30)),
                new Algo.Vwap(List.of(1.0, 0.5, 3.0), Duration.ofMinutes(5)),
                new Algo.ArrivalPrice(5, Duration.ofSeconds(30), 3))) {
            List<Algo.Slice> slices = algo.slices(share, 101);
            assertEquals(101, slices.stream().mapToLong(Algo.Slice::quantity).sum(), algo.words());
        }
        List<Algo.Slice> arrival = new Algo.ArrivalPrice(5, Duration.ofSeconds(30), 3).slices(share, 1_000);
        assertTrue(arrival.getFirst().quantity() > 2 * arrival.getLast().quantity());
    }

    @Test
    void aLimitStandsOnATickTowardsItsOwnSide() {
        Instrument coarse =
                new Instrument(0, Markets.share(0, "AAA").id(), "AAA", Currency.BTC, Currency.USD, 2, 5, 0, 1, 1);
        assertEquals(new Terms.Limit(coarse.price("10.00")), new Algo.AtLimit(0).terms(coarse, Side.BUY, 990, 1_003));
        assertEquals(
                new Terms.Limit(coarse.price("10.05")), new Algo.AtLimit(0).terms(coarse, Side.SELL, 1_001, 1_003));
        assertEquals(new Terms.Limit(coarse.price("9.90")), new Algo.AtLimit(2).terms(coarse, Side.BUY, 990, 1_000));
    }
}
