package tradewind.engine.history.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tradewind.engine.history.lake.Part;

/// What a sync would do, before anything is moved.
public sealed interface SyncOutlook {
    /// What each side has changed since the two last agreed, and what a sync would do about it.
    ///
    /// @param place as the store calls itself
    /// @param agreedAt when they last agreed, epoch nanoseconds; 0 if never
    /// @param agreedManifest number of the store's newest manifest then; 0 if they never agreed
    /// @param manifest number of its newest now; 0 if it has none
    /// @param there what others have changed in the store since
    /// @param here what was changed in the lake since
    /// @param push parts the store would get
    /// @param pull parts the lake would get
    /// @param removeThere parts the store's next manifest would name no more
    /// @param removeHere parts the lake's next version would name no more
    /// @param conflicts what both have changed, so that neither would be touched
    /// @param waiting stretches of time that would change if the sync went the other way too
    record Known(
            String place,
            long agreedAt,
            long agreedManifest,
            long manifest,
            List<Change> there,
            List<Change> here,
            int push,
            long pushBytes,
            int pull,
            long pullBytes,
            int removeThere,
            int removeHere,
            List<Conflict> conflicts,
            int waiting)
            implements SyncOutlook {
        public Known {
            there = List.copyOf(there);
            here = List.copyOf(here);
            conflicts = List.copyOf(conflicts);
        }
    }

    /// There would be no sync, and why.
    record Refused(String sentence) implements SyncOutlook {}

    /// A stretch of time that is not what it was.
    ///
    /// @param added parts that are there now
    /// @param gone parts that are there no more
    record Change(Slot slot, int added, long addedRows, int gone, long goneRows) {
        /// By their slots' names.
        static List<Change> between(List<Part> before, List<Part> now) {
            Map<Slot, Map<String, Part>> old = SyncPlan.bySlot(before);
            Map<Slot, Map<String, Part>> fresh = SyncPlan.bySlot(now);
            Set<Slot> slots = new TreeSet<>(Comparator.comparing(Slot::toString));
            slots.addAll(old.keySet());
            slots.addAll(fresh.keySet());
            List<Change> changes = new ArrayList<>();
            for (Slot slot : slots) {
                List<Part> added = without(fresh.getOrDefault(slot, Map.of()), old.getOrDefault(slot, Map.of()));
                List<Part> gone = without(old.getOrDefault(slot, Map.of()), fresh.getOrDefault(slot, Map.of()));
                if (!added.isEmpty() || !gone.isEmpty())
                    changes.add(new Change(slot, added.size(), rows(added), gone.size(), rows(gone)));
            }
            return changes;
        }

        private static List<Part> without(Map<String, Part> parts, Map<String, Part> others) {
            return parts.entrySet().stream()
                    .filter(each -> !others.containsKey(each.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
        }

        private static long rows(List<Part> parts) {
            return parts.stream().mapToLong(Part::rows).sum();
        }

        /// For the trader.
        public String sentence() {
            String more = added == 0 ? "" : rowsIn(addedRows, added) + " more";
            String less = gone == 0 ? "" : rowsIn(goneRows, gone) + " gone";
            return slot + ": " + more + (added > 0 && gone > 0 ? ", " : "") + less;
        }

        private static String rowsIn(long rows, int parts) {
            return rows + (rows == 1 ? " row in " : " rows in ") + parts + (parts == 1 ? " part" : " parts");
        }
    }
}
