package tradewind.engine.history.store;

/// What a sync may change.
public enum SyncDirection {
    /// The store only.
    PUSH,
    /// The lake only.
    PULL,
    BOTH;

    boolean pushes() {
        return this != PULL;
    }

    boolean pulls() {
        return this != PUSH;
    }
}
