package tradewind.views.portfolio;

import java.util.List;
import java.util.Optional;
import tradewind.engine.portfolio.Allocation;
import tradewind.engine.portfolio.AllocationRequest;
import tradewind.engine.portfolio.Dendrogram;
import tradewind.engine.portfolio.Frontier;

/// One answer with everything that is drawn of it.
///
/// @param frontier none where the limits leave no frontier to draw
/// @param others   well-known methods on the same request, for comparison; those that were refused are left out
record Study(
        AllocationRequest request,
        Allocation.Weights target,
        Optional<Frontier> frontier,
        Dendrogram tree,
        List<Allocation.Weights> others) {}
