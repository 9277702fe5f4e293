package tradewind.bench;

import java.util.List;

/// What a pass over a market gave. Equal inputs must give equal outcomes, or its speed means nothing.
///
/// @param rootHash of everything that was journaled
/// @param orders sent or denied
/// @param fills counted by the desk
record Outcome(String rootHash, int orders, int fills) {
    /// The one outcome of all passes.
    ///
    /// @param passes at least one
    /// @throws IllegalStateException if two differ, with both
    static Outcome ofAll(String what, List<Outcome> passes) {
        Outcome first = passes.getFirst();
        for (int i = 1; i < passes.size(); i++) {
            if (!passes.get(i).equals(first))
                throw new IllegalStateException("%s: pass %d gave %s, the first gave %s; no figure of this run counts"
                        .formatted(what, i + 1, passes.get(i), first));
        }
        return first;
    }
}
