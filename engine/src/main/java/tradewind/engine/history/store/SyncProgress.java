package tradewind.engine.history.store;

/// Hears how far a sync is. Called by the threads that transfer, one at a time.
@FunctionalInterface
public interface SyncProgress {
    SyncProgress UNWATCHED = (_, _, _, _) -> true;

    /// @param bytes transferred so far, and of how many
    /// @param parts transferred so far, and of how many
    /// @return false to cancel
    boolean at(long bytes, long ofBytes, int parts, int ofParts);
}
