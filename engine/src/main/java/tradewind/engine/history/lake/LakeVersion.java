package tradewind.engine.history.lake;

/// One publication: what the lake was from then on. Versions are numbered from 1.
///
/// @param at epoch nanoseconds of the clock that was asked
/// @param action `import`, `rollback` or `withdraw`
/// @param note for a person
/// @param rows of all parts from then on, quarantine not counted
/// @param hash of the version's file, which holds the hash of the one before
public record LakeVersion(
        long number, long at, String action, String note, int added, int removed, long rows, String hash) {}
