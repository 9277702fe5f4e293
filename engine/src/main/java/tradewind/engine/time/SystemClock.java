package tradewind.engine.time;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/// The computer's clock. If that is set back, this one stands still until the computer has caught up. Any thread.
public final class SystemClock implements EngineClock {
    private final Clock clock;
    private final AtomicLong latest = new AtomicLong(Long.MIN_VALUE);

    public SystemClock() {
        this(Clock.systemUTC());
    }

    SystemClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public long now() {
        Instant at = clock.instant();
        long nanos = Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000_000L), at.getNano());
        return latest.accumulateAndGet(nanos, Math::max);
    }
}
