package tradewind.engine.quant.dependence;

import tradewind.engine.quant.Normal;
import tradewind.engine.quant.Require;
import tradewind.engine.quant.StudentT;

/// Copulas of two variables: density, Kendall's tau and tail dependence in closed form.
///
/// @see "McNeil, Frey and Embrechts, Quantitative Risk Management; Nelsen, An Introduction to Copulas"
public sealed interface Copula {
    /// Density c(u, v).
    ///
    /// @param u strictly between 0 and 1
    /// @param v strictly between 0 and 1
    double density(double u, double v);

    /// Kendall's tau.
    double tau();

    /// lim P(V ≤ q | U ≤ q) for q to 0.
    double lowerTail();

    /// lim P(V > q | U > q) for q to 1.
    double upperTail();

    private static void inside(double u, double v) {
        Require.between("u", u, 0, 1);
        Require.between("v", v, 0, 1);
    }

    /// @param rho strictly between −1 and 1
    record Gaussian(double rho) implements Copula {
        public Gaussian {
            Require.between("rho", rho, -1, 1);
        }

        @Override
        public double density(double u, double v) {
            inside(u, v);
            double x = Normal.quantile(u);
            double y = Normal.quantile(v);
            double rest = 1 - rho * rho;
            return Math.exp((2 * rho * x * y - rho * rho * (x * x + y * y)) / (2 * rest)) / Math.sqrt(rest);
        }

        @Override
        public double tau() {
            return 2 / Math.PI * Math.asin(rho);
        }

        @Override
        public double lowerTail() {
            return 0;
        }

        @Override
        public double upperTail() {
            return 0;
        }
    }

    /// @param rho strictly between −1 and 1
    /// @param nu  degrees of freedom, above zero
    record T(double rho, double nu) implements Copula {
        public T {
            Require.between("rho", rho, -1, 1);
            Require.positive("nu", nu);
        }

        @Override
        public double density(double u, double v) {
            inside(u, v);
            StudentT margin = new StudentT(nu);
            double x = margin.quantile(u);
            double y = margin.quantile(v);
            double rest = 1 - rho * rho;
            // Γ(ν/2 + 1)/(Γ(ν/2) ν π) is 1/(2π)
            double joint = Math.pow(1 + (x * x + y * y - 2 * rho * x * y) / (nu * rest), -(nu + 2) / 2)
                    / (2 * Math.PI * Math.sqrt(rest));
            return joint / (margin.density(x) * margin.density(y));
        }

        @Override
        public double tau() {
            return 2 / Math.PI * Math.asin(rho);
        }

        /// 2 t_{ν+1}(−√((ν + 1)(1 − ρ)/(1 + ρ))).
        @Override
        public double lowerTail() {
            return 2 * new StudentT(nu + 1).cumulative(-Math.sqrt((nu + 1) * (1 - rho) / (1 + rho)));
        }

        @Override
        public double upperTail() {
            return lowerTail();
        }
    }

    /// C = (u^−θ + v^−θ − 1)^(−1/θ).
    ///
    /// @param theta above zero
    record Clayton(double theta) implements Copula {
        public Clayton {
            Require.positive("theta of Clayton", theta);
        }

        @Override
        public double density(double u, double v) {
            inside(u, v);
            // powers of small u and v overflow: all in logarithms
            double x = -theta * Math.log(u);
            double y = -theta * Math.log(v);
            double most = Math.max(x, y);
            double sum = most < 1
                    ? Math.log1p(Math.expm1(x) + Math.expm1(y))
                    : most + Math.log(Math.exp(x - most) + Math.exp(y - most) - Math.exp(-most));
            return Math.exp(Math.log1p(theta) - (1 + theta) * (Math.log(u) + Math.log(v)) - 2 * sum - sum / theta);
        }

        @Override
        public double tau() {
            return theta / (theta + 2);
        }

        @Override
        public double lowerTail() {
            return Math.pow(2, -1 / theta);
        }

        @Override
        public double upperTail() {
            return 0;
        }
    }

    /// C = exp(−((−ln u)^θ + (−ln v)^θ)^(1/θ)).
    ///
    /// @param theta one (independence) or above
    record Gumbel(double theta) implements Copula {
        public Gumbel {
            if (!(theta >= 1) || Double.isInfinite(theta)) {
                throw new IllegalArgumentException("theta of Gumbel must be one or above: " + theta);
            }
        }

        @Override
        public double density(double u, double v) {
            inside(u, v);
            // powers of −ln u and −ln v overflow: all in logarithms
            double x = Math.log(-Math.log(u));
            double y = Math.log(-Math.log(v));
            double sum = theta * Math.max(x, y) + Math.log1p(Math.exp(-theta * Math.abs(x - y)));
            double root = Math.exp(sum / theta);
            return Math.exp((theta - 1) * (x + y)
                    - Math.log(u)
                    - Math.log(v)
                    - root
                    + (2 / theta - 2) * sum
                    + Math.log1p((theta - 1) / root));
        }

        @Override
        public double tau() {
            return 1 - 1 / theta;
        }

        @Override
        public double lowerTail() {
            return 0;
        }

        @Override
        public double upperTail() {
            return 2 - Math.pow(2, 1 / theta);
        }
    }

    /// C = −(1/θ) ln(1 + (e^−θu − 1)(e^−θv − 1)/(e^−θ − 1)).
    ///
    /// @param theta any but zero
    record Frank(double theta) implements Copula {
        private static final int PANELS = 2_000;
        /// Where t/(e^t − 1) has fallen to nothing.
        private static final double FAR = 50;
        private static final double SMALL = 0.05;

        public Frank {
            Require.finite("theta of Frank", theta);
            if (theta == 0) throw new IllegalArgumentException("theta of Frank must not be zero: that is independence");
        }

        @Override
        public double density(double u, double v) {
            inside(u, v);
            // turning u round changes the sign of θ
            return theta > 0 ? positive(theta, u, v) : positive(-theta, 1 - u, v);
        }

        /// With e^(−θ min(u, v)) taken out of the denominator nothing overflows and nothing cancels.
        private static double positive(double theta, double u, double v) {
            double apart = Math.exp(-theta * Math.abs(u - v));
            double most = Math.max(u, v);
            double below = -Math.expm1(-theta * most) - apart * Math.expm1(-theta * (1 - most));
            return theta / below * (-Math.expm1(-theta) / below) * apart;
        }

        /// 1 − 4/θ (1 − D₁(θ)), D₁ the Debye function by Simpson's rule; near zero the series θ/9 − θ³/900 +
        /// θ⁵/52,920.
        @Override
        public double tau() {
            double size = Math.abs(theta);
            if (size < SMALL) return theta / 9 * (1 - theta * theta / 100 * (1 - theta * theta / 58.8));
            double end = Math.min(size, FAR);
            double step = end / PANELS;
            double sum = 1 + debye(end);
            for (int i = 1; i < PANELS; i++) sum += (i % 2 == 1 ? 4 : 2) * debye(i * step);
            double first = sum * step / 3 / size;
            return Math.signum(theta) * (1 - 4 / size * (1 - first));
        }

        private static double debye(double t) {
            return t / Math.expm1(t);
        }

        @Override
        public double lowerTail() {
            return 0;
        }

        @Override
        public double upperTail() {
            return 0;
        }
    }
}
