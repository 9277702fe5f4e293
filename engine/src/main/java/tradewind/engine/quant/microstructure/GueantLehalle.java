package tradewind.engine.quant.microstructure;

import tradewind.engine.quant.Require;

/// Quotes far from any horizon: the closed-form asymptotics of Guéant, Lehalle and Fernandez-Tapia.
///
/// δ = (1/γ) ln(1 + γ/k) + (1 ± 2q)/2 · √(σ²γ/(2kA) (1 + γ/k)^(1 + k/γ)); plus for the bid, minus for the ask.
///
/// @see "Guéant, Lehalle and Fernandez-Tapia (2013), Dealing with the inventory risk"
public record GueantLehalle(double bidDistance, double askDistance) {
    /// @param a fill rate at the mid, above zero
    public static GueantLehalle quote(double gamma, double k, double a, double sigma, double inventory) {
        Require.positive("gamma", gamma);
        Require.positive("k", k);
        Require.positive("A", a);
        Require.notNegative("sigma", sigma);
        Require.finite("inventory", inventory);
        double half = Math.log1p(gamma / k) / gamma;
        double power = Math.exp((1 + k / gamma) * Math.log1p(gamma / k));
        double skew = Math.sqrt(sigma * sigma * gamma / (2 * k * a) * power);
        return new GueantLehalle(half + (2 * inventory + 1) / 2 * skew, half + (1 - 2 * inventory) / 2 * skew);
    }
}
