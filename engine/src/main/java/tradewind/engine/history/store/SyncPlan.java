package tradewind.engine.history.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tradewind.engine.history.lake.Part;

/// What has to happen so that two sides agree. Pure logic; a part is the same on both sides if its bytes are.
///
/// @param push parts the store lacks
/// @param pull parts the lake lacks
/// @param removeThere parts that are to be no more in the store's next manifest
/// @param removeHere parts that are to be no more in the lake's next version
/// @param waiting stretches of time that would change if the sync went the other way too
record SyncPlan(
        List<Part> push,
        List<Part> pull,
        List<Part> removeThere,
        List<Part> removeHere,
        List<Conflict> conflicts,
        Set<Slot> waiting) {

    /// @param agreed what both had when they last agreed
    static SyncPlan of(List<Part> agreed, List<Part> lake, List<Part> store, SyncRequest request) {
        Map<Slot, Map<String, Part>> base = bySlot(agreed);
        Map<Slot, Map<String, Part>> here = bySlot(lake);
        Map<Slot, Map<String, Part>> there = bySlot(store);
        TreeSet<Slot> slots = new TreeSet<>(Comparator.comparing(Slot::toString));
        slots.addAll(here.keySet());
        slots.addAll(there.keySet());
        SyncPlan plan = new SyncPlan(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new HashSet<>());
        for (Slot slot : slots) {
            Map<String, Part> local = here.getOrDefault(slot, Map.of());
            Map<String, Part> remote = there.getOrDefault(slot, Map.of());
            Set<String> before = base.getOrDefault(slot, Map.of()).keySet();
            if (local.keySet().equals(remote.keySet())) continue;
            boolean changedHere = !local.keySet().equals(before);
            boolean changedThere = !remote.keySet().equals(before);
            if (!changedHere) plan.toTheLake(slot, local, remote, request);
            else if (!changedThere) plan.toTheStore(slot, local, remote, request);
            else plan.settle(slot, local, remote, request);
        }
        return plan;
    }

    /// What both have after a sync: where they are the same now, that; elsewhere what it was.
    static List<Part> agreed(List<Part> before, List<Part> lake, List<Part> store) {
        Map<Slot, Map<String, Part>> base = bySlot(before);
        Map<Slot, Map<String, Part>> here = bySlot(lake);
        Map<Slot, Map<String, Part>> there = bySlot(store);
        Set<Slot> slots = new HashSet<>(base.keySet());
        slots.addAll(here.keySet());
        slots.addAll(there.keySet());
        List<Part> agreed = new ArrayList<>();
        for (Slot slot : slots) {
            Map<String, Part> local = here.getOrDefault(slot, Map.of());
            Map<String, Part> remote = there.getOrDefault(slot, Map.of());
            boolean same = local.keySet().equals(remote.keySet());
            agreed.addAll((same ? local : base.getOrDefault(slot, Map.of())).values());
        }
        return agreed;
    }

    private void settle(Slot slot, Map<String, Part> local, Map<String, Part> remote, SyncRequest request) {
        switch (request.keep()) {
            case LAKE -> toTheStore(slot, local, remote, request);
            case STORE -> toTheLake(slot, local, remote, request);
            case NEITHER -> conflicts.add(new Conflict(slot, local.size(), rows(local), remote.size(), rows(remote)));
        }
    }

    private void toTheStore(Slot slot, Map<String, Part> local, Map<String, Part> remote, SyncRequest request) {
        if (!request.direction().pushes()) {
            waiting.add(slot);
            return;
        }
        push.addAll(without(local, remote));
        removeThere.addAll(without(remote, local));
    }

    private void toTheLake(Slot slot, Map<String, Part> local, Map<String, Part> remote, SyncRequest request) {
        if (!request.direction().pulls()) {
            waiting.add(slot);
            return;
        }
        pull.addAll(without(remote, local));
        removeHere.addAll(without(local, remote));
    }

    /// The same plan without some stretches of time.
    SyncPlan without(Set<Slot> slots) {
        return new SyncPlan(
                outside(push, slots),
                outside(pull, slots),
                outside(removeThere, slots),
                outside(removeHere, slots),
                conflicts,
                waiting);
    }

    boolean changesTheLake() {
        return !pull.isEmpty() || !removeHere.isEmpty();
    }

    boolean changesTheStore() {
        return !push.isEmpty() || !removeThere.isEmpty();
    }

    private static List<Part> outside(List<Part> parts, Set<Slot> slots) {
        return parts.stream().filter(part -> !slots.contains(Slot.of(part))).toList();
    }

    private static List<Part> without(Map<String, Part> from, Map<String, Part> other) {
        return from.values().stream()
                .filter(part -> !other.containsKey(part.sha256()))
                .toList();
    }

    private static long rows(Map<String, Part> parts) {
        return parts.values().stream().mapToLong(Part::rows).sum();
    }

    static Map<Slot, Map<String, Part>> bySlot(List<Part> parts) {
        Map<Slot, Map<String, Part>> slots = new HashMap<>();
        for (Part part : parts)
            slots.computeIfAbsent(Slot.of(part), _ -> new TreeMap<>()).put(part.sha256(), part);
        return slots;
    }
}
