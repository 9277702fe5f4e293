package tradewind.engine.quant.options;

import java.util.SplittableRandom;

/// American options by simulation: whether to go on is estimated by regression on paths that are in the money.
///
/// Basis 1, x, x², x³ with x = S/K; antithetic pairs; backward along stored paths. The estimate exercises by a
/// rule that is not quite the best one, so it lies a little low, and its standard error comes with it.
///
/// @see "Longstaff and Schwartz (2001), Valuing American Options by Simulation, RFS 14(1)"
public final class LeastSquaresMonteCarlo {
    private static final int BASIS = 4;

    private LeastSquaresMonteCarlo() {}

    /// @param standardError of the price, over antithetic pairs
    public record Estimate(double price, double standardError) {}

    /// Prices.
    ///
    /// @param dates exercise dates, equally spaced, the last at expiry
    /// @param paths rounded up to an even number, at least 100; dates · paths prices are held in memory
    /// @param seed  the same seed gives the same estimate
    public static Estimate price(Vanilla option, int dates, int paths, long seed) {
        if (dates < 1) throw new IllegalArgumentException("exercise dates must be at least 1: " + dates);
        if (paths < 100) throw new IllegalArgumentException("paths must be at least 100: " + paths);
        int pairs = (paths + 1) / 2;
        double[][] x = simulate(option, dates, pairs, new SplittableRandom(seed));
        double discount = Math.exp(-option.rate() * option.years() / dates);
        int sign = option.type().sign();
        int count = 2 * pairs;
        double[] value = new double[count];
        for (int i = 0; i < count; i++) value[i] = Math.max(sign * (x[dates - 1][i] - 1), 0);
        for (int date = dates - 2; date >= 0; date--) {
            for (int i = 0; i < count; i++) value[i] *= discount;
            double[] coefficients = regress(x[date], value, sign);
            if (coefficients.length == 0) continue;
            for (int i = 0; i < count; i++) {
                double now = sign * (x[date][i] - 1);
                if (now > 0 && now > evaluate(coefficients, x[date][i])) value[i] = now;
            }
        }
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < pairs; i++) {
            double pair = 0.5 * discount * (value[i] + value[i + pairs]);
            sum += pair;
            squares += pair * pair;
        }
        double mean = sum / pairs;
        double error = Math.sqrt(Math.max(0, squares / pairs - mean * mean) / (pairs - 1));
        double strike = option.strike();
        return new Estimate(
                Terms.answer("price", Math.max(strike * mean, option.payoff())), Terms.answer("error", strike * error));
    }

    /// S/K on every date; path i + pairs mirrors path i.
    private static double[][] simulate(Vanilla o, int dates, int pairs, SplittableRandom random) {
        double dt = o.years() / dates;
        double drift = (o.carry() - o.volatility() * o.volatility() / 2) * dt;
        double deviation = o.volatility() * Math.sqrt(dt);
        double[][] x = new double[dates][2 * pairs];
        double start = Math.log(o.spot() / o.strike());
        for (int i = 0; i < pairs; i++) {
            double up = start;
            double down = start;
            for (int date = 0; date < dates; date++) {
                double z = deviation * Normal.quantile((random.nextLong() >>> 12) * 0x1p-52 + 0x1p-53);
                up += drift + z;
                down += drift - z;
                x[date][i] = Math.exp(up);
                x[date][i + pairs] = Math.exp(down);
            }
        }
        return x;
    }

    private static double evaluate(double[] c, double x) {
        return c[0] + x * (c[1] + x * (c[2] + x * c[3]));
    }

    /// Least squares of the value on the basis over paths in the money; empty if there are too few of them.
    private static double[] regress(double[] x, double[] value, int sign) {
        double[][] normal = new double[BASIS][BASIS + 1];
        int count = 0;
        for (int i = 0; i < x.length; i++) {
            if (!(sign * (x[i] - 1) > 0)) continue;
            count++;
            double[] power = {1, x[i], x[i] * x[i], x[i] * x[i] * x[i]};
            for (int a = 0; a < BASIS; a++) {
                for (int b = 0; b < BASIS; b++) normal[a][b] += power[a] * power[b];
                normal[a][BASIS] += power[a] * value[i];
            }
        }
        return count < 10 * BASIS ? new double[0] : eliminate(normal);
    }

    private static double[] eliminate(double[][] m) {
        for (int k = 0; k < BASIS; k++) {
            int pivot = k;
            for (int i = k + 1; i < BASIS; i++) if (Math.abs(m[i][k]) > Math.abs(m[pivot][k])) pivot = i;
            double[] swap = m[k];
            m[k] = m[pivot];
            m[pivot] = swap;
            if (!(Math.abs(m[k][k]) > 1e-12)) return new double[0];
            for (int i = 0; i < BASIS; i++) {
                if (i == k) continue;
                double f = m[i][k] / m[k][k];
                for (int j = k; j <= BASIS; j++) m[i][j] -= f * m[k][j];
            }
        }
        double[] c = new double[BASIS];
        for (int k = 0; k < BASIS; k++) c[k] = m[k][BASIS] / m[k][k];
        return c;
    }
}
