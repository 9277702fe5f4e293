package tradewind.engine.history.lake;

import java.util.List;

/// What one version changed about the rows of the lake.
///
/// A consumer that takes rows away for `goneParts` and then adds those of `newParts`, version after version, has at
/// every moment exactly the rows of that version. Parts that were only put together are neither.
///
/// @param version that changed it
/// @param goneParts whose rows are no more from it on, after a rollback or a withdrawal
/// @param newParts whose rows are there from it on: imported, recorded, or brought back
public record LakeChange(LakeVersion version, List<Part> goneParts, List<Part> newParts) {
    public LakeChange {
        goneParts = List.copyOf(goneParts);
        newParts = List.copyOf(newParts);
    }

    /// It changed where rows lie, not which there are.
    public boolean rearranged() {
        return goneParts.isEmpty() && newParts.isEmpty();
    }
}
