package tradewind.views.portfolio;

import java.util.Optional;
import tradewind.engine.portfolio.Allocation;
import tradewind.engine.portfolio.AllocationRequest;
import tradewind.engine.portfolio.Dendrogram;
import tradewind.engine.portfolio.Frontier;

/// One answer with everything that is drawn of it.
///
/// @param frontier none where the limits leave no frontier to draw
record Study(AllocationRequest request, Allocation.Weights target, Optional<Frontier> frontier, Dendrogram tree) {}
