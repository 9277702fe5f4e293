package tradewind.engine.paper;

/// One direction of the line to the venue: every message takes its time, none overtakes another.
final class Delay {
    private final Latency latency;
    private final Draws draws;
    private long lastDue = Long.MIN_VALUE;

    Delay(Latency latency, long seed) {
        this.latency = latency;
        draws = new Draws(seed);
    }

    /// When a message that leaves now arrives.
    long due(long now) {
        lastDue = Math.max(lastDue, now + taken());
        return lastDue;
    }

    private long taken() {
        return switch (latency) {
            case Latency.Constant constant -> constant.nanos();
            case Latency.Jittered jittered ->
                jittered.jitter() == 0 ? jittered.nanos() : jittered.nanos() + draws.below(jittered.jitter() + 1);
            case Latency.Measured measured ->
                measured.samples().get((int) draws.below(measured.samples().size()));
        };
    }
}
