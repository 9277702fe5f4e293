package tradewind.engine.quant.execution;

/// What trading does to the price, and average prices to compare with. Impacts are fractions of the price.
public final class MarketImpact {
    private MarketImpact() {}

    /// The square-root law Y σ √(Q/ADV).
    ///
    /// @param coefficient Y, about 1
    /// @param dailyVol    σ per day, as a fraction
    /// @param quantity    Q, zero or above
    /// @param dailyVolume ADV in the same unit, above zero
    public static double squareRoot(double coefficient, double dailyVol, double quantity, double dailyVolume) {
        notNegative("coefficient", coefficient);
        notNegative("daily volatility", dailyVol);
        notNegative("quantity", quantity);
        positive("daily volume", dailyVolume);
        return coefficient * dailyVol * Math.sqrt(quantity / dailyVolume);
    }

    /// @param permanent of the price, signed as the order
    /// @param totalCost half the permanent impact plus the temporary one, signed as the order
    public record Estimate(double permanent, double totalCost) {
        public double permanentBps() {
            return permanent * 1e4;
        }

        public double totalCostBps() {
            return totalCost * 1e4;
        }
    }

    /// I = γσ(X/V)(Θ/V)^¼ and J = I/2 + sgn(X) ησ|X/(VT)|^β.
    ///
    /// @param quantity          X, negative for a sale
    /// @param dailyVolume       V
    /// @param sharesOutstanding Θ
    /// @param duration          T in days
    /// @param gamma             0.314 in the paper
    /// @param eta               0.142 in the paper
    /// @param beta              0.6 in the paper
    /// @see "Almgren, Thum, Hauptmann and Li (2005), Direct estimation of equity market impact, Risk 18(7)"
    public static Estimate direct(
            double quantity,
            double dailyVolume,
            double sharesOutstanding,
            double dailyVol,
            double duration,
            double gamma,
            double eta,
            double beta) {
        if (!Double.isFinite(quantity)) throw new IllegalArgumentException("quantity is not finite: " + quantity);
        positive("daily volume", dailyVolume);
        positive("shares outstanding", sharesOutstanding);
        notNegative("daily volatility", dailyVol);
        positive("duration", duration);
        notNegative("gamma", gamma);
        notNegative("eta", eta);
        positive("beta", beta);
        double permanent =
                gamma * dailyVol * (quantity / dailyVolume) * Math.pow(sharesOutstanding / dailyVolume, 0.25);
        double temporary =
                Math.signum(quantity) * eta * dailyVol * Math.pow(Math.abs(quantity / (dailyVolume * duration)), beta);
        return new Estimate(permanent, permanent / 2 + temporary);
    }

    /// Σpq/Σq.
    public static double vwap(double[] prices, double[] quantities) {
        checkTrades(prices, quantities.length);
        double value = 0;
        double volume = 0;
        for (int i = 0; i < prices.length; i++) {
            notNegative("quantity of trade " + i, quantities[i]);
            value += prices[i] * quantities[i];
            volume += quantities[i];
        }
        if (!(volume > 0)) throw new IllegalArgumentException("trades have no volume");
        return value / volume;
    }

    /// The mean price of trades that are equally spaced in time.
    public static double twap(double[] prices) {
        checkTrades(prices, prices.length);
        double sum = 0;
        for (double p : prices) sum += p;
        return sum / prices.length;
    }

    private static void checkTrades(double[] prices, int quantities) {
        if (prices.length == 0) throw new IllegalArgumentException("there are no trades");
        if (prices.length != quantities)
            throw new IllegalArgumentException(
                    "there are " + prices.length + " prices for " + quantities + " quantities");
        for (int i = 0; i < prices.length; i++)
            if (!Double.isFinite(prices[i]))
                throw new IllegalArgumentException("price of trade " + i + " is not finite: " + prices[i]);
    }

    private static void positive(String name, double value) {
        if (!(value > 0) || !Double.isFinite(value))
            throw new IllegalArgumentException(name + " must be above zero and finite: " + value);
    }

    private static void notNegative(String name, double value) {
        if (!(value >= 0) || !Double.isFinite(value))
            throw new IllegalArgumentException(name + " must be zero or above and finite: " + value);
    }
}
