package tradewind.engine.market;

/// How long a time bar is. Buckets are aligned to 1970-01-01T00:00Z.
public enum BarInterval {
    M1("1m", 60),
    M5("5m", 300),
    M15("15m", 900),
    M30("30m", 1_800),
    H1("1h", 3_600),
    H4("4h", 14_400),
    D1("1D", 86_400);

    private final String label;
    private final long nanos;

    BarInterval(String label, long seconds) {
        this.label = label;
        this.nanos = seconds * 1_000_000_000L;
    }

    public String label() {
        return label;
    }

    public long nanos() {
        return nanos;
    }

    /// Start of the bucket a time falls into, epoch nanoseconds.
    public long start(long time) {
        return Math.floorDiv(time, nanos) * nanos;
    }
}
