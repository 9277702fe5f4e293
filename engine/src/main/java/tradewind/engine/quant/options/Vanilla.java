package tradewind.engine.quant.options;

/// The terms of a plain option and the market it is priced in, checked once.
///
/// @param spot       S, above zero
/// @param strike     K, above zero
/// @param years      T to expiry, above zero
/// @param rate       r, continuously compounded; may be negative
/// @param dividend   q, continuously compounded; may be negative. For a future take q = r (Black-76), for a
///                   currency the foreign rate (Garman-Kohlhagen)
/// @param volatility σ per year, above zero
public record Vanilla(
        OptionType type, double spot, double strike, double years, double rate, double dividend, double volatility) {
    public Vanilla {
        Terms.positive("spot", spot);
        Terms.positive("strike", strike);
        Terms.years(years);
        Terms.finite("rate", rate);
        Terms.finite("dividend yield", dividend);
        Terms.volatility(volatility);
    }

    /// b = r − q.
    public double carry() {
        return rate - dividend;
    }

    /// S e^((r − q)T).
    public double forward() {
        return spot * Math.exp(carry() * years);
    }

    /// e^(−rT).
    public double discountFactor() {
        return Math.exp(-rate * years);
    }

    public double payoff() {
        return type.payoff(spot, strike);
    }

    double deviation() {
        return volatility * Math.sqrt(years);
    }

    public Vanilla withSpot(double other) {
        return new Vanilla(type, other, strike, years, rate, dividend, volatility);
    }

    public Vanilla withType(OptionType other) {
        return new Vanilla(other, spot, strike, years, rate, dividend, volatility);
    }
}
