package tradewind.engine.quant.options;

/// European options with one barrier that is watched all the time, and a rebate.
///
/// The rebate of a knock-out is paid when the barrier is hit, that of a knock-in at expiry if it never was. A
/// price at or beyond the barrier has hit it: the knock-out is its rebate, the knock-in the plain option.
///
/// @param barrier H, above zero
/// @param rebate  zero or above
/// @see "Reiner and Rubinstein (1991), Breaking down the barriers, Risk 4(8); Haug (2007), 4.17.1"
public record BarrierOption(Kind kind, Vanilla option, double barrier, double rebate) {
    /// On which side the barrier lies, and whether it ends the option or starts it.
    public enum Kind {
        DOWN_OUT(1, true),
        UP_OUT(-1, true),
        DOWN_IN(1, false),
        UP_IN(-1, false);

        private final int eta;
        private final boolean out;

        Kind(int eta, boolean out) {
            this.eta = eta;
            this.out = out;
        }
    }

    public BarrierOption {
        Terms.positive("barrier", barrier);
        Terms.notNegative("rebate", rebate);
    }

    /// The price.
    ///
    /// @throws IllegalArgumentException if r is so negative that the rebate at the hit has no finite form (μ² +
    ///     2r/σ² &lt; 0)
    public double price() {
        Vanilla o = option;
        if (kind.eta * (o.spot() - barrier) <= 0) return kind.out ? rebate : BlackScholes.price(o);
        double value = new Parts().value();
        return Terms.answer("price", Math.max(value, 0));
    }

    /// Haug's A to F.
    private final class Parts {
        private final int phi = option.type().sign();
        private final int eta = kind.eta;
        private final double deviation = option.deviation();
        private final double variance = option.volatility() * option.volatility();
        private final double mu = (option.carry() - variance / 2) / variance;
        private final double carried = option.spot() * Math.exp(-option.dividend() * option.years());
        private final double discounted = option.strike() * option.discountFactor();
        private final double ratio = barrier / option.spot();

        double value() {
            double a = plain(offset(option.spot() / option.strike()));
            double b = plain(offset(option.spot() / barrier));
            double c = mirrored(offset(barrier * ratio / option.strike()));
            double d = mirrored(offset(ratio));
            boolean above = option.strike() > barrier;
            boolean call = phi > 0;
            boolean down = eta > 0;
            double in;
            if (call == down) in = above == call ? c : a - b + d;
            else in = above == call ? a : b - c + d;
            return kind.out ? a - in + atHit() : in + atExpiry();
        }

        /// ln(x)/(σ√T) + (1 + μ)σ√T.
        private double offset(double x) {
            return Math.log(x) / deviation + (1 + mu) * deviation;
        }

        private double plain(double x) {
            return phi * (carried * Normal.cdf(phi * x) - discounted * Normal.cdf(phi * (x - deviation)));
        }

        private double mirrored(double y) {
            return phi
                    * (carried * weighted(2 * (mu + 1), eta * y)
                            - discounted * weighted(2 * mu, eta * (y - deviation)));
        }

        /// (H/S)^power N(x), also where the power alone overflows.
        private double weighted(double power, double x) {
            double n = Normal.cdf(x);
            return n == 0 ? 0 : Math.exp(power * Math.log(ratio) + Math.log(n));
        }

        private double atExpiry() {
            if (rebate == 0) return 0;
            double x = offset(1 / ratio) - deviation;
            double y = offset(ratio) - deviation;
            return rebate * option.discountFactor() * (Normal.cdf(eta * x) - weighted(2 * mu, eta * y));
        }

        private double atHit() {
            if (rebate == 0) return 0;
            double square = mu * mu + 2 * option.rate() / variance;
            if (square < 0)
                throw new IllegalArgumentException("rate " + option.rate()
                        + " is too negative for a rebate paid at the hit (volatility " + option.volatility() + ")");
            double lambda = Math.sqrt(square);
            double z = Math.log(ratio) / deviation + lambda * deviation;
            return rebate
                    * (weighted(mu + lambda, eta * z) + weighted(mu - lambda, eta * (z - 2 * lambda * deviation)));
        }
    }
}
