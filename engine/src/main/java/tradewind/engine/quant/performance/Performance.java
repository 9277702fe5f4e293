package tradewind.engine.quant.performance;

import java.util.OptionalDouble;
import tradewind.engine.quant.Require;
import tradewind.engine.quant.Samples;

/// Return, variation and the ratios of both, of one series.
///
/// Standard deviations have n − 1 below; the moments of skewness and kurtosis n. Definitions follow R
/// PerformanceAnalytics 2.0.8.
///
/// @param cumulativeReturn           Π(1 + r) − 1
/// @param annualisedReturnGeometric  Π(1 + r)^(scale/n) − 1
/// @param annualisedReturnArithmetic mean × scale
/// @param annualisedStdDev           sd × √scale
/// @param sharpePerPeriod            (mean − riskFree)/sd
/// @param sharpeAnnualised           geometric annualised excess return/(sd √scale)
/// @param sharpeAnnualisedArithmetic sharpePerPeriod × √scale
/// @param downsideDeviationFull      √(Σ min(r − MAR, 0)²/n), n of all returns
/// @param downsideDeviationSubset    the same over the returns below MAR only; undefined if there are none
/// @param sortino                    (mean − MAR)/downsideDeviationFull, per period
/// @param kappa2                     (mean − MAR)/second lower partial moment^½: the Sortino ratio by another name
/// @param omega                      Σ max(r − MAR, 0)/Σ max(MAR − r, 0)
/// @param upsidePotentialRatio       mean excess of the returns above MAR/downsideDeviationSubset
/// @param bernardoLedoit             Σ gains/Σ losses
/// @param skewnessSample             skewnessMoment × n²/((n − 1)(n − 2))
/// @param kurtosisSample             n(n + 1)/((n − 1)(n − 2)(n − 3)) Σ((r − mean)/sd)⁴
/// @see "Bacon, Practical Portfolio Performance Measurement and Attribution"
public record Performance(
        int n,
        double cumulativeReturn,
        double annualisedReturnGeometric,
        double annualisedReturnArithmetic,
        double annualisedStdDev,
        double sharpePerPeriod,
        double sharpeAnnualised,
        double sharpeAnnualisedArithmetic,
        double downsideDeviationFull,
        OptionalDouble downsideDeviationSubset,
        OptionalDouble sortino,
        OptionalDouble kappa2,
        OptionalDouble omega,
        OptionalDouble upsidePotentialRatio,
        OptionalDouble bernardoLedoit,
        double skewnessMoment,
        OptionalDouble skewnessSample,
        double kurtosisMoment,
        double kurtosisExcess,
        OptionalDouble kurtosisSample) {

    /// @param returns  at least two, each above −1, not all the same
    /// @param scale    periods in a year: 252, 52, 12
    /// @param mar      minimum acceptable return, per period
    /// @param riskFree per period
    /// @throws IllegalArgumentException if returns have a hole, do not vary or lose more than everything
    public static Performance of(double[] returns, double scale, double mar, double riskFree) {
        check("returns", returns, scale);
        Require.varying("returns", returns);
        Require.finite("MAR", mar);
        Require.finite("riskFree", riskFree);
        int n = returns.length;
        double mean = Samples.mean(returns);
        double sd = Samples.standardDeviation(returns);
        double annualDeviation = sd * Math.sqrt(scale);
        double squares = 0;
        double below = 0;
        double above = 0;
        double gains = 0;
        double losses = 0;
        int countBelow = 0;
        int countAbove = 0;
        for (double r : returns) {
            squares += Math.pow(Math.min(r - mar, 0), 2);
            below += Math.max(mar - r, 0);
            above += Math.max(r - mar, 0);
            gains += Math.max(r, 0);
            losses += Math.max(-r, 0);
            if (r < mar) countBelow++;
            if (r > mar) countAbove++;
        }
        double full = Math.sqrt(squares / n);
        OptionalDouble subset =
                countBelow == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(squares / countBelow));
        OptionalDouble potential = countBelow == 0 || countAbove == 0
                ? OptionalDouble.empty()
                : ratio(above / countAbove, subset.orElse(0));
        OptionalDouble sortino = ratio(mean - mar, full);
        double skewness = Samples.moment(returns, 3) / Math.pow(Samples.moment(returns, 2), 1.5);
        double kurtosis = Samples.moment(returns, 4) / Math.pow(Samples.moment(returns, 2), 2);
        double sharpe = (mean - riskFree) / sd;
        return new Performance(
                n,
                growth(returns) - 1,
                annualised(returns, 0, scale),
                mean * scale,
                annualDeviation,
                sharpe,
                annualised(returns, riskFree, scale) / annualDeviation,
                sharpe * Math.sqrt(scale),
                full,
                subset,
                sortino,
                sortino,
                ratio(above, below),
                potential,
                ratio(gains, losses),
                skewness,
                n < 3 ? OptionalDouble.empty() : OptionalDouble.of(skewness * n * n / ((n - 1.0) * (n - 2))),
                kurtosis,
                kurtosis - 3,
                n < 4 ? OptionalDouble.empty() : OptionalDouble.of(sampleKurtosis(kurtosis, n)));
    }

    private static double sampleKurtosis(double kurtosis, int n) {
        double shrink = (n - 1.0) / n;
        return kurtosis * n * shrink * shrink * n * (n + 1) / ((n - 1.0) * (n - 2) * (n - 3));
    }

    /// Refuses what no performance figure can be taken of.
    static void check(String name, double[] returns, double scale) {
        Require.finite(name, returns, 2);
        Require.positive("scale", scale);
        for (int i = 0; i < returns.length; i++) {
            if (returns[i] <= -1) {
                throw new IllegalArgumentException(
                        name + "[" + i + "] loses everything or more, nothing compounds after it: " + returns[i]);
            }
        }
    }

    static OptionalDouble ratio(double above, double below) {
        return below == 0 ? OptionalDouble.empty() : OptionalDouble.of(above / below);
    }

    static double growth(double[] returns) {
        double wealth = 1;
        for (double r : returns) wealth *= 1 + r;
        return wealth;
    }

    /// Geometric return in excess of a rate per period, annualised.
    static double annualised(double[] returns, double rate, double scale) {
        double wealth = 1;
        for (double r : returns) wealth *= 1 + r - rate;
        if (wealth <= 0) throw new IllegalArgumentException("riskFree eats all wealth: " + rate);
        return Math.pow(wealth, scale / returns.length) - 1;
    }
}
