package tradewind.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import tradewind.engine.quant.optimise.CardinalityProblem;
import tradewind.engine.quant.optimise.Constraints;
import tradewind.engine.quant.optimise.Covariance;
import tradewind.engine.quant.optimise.HierarchicalRiskParity;
import tradewind.engine.quant.optimise.MeanVariance;
import tradewind.engine.quant.optimise.Optimum;
import tradewind.engine.quant.optimise.RiskBudgeting;
import tradewind.engine.quant.optimise.Search;

/// How long does an allocation of n assets take, how exact is it, and do the heuristics earn their place beside
/// branch and bound?
///
/// Covariances come from a seeded model of ten factors. One thread, CPU time, best of five.
public final class PortfolioBench {
    private static final int PASSES = 5;
    private static final int BUDGET = 10_000;

    private PortfolioBench() {}

    /// @param args the document to write the figures into; without one they are printed
    public static void main(String[] args) throws IOException, InterruptedException {
        Machine machine = new Machine();
        String report = allocations() + "\n" + selections();
        String text = machine.describe("mvn -Pbench verify") + "\n" + report;
        if (args.length == 0) System.out.println(text);
        else new Section(Path.of(args[0]), "portfolio").write(text);
    }

    private record Timed<T>(T result, double millis) {}

    private static <T> Timed<T> timed(int passes, Supplier<T> work) {
        T result = work.get();
        double best = Double.MAX_VALUE;
        for (int pass = 0; pass < passes; pass++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            result = work.get();
            best = Math.min(best, (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6);
        }
        return new Timed<>(result, best);
    }

    private static double[][] covariance(Random random, int n) {
        double[][] loadings = new double[n][10];
        for (double[] row : loadings) for (int f = 0; f < 10; f++) row[f] = 0.06 * random.nextGaussian();
        for (double[] row : loadings) row[0] += 0.15;
        double[][] c = new double[n][n];
        for (int i = 0; i < n; i++)
            for (int j = 0; j <= i; j++) {
                double sum = i == j ? 0.01 + 0.06 * random.nextDouble() : 0;
                for (int f = 0; f < 10; f++) sum += loadings[i][f] * loadings[j][f];
                c[i][j] = c[j][i] = sum;
            }
        return c;
    }

    private static double[] returns(Random random, int n) {
        return random.doubles(n, 0, 0.12).toArray();
    }

    private static String allocations() {
        StringBuilder rows = new StringBuilder();
        for (int n : new int[] {50, 100, 250, 500}) {
            Random random = new Random(n);
            double[][] sigma = covariance(random, n);
            Covariance checked = Covariance.of(sigma);
            double[] mu = returns(random, n);
            double[] current = new double[n];
            Arrays.fill(current, 1.0 / n);
            Constraints longOnly = Constraints.longOnly(n);
            Timed<double[]> tree = timed(
                    PASSES,
                    () -> HierarchicalRiskParity.allocate(sigma, HierarchicalRiskParity.Variant.COLUMNS)
                            .weights());
            rows.append(row(n, "hierarchical risk parity", tree.millis(), Double.NaN, tree.result()));
            add(rows, n, "mean-variance, long only", () -> MeanVariance.utility(checked, mu, 4, longOnly));
            add(
                    rows,
                    n,
                    "the same, at most 5 % each",
                    () -> MeanVariance.utility(checked, mu, 4, longOnly.maxWeight(0.05)));
            add(
                    rows,
                    n,
                    "the same, turnover at most 40 %",
                    () -> MeanVariance.utility(checked, mu, 4, longOnly.turnover(current, 0.4)));
            add(rows, n, "risk parity", () -> RiskBudgeting.riskParity(checked));
        }
        return "| assets | method | ms | residual | sum of weights − 1 |\n|---|---|---|---|---|\n" + rows;
    }

    private static void add(StringBuilder rows, int n, String name, Supplier<Optimum> work) {
        Timed<Optimum> timed = timed(PASSES, work);
        rows.append(row(
                n,
                name,
                timed.millis(),
                timed.result().kktResidual(),
                timed.result().weights()));
    }

    private static String row(int n, String name, double millis, double residual, double[] weights) {
        return String.format(
                Locale.ROOT,
                "| %d | %s | %.1f | %s | %.0e |%n",
                n,
                name,
                millis,
                Double.isNaN(residual) ? "closed form" : String.format(Locale.ROOT, "%.0e", residual),
                Math.abs(Arrays.stream(weights).sum() - 1));
    }

    private static String selections() {
        StringBuilder rows = new StringBuilder();
        for (int n : new int[] {31, 60})
            for (double lambda : new double[] {1, 0.8}) {
                Random random = new Random(n);
                Covariance sigma = Covariance.of(covariance(random, n));
                CardinalityProblem problem = new CardinalityProblem(sigma, returns(random, n), lambda, 10, 0.01, 1);
                Timed<CardinalityProblem.Choice> exact = timed(1, () -> problem.exact(200_000));
                rows.append(String.format(
                        Locale.ROOT,
                        "| %d | %.1f | branch and bound, %s, %,d nodes | %.0f | | |%n",
                        n,
                        lambda,
                        exact.result().proven() ? "proven" : "not proven",
                        exact.result().work(),
                        exact.millis()));
                for (Search search : Search.values())
                    rows.append(heuristic(n, lambda, problem, exact.result(), search));
            }
        return "Ten assets of n, each at least 1 %; heuristics with " + BUDGET
                + " subsets asked for, ten seeds.\n\n"
                + "| assets | λ | method | ms | optimum found | worst gap |\n|---|---|---|---|---|---|\n" + rows;
    }

    private static String heuristic(
            int n, double lambda, CardinalityProblem problem, CardinalityProblem.Choice exact, Search search) {
        int found = 0;
        double worst = 0;
        double millis = 0;
        for (int seed = 0; seed < 10; seed++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            double gap = search.find(problem, BUDGET, seed).objective() - exact.objective();
            millis += (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e7;
            if (gap <= 1e-9) found++;
            worst = Math.max(worst, gap);
        }
        String name = search.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return String.format(
                Locale.ROOT, "| %d | %.1f | %s | %.0f | %d of 10 | %.1e |%n", n, lambda, name, millis, found, worst);
    }
}
