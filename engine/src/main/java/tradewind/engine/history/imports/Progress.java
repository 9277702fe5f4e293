package tradewind.engine.history.imports;

/// Follows an import. Called every few thousand rows, on the importing thread.
@FunctionalInterface
public interface Progress {
    Progress UNWATCHED = (_, _, _) -> true;

    /// @param read bytes of the file so far
    /// @param total bytes of the file
    /// @param rows so far
    /// @return false to stop, with the lake as it was
    boolean at(long read, long total, long rows);
}
