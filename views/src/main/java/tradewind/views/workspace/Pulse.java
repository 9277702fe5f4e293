package tradewind.views.workspace;

/// Something that shows what has changed, once per frame.
@FunctionalInterface
public interface Pulse {
    /// Called on the application thread before every frame; must not block.
    ///
    /// @param wallNanos monotonic clock, nanoseconds
    void pulse(long wallNanos);
}
