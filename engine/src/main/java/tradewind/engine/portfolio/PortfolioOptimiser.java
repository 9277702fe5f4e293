package tradewind.engine.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tradewind.engine.quant.optimise.Constraints;
import tradewind.engine.quant.optimise.Covariance;
import tradewind.engine.quant.optimise.CvarPortfolio;
import tradewind.engine.quant.optimise.MeanVariance;
import tradewind.engine.quant.optimise.Optimum;

/// Answers an [AllocationRequest].
///
/// A method that minimises something does so within the limits. A recipe (risk parity, the trees, equal
/// weights) knows no limits: where its weights break one they are moved by the least tracking error that
/// keeps all of them, and the answer says by how much. The same request gives the same answer. Any thread.
public final class PortfolioOptimiser {
    private static final Pattern ASSET = Pattern.compile("\\bassets? (\\d+)\\b");
    private static final double KEPT = 1e-7;

    private PortfolioOptimiser() {}

    public static Allocation allocate(Allocator allocator, AllocationRequest request) {
        List<String> symbols = request.history().symbols();
        try {
            request.limits().requireKnown(symbols);
            return solve(allocator, request);
        } catch (IllegalArgumentException e) {
            return new Allocation.Refused(allocator, named(String.valueOf(e.getMessage()), symbols));
        }
    }

    /// The covariance per year that allocators use.
    ///
    /// @throws IllegalArgumentException if the history gives none; the message names the input
    public static Covariance covariance(PriceHistory history, Preferences wishes) {
        try {
            return Estimates.of(history, wishes.covariance()).covariance();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(named(String.valueOf(e.getMessage()), history.symbols()), e);
        }
    }

    /// The numbers that mathematics give to instruments, as their names.
    private static String named(String message, List<String> symbols) {
        return ASSET.matcher(message).replaceAll(match -> {
            int at = Integer.parseInt(match.group(1));
            return at < symbols.size() ? Matcher.quoteReplacement(symbols.get(at)) : match.group();
        });
    }

    private static Allocation solve(Allocator allocator, AllocationRequest request) {
        PortfolioLimits limits = request.limits();
        if (allocator == Allocator.CARDINALITY && limits.hold().isEmpty())
            throw new IllegalArgumentException("exactly K needs how many to hold: hold=K among the limits");
        Estimates estimates = Estimates.of(request.history(), request.wishes().covariance());
        if (limits.hold().isEmpty() || limits.hold().getAsInt() == estimates.mean().length)
            return described(request, estimates, within(allocator, request, estimates));
        Selection selection = Selection.of(allocator, request, estimates);
        AllocationRequest fewer = new AllocationRequest(
                request.history().columns(selection.chosen()),
                limits.withHold(OptionalInt.empty()).withTurnover(left(limits, request, selection)),
                selection.pick(request.current()),
                request.wishes());
        Answer inner = within(
                allocator == Allocator.CARDINALITY ? Allocator.MEAN_VARIANCE : allocator,
                fewer,
                Estimates.of(fewer.history(), request.wishes().covariance()));
        List<String> notes = new ArrayList<>(List.of(selection.note()));
        notes.addAll(inner.notes());
        return described(
                request,
                estimates,
                new Answer(
                        allocator,
                        selection.spread(inner.weights(), estimates.mean().length),
                        inner.kkt(),
                        inner.movedBy(),
                        notes));
    }

    /// What is sold because it was not chosen counts as turnover; the choice does not look at it, so it may
    /// be too much.
    private static OptionalDouble left(PortfolioLimits limits, AllocationRequest request, Selection selection) {
        if (limits.turnover().isEmpty()) return OptionalDouble.empty();
        double sold = 0;
        for (double w : request.current()) sold += Math.abs(w);
        for (double w : selection.pick(request.current())) sold -= Math.abs(w);
        double left = limits.turnover().getAsDouble() - sold;
        if (left > 0) return OptionalDouble.of(left);
        throw new IllegalArgumentException(String.format(
                Locale.ROOT,
                "turnover of at most %s does not allow selling the %.4f held in instruments that were not chosen",
                limits.turnover().getAsDouble(),
                sold));
    }

    /// Weights before they are described.
    @SuppressWarnings("ArrayRecordComponent")
    record Answer(Allocator allocator, double[] weights, OptionalDouble kkt, double movedBy, List<String> notes) {}

    private static Answer within(Allocator allocator, AllocationRequest request, Estimates estimates) {
        Problem problem = new Problem(allocator, request, estimates);
        if (minimises(allocator)) return Programs.solve(problem);
        Answer found = Recipes.of(problem);
        PortfolioLimits.Breach breach = problem.worst(found.weights());
        if (breach.by() <= KEPT) return found;
        double[] wanted = found.weights();
        Optimum nearest = MeanVariance.utility(
                estimates.covariance(), estimates.covariance().times(wanted), 1, problem.constraints());
        double[] gap = wanted.clone();
        for (int i = 0; i < gap.length; i++) gap[i] -= nearest.weights()[i];
        double moved = Math.sqrt(estimates.covariance().variance(gap));
        List<String> notes = new ArrayList<>(found.notes());
        notes.add(String.format(
                Locale.ROOT,
                "%s knows no limits: its own weights break %s by %.4f and were moved by the least tracking error that"
                        + " keeps all, %.2f %% a year",
                allocator.label(),
                breach.limit(),
                breach.by(),
                100 * moved));
        return new Answer(allocator, nearest.weights(), OptionalDouble.of(nearest.kktResidual()), moved, notes);
    }

    /// Whether a method minimises something, and so keeps limits by itself.
    private static boolean minimises(Allocator allocator) {
        return switch (allocator) {
            case MINIMUM_VARIANCE,
                    MEAN_VARIANCE,
                    MAXIMUM_SHARPE,
                    MAXIMUM_DIVERSIFICATION,
                    BLACK_LITTERMAN,
                    MINIMUM_CVAR,
                    KELLY,
                    COST_AWARE,
                    MULTI_PERIOD,
                    REGIME,
                    SIGNAL_FUSION,
                    CARDINALITY -> true;
            case EQUAL_WEIGHT, INVERSE_VOLATILITY, RISK_PARITY, RISK_BUDGETS, HRP, HERC, NCO, VOLATILITY_TARGET ->
                false;
        };
    }

    private static Allocation.Weights described(AllocationRequest request, Estimates estimates, Answer answer) {
        double[] w = tidied(answer.weights());
        Covariance covariance = estimates.covariance();
        double[] shares = new double[w.length];
        double volatility = Math.sqrt(covariance.variance(w));
        if (volatility > 0) shares = covariance.riskShares(w);
        double squares = 0;
        for (double share : shares) squares += share * share;
        double[] expected = estimates.expected(request.wishes().returns());
        double earned = 0;
        double gross = 0;
        for (int i = 0; i < w.length; i++) {
            earned += expected[i] * w[i];
            gross += Math.abs(w[i]);
        }
        if (gross == 0)
            throw new IllegalArgumentException("nothing is worth holding at these expectations: all weights are zero");
        Problem whole = new Problem(answer.allocator(), request, estimates);
        return new Allocation.Weights(
                answer.allocator(),
                request.history().symbols(),
                w,
                shares,
                earned,
                volatility,
                covariance.diversificationRatio(w),
                1 / squares,
                CvarPortfolio.cvar(
                        losses(estimates.returns(), w), request.wishes().confidence()),
                MeanVariance.turnover(w, request.current()),
                answer.kkt(),
                whole.worst(w),
                answer.movedBy(),
                answer.notes());
    }

    /// A weight this small is the solver's zero.
    private static double[] tidied(double[] weights) {
        double[] result = weights.clone();
        for (int i = 0; i < result.length; i++) if (Math.abs(result[i]) < 1e-10) result[i] = 0;
        return result;
    }

    private static double[] losses(double[][] returns, double[] weights) {
        double[] losses = new double[returns.length];
        for (int t = 0; t < losses.length; t++)
            for (int i = 0; i < weights.length; i++) losses[t] -= returns[t][i] * weights[i];
        return losses;
    }

    /// One method with its inputs worked out.
    record Problem(Allocator allocator, AllocationRequest request, Estimates estimates) {
        Preferences wishes() {
            return request.wishes();
        }

        Covariance covariance() {
            return estimates.covariance();
        }

        int size() {
            return estimates.mean().length;
        }

        double[] expected() {
            return estimates.expected(wishes().returns());
        }

        private OptionalDouble mostHeld() {
            return allocator.sizesThePosition() ? OptionalDouble.of(wishes().maxLeverage()) : OptionalDouble.empty();
        }

        Constraints constraints() {
            return request.limits()
                    .constraints(
                            request.history().symbols(), request.current(), !allocator.sizesThePosition(), mostHeld());
        }

        PortfolioLimits.Breach worst(double[] weights) {
            return request.limits()
                    .worst(
                            request.history().symbols(),
                            weights,
                            request.current(),
                            !allocator.sizesThePosition(),
                            mostHeld());
        }
    }
}
