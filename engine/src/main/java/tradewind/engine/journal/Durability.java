package tradewind.engine.journal;

/// What an acknowledged record survives.
public enum Durability {
    /// Written to the operating system: survives the end of the process, not power loss.
    ASYNCHRONOUS,
    /// Forced to the disk at every commit: survives power loss too.
    DURABLE
}
