package tradewind.engine.quant.risk;

import tradewind.engine.quant.options.Normal;

/// What the other side's default, and one's own, are worth.
///
/// @see "Hull, Options, Futures, and Other Derivatives, chapter on CVA and DVA"
public final class CounterpartyRisk {
    private CounterpartyRisk() {}

    /// @param expectedExposurePV present value of max(V, 0) at each time
    /// @param negativeExposurePV present value of max(−V, 0) at each time
    /// @param cva                (1 − recovery) Σ default probability · expected exposure
    /// @param riskFreeValue      e^(−rT)(F − K)
    /// @param adjustedValue      riskFreeValue − cva
    @SuppressWarnings("ArrayRecordComponent")
    public record Forward(
            double[] expectedExposurePV,
            double[] negativeExposurePV,
            double cva,
            double riskFreeValue,
            double adjustedValue) {}

    /// A bought forward on a lognormal price: exposures are options, e^(−rT)(F N(d₁) − K N(d₂)) with σ√t.
    ///
    /// @param forward              F today for delivery at maturity, above zero
    /// @param strike               K of the contract, above zero
    /// @param times                when a default may happen, above zero and not after maturity
    /// @param defaultProbabilities of the counterparty, one per time
    /// @throws IllegalArgumentException if an input is out of range or the probabilities exceed 1 together
    public static Forward forward(
            double forward,
            double strike,
            double maturity,
            double rate,
            double volatility,
            double recovery,
            double[] times,
            double[] defaultProbabilities) {
        positive("forward", forward);
        positive("strike", strike);
        positive("maturity", maturity);
        positive("volatility", volatility);
        Sample.checked("rate", new double[] {rate}, 1);
        Sample.checked("times", times, 1);
        double discount = Math.exp(-rate * maturity);
        double[] gains = new double[times.length];
        double[] losses = new double[times.length];
        for (int i = 0; i < times.length; i++) {
            positive("time " + i, times[i]);
            if (times[i] > maturity)
                throw new IllegalArgumentException("time " + i + " lies after maturity: " + times[i]);
            double deviation = volatility * Math.sqrt(times[i]);
            double d1 = Math.log(forward / strike) / deviation + deviation / 2;
            double d2 = d1 - deviation;
            gains[i] = discount * (forward * Normal.cdf(d1) - strike * Normal.cdf(d2));
            losses[i] = discount * (strike * Normal.cdf(-d2) - forward * Normal.cdf(-d1));
        }
        double cva = valueAdjustment(gains, defaultProbabilities, recovery);
        double riskFree = discount * (forward - strike);
        return new Forward(gains, losses, cva, riskFree, riskFree - cva);
    }

    /// (1 − recovery) Σ qᵢ vᵢ: the CVA of positive exposures and the counterparty's probabilities, the DVA of
    /// negative exposures and one's own.
    ///
    /// @param exposurePV present values, zero or above
    public static double valueAdjustment(double[] exposurePV, double[] defaultProbabilities, double recovery) {
        Sample.checked("exposures", exposurePV, 1);
        Sample.checked("default probabilities", defaultProbabilities, 1);
        if (defaultProbabilities.length != exposurePV.length)
            throw new IllegalArgumentException("there are " + defaultProbabilities.length
                    + " default probabilities for " + exposurePV.length + " times");
        if (!(recovery >= 0 && recovery <= 1))
            throw new IllegalArgumentException("recovery must lie between 0 and 1: " + recovery);
        double sum = 0;
        double all = 0;
        for (int i = 0; i < exposurePV.length; i++) {
            if (exposurePV[i] < 0)
                throw new IllegalArgumentException("exposure " + i + " is negative: " + exposurePV[i]);
            if (defaultProbabilities[i] < 0)
                throw new IllegalArgumentException(
                        "default probability " + i + " is negative: " + defaultProbabilities[i]);
            all += defaultProbabilities[i];
            sum += defaultProbabilities[i] * exposurePV[i];
        }
        if (all > 1 + 1e-12) throw new IllegalArgumentException("default probabilities sum to " + all + ", above 1");
        return (1 - recovery) * sum;
    }

    private static void positive(String name, double value) {
        if (!(value > 0) || !Double.isFinite(value))
            throw new IllegalArgumentException(name + " must be above zero and finite: " + value);
    }
}
