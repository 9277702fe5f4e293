package tradewind.engine.quant.execution;

import java.util.OptionalDouble;

/// The trajectory that trades expected cost against its variance, E + λV, under linear impact.
///
/// xₖ = X sinh(κ(T − tₖ))/sinh(κT) with (2/τ²)(cosh κτ − 1) = λσ²/η̃, η̃ = η − γτ/2; a straight line at λ = 0.
///
/// @param kappa        per day
/// @param halfLifeDays 1/κ, none for a straight line
/// @param etaTilde     η̃
/// @param holdings     x₀ = X … x_N = 0
/// @param trades       nₖ = xₖ₋₁ − xₖ
/// @param expectedCost γX²/2 + ε Σ|n| + (η̃/τ) Σn², in currency
/// @param variance     σ² Σ τ xₖ² over k = 1 … N, in currency squared
/// @param stdDev       its root
/// @see "Almgren and Chriss (2000), Optimal execution of portfolio transactions, J. Risk 3(2)"
@SuppressWarnings("ArrayRecordComponent")
public record AlmgrenChriss(
        double kappa,
        OptionalDouble halfLifeDays,
        double etaTilde,
        double[] holdings,
        double[] trades,
        double expectedCost,
        double variance,
        double stdDev) {

    /// What impact and risk are made of.
    ///
    /// @param sigma   currency per share per √day
    /// @param eta     temporary impact, (currency per share)/(share per day), above zero
    /// @param gamma   permanent impact, currency per share², zero or above
    /// @param epsilon fixed cost per share (half spread and fees), zero or above
    public record Market(double sigma, double eta, double gamma, double epsilon) {
        public Market {
            notNegative("sigma", sigma);
            if (!(eta > 0) || !Double.isFinite(eta))
                throw new IllegalArgumentException("eta must be above zero: " + eta);
            notNegative("gamma", gamma);
            notNegative("epsilon", epsilon);
        }
    }

    /// The optimal trajectory.
    ///
    /// @param quantity X shares to get rid of; negative for a purchase
    /// @param days     T, above zero
    /// @param periods  N, at least 1
    /// @param lambda   aversion to variance, 1/currency, zero or above
    /// @throws IllegalArgumentException if an input is out of range, or η̃ is not above zero: permanent impact
    ///     within one period then outweighs the temporary, and the model has no optimum
    public static AlmgrenChriss optimal(double quantity, double days, int periods, Market market, double lambda) {
        if (!Double.isFinite(quantity) || quantity == 0)
            throw new IllegalArgumentException("quantity must be finite and not zero: " + quantity);
        if (!(days > 0) || !Double.isFinite(days))
            throw new IllegalArgumentException("days must be above zero: " + days);
        if (periods < 1) throw new IllegalArgumentException("periods must be at least 1: " + periods);
        notNegative("lambda", lambda);
        double tau = days / periods;
        double etaTilde = market.eta() - market.gamma() * tau / 2;
        if (!(etaTilde > 0))
            throw new IllegalArgumentException(
                    "eta " + market.eta() + " is not above gamma times half a period, " + market.gamma() * tau / 2);
        // cosh κτ − 1 = 2 sinh²(κτ/2)
        double kappaTilde = market.sigma() * Math.sqrt(lambda / etaTilde);
        double kappa = 2 / tau * asinh(kappaTilde * tau / 2);
        double[] holdings = new double[periods + 1];
        for (int k = 0; k <= periods; k++) holdings[k] = k == periods ? 0 : quantity * remaining(kappa, k * tau, days);
        double[] trades = new double[periods];
        double traded = 0;
        double squares = 0;
        double held = 0;
        for (int k = 0; k < periods; k++) {
            trades[k] = holdings[k] - holdings[k + 1];
            traded += Math.abs(trades[k]);
            squares += trades[k] * trades[k];
            held += holdings[k + 1] * holdings[k + 1];
        }
        double cost = market.gamma() * quantity * quantity / 2 + market.epsilon() * traded + etaTilde / tau * squares;
        double variance = market.sigma() * market.sigma() * tau * held;
        return new AlmgrenChriss(
                kappa,
                kappa > 0 ? OptionalDouble.of(1 / kappa) : OptionalDouble.empty(),
                etaTilde,
                holdings,
                trades,
                cost,
                variance,
                Math.sqrt(variance));
    }

    /// sinh(κ(T − t))/sinh(κT), also where both overflow.
    private static double remaining(double kappa, double t, double days) {
        if (kappa * days < 1e-9) return (days - t) / days;
        return Math.exp(-kappa * t) * Math.expm1(-2 * kappa * (days - t)) / Math.expm1(-2 * kappa * days);
    }

    private static double asinh(double x) {
        return x < 1e-4 ? x - x * x * x / 6 : Math.log(x + Math.sqrt(x * x + 1));
    }

    private static void notNegative(String name, double value) {
        if (!(value >= 0) || !Double.isFinite(value))
            throw new IllegalArgumentException(name + " must be zero or above and finite: " + value);
    }
}
