package tradewind.engine.portfolio;

import tradewind.engine.quant.optimise.CardinalityProblem;
import tradewind.engine.quant.optimise.Search;

/// One choice of K instruments, found by branch and bound with a proof or by a heuristic without one, so
/// that the two can be compared on the trader's own prices.
public final class SelectionRace {
    private final CardinalityProblem problem;

    /// @param request with a number to hold among its limits; as [Allocator#CARDINALITY] takes it
    /// @throws IllegalArgumentException if there is none, or the prices give no covariance
    public SelectionRace(AllocationRequest request) {
        if (request.limits().hold().isEmpty())
            throw new IllegalArgumentException("a choice needs how many to hold: hold=K among the limits");
        request.limits().requireKnown(request.history().symbols());
        problem = Selection.problem(
                Allocator.CARDINALITY,
                request,
                Estimates.of(request.history(), request.wishes().covariance()));
    }

    /// The proven best, or how far the nodes went.
    public CardinalityProblem.Choice exact(long nodes) {
        return problem.exact(nodes);
    }

    /// The best that a heuristic finds.
    ///
    /// @param budget subsets it may ask about, at least 100
    public CardinalityProblem.Choice find(Search search, long budget, long seed) {
        return search.find(problem, budget, seed);
    }
}
