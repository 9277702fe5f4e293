package tradewind.engine.portfolio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tradewind.engine.quant.optimise.Constraints;
import tradewind.engine.quant.optimise.Covariance;
import tradewind.engine.quant.optimise.MeanVariance;

class PortfolioOptimiserTest {
    private static final PriceHistory HISTORY = Markets.history(1, 150, 6);
    private static final String LIMITS =
            "max=0.4, group:small:AAA+BBB=0.1..0.45, factor:beta:AAA*0.8+FFF*1.4=..0.6, leverage=1.5";

    private static Allocation.Weights weights(Allocator allocator, String limits) {
        return weights(allocator, limits, Preferences.USUAL);
    }

    private static Allocation.Weights weights(Allocator allocator, String limits, Preferences wishes) {
        Allocation answer = PortfolioOptimiser.allocate(
                allocator, new AllocationRequest(HISTORY, LimitsText.parse(limits), wishes));
        return assertInstanceOf(Allocation.Weights.class, answer, answer::toString);
    }

    private static String refusal(Allocator allocator, PriceHistory history, String limits, Preferences wishes) {
        Allocation answer = PortfolioOptimiser.allocate(
                allocator, new AllocationRequest(history, LimitsText.parse(limits), wishes));
        return assertInstanceOf(Allocation.Refused.class, answer, answer::toString)
                .reason();
    }

    @ParameterizedTest
    @EnumSource(Allocator.class)
    void everyMethodKeepsEveryLimit(Allocator allocator) {
        String limits = allocator == Allocator.CARDINALITY ? "min=0.05,max=0.5,hold=4" : LIMITS;
        Allocation.Weights answer = weights(allocator, limits);
        assertTrue(answer.breach().by() < 1e-7, () -> answer.breach().toString());
        double sum = 0;
        for (double w : answer.weights()) {
            assertTrue(w > -1e-9 && w < 0.5 + 1e-9, () -> "weight " + w);
            sum += w;
        }
        if (!allocator.sizesThePosition()) assertEquals(1, sum, 1e-8);
        double shares = 0;
        for (double share : answer.riskShares()) shares += share;
        assertEquals(1, shares, 1e-9);
        assertTrue(answer.kktResidual().orElse(0) < 1e-6, () -> "residual " + answer.kktResidual());
    }

    @Test
    void leastVarianceIsTheSolversOwnOnTheSameCovariance() {
        Preferences sample =
                Preferences.USUAL.withEstimates(Preferences.CovarianceEstimate.SAMPLE, Preferences.ReturnEstimate.MEAN);
        double[][] yearly = Estimates.scaled(
                tradewind.engine.quant.dependence.Covariance.sample(HISTORY.returns()), HISTORY.periodsPerYear());
        double[] direct = MeanVariance.minimumVariance(Covariance.of(yearly), Constraints.longOnly(6))
                .weights();
        assertArrayEquals(
                direct, weights(Allocator.MINIMUM_VARIANCE, "long-only", sample).weights(), 1e-9);
    }

    @Test
    void riskParityCarriesEqualRiskAndRiskBudgetsTheirShares() {
        for (double share : weights(Allocator.RISK_PARITY, "long-only").riskShares())
            assertEquals(1.0 / 6, share, 1e-9);
        Preferences half = Preferences.USUAL.withRiskBudgets(Map.of("AAA", 5.0));
        assertEquals(0.5, weights(Allocator.RISK_BUDGETS, "long-only", half).riskShares()[0], 1e-9);
    }

    @Test
    void aRecipeThatBreaksALimitIsMovedAndSaysByHowMuch() {
        Allocation.Weights free = weights(Allocator.HRP, "long-only");
        Allocation.Weights bound = weights(Allocator.HRP, "max=0.2");
        assertEquals(0, free.movedBy());
        assertTrue(bound.movedBy() > 0);
        assertTrue(bound.notes().getFirst().contains("tracking error"), bound.notes()::toString);
    }

    @Test
    void blackLittermanWithoutViewsGivesTheMarketBackAndAViewMovesIt() {
        Map<String, Double> market = Map.of("AAA", 3.0, "BBB", 2.0, "CCC", 2.0, "DDD", 1.0, "EEE", 1.0, "FFF", 1.0);
        Preferences none = Preferences.USUAL.withBeliefs(market, List.of());
        double[] back = weights(Allocator.BLACK_LITTERMAN, "long-only", none).weights();
        assertArrayEquals(new double[] {0.3, 0.2, 0.2, 0.1, 0.1, 0.1}, back, 1e-6);
        Preferences view =
                Preferences.USUAL.withBeliefs(market, List.of(new Preferences.View(Map.of("AAA", 1.0), 0.5, 0.02)));
        assertTrue(weights(Allocator.BLACK_LITTERMAN, "long-only", view).weights()[0] > back[0] + 0.05);
    }

    @Test
    void kellyStopsAtTheLeverageCap() {
        Preferences bold = Preferences.USUAL.withEstimates(
                Preferences.CovarianceEstimate.LEDOIT_WOLF, Preferences.ReturnEstimate.MEAN);
        Allocation.Weights answer = weights(Allocator.KELLY, "long-short", bold);
        double gross = 0;
        for (double w : answer.weights()) gross += Math.abs(w);
        assertEquals(bold.maxLeverage(), gross, 1e-6);
        assertEquals(
                "none", answer.breach().by() < 1e-7 ? "none" : answer.breach().limit());
    }

    @Test
    void volatilityTargetHoldsMoreOfWhatIsCalmer() {
        Preferences calm = Preferences.USUAL.withRisk(4, 0.04, 3);
        Preferences rough = Preferences.USUAL.withRisk(4, 0.08, 3);
        double low = weights(Allocator.VOLATILITY_TARGET, "long-only", calm).cash();
        double high = weights(Allocator.VOLATILITY_TARGET, "long-only", rough).cash();
        assertEquals(2 * (1 - low), 1 - high, 1e-6);
    }

    @Test
    void costsKeepAPortfolioWhereItIs() {
        double[] now = {0.2, 0.2, 0.2, 0.2, 0.1, 0.1};
        Preferences dear = Preferences.USUAL.withCosts(0.2, 21);
        Allocation answer = PortfolioOptimiser.allocate(
                Allocator.COST_AWARE, new AllocationRequest(HISTORY, PortfolioLimits.LONG_ONLY, now, dear));
        assertArrayEquals(
                now, assertInstanceOf(Allocation.Weights.class, answer).weights(), 1e-7);
    }

    @Test
    void aTurnoverLimitIsReachedAndNotPassed() {
        double[] now = {1, 0, 0, 0, 0, 0};
        Allocation answer = PortfolioOptimiser.allocate(
                Allocator.MINIMUM_VARIANCE,
                new AllocationRequest(HISTORY, LimitsText.parse("turnover=0.3"), now, Preferences.USUAL));
        // AAA is the calmest by construction, so only what is worth moving moves.
        double moved = assertInstanceOf(Allocation.Weights.class, answer).turnover();
        assertTrue(moved > 0 && moved <= 0.3 + 1e-8, () -> "moved " + moved);
    }

    @Test
    void exactlyKIsProvenAndHoldsK() {
        Allocation.Weights answer = weights(Allocator.CARDINALITY, "hold=3,min=0.05,max=0.6");
        int held = 0;
        for (double w : answer.weights()) if (w > 1e-9) held++;
        assertEquals(3, held);
        assertTrue(answer.notes().getFirst().contains("proven"), answer.notes()::toString);
        int riskHeld = 0;
        for (double w : weights(Allocator.RISK_PARITY, "hold=2").weights()) if (w > 1e-9) riskHeld++;
        assertEquals(2, riskHeld);
    }

    @Test
    void afterRoughDaysTheRegimesExpectMoreRiskThanAfterCalmOnes() {
        assertTrue(regimeRisk(true) > 1.3 * regimeRisk(false));
        String note = weights(Allocator.REGIME, "long-only").notes().getFirst();
        assertTrue(note.contains("rough with probability"), note);
    }

    /// Expected variance of the first instrument where the last or the first third of the days is rough:
    /// the whole sample has the same variance either way.
    private static double regimeRisk(boolean roughLast) {
        int rows = 121;
        double[][] closes = Markets.closes(5, rows, 2);
        double[][] shaken = new double[rows][2];
        shaken[0] = closes[0];
        for (int t = 1; t < rows; t++)
            for (int i = 0; i < 2; i++) {
                int from = roughLast ? t : rows - t;
                double calm = closes[from][i] / closes[from - 1][i] - 1;
                shaken[t][i] = shaken[t - 1][i] * (1 + (from > 80 ? 4 : 1) * calm);
            }
        PriceHistory history = new PriceHistory(Markets.names(2), Markets.days(rows), shaken);
        return Regimes.of(Estimates.of(history, Preferences.CovarianceEstimate.SAMPLE), new double[2])
                .covariance()
                .get(0, 0);
    }

    @Test
    void signalsThatPredictedMoveTheForecast() {
        int rows = 200;
        Random random = new Random(9);
        double[][] trending = new double[rows][2];
        double[] last = new double[2];
        trending[0] = new double[] {100, 100};
        for (int t = 1; t < rows; t++)
            for (int i = 0; i < 2; i++) {
                last[i] = 0.6 * last[i] + 0.01 * random.nextGaussian();
                trending[t][i] = trending[t - 1][i] * (1 + last[i]);
            }
        PriceHistory history = new PriceHistory(Markets.names(2), Markets.days(rows), trending);
        Estimates estimates = Estimates.of(history, Preferences.CovarianceEstimate.SAMPLE);
        double[] base = new double[2];
        Moments fused = Signals.fused(history, estimates, base);
        // Returns that go on mean that reversal predicts with the wrong sign.
        assertTrue(fused.notes().get(1).startsWith("reversal predicted with weight -"), fused.notes()::toString);
        for (int i = 0; i < 2; i++) {
            double week = history.close(rows - 1, i) / history.close(rows - 6, i) - 1;
            assertEquals(Math.signum(week), Math.signum(fused.expected()[i]));
        }
    }

    @Test
    void aHoleASecondRowForADayOrAnOldOneIsRefusedByName() {
        double[][] closes = Markets.closes(2, 30, 2);
        closes[7][1] = Double.NaN;
        assertEquals(
                "prices of BBB have a hole at 2020-01-08",
                message(() -> new PriceHistory(Markets.names(2), Markets.days(30), closes)));
        var twice = new ArrayList<>(Markets.days(30));
        twice.set(5, twice.get(4));
        double[][] whole = Markets.closes(2, 30, 2);
        assertEquals(
                "prices have two rows for 2020-01-05", message(() -> new PriceHistory(Markets.names(2), twice, whole)));
        twice.set(5, Markets.START);
        assertEquals(
                "prices are out of order: 2020-01-01 comes after 2020-01-05",
                message(() -> new PriceHistory(Markets.names(2), twice, whole)));
        whole[3][0] = -4;
        assertEquals(
                "price of AAA at 2020-01-04 is not above zero: -4.0",
                message(() -> new PriceHistory(Markets.names(2), Markets.days(30), whole)));
        assertTrue(message(() -> new PriceHistory(Markets.names(2), Markets.days(1), Markets.closes(2, 1, 2)))
                .contains("1 rows"));
    }

    private static String message(Runnable call) {
        return String.valueOf(org.junit.jupiter.api.Assertions.assertThrows(IllegalArgumentException.class, call::run)
                .getMessage());
    }

    @Test
    void singularFlatAndImpossibleInputsAreRefusedByName() {
        Preferences sample =
                Preferences.USUAL.withEstimates(Preferences.CovarianceEstimate.SAMPLE, Preferences.ReturnEstimate.MEAN);
        assertTrue(refusal(Allocator.MINIMUM_VARIANCE, Markets.history(3, 6, 6), "", sample)
                .contains("is singular with 5 periods"));
        double[][] same = Markets.closes(4, 40, 3);
        for (double[] row : same) row[2] = 2 * row[0];
        PriceHistory twins = new PriceHistory(Markets.names(3), Markets.days(40), same);
        assertTrue(refusal(Allocator.MINIMUM_VARIANCE, twins, "", sample).contains("CCC is a linear combination"));
        double[][] flat = Markets.closes(4, 40, 2);
        for (double[] row : flat) row[1] = 7;
        PriceHistory still = new PriceHistory(Markets.names(2), Markets.days(40), flat);
        assertTrue(refusal(Allocator.RISK_PARITY, still, "", Preferences.USUAL).contains("prices of BBB never change"));
        assertTrue(refusal(Allocator.MEAN_VARIANCE, HISTORY, "max=0.1", Preferences.USUAL)
                .contains("upper bounds sum to"));
        assertTrue(refusal(Allocator.HRP, HISTORY, "max=0.5,group:all:AAA+BBB+CCC+DDD+EEE+FFF=..0.8", Preferences.USUAL)
                .contains("group all"));
        assertTrue(refusal(Allocator.HRP, HISTORY, "group:x:ZZZ=0..1", Preferences.USUAL)
                .contains("ZZZ"));
        assertTrue(
                refusal(Allocator.CARDINALITY, HISTORY, "", Preferences.USUAL).contains("hold=K"));
        assertTrue(refusal(Allocator.MINIMUM_VARIANCE, HISTORY, "hold=9", Preferences.USUAL)
                .contains("9 instruments"));
    }

    @Test
    void limitsThatAreNotUnderstoodAreQuoted() {
        assertTrue(message(() -> LimitsText.parse("max=0.4, maximum=3")).contains("maximum=3"));
        assertTrue(message(() -> LimitsText.parse("max=lots")).contains("max=lots"));
        assertEquals(OptionalInt.of(5), LimitsText.parse("hold=5").hold());
        assertEquals(
                List.of(new Preferences.View(Map.of("AAA", 1.0, "BBB", -1.0), 0.03, 0.02)),
                ViewsText.parse("AAA-BBB=0.03/0.02"));
        assertTrue(message(() -> ViewsText.parse("AAA=0.03")).contains("AAA=0.03"));
    }

    @Test
    void theFrontierRisesAndStartsAtTheLeastVariance() {
        Frontier frontier = Frontier.of(
                new AllocationRequest(
                        HISTORY, LimitsText.parse("max=0.5"), new double[] {0.5, 0.5, 0, 0, 0, 0}, Preferences.USUAL),
                12);
        assertEquals(
                weights(Allocator.MINIMUM_VARIANCE, "max=0.5").volatility(),
                frontier.points().getFirst().volatility(),
                1e-9);
        for (int k = 1; k < frontier.points().size(); k++) {
            assertTrue(frontier.points().get(k).volatility()
                    >= frontier.points().get(k - 1).volatility() - 1e-12);
            assertTrue(frontier.points().get(k).expectedReturn()
                    > frontier.points().get(k - 1).expectedReturn());
        }
        assertTrue(frontier.current().orElseThrow().volatility()
                > frontier.points().getFirst().volatility());
        assertTrue(frontier.residual() < 1e-8);
    }

    @Test
    void aTableOfClosesIsReadAndABadLineIsNamed() throws Exception {
        PriceHistory read = PriceCsv.read(
                new StringReader("date,AAA,BBB\n2024-01-02,10,20\n2024-01-03,11,21.5\n2024-01-04 16:00:00,12,22\n"));
        assertEquals(List.of("AAA", "BBB"), read.symbols());
        assertEquals(21.5, read.close(1, 1));
        PriceHistory zoned = PriceCsv.read(new StringReader(
                "time;AAA\n2024-01-02T16:00:00-05:00;1\n2024-01-02T22:00:00Z;2\n2024-01-03T09:00:00;3\n"));
        assertEquals(Instant.parse("2024-01-02T21:00:00Z"), zoned.times().getFirst());
        assertTrue(message(() -> csv("date,AAA\n2024-01-02,1\n2024-01-03,\n")).startsWith("line 3: prices of AAA"));
        assertTrue(message(() -> csv("a,b\n")).startsWith("line 1"));
        assertTrue(message(() -> csv("date,AAA\n02.01.2024,1\n")).startsWith("line 2: no date"));
    }

    private static void csv(String text) {
        try {
            PriceCsv.read(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
