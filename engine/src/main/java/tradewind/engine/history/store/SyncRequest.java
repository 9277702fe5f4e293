package tradewind.engine.history.store;

/// What is asked of a sync.
///
/// @param keep whose state is taken where both sides have changed the same stretch of time
/// @param parallel how many requests may be under way at once, above zero
/// @param restart whether what was agreed on before with this place is to be forgotten
public record SyncRequest(SyncDirection direction, Keep keep, int parallel, boolean restart) {
    public static final int PARALLEL = 8;

    /// Who is right in a conflict. Whatever is not kept stays readable in the versions before.
    public enum Keep {
        /// Nobody knows: conflicts are named and left alone.
        NEITHER,
        LAKE,
        STORE
    }

    public SyncRequest {
        if (parallel < 1) throw new IllegalArgumentException("requests at once must be above zero: " + parallel);
    }

    public static SyncRequest of(SyncDirection direction) {
        return new SyncRequest(direction, Keep.NEITHER, PARALLEL, false);
    }
}
