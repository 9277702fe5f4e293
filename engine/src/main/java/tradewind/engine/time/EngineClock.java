package tradewind.engine.time;

/// Says what time it is, in nanoseconds since 1970-01-01T00:00:00Z.
///
/// A session has one. In a replay it is the time of the recorded market, never the wall clock.
@FunctionalInterface
public interface EngineClock {
    /// Epoch nanoseconds, UTC. Never goes back within one session.
    long now();
}
