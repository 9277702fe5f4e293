package tradewind.engine.quant.risk;

import java.util.Arrays;
import tradewind.engine.quant.options.Normal;

/// Value at risk and expected shortfall of one series of returns, by the usual definitions side by side.
///
/// @see "Jorion, Value at Risk; McNeil, Frey and Embrechts, Quantitative Risk Management; Rockafellar and
///     Uryasev (2002)"
public final class ValueAtRisk {
    private ValueAtRisk() {}

    /// All measures at one level, as positive losses.
    ///
    /// @param historicalType7          minus the type-7 (interpolated) quantile of returns at 1 − level
    /// @param historicalOrderStatistic minus the ⌈n(1 − level)⌉-th smallest return
    /// @param historicalEsTail         minus the mean of the returns at or below the type-7 quantile
    /// @param historicalEsExact        minus the mean of the worst n(1 − level), the one on the edge counted in
    ///                                 part
    /// @param normalDdof1              −μ + σz, σ with n − 1
    /// @param normalEsDdof1            −μ + σφ(z)/(1 − level)
    /// @param cornishFisher            −μ − σ(z + (z² − 1)S/6 + (z³ − 3z)K/24 − (2z³ − 5z)S²/36) at z = N⁻¹(1 −
    ///                                 level), moments with n
    public record Measures(
            double historicalType7,
            double historicalOrderStatistic,
            double historicalEsTail,
            double historicalEsExact,
            double normalDdof1,
            double normalEsDdof1,
            double cornishFisher,
            double skewness,
            double excessKurtosis) {}

    /// @param returns at least 2, not all the same
    /// @param level   between 0 and 1, 0.99 for instance
    /// @throws IllegalArgumentException if a return is not finite, the level is out of range, or the volatility
    ///     is zero
    public static Measures measures(double[] returns, double level) {
        double[] sorted = Sample.checked("returns", returns, 2).clone();
        Sample.probability("level", level);
        Arrays.sort(sorted);
        int n = sorted.length;
        double mean = Sample.mean(sorted);
        double m2 = 0;
        double m3 = 0;
        double m4 = 0;
        for (double r : sorted) {
            double d = r - mean;
            m2 += d * d / n;
            m3 += d * d * d / n;
            m4 += d * d * d * d / n;
        }
        // the fourth moment divides by the square
        if (!(m2 * m2 > 0)) throw new IllegalArgumentException("returns have zero volatility: all are " + mean);
        double skewness = m3 / Math.pow(m2, 1.5);
        double excess = m4 / (m2 * m2) - 3;
        double tail = 1 - level;
        double z = Normal.quantile(tail);
        double deviation = Math.sqrt(m2 * n / (n - 1.0));
        double quantile = quantileType7(sorted, tail);
        double bent = z
                + (z * z - 1) * skewness / 6
                + (z * z * z - 3 * z) * excess / 24
                - (2 * z * z * z - 5 * z) * skewness * skewness / 36;
        return new Measures(
                -quantile,
                -orderStatistic(sorted, tail),
                -meanUpTo(sorted, quantile),
                -worst(sorted, tail),
                -mean - deviation * z,
                -mean + deviation * Normal.density(z) / tail,
                -mean - Math.sqrt(m2) * bent,
                skewness,
                excess);
    }

    /// The quantile R calls type 7, linear between order statistics; `sorted` ascending.
    public static double quantileType7(double[] sorted, double probability) {
        if (sorted.length == 0) throw new IllegalArgumentException("a quantile of no values");
        if (!(probability >= 0 && probability <= 1))
            throw new IllegalArgumentException("probability must lie between 0 and 1: " + probability);
        double at = (sorted.length - 1) * probability;
        int below = (int) Math.floor(at);
        if (below + 1 >= sorted.length) return sorted[sorted.length - 1];
        return sorted[below] + (at - below) * (sorted[below + 1] - sorted[below]);
    }

    /// 1 − 0.95 is a little above 0.05; a product that is whole but for that is taken as whole.
    private static double orderStatistic(double[] sorted, double tail) {
        int rank = (int) Math.ceil(sorted.length * tail - 1e-9);
        return sorted[Math.max(rank, 1) - 1];
    }

    private static double meanUpTo(double[] sorted, double quantile) {
        double sum = 0;
        int count = 0;
        while (count < sorted.length && sorted[count] <= quantile) sum += sorted[count++];
        return count == 0 ? sorted[0] : sum / count;
    }

    private static double worst(double[] sorted, double tail) {
        double share = sorted.length * tail;
        double whole = Math.rint(share);
        if (Math.abs(share - whole) < 1e-9) share = whole;
        if (share <= 1) return sorted[0];
        double left = share;
        double sum = 0;
        for (int i = 0; i < sorted.length && left > 0; i++) {
            double part = Math.min(1, left);
            sum += part * sorted[i];
            left -= part;
        }
        return sum / share;
    }

    /// The parametric VaR of a portfolio, and what each position has to do with it.
    ///
    /// @param var         z √(w'Σw)
    /// @param marginal    ∂VaR/∂wᵢ = z (Σw)ᵢ/√(w'Σw)
    /// @param component   wᵢ marginalᵢ; they sum to the VaR
    /// @param incremental VaR less the VaR without position i
    @SuppressWarnings("ArrayRecordComponent")
    public record Components(double var, double[] marginal, double[] component, double[] incremental) {}

    /// Splits the parametric VaR (zero mean) of positions.
    ///
    /// @param exposures  in one currency, positive when long
    /// @param covariance of returns over the horizon
    public static Components components(double[] exposures, double[][] covariance, double level) {
        int n = Sample.checked("exposures", exposures, 1).length;
        if (covariance.length != n)
            throw new IllegalArgumentException("covariance has " + covariance.length + " rows for " + n + " exposures");
        double z = -Normal.quantile(1 - Sample.probability("level", level));
        double[] slope = new double[n];
        for (int i = 0; i < n; i++) {
            if (Sample.checked("covariance row " + i, covariance[i], n).length != n)
                throw new IllegalArgumentException("covariance row " + i + " has " + covariance[i].length + " entries");
            for (int j = 0; j < n; j++) slope[i] += covariance[i][j] * exposures[j];
        }
        double variance = 0;
        for (int i = 0; i < n; i++) variance += exposures[i] * slope[i];
        if (!(variance > 0))
            throw new IllegalArgumentException("exposures carry no risk: their variance is " + variance);
        double deviation = Math.sqrt(variance);
        double[] marginal = new double[n];
        double[] component = new double[n];
        double[] incremental = new double[n];
        for (int i = 0; i < n; i++) {
            marginal[i] = z * slope[i] / deviation;
            component[i] = exposures[i] * marginal[i];
            double without = variance - 2 * exposures[i] * slope[i] + exposures[i] * exposures[i] * covariance[i][i];
            incremental[i] = z * (deviation - Math.sqrt(Math.max(0, without)));
        }
        return new Components(z * deviation, marginal, component, incremental);
    }

    /// Returns rescaled to the volatility of now, for filtered historical simulation: rₜ σ_now/σₜ.
    ///
    /// @param volatility σₜ, known before rₜ, one per return
    /// @see "Hull and White (1998), Incorporating volatility updating into the historical simulation method, J.
    ///     Risk 1(1)"
    public static double[] filtered(double[] returns, double[] volatility, double volatilityNow) {
        Sample.checked("returns", returns, 1);
        Sample.checked("volatility", volatility, returns.length);
        if (volatility.length != returns.length)
            throw new IllegalArgumentException(
                    "volatility has " + volatility.length + " entries for " + returns.length + " returns");
        if (!(volatilityNow > 0) || Double.isInfinite(volatilityNow))
            throw new IllegalArgumentException("volatility now must be above zero: " + volatilityNow);
        double[] rescaled = new double[returns.length];
        for (int i = 0; i < rescaled.length; i++) {
            if (!(volatility[i] > 0))
                throw new IllegalArgumentException("volatility " + i + " must be above zero: " + volatility[i]);
            rescaled[i] = returns[i] * volatilityNow / volatility[i];
        }
        return rescaled;
    }
}
