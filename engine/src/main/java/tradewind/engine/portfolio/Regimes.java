package tradewind.engine.portfolio;

import java.util.List;
import java.util.Locale;
import tradewind.engine.quant.optimise.Covariance;
import tradewind.engine.quant.series.GaussianHmm;
import tradewind.engine.quant.series.HmmFit;

/// A calm and a rough state of the market, told apart by a hidden Markov model of the equally weighted
/// return, and the moments of the next period as their mixture.
///
/// Σ = Σₖ pₖ(Σₖ + (μₖ − μ)(μₖ − μ)'), pₖ the filtered probability one period ahead. Moments of a state are
/// weighted by its smoothed probability within the history; its covariance is drawn towards the whole
/// history's shape by n/(n + nₖ) for n instruments and nₖ periods in that state, its mean towards the whole
/// history's by a year's worth.
///
/// @see "Ang and Bekaert (2004), How Regimes Affect Asset Allocation, Financial Analysts Journal 60(2)"
final class Regimes {
    private static final int STATES = 2;
    private static final double PERCENT = 100;

    private Regimes() {}

    static Moments of(Estimates estimates, double[] base) {
        double[][] returns = estimates.returns();
        int n = base.length;
        double[] market = new double[returns.length];
        for (int t = 0; t < market.length; t++) for (double r : returns[t]) market[t] += PERCENT * r / n;
        GaussianHmm model = HmmFit.of(market, STATES).model();
        GaussianHmm.Inference inference = model.infer(market);
        double[] next = model.ahead(inference.filtered()[market.length - 1], 1);

        double[][] means = new double[STATES][];
        double[] mean = new double[n];
        double[] time = new double[STATES];
        for (int k = 0; k < STATES; k++) {
            for (double[] smoothed : inference.smoothed()) time[k] += smoothed[k];
            means[k] = mean(estimates, base, inference.smoothed(), k, time[k]);
            for (int i = 0; i < n; i++) mean[i] += next[k] * means[k][i];
        }
        double[][] mixture = new double[n][n];
        for (int k = 0; k < STATES; k++) {
            double[][] sigma = covariance(estimates, inference.smoothed(), k, time[k]);
            for (int i = 0; i < n; i++)
                for (int j = 0; j < n; j++)
                    mixture[i][j] += next[k]
                            * (sigma[i][j] + (means[k][i] - mean[i]) * (means[k][j] - mean[j]) / estimates.perYear());
        }
        double year = Math.sqrt(estimates.perYear()) / PERCENT;
        String note = String.format(
                Locale.ROOT,
                "calm state %.1f %% a year, rough state %.1f %%; rough with probability %.0f %% next period",
                100 * model.sds()[0] * year,
                100 * model.sds()[1] * year,
                100 * next[1]);
        return new Moments(mean, Covariance.of(mixture), List.of(note));
    }

    private static double[] mean(Estimates estimates, double[] base, double[][] smoothed, int k, double time) {
        double year = estimates.perYear();
        double[] mean = new double[base.length];
        for (int t = 0; t < smoothed.length; t++)
            for (int i = 0; i < mean.length; i++)
                mean[i] += smoothed[t][k] * estimates.returns()[t][i] * year;
        for (int i = 0; i < mean.length; i++) mean[i] = (mean[i] + year * base[i]) / (time + year);
        return mean;
    }

    private static double[][] covariance(Estimates estimates, double[][] smoothed, int k, double time) {
        double[][] returns = estimates.returns();
        int n = returns[0].length;
        double[] mean = new double[n];
        double within = Math.max(time, 1);
        for (int t = 0; t < returns.length; t++)
            for (int i = 0; i < n; i++) mean[i] += smoothed[t][k] * returns[t][i] / within;
        double[][] sigma = new double[n][n];
        for (int t = 0; t < returns.length; t++)
            for (int i = 0; i < n; i++)
                for (int j = 0; j < n; j++)
                    sigma[i][j] += smoothed[t][k]
                            * (returns[t][i] - mean[i])
                            * (returns[t][j] - mean[j])
                            * estimates.perYear()
                            / within;
        double own = 0;
        double whole = 0;
        for (int i = 0; i < n; i++) {
            own += sigma[i][i];
            whole += estimates.raw()[i][i];
        }
        double draw = n / (n + time);
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
                sigma[i][j] = (1 - draw) * sigma[i][j]
                        + draw * own / whole * estimates.raw()[i][j];
        return sigma;
    }
}
