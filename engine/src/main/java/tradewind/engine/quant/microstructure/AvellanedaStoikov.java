package tradewind.engine.quant.microstructure;

import tradewind.engine.quant.Require;

/// Quotes of a dealer with exponential utility and a horizon: the approximate solution of the HJB equation.
///
/// Reservation price r = s − q γ σ² (T − t); total spread γ σ² (T − t) + (2/γ) ln(1 + γ/k); quotes r ∓ spread/2.
///
/// @see "Avellaneda and Stoikov (2008), High-frequency trading in a limit order book, equations 29 and 30"
public record AvellanedaStoikov(double reservation, double spread) {
    /// @param gamma    risk aversion, above zero
    /// @param sigma    volatility in price units per √time
    /// @param k        decay of the fill rate A e^(−kδ) with distance δ
    /// @param timeLeft T − t, zero or above
    public static AvellanedaStoikov quote(
            double mid, double inventory, double gamma, double sigma, double k, double timeLeft) {
        Require.finite("mid", mid);
        Require.finite("inventory", inventory);
        Require.positive("gamma", gamma);
        Require.notNegative("sigma", sigma);
        Require.positive("k", k);
        Require.notNegative("timeLeft", timeLeft);
        double risk = gamma * sigma * sigma * timeLeft;
        return new AvellanedaStoikov(mid - inventory * risk, risk + 2 / gamma * Math.log1p(gamma / k));
    }

    public double bid() {
        return reservation - spread / 2;
    }

    public double ask() {
        return reservation + spread / 2;
    }
}
