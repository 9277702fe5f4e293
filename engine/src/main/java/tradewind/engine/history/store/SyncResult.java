package tradewind.engine.history.store;

import java.util.List;
import tradewind.engine.history.lake.LakeFinding;

/// How a sync ended.
public sealed interface SyncResult {
    /// Lake and store agree, but for what is named here.
    ///
    /// @param pushed parts the store has now and had not before
    /// @param pulled parts the lake has now and had not before
    /// @param removedThere parts the store's manifest names no more; the objects stay for the manifests before
    /// @param removedHere parts the lake's version names no more; the files stay for the versions before
    /// @param lakeVersion of the lake now
    /// @param manifest number of the store's newest
    /// @param conflicts what was left alone
    /// @param damaged what could not be brought over because its bytes are not what they were
    /// @param waiting stretches of time that would change if the sync went the other way too
    /// @param cleared uploads that were interrupted more than a day ago and were given up
    record Synced(
            String place,
            int pushed,
            long pushedBytes,
            int pulled,
            long pulledBytes,
            int removedThere,
            int removedHere,
            long lakeVersion,
            long manifest,
            List<Conflict> conflicts,
            List<LakeFinding> damaged,
            int waiting,
            int cleared)
            implements SyncResult {
        public Synced {
            conflicts = List.copyOf(conflicts);
            damaged = List.copyOf(damaged);
        }

        /// Whether there is nothing left that a person has to decide about.
        public boolean agreed() {
            return conflicts.isEmpty() && damaged.isEmpty();
        }
    }

    /// Nobody sees anything of it. Files that have been transferred as a whole are not transferred again the next time;
    /// half a file does not stay in the store.
    record Cancelled() implements SyncResult {}

    /// The same, and why.
    record Refused(String sentence) implements SyncResult {}
}
