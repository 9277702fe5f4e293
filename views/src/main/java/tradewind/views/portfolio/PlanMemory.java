package tradewind.views.portfolio;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import tradewind.engine.market.Instruments;
import tradewind.engine.portfolio.KeptPlan;

/// Where a session's plan outlives the application. One plan at a time.
public interface PlanMemory {
    /// What was found.
    sealed interface Found {
        record Nothing() implements Found {}

        /// @param gone symbols of the plan that the session does not trade any more; the plan is without them
        record Plan(KeptPlan plan, List<String> gone) implements Found {
            public Plan {
                gone = List.copyOf(gone);
            }
        }

        /// There is something that cannot be read, or is not of this session. It is left as it is.
        ///
        /// @param why a sentence that says which file and what is wrong with it
        record Unusable(String why) implements Found {}
    }

    /// Remembers nothing: for a session that nobody comes back to.
    PlanMemory NONE = new PlanMemory() {
        @Override
        public CompletionStage<Found> read(Instruments instruments) {
            return CompletableFuture.completedFuture(new Found.Nothing());
        }

        @Override
        public CompletionStage<Optional<String>> keep(KeptPlan plan) {
            return CompletableFuture.completedFuture(Optional.empty());
        }

        @Override
        public CompletionStage<Optional<String>> putAside() {
            return CompletableFuture.completedFuture(Optional.empty());
        }
    };

    /// The plan that was kept last. Asked once, before anything is kept.
    ///
    /// @return what was found; on any thread
    CompletionStage<Found> read(Instruments instruments);

    /// Keeps a plan in the place of the last one, whole or not at all. In the order asked for.
    ///
    /// @return empty once it is where a power cut does not reach it, else why it is not, in a sentence; on
    ///     any thread
    CompletionStage<Optional<String>> keep(KeptPlan plan);

    /// What is there, readable or not, is put aside: it is not found again, and not deleted.
    ///
    /// @return empty once that is done, else why it is not, in a sentence; on any thread
    CompletionStage<Optional<String>> putAside();
}
