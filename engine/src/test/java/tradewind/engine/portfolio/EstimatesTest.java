package tradewind.engine.portfolio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tradewind.engine.quant.Matrices;
import tradewind.engine.quant.Samples;
import tradewind.engine.quant.dependence.Covariance;

class EstimatesTest {
    private static final PriceHistory HISTORY = Markets.history(1, 150, 6);

    /// Least-variance return 1'Σ⁻¹μ/1'Σ⁻¹1 and distance μ'Σ⁻¹μ − (1'Σ⁻¹μ)²/1'Σ⁻¹1, per period.
    @Test
    void meansAreDrawnTogetherAsJorionDrawsThem() {
        Estimates estimates = Estimates.of(HISTORY, Preferences.CovarianceEstimate.SAMPLE);
        double[][] returns = HISTORY.returns();
        int n = 6;
        double[] mean = new double[n];
        for (double[] row : returns) for (int i = 0; i < n; i++) mean[i] += row[i] / returns.length;
        double[][] inverse = Matrices.inverse("covariance", Covariance.sample(returns));
        double[] ones = {1, 1, 1, 1, 1, 1};
        double[] solved = Matrices.times(inverse, mean);
        double all = Samples.dot(ones, Matrices.times(inverse, ones));
        double centre = Samples.dot(ones, solved) / all;
        double distance = Samples.dot(mean, solved) - centre * centre * all;
        double draw = (n + 2) / (n + 2 + returns.length * distance);
        double[] expected = new double[n];
        for (int i = 0; i < n; i++) expected[i] = ((1 - draw) * mean[i] + draw * centre) * HISTORY.periodsPerYear();
        assertArrayEquals(expected, estimates.expected(Preferences.ReturnEstimate.BAYES_STEIN), 1e-12);
    }

    @ParameterizedTest
    @EnumSource(Preferences.CovarianceEstimate.class)
    void covariancesAreThoseOfAPeriodTimesThePeriodsOfAYear(Preferences.CovarianceEstimate estimate) {
        double[][] returns = HISTORY.returns();
        double[][] period = switch (estimate) {
            case SAMPLE -> Covariance.sample(returns);
            case LEDOIT_WOLF -> Covariance.ledoitWolf(returns).covariance();
            case EWMA -> Covariance.ewma(returns, 0.94);
            case DENOISED -> Covariance.denoised(Covariance.sample(returns), returns.length);
        };
        double[][] found = Estimates.of(HISTORY, estimate).covariance().toArray();
        for (int i = 0; i < 6; i++)
            for (int j = 0; j < 6; j++) assertEquals(period[i][j] * HISTORY.periodsPerYear(), found[i][j], 1e-14);
    }

    @Test
    void evenAndInverseWeightsAreWhatTheySay() {
        Preferences sample =
                Preferences.USUAL.withEstimates(Preferences.CovarianceEstimate.SAMPLE, Preferences.ReturnEstimate.MEAN);
        AllocationRequest request = new AllocationRequest(HISTORY, PortfolioLimits.LONG_ONLY, sample);
        double[][] covariance = Covariance.sample(HISTORY.returns());
        double sum = 0;
        for (int i = 0; i < 6; i++) sum += 1 / Math.sqrt(covariance[i][i]);
        double[] even = weights(Allocator.EQUAL_WEIGHT, request);
        double[] inverse = weights(Allocator.INVERSE_VOLATILITY, request);
        for (int i = 0; i < 6; i++) {
            assertEquals(1.0 / 6, even[i], 1e-15);
            assertEquals(1 / Math.sqrt(covariance[i][i]) / sum, inverse[i], 1e-12);
        }
    }

    private static double[] weights(Allocator allocator, AllocationRequest request) {
        return assertInstanceOf(Allocation.Weights.class, PortfolioOptimiser.allocate(allocator, request))
                .weights();
    }

    @Test
    void equalRisksAreAsManyBetsAsInstruments() {
        AllocationRequest request = new AllocationRequest(HISTORY, PortfolioLimits.LONG_ONLY, Preferences.USUAL);
        Allocation.Weights parity =
                assertInstanceOf(Allocation.Weights.class, PortfolioOptimiser.allocate(Allocator.RISK_PARITY, request));
        assertEquals(6, parity.effectiveBets(), 1e-9);
    }
}
