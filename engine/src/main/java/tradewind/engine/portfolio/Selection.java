package tradewind.engine.portfolio;

import java.util.Locale;
import tradewind.engine.quant.optimise.CardinalityProblem;

/// Which K instruments a method may hold: those that branch and bound finds best for λw'Σw − (1 − λ)μ'w,
/// with λ = 1 for methods that look at risk alone, else γ/(2 + γ), which is mean-variance with risk
/// aversion γ.
@SuppressWarnings("ArrayRecordComponent")
record Selection(int[] chosen, String note) {
    private static final long NODES = 200_000;

    static Selection of(Allocator allocator, AllocationRequest request, Estimates estimates) {
        PortfolioLimits limits = request.limits();
        int held = limits.hold().orElseThrow();
        CardinalityProblem.Choice choice =
                problem(allocator, request, estimates).exact(NODES);
        String proof = choice.proven()
                ? "proven best by branch and bound in " + choice.work() + " nodes"
                : String.format(
                        Locale.ROOT,
                        "the best found in %d nodes; at most %.2e better exists",
                        choice.work(),
                        choice.objective() - choice.lowerBound());
        return new Selection(
                choice.selected(),
                held + " of " + request.history().assets() + " instruments, " + proof
                        + (limits.groups().isEmpty() && limits.factors().isEmpty()
                                ? ""
                                : "; groups and factors did not take part in that choice"));
    }

    static CardinalityProblem problem(Allocator allocator, AllocationRequest request, Estimates estimates) {
        PortfolioLimits limits = request.limits();
        int held = limits.hold().orElseThrow();
        if (!limits.longOnly())
            throw new IllegalArgumentException("hold=" + held + " is worked out for long-only portfolios");
        double aversion = request.wishes().riskAversion();
        double lambda = allocator.expectsReturns() ? aversion / (2 + aversion) : 1;
        return new CardinalityProblem(
                estimates.covariance(),
                estimates.expected(request.wishes().returns()),
                lambda,
                held,
                limits.lowest() / limits.invested(),
                Math.min(1, limits.most() / limits.invested()));
    }

    double[] pick(double[] all) {
        double[] some = new double[chosen.length];
        for (int k = 0; k < some.length; k++) some[k] = all[chosen[k]];
        return some;
    }

    double[] spread(double[] some, int size) {
        double[] all = new double[size];
        for (int k = 0; k < some.length; k++) all[chosen[k]] = some[k];
        return all;
    }
}
