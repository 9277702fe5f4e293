package tradewind.engine.time;

/// The time of the world outside, for what is promised to a person rather than to the market. Nothing that decides
/// about orders may ask it.
public final class WallClock {
    private WallClock() {}

    /// Milliseconds since 1970-01-01T00:00:00Z.
    public static long millis() {
        return System.currentTimeMillis();
    }
}
