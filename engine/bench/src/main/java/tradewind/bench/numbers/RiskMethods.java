package tradewind.bench.numbers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import tradewind.engine.quant.Matrices;
import tradewind.engine.quant.risk.CorrelatedLosses;
import tradewind.engine.quant.risk.VarBacktest;
import tradewind.engine.risk.Book;
import tradewind.engine.risk.CorrelationMonitor;
import tradewind.engine.risk.Counterparty;
import tradewind.engine.risk.Exposures;
import tradewind.engine.risk.Factor;
import tradewind.engine.risk.FlashCrashDetector;
import tradewind.engine.risk.Holding;
import tradewind.engine.risk.JumpGarch;
import tradewind.engine.risk.Liquidity;
import tradewind.engine.risk.Loadings;
import tradewind.engine.risk.RegimeLimits;
import tradewind.engine.risk.ReturnHistory;
import tradewind.engine.risk.Scenario;
import tradewind.engine.risk.Stress;
import tradewind.engine.risk.TailHedge;
import tradewind.engine.risk.VarEngine;
import tradewind.engine.risk.VarMethod;
import tradewind.engine.risk.VarReport;
import tradewind.engine.risk.VarRequest;
import tradewind.engine.risk.VarTrack;

/// Risk of a book of ten holdings with a thousand days behind it.
final class RiskMethods {
    private static final int HOLDINGS = 10;
    private static final String INPUT = "1,000 periods x 10 holdings";
    private static final long SECOND = 1_000_000_000L;

    private RiskMethods() {}

    static Family measures() {
        ReturnHistory history = history();
        Book book = book();
        Loadings loadings = Loadings.byGroup(book);
        boolean[] hits = new boolean[1_000];
        for (int i = 0; i < hits.length; i++) hits[i] = i % 97 == 5;
        List<Scenario> scenarios = new ArrayList<>();
        for (int i = 0; i < 1_000; i++)
            scenarios.add(Scenario.factors("s" + i, "timed", Map.of(Factor.EQUITY, -i / 2_000.0)));
        double[] returns = Inputs.clustered(500, 50);
        Counterparty venue = new Counterparty("venue", 0.03, 0.4);
        Scenario fall = Scenario.factors("fall", "timed", Map.of(Factor.EQUITY, -0.2));
        var losses = new CorrelatedLosses(
                Inputs.uniforms(100, 1, 2, 51), Matrices.cholesky("covariance", Inputs.covariance(100)));
        Ticks ticks = new Ticks();
        return new Family("Risk measures")
                .add("Historical VaR and ES", INPUT, () -> measure(book, history, VarMethod.HISTORICAL))
                .add("Parametric VaR and ES", INPUT, () -> measure(book, history, VarMethod.PARAMETRIC))
                .add("Cornish-Fisher VaR and ES", INPUT, () -> measure(book, history, VarMethod.CORNISH_FISHER))
                .add("Monte Carlo VaR and ES", "2,000 paths x 100 assets", () -> losses.simulate(2_000, 0.99, 1))
                .add("Filtered historical", INPUT, () -> measure(book, history, VarMethod.FILTERED_HISTORICAL))
                .add("Peaks over threshold", INPUT, () -> measure(book, history, VarMethod.EVT))
                .add(
                        "Component, marginal, incremental VaR",
                        INPUT + ", parametric",
                        () -> measure(book, history, VarMethod.PARAMETRIC).contributions())
                .often(
                        "Kupiec",
                        "1 test",
                        () -> VarBacktest.kupiec(1_000, 14, 0.01).lr())
                .add("Christoffersen", "1,000 days", () -> VarBacktest.christoffersen(hits, 0.01))
                .add(
                        "VaR against what came",
                        "750 days after 250, historical",
                        () -> VarTrack.of(book, history, VarMethod.HISTORICAL, 0.99, 250))
                .add("Stress scenarios", "1,000 scenarios x 10 holdings", () -> Stress.run(book, loadings, scenarios))
                .add("Others follow", INPUT, () -> Stress.following(book, history, "S0", -0.1))
                .add("Reverse stress", INPUT, () -> Stress.reverse(book, history, 10_000, 1))
                .add(
                        "Correlation monitor",
                        "1,000 periods x 10 symbols",
                        () -> CorrelationMonitor.compare(history, 100, 0.01))
                .often(
                        "Liquidity",
                        "1 holding",
                        () -> Liquidity.of(book.holdings().getFirst(), 0.1, 1e6, 0.02, 0.0005)
                                .cost())
                .add("CVA and DVA", "1 account, 50 intervals", () -> venue.account(venue, -80_000, 100_000, 1, 0.6, 50))
                .add(
                        "Tail hedges",
                        "10 holdings, 1 scenario",
                        () -> TailHedge.options(book, loadings, fall, 9_100, 0.1, 0.25, 0.3)
                                .orElseThrow())
                .add("Limits by regime", "500 returns", () -> RegimeLimits.of(returns, 100))
                .add("Exposures", "10 holdings", () -> Exposures.of(book))
                .often("Flash-crash watch", "1 tick", ticks);
    }

    private static VarReport measure(Book book, ReturnHistory history, VarMethod method) {
        return VarEngine.measure(book, history, new VarRequest(method, 0.99, 1));
    }

    private static ReturnHistory history() {
        List<String> symbols = new ArrayList<>();
        for (int i = 0; i < HOLDINGS; i++) symbols.add("S" + i);
        long[] times = new long[1_000];
        for (int t = 0; t < times.length; t++) times[t] = (t + 1) * 86_400 * SECOND;
        return new ReturnHistory(symbols, Duration.ofDays(1), times, Inputs.returns(1_000, HOLDINGS, 52));
    }

    private static Book book() {
        List<Holding> holdings = new ArrayList<>();
        for (int i = 0; i < HOLDINGS; i++) holdings.add(new Holding("S" + i, "Equity", i == 3 ? -50 : 100, 50 + i));
        return new Book("USD", 100_000, holdings);
    }

    /// A market of one symbol that goes on for as long as it is asked.
    private static final class Ticks implements DoubleSupplier {
        private final JumpGarch market = new JumpGarch(1, 0.02, 100);
        private final FlashCrashDetector detector =
                new FlashCrashDetector(1, FlashCrashDetector.Settings.STANDARD, (_, _, _, _, _) -> {});
        private final double[] prices = new double[JumpGarch.DAY];
        private long nanos;
        private int at;

        Ticks() {
            for (int i = 0; i < prices.length; i++) prices[i] = market.next();
        }

        @Override
        public double getAsDouble() {
            nanos += SECOND;
            if (++at == prices.length) at = 0;
            return detector.tick(0, nanos, prices[at]) ? 1 : 0;
        }
    }
}
