package tradewind.engine.quant.performance;

import java.util.OptionalDouble;
import tradewind.engine.quant.Require;
import tradewind.engine.quant.Samples;

/// A series against its benchmark.
///
/// @param beta             cov(r, b)/var(b)
/// @param alpha            mean excess − beta × mean excess of the benchmark, per period
/// @param trackingError    sd(r − b) √scale, n − 1 below
/// @param activePremium    difference of the geometric annualised returns
/// @param informationRatio activePremium/trackingError; undefined without tracking error
/// @param treynor          geometric annualised excess return/beta
/// @param correlation      of r and b
public record Relative(
        double beta,
        double alpha,
        double trackingError,
        double activePremium,
        OptionalDouble informationRatio,
        OptionalDouble treynor,
        double correlation) {

    /// @param returns   at least two that vary
    /// @param benchmark as many, over the same periods
    /// @param scale     periods in a year
    /// @param riskFree  per period
    public static Relative of(double[] returns, double[] benchmark, double scale, double riskFree) {
        Performance.check("returns", returns, scale);
        Performance.check("benchmark", benchmark, scale);
        Require.sameLength("returns", returns, "benchmark", benchmark);
        Require.varying("returns", returns);
        Require.varying("benchmark", benchmark);
        double covariance = Samples.covariance(returns, benchmark);
        double beta = covariance / Samples.variance(benchmark);
        double[] active = new double[returns.length];
        for (int i = 0; i < active.length; i++) active[i] = returns[i] - benchmark[i];
        double error = Samples.standardDeviation(active) * Math.sqrt(scale);
        double premium = Performance.annualised(returns, 0, scale) - Performance.annualised(benchmark, 0, scale);
        return new Relative(
                beta,
                Samples.mean(returns) - riskFree - beta * (Samples.mean(benchmark) - riskFree),
                error,
                premium,
                Performance.ratio(premium, error),
                Performance.ratio(Performance.annualised(returns, riskFree, scale), beta),
                covariance / (Samples.standardDeviation(returns) * Samples.standardDeviation(benchmark)));
    }
}
