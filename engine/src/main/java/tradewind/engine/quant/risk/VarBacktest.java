package tradewind.engine.quant.risk;

import tradewind.engine.quant.options.Normal;

/// Whether the days that lost more than the VaR were as many, and as scattered, as they should be.
public final class VarBacktest {
    private VarBacktest() {}

    /// @param lr     likelihood ratio, χ² with one degree of freedom if the model is right
    /// @param pValue probability of a ratio at least this large
    public record Test(double lr, double pValue) {}

    /// Kupiec's proportion of failures: −2 ln[(1 − p)^(T − x) p^x] + 2 ln[(1 − x/T)^(T − x) (x/T)^x].
    ///
    /// @param days       T, at least 1
    /// @param exceptions x, from 0 to T
    /// @param p          probability of an exception, 1 − level
    /// @see "Kupiec (1995), Techniques for verifying the accuracy of risk measurement models, J. Derivatives
    ///     3(2)"
    public static Test kupiec(int days, int exceptions, double p) {
        if (days < 1) throw new IllegalArgumentException("days must be at least 1: " + days);
        if (exceptions < 0 || exceptions > days)
            throw new IllegalArgumentException("exceptions must lie between 0 and " + days + ": " + exceptions);
        Sample.probability("p", p);
        double x = exceptions;
        double good = days - x;
        double lr = 2 * (logLikelihood(good, x, x / days) - logLikelihood(good, x, p));
        return new Test(Math.max(lr, 0), oneDegree(lr));
    }

    /// The smallest and largest number of exceptions that a test of this size does not reject.
    ///
    /// @param testSize probability of rejecting a right model, 0.05 for instance
    /// @throws IllegalArgumentException if every number is rejected
    public static int[] acceptedExceptions(int days, double p, double testSize) {
        Sample.probability("test size", testSize);
        int first = -1;
        int last = -1;
        for (int x = 0; x <= days; x++) {
            if (kupiec(days, x, p).pValue() <= testSize) continue;
            if (first < 0) first = x;
            last = x;
        }
        if (first < 0)
            throw new IllegalArgumentException(
                    "a test of size " + testSize + " rejects every number of exceptions in " + days + " days");
        return new int[] {first, last};
    }

    /// @param transitions        n[i][j]: days in state j (1 is an exception) after a day in state i
    /// @param lrUnconditional    Kupiec's ratio on all days
    /// @param lrIndependence     Markov ratio on the transitions
    /// @param lrConditional      their sum, χ² with two degrees of freedom
    @SuppressWarnings("ArrayRecordComponent")
    public record Independence(
            int[][] transitions,
            double lrUnconditional,
            double lrIndependence,
            double lrConditional,
            double pUnconditional,
            double pIndependence,
            double pConditional) {}

    /// Christoffersen's test that exceptions do not come in clusters.
    ///
    /// @param hits true where the loss exceeded the VaR, oldest first; at least 2
    /// @see "Christoffersen (1998), Evaluating interval forecasts, International Economic Review 39(4)"
    public static Independence christoffersen(boolean[] hits, double p) {
        if (hits.length < 2) throw new IllegalArgumentException("hits: at least 2 days are needed, not " + hits.length);
        int[][] n = new int[2][2];
        int exceptions = hits[0] ? 1 : 0;
        for (int t = 1; t < hits.length; t++) {
            if (hits[t]) exceptions++;
            n[hits[t - 1] ? 1 : 0][hits[t] ? 1 : 0]++;
        }
        Test coverage = kupiec(hits.length, exceptions, p);
        double apart = logLikelihood(n[0][0], n[0][1], share(n[0][1], n[0][0]))
                + logLikelihood(n[1][0], n[1][1], share(n[1][1], n[1][0]));
        double good = (double) n[0][0] + n[1][0];
        double bad = (double) n[0][1] + n[1][1];
        double lr = Math.max(0, 2 * (apart - logLikelihood(good, bad, share(bad, good))));
        double both = coverage.lr() + lr;
        return new Independence(n, coverage.lr(), lr, both, coverage.pValue(), oneDegree(lr), Math.exp(-both / 2));
    }

    private static double share(double one, double other) {
        return one + other == 0 ? 0 : one / (one + other);
    }

    /// good ln(1 − p) + bad ln p with 0 ln 0 = 0.
    private static double logLikelihood(double good, double bad, double p) {
        return (good == 0 ? 0 : good * Math.log1p(-p)) + (bad == 0 ? 0 : bad * Math.log(p));
    }

    /// P(χ²₁ > x) = 2N(−√x).
    private static double oneDegree(double x) {
        return x <= 0 ? 1 : 2 * Normal.cdf(-Math.sqrt(x));
    }
}
