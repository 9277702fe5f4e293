package tradewind.engine.quant.options;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import tradewind.engine.quant.Minimum;

/// All expiries together as SSVI, which cannot be arbitraged by construction.
///
/// w(k, θ) = θ/2 (1 + ρφk + √((φk + ρ)² + 1 − ρ²)) with φ = η/(θ^γ (1 + θ)^(1 − γ)). θ rises with time, 0 <
/// γ < 1 and η(1 + |ρ|) ≤ 2 exclude butterflies and calendar spreads. Between expiries θ is linear in time;
/// before the first it falls to zero at now, after the last it goes on at the last forward variance.
///
/// @param years ends, rising
/// @param theta total variance at the money for each, rising
/// @see "Gatheral and Jacquier (2014), Arbitrage-free SVI volatility surfaces, Quantitative Finance 14(1), 4"
@SuppressWarnings("ArrayRecordComponent")
public record VolatilitySurface(double[] years, double[] theta, double rho, double eta, double gamma) {
    public VolatilitySurface {
        if (years.length == 0 || years.length != theta.length)
            throw new IllegalArgumentException(years.length + " expiries with " + theta.length + " variances");
        for (int i = 0; i < years.length; i++) {
            Terms.years(years[i]);
            Terms.positive("theta " + i, theta[i]);
            if (i > 0 && (years[i] <= years[i - 1] || theta[i] < theta[i - 1]))
                throw new IllegalArgumentException("expiries and their variances must rise: expiry " + i);
        }
        Terms.correlation(rho);
        Terms.positive("eta", eta);
        if (!(gamma > 0 && gamma < 1)) throw new IllegalArgumentException("gamma must lie between 0 and 1: " + gamma);
        if (eta * (1 + Math.abs(rho)) > 2 + 1e-12)
            throw new IllegalArgumentException("eta (1 + |rho|) exceeds 2: " + eta * (1 + Math.abs(rho)));
    }

    /// One quoted volatility.
    ///
    /// @param logMoneyness ln(K/F)
    public record Quote(double years, double logMoneyness, double volatility) {
        public Quote {
            Terms.years(years);
            Terms.finite("log-moneyness", logMoneyness);
            Terms.positive("volatility", volatility);
        }
    }

    public double thetaAt(double time) {
        Terms.years(time);
        if (time <= years[0]) return theta[0] * time / years[0];
        int last = years.length - 1;
        for (int i = 1; i <= last; i++)
            if (time <= years[i])
                return theta[i - 1] + (theta[i] - theta[i - 1]) * (time - years[i - 1]) / (years[i] - years[i - 1]);
        double rate =
                last == 0 ? theta[0] / years[0] : (theta[last] - theta[last - 1]) / (years[last] - years[last - 1]);
        return theta[last] + rate * (time - years[last]);
    }

    public double totalVariance(double logMoneyness, double time) {
        Terms.finite("log-moneyness", logMoneyness);
        return variance(logMoneyness, thetaAt(time), rho, eta, gamma);
    }

    public double volatility(double logMoneyness, double time) {
        return Math.sqrt(totalVariance(logMoneyness, time) / time);
    }

    private static double variance(double k, double theta, double rho, double eta, double gamma) {
        double phi = eta / (Math.pow(theta, gamma) * Math.pow(1 + theta, 1 - gamma));
        double x = phi * k + rho;
        return theta / 2 * (1 + rho * phi * k + Math.sqrt(x * x + 1 - rho * rho));
    }

    /// One expiry as raw SVI, exactly.
    public Svi slice(double time) {
        double t = thetaAt(time);
        double phi = eta / (Math.pow(t, gamma) * Math.pow(1 + t, 1 - gamma));
        double root = Math.sqrt(1 - rho * rho);
        return new Svi(t / 2 * (1 - rho * rho), t * phi / 2, rho, -rho / phi, root / phi);
    }

    /// Root mean squared difference to quotes, in volatility.
    public double misfit(List<Quote> quotes) {
        if (quotes.isEmpty()) throw new IllegalArgumentException("no quotes: nothing to compare with");
        double sum = 0;
        for (Quote each : quotes) {
            double miss = volatility(each.logMoneyness(), each.years()) - each.volatility();
            sum += miss * miss;
        }
        return Math.sqrt(sum / quotes.size());
    }

    /// Where a table of smiles could be arbitraged, in words; empty if nowhere.
    ///
    /// @param slices smiles by years
    public static List<String> arbitrage(TreeMap<Double, Svi> slices) {
        List<String> found = new ArrayList<>();
        Double before = null;
        for (var slice : slices.entrySet()) {
            Svi svi = slice.getValue();
            if (!svi.free())
                found.add("butterfly at " + slice.getKey() + " years: lowest density " + svi.lowestDensity());
            if (before != null) {
                Svi earlier = slices.get(before);
                for (int i = -30; i <= 30; i++) {
                    double k = i / 20.0;
                    if (earlier == null || svi.totalVariance(k) >= earlier.totalVariance(k)) continue;
                    found.add("calendar between " + before + " and " + slice.getKey() + " years at log-moneyness " + k);
                    break;
                }
            }
            before = slice.getKey();
        }
        return found;
    }

    /// Least squares in volatility over all quotes.
    ///
    /// @param quotes at least 3 in each expiry
    /// @throws IllegalArgumentException if an expiry has fewer, or nothing was found
    public static VolatilitySurface fit(List<Quote> quotes) {
        TreeMap<Double, List<Quote>> byTime = new TreeMap<>();
        for (Quote each : quotes)
            byTime.computeIfAbsent(each.years(), years -> new ArrayList<>()).add(each);
        if (byTime.isEmpty()) throw new IllegalArgumentException("no quotes: nothing to fit");
        double[] years =
                byTime.keySet().stream().mapToDouble(Double::doubleValue).toArray();
        double[] start = new double[years.length + 3];
        double before = 0;
        int i = 0;
        for (var slice : byTime.entrySet()) {
            if (slice.getValue().size() < 3)
                throw new IllegalArgumentException("the expiry of " + slice.getKey() + " years has "
                        + slice.getValue().size() + " quotes, at least 3 are needed");
            Quote nearest = slice.getValue().stream()
                    .min(Comparator.comparingDouble(q -> Math.abs(q.logMoneyness())))
                    .orElseThrow();
            double atMoney = nearest.volatility() * nearest.volatility() * nearest.years();
            start[i++] = Math.log(Math.max(atMoney - before, 0.05 * atMoney));
            before = Math.max(before, atMoney);
        }
        Minimum best = DoubleStream.of(-0.6, -0.1, 0.4)
                .mapToObj(skew -> {
                    double[] from = start.clone();
                    from[years.length] = skew;
                    return Minimum.of(p -> 1e4 * square(of(years, p).misfit(quotes)), from);
                })
                .min(Comparator.comparingDouble(Minimum::value))
                .orElseThrow();
        return of(years, best.at());
    }

    private static double square(double x) {
        return x * x;
    }

    private static VolatilitySurface of(double[] years, double[] p) {
        int n = years.length;
        double[] theta = new double[n];
        double sum = 0;
        for (int i = 0; i < n; i++) theta[i] = sum += Math.exp(p[i]);
        double rho = 0.9999 * Math.tanh(p[n]);
        double eta = 2 / (1 + Math.abs(rho)) * logistic(p[n + 1]);
        return new VolatilitySurface(years, theta, rho, eta, 0.001 + 0.998 * logistic(p[n + 2]));
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
