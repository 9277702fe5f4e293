package tradewind.engine.quant.microstructure;

import tradewind.engine.quant.Require;
import tradewind.engine.quant.Samples;

/// Pressure in the best quotes, from a list of (bid price, bid size, ask price, ask size), oldest first.
///
/// @param events         one per change: q_b 1[P_b ≥ P_b⁻] − q_b⁻ 1[P_b ≤ P_b⁻] − q_a 1[P_a ≤ P_a⁻]
///                       + q_a⁻ 1[P_a ≥ P_a⁻]
/// @param ofi            their sum; above zero is buying pressure
/// @param queueImbalance (bid size − ask size)/(bid size + ask size), per quote
/// @param microprice     (ask × bid size + bid × ask size)/(bid size + ask size), per quote
/// @see "Cont, Kukanov and Stoikov (2014), The price impact of order book events"
public record OrderFlow(double[] events, double ofi, double[] queueImbalance, double[] microprice) {

    /// @throws IllegalArgumentException if a book is crossed or empty on both sides, or a size is below zero
    public static OrderFlow of(double[] bid, double[] bidSize, double[] ask, double[] askSize) {
        Require.finite("bidPrice", bid, 1);
        Require.finite("bidSize", bidSize, bid.length);
        Require.finite("askPrice", ask, bid.length);
        Require.finite("askSize", askSize, bid.length);
        Require.sameLength("bidPrice", bid, "bidSize", bidSize);
        Require.sameLength("bidPrice", bid, "askPrice", ask);
        Require.sameLength("bidPrice", bid, "askSize", askSize);
        double[] imbalance = new double[bid.length];
        double[] micro = new double[bid.length];
        double[] events = new double[bid.length - 1];
        for (int i = 0; i < bid.length; i++) {
            double both = Require.notNegative("bidSize[" + i + "]", bidSize[i])
                    + Require.notNegative("askSize[" + i + "]", askSize[i]);
            Require.positive("size of both sides in quote " + i, both);
            if (bid[i] > ask[i]) {
                throw new IllegalArgumentException(
                        "quote " + i + " is crossed: bid " + bid[i] + " above ask " + ask[i]);
            }
            imbalance[i] = (bidSize[i] - askSize[i]) / both;
            micro[i] = (ask[i] * bidSize[i] + bid[i] * askSize[i]) / both;
            if (i == 0) continue;
            double event = 0;
            if (bid[i] >= bid[i - 1]) event += bidSize[i];
            if (bid[i] <= bid[i - 1]) event -= bidSize[i - 1];
            if (ask[i] <= ask[i - 1]) event -= askSize[i];
            if (ask[i] >= ask[i - 1]) event += askSize[i - 1];
            events[i - 1] = event;
        }
        double sum = events.length == 0 ? 0 : Samples.mean(events) * events.length;
        return new OrderFlow(events, sum, imbalance, micro);
    }
}
