package tradewind.engine.risk;

import java.util.ArrayList;
import java.util.List;
import tradewind.engine.quant.options.BlackScholes;
import tradewind.engine.quant.options.OptionType;
import tradewind.engine.quant.options.Vanilla;

/// Options held or thought of on one underlying, each at the volatility it was priced with.
public record OptionBook(List<Leg> legs) {
    private static final double DAYS = 365;

    public OptionBook {
        legs = List.copyOf(legs);
    }

    /// @param quantity   above zero bought, below sold
    /// @param volatility a year
    /// @param premium    paid (or taken) for one
    public record Leg(OptionType type, double strike, double days, double quantity, double volatility, double premium) {
        public Leg {
            if (!Double.isFinite(quantity) || quantity == 0)
                throw new IllegalArgumentException("a leg's quantity must not be zero: " + quantity);
            if (!(days > 0)) throw new IllegalArgumentException("the leg has expired: " + days + " days");
            if (!(strike > 0) || Double.isInfinite(strike))
                throw new IllegalArgumentException("a leg's strike must be above zero: " + strike);
            if (!(volatility > 0) || Double.isInfinite(volatility))
                throw new IllegalArgumentException("a leg's volatility must be above zero: " + volatility);
            if (!Double.isFinite(premium))
                throw new IllegalArgumentException("a leg's premium is not a number: " + premium);
        }
    }

    /// Sums over all legs, per unit of each input.
    ///
    /// @param value of everything now
    /// @param delta in units of the underlying
    /// @param gamma change of delta per 1.00 of the underlying
    /// @param vega  per 1.00 of volatility
    /// @param theta per year
    /// @param rho   per 1.00 of the rate
    public record Greeks(double value, double delta, double gamma, double vega, double theta, double rho) {}

    public double premium() {
        return legs.stream().mapToDouble(leg -> leg.quantity() * leg.premium()).sum();
    }

    /// Days to the first expiry; legs that end later are valued then.
    public double firstExpiry() {
        return legs.stream().mapToDouble(Leg::days).min().orElse(0);
    }

    public Greeks greeks(double spot, double rate, double dividend) {
        double value = 0;
        double delta = 0;
        double gamma = 0;
        double vega = 0;
        double theta = 0;
        double rho = 0;
        for (Leg leg : legs) {
            BlackScholes.Greeks one = BlackScholes.greeks(
                    new Vanilla(leg.type(), spot, leg.strike(), leg.days() / DAYS, rate, dividend, leg.volatility()));
            value += leg.quantity() * one.price();
            delta += leg.quantity() * one.delta();
            gamma += leg.quantity() * one.gamma();
            vega += leg.quantity() * one.vega();
            theta += leg.quantity() * one.theta();
            rho += leg.quantity() * one.rho();
        }
        return new Greeks(value, delta, gamma, vega, theta, rho);
    }

    /// Profit if the underlying stood at `spot` after some days, volatilities unchanged: value less premium.
    ///
    /// @param after days from now; legs that have ended by then pay off at this spot
    public double profit(double spot, double after, double rate, double dividend) {
        double profit = -premium();
        for (Leg leg : legs) {
            double left = (leg.days() - after) / DAYS;
            profit += leg.quantity()
                    * (left <= 1e-9
                            ? leg.type().payoff(spot, leg.strike())
                            : BlackScholes.price(new Vanilla(
                                    leg.type(), spot, leg.strike(), left, rate, dividend, leg.volatility())));
        }
        return profit;
    }

    /// Where the profit at the first expiry crosses zero, between two prices.
    public List<Double> breakEvens(double low, double high, double rate, double dividend) {
        List<Double> found = new ArrayList<>();
        if (legs.isEmpty()) return found;
        double end = firstExpiry();
        int steps = 400;
        double before = profit(low, end, rate, dividend);
        for (int i = 1; i <= steps; i++) {
            double at = low + (high - low) * i / steps;
            double now = profit(at, end, rate, dividend);
            if (before < 0 != now < 0) found.add(root(at - (high - low) / steps, at, end, rate, dividend));
            before = now;
        }
        return found;
    }

    private double root(double from, double to, double end, double rate, double dividend) {
        double a = from;
        double b = to;
        boolean negative = profit(a, end, rate, dividend) < 0;
        for (int i = 0; i < 60; i++) {
            double middle = (a + b) / 2;
            if (profit(middle, end, rate, dividend) < 0 == negative) a = middle;
            else b = middle;
        }
        return (a + b) / 2;
    }
}
