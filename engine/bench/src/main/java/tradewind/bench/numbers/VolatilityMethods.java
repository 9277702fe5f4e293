package tradewind.bench.numbers;

import tradewind.engine.quant.series.AugmentedDickeyFuller;
import tradewind.engine.quant.series.EngleGranger;
import tradewind.engine.quant.series.GaussianHmm;
import tradewind.engine.quant.series.HmmFit;
import tradewind.engine.quant.series.Hurst;
import tradewind.engine.quant.series.Johansen;
import tradewind.engine.quant.series.LocalLevel;
import tradewind.engine.quant.series.MacKinnon;
import tradewind.engine.quant.series.StateSpace;
import tradewind.engine.quant.series.Wavelet;
import tradewind.engine.quant.volatility.Garch;
import tradewind.engine.quant.volatility.GarchFit;

/// One series over time.
final class VolatilityMethods {
    private VolatilityMethods() {}

    static Family volatility() {
        double[] returns = Inputs.clustered(2_000, 1);
        GarchFit[] fitted = new GarchFit[1];
        return new Family("Volatility (`quant.volatility`)")
                .add("GARCH(1,1)", "2,000 returns", () -> GarchFit.of(Garch.GARCH, returns))
                .add("GJR", "2,000 returns", () -> GarchFit.of(Garch.GJR, returns))
                .add("EGARCH", "2,000 returns", () -> GarchFit.of(Garch.EGARCH, returns))
                .add("Student's t residuals", "GJR on 2,000 returns", () -> GarchFit.of(Garch.GJR, returns, true))
                .add(
                        "standard errors",
                        "with GARCH(1,1), 2,000 returns",
                        () -> GarchFit.of(Garch.GARCH, returns).stdErrorsRobust())
                .add("forecasts", "EGARCH, 20 periods ahead", () -> {
                    if (fitted[0] == null) fitted[0] = GarchFit.of(Garch.EGARCH, returns);
                    return fitted[0].forecast(20);
                });
    }

    static Family series() {
        double[] walk = Inputs.walk(2_000, 1, 2);
        double[] noise = Inputs.normals(2_000, 3);
        double[] observed = walk.clone();
        for (int t = 0; t < observed.length; t++) observed[t] += 2 * noise[t];
        double[][] hedge = new double[1_000][];
        double[] hedged = new double[1_000];
        for (int t = 0; t < hedged.length; t++) {
            hedge[t] = new double[] {1, walk[t]};
            hedged[t] = 3 + 0.5 * walk[t] + noise[t];
        }
        double[] x = Inputs.walk(500, 1, 4);
        double[] y = new double[500];
        double[][] pair = new double[500][];
        for (int t = 0; t < 500; t++) {
            y[t] = 2 + 0.7 * x[t] + noise[t];
            pair[t] = new double[] {x[t], y[t]};
        }
        double[] regimes = noise.clone();
        for (int t = 0; t < regimes.length; t++) regimes[t] *= t / 200 % 3 == 2 ? 3 : 1;
        GaussianHmm hmm = new GaussianHmm(
                new double[] {0.7, 0.3},
                new double[][] {{0.98, 0.02}, {0.05, 0.95}},
                new double[] {0, 0},
                new double[] {1, 3});
        HmmFit[] free = new HmmFit[1];
        int[] windows = {16, 32, 64, 128, 256, 512};
        Wavelet wavelet = Wavelet.named("db4");
        EngleGranger relation = EngleGranger.of(x, y);
        LocalLevel level = LocalLevel.diffuse(4, 1);
        StateSpace wandering = StateSpace.wandering(2, 1e-4, 1, 100);
        return new Family("Series (`quant.series`)")
                .add("local level: filter, smoother", "2,000 values", () -> level.estimate(observed))
                .add("local level: likelihood maximum", "2,000 values", () -> LocalLevel.fit(observed))
                .add("state space of several states", "2 states, 1,000 values", () -> wandering.estimate(hedged, hedge))
                .add("Gaussian HMM", "2 states, 2,000 values", () -> hmm.infer(regimes))
                .add("likeliest path of states", "2 states, 2,000 values", () -> hmm.viterbi(regimes))
                .add("HMM estimate", "2 states, 2,000 values", () -> HmmFit.of(regimes, 2))
                .add("HMM estimate, settled start", "2 states, 2,000 values", () -> {
                    if (free[0] == null) free[0] = HmmFit.of(regimes, 2);
                    return free[0].settled(regimes);
                })
                .add(
                        "augmented Dickey-Fuller",
                        "500 values, 1 lag",
                        () -> AugmentedDickeyFuller.test(x, 1, MacKinnon.CONSTANT))
                .often(
                        "its p-values, critical values",
                        "1 statistic",
                        () -> MacKinnon.CONSTANT.pValue(-2.9, 1)
                                + MacKinnon.CONSTANT.criticalValues(1, 500)[0])
                .add(
                        "Engle-Granger",
                        "500 values, with its test",
                        () -> EngleGranger.of(x, y).test(1))
                .add(
                        "half-life",
                        "500 values",
                        () -> EngleGranger.of(x, y).halfLife().orElse(relation.ar1()))
                .add(
                        "Johansen",
                        "2 series of 500, 1 lag",
                        () -> Johansen.test(pair, 1, Johansen.Terms.UNRESTRICTED_CONSTANT))
                .add("Hurst", "2,000 values, 6 windows", () -> Hurst.of(noise, windows))
                .add(
                        "wavelets",
                        "db4, 5 levels, 2,000 values",
                        () -> wavelet.decompose(noise, 5, Wavelet.Mode.SYMMETRIC));
    }
}
