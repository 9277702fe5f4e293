package tradewind.views.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/// What the clocks of one zone show. The rules are asked once for each stretch between two changes of the clock, as
/// a table asks for every cell. Safe on any thread.
public final class ZoneClock {
    private static final long SECOND = 1_000_000_000L;

    /// Seconds from one change of the clock to the next.
    ///
    /// @param twiceUntil before it the clock shows what it has shown before it was put back
    /// @param twiceFrom from it on the clock shows what it will show again
    private record Stretch(long from, long to, int offset, long twiceUntil, long twiceFrom) {}

    private final ZoneId zone;
    private volatile Stretch last;

    public ZoneClock(ZoneId zone) {
        this.zone = zone;
        last = stretch(0);
    }

    public ZoneId zone() {
        return zone;
    }

    private Stretch at(long second) {
        Stretch known = last;
        if (second >= known.from() && second < known.to()) return known;
        Stretch found = stretch(second);
        last = found;
        return found;
    }

    private Stretch stretch(long second) {
        ZoneRules rules = zone.getRules();
        Instant at = Instant.ofEpochSecond(second);
        // the one that ends at this very second would be the previous one
        ZoneOffsetTransition before = rules.previousTransition(at.plusNanos(1));
        ZoneOffsetTransition after = rules.nextTransition(at);
        long from = before == null ? Long.MIN_VALUE : before.toEpochSecond();
        long to = after == null ? Long.MAX_VALUE : after.toEpochSecond();
        return new Stretch(
                from,
                to,
                rules.getOffset(at).getTotalSeconds(),
                before == null ? from : from + putBack(before),
                after == null ? to : to - putBack(after));
    }

    /// By how many seconds the clock is put back; 0 if it is put forward.
    private static long putBack(ZoneOffsetTransition change) {
        Duration by = change.getDuration();
        return by.isNegative() ? -by.toSeconds() : 0;
    }

    /// Nanoseconds of the clock and calendar here: as many as at the same date and time in UTC.
    ///
    /// @param nanos epoch nanoseconds
    public long local(long nanos) {
        return nanos + at(Math.floorDiv(nanos, SECOND)).offset() * SECOND;
    }

    /// Whether the clock shows this time of this day twice, because it is put back.
    ///
    /// @param nanos epoch nanoseconds
    public boolean twice(long nanos) {
        long second = Math.floorDiv(nanos, SECOND);
        Stretch in = at(second);
        return second < in.twiceUntil() || second >= in.twiceFrom();
    }

    /// Whether it is the second of the two: the clock has been put back and shows what it has already shown.
    ///
    /// @param nanos epoch nanoseconds
    public boolean again(long nanos) {
        long second = Math.floorDiv(nanos, SECOND);
        return second < at(second).twiceUntil();
    }
}
