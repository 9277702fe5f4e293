package tradewind.engine.portfolio;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tradewind.engine.quant.Samples;
import tradewind.engine.quant.performance.Drawdowns;
import tradewind.engine.quant.performance.Performance;
import tradewind.engine.quant.performance.SharpeBelief;

/// What came of a [WalkForward].
///
/// @param times    at the end of each period of the returns
/// @param outcomes in the order asked
public record WalkForwardReport(WalkForward settings, List<Instant> times, double perYear, List<Outcome> outcomes) {
    public WalkForwardReport {
        times = List.copyOf(times);
        outcomes = List.copyOf(outcomes);
    }

    /// One allocator's.
    public sealed interface Outcome {
        Allocator allocator();
    }

    /// It never held anything, or what it held never moved.
    public record NotRun(Allocator allocator, String reason) implements Outcome {}

    /// @param returns      per period after costs
    /// @param wealth       from 1, at each of the times
    /// @param targets      weights at each decision
    /// @param annualReturn geometric
    /// @param volatility   per year
    /// @param sharpe       arithmetic, per year, against zero
    /// @param sharpeError  its standard error per year: √((1 − γ₃S + (γ₄ − 1)/4 S²)/(n − 1)) √periods, S
    ///     per period
    /// @param belief       probability that the true ratio is above what the best of so many methods would show
    ///                     without skill: the deflated Sharpe ratio
    /// @param turnover     Σ|trade| per year; 2 moves everything once
    /// @param costs        per year, as a share of capital
    /// @param refusals     decisions without weights; what was held was kept
    /// @param reason       of the first refusal; empty if there was none
    /// @see "Mertens (2002), Comments on Variance of the IID Estimator in Lo; Bailey and Lopez de Prado (2014)"
    @SuppressWarnings("ArrayRecordComponent")
    public record Ran(
            Allocator allocator,
            double[] returns,
            double[] wealth,
            List<double[]> targets,
            double annualReturn,
            double volatility,
            double sharpe,
            double sharpeError,
            double belief,
            double maxDrawdown,
            double turnover,
            double costs,
            int refusals,
            String reason)
            implements Outcome {}

    static WalkForwardReport of(WalkForward settings, List<Instant> times, double perYear, List<WalkForward.Run> runs) {
        List<Double> ratios = new ArrayList<>();
        for (WalkForward.Run run : runs)
            if (why(run).isEmpty())
                ratios.add(Performance.of(run.returns(), perYear, 0, 0).sharpePerPeriod());
        double[] trials = ratios.stream().mapToDouble(d -> d).toArray();
        double spread = trials.length < 2 ? 0 : Samples.variance(trials);
        List<Outcome> outcomes = new ArrayList<>();
        for (WalkForward.Run run : runs) {
            String why = why(run);
            outcomes.add(why.isEmpty() ? ran(run, perYear, spread, trials.length) : new NotRun(run.allocator(), why));
        }
        return new WalkForwardReport(settings, times, perYear, outcomes);
    }

    /// Why nothing can be said of a run; empty if something can.
    private static String why(WalkForward.Run run) {
        boolean moves = false;
        for (double r : run.returns()) {
            if (!(r > -1)) return "lost everything";
            moves |= r != run.returns()[0];
        }
        if (moves) return "";
        return run.reason().isEmpty() ? "what it held never moved" : run.reason();
    }

    private static Ran ran(WalkForward.Run run, double perYear, double spread, int trials) {
        double[] returns = run.returns();
        int n = returns.length;
        Performance figures = Performance.of(returns, perYear, 0, 0);
        double s = figures.sharpePerPeriod();
        double error = Math.sqrt(
                Math.max(0, 1 - figures.skewnessMoment() * s + (figures.kurtosisMoment() - 1) / 4 * s * s) / (n - 1));
        double belief = SharpeBelief.deflated(s, spread, trials, n, figures.skewnessMoment(), figures.kurtosisMoment());
        double[] wealth = new double[n];
        double now = 1;
        for (int t = 0; t < n; t++) wealth[t] = now *= 1 + returns[t];
        double years = n / perYear;
        return new Ran(
                run.allocator(),
                returns,
                wealth,
                run.targets(),
                figures.annualisedReturnGeometric(),
                figures.annualisedStdDev(),
                figures.sharpeAnnualisedArithmetic(),
                error * Math.sqrt(perYear),
                belief,
                Drawdowns.of(returns, perYear, 0).maxDrawdown(),
                run.turnover() / years,
                run.paid() / years,
                run.refusals(),
                run.reason());
    }
}
