package tradewind.engine.risk;

import java.util.Arrays;
import tradewind.engine.quant.risk.CounterpartyRisk;

/// Whoever owes us something: a venue that keeps our cash and coins, the other side of a forward.
///
/// Defaults arrive at the constant rate spread/(1 − recovery), so that the probability of a default between
/// two times is e^(−λt₀) − e^(−λt₁).
///
/// @param name     as the trader calls it
/// @param spread   credit spread a year, zero or above; 0.02 is 200 bp
/// @param recovery what is paid back after a default, 0 to below 1
/// @see "Hull, Options, Futures, and Other Derivatives, chapters on credit risk, CVA and DVA"
public record Counterparty(String name, double spread, double recovery) {
    public Counterparty {
        if (!(spread >= 0) || Double.isInfinite(spread))
            throw new IllegalArgumentException("spread of " + name + " must be zero or above: " + spread);
        if (!(recovery >= 0 && recovery < 1))
            throw new IllegalArgumentException("recovery of " + name + " must lie between 0 and below 1: " + recovery);
    }

    /// @param years   ends of intervals that begin at 0, rising
    /// @return probability of a default in each
    public double[] defaults(double... years) {
        double rate = spread / (1 - recovery);
        double[] probabilities = new double[years.length];
        double alive = 1;
        double last = 0;
        for (int i = 0; i < years.length; i++) {
            if (!(years[i] > last) || Double.isInfinite(years[i]))
                throw new IllegalArgumentException("years must rise from above zero: " + years[i] + " after " + last);
            double next = Math.exp(-rate * years[i]);
            probabilities[i] = alive - next;
            alive = next;
            last = years[i];
        }
        return probabilities;
    }

    /// What it is worth less that a balance lies with them: (1 − recovery) × P(default) × balance,
    /// undiscounted.
    public double custody(double balance, double years) {
        if (!(balance >= 0) || Double.isInfinite(balance))
            throw new IllegalArgumentException("balance must be zero or above: " + balance);
        return (1 - recovery) * defaults(years)[0] * balance;
    }

    /// @param cva of their default on what they would owe us
    /// @param dva of our default on what we would owe them
    public record Adjustment(double riskFree, double cva, double dva) {
        public double adjusted() {
            return riskFree - cva + dva;
        }
    }

    /// An account with them: money, and things whose price moves, each held there or owed to them. What they
    /// would owe us at a default is what both are worth together, if that is above zero; what we would owe
    /// them is its other side. Defaults are counted at the end of each of `steps` equal intervals, without
    /// discounting; the price of the things has no drift, so that a balance which cannot change its sign is
    /// expected to stay what it is.
    ///
    /// @param us         our own credit
    /// @param money      below zero is borrowed from them
    /// @param things     worth of what is held, below zero is borrowed from them
    /// @param volatility a year, of the things; only looked at if money and things differ in sign
    public Adjustment account(
            Counterparty us, double money, double things, double years, double volatility, int steps) {
        if (!Double.isFinite(money)) throw new IllegalArgumentException("money is not a number: " + money);
        if (!Double.isFinite(things)) throw new IllegalArgumentException("things are not a number: " + things);
        double[] times = times(years, steps);
        double[] theirs = defaults(times);
        double[] ours = us.defaults(times);
        double[] owed = new double[steps];
        double[] owing = new double[steps];
        if ((money < 0) == (things < 0) || money == 0 || things == 0) {
            Arrays.fill(owed, Math.max(0, money + things));
            Arrays.fill(owing, Math.max(0, -money - things));
        } else {
            CounterpartyRisk.Forward bought = CounterpartyRisk.forward(
                    Math.abs(things), Math.abs(money), years, 0, volatility, recovery, times, theirs);
            owed = things > 0 ? bought.expectedExposurePV() : bought.negativeExposurePV();
            owing = things > 0 ? bought.negativeExposurePV() : bought.expectedExposurePV();
        }
        return new Adjustment(
                money + things,
                CounterpartyRisk.valueAdjustment(owed, theirs, recovery),
                CounterpartyRisk.valueAdjustment(owing, ours, us.recovery));
    }

    private static double[] times(double years, int steps) {
        if (steps < 1) throw new IllegalArgumentException("steps must be at least 1: " + steps);
        double[] times = new double[steps];
        for (int i = 0; i < steps; i++) times[i] = i == steps - 1 ? years : years * (i + 1) / steps;
        return times;
    }

    /// A bought forward, defaults counted at the end of each of `steps` equal intervals.
    ///
    /// @param us our own credit
    public Adjustment forward(
            Counterparty us,
            double forward,
            double strike,
            double maturity,
            double rate,
            double volatility,
            int steps) {
        double[] times = times(maturity, steps);
        CounterpartyRisk.Forward priced =
                CounterpartyRisk.forward(forward, strike, maturity, rate, volatility, recovery, times, defaults(times));
        double dva = CounterpartyRisk.valueAdjustment(priced.negativeExposurePV(), us.defaults(times), us.recovery);
        return new Adjustment(priced.riskFreeValue(), priced.cva(), dva);
    }
}
