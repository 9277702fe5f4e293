package tradewind.engine;

/// Hears of what a session cannot put right by itself. Called on a watchdog's thread; may end the process.
public interface EngineListener {
    /// Does nothing.
    EngineListener NONE = new EngineListener() {};

    /// A kernel hangs. The venues were asked to cancel; strategies and desk stand still until the process is
    /// started anew.
    default void onIncident(Incident incident) {}

    /// Memory is running out: whatever is only for looking should go. New orders are denied if that is not enough.
    default void onMemoryLow() {}
}
