package tradewind.views.chart;

import java.util.Arrays;
import tradewind.engine.market.BarInterval;
import tradewind.engine.market.BarSeries;

/// The bars in view with which a session begins.
///
/// @param all by index, rising
/// @param drawn those far enough apart to be drawn: all, or where they would crowd the first ones of each week, or none
record SessionStarts(int[] all, int[] drawn) {
    static final SessionStarts NONE = new SessionStarts(new int[0], new int[0]);

    /// Closer than this, lines are a hatching.
    private static final double APART = 40;
    /// Above so many bars in view a session is narrower than a line.
    private static final double MOST_BARS = 20_000;
    private static final long DAY = 86_400_000_000_000L;

    static SessionStarts of(BarSeries bars, SessionBreaks breaks, BarWindow window) {
        if (bars.interval() == BarInterval.D1 || breaks == SessionBreaks.NONE) return NONE;
        int from = (int) Math.clamp(Math.floor(window.first()), 0, bars.size());
        int to = (int) Math.clamp(Math.ceil(window.end()), 0, bars.size());
        if (to - from > MOST_BARS) return NONE;
        long nanos = bars.interval().nanos();
        int[] found = new int[Math.max(0, to - from)];
        int count = 0;
        for (int i = Math.max(1, from); i < to; i++)
            if (breaks.between(bars.time(i - 1) + nanos, bars.time(i))) found[count++] = i;
        int[] all = Arrays.copyOf(found, count);
        return new SessionStarts(all, drawn(bars, all, (to - from) * window.barWidth()));
    }

    private static int[] drawn(BarSeries bars, int[] all, double pixels) {
        if (all.length * APART <= pixels) return all;
        int[] weeks = Arrays.stream(all)
                .filter(i -> week(bars.time(i)) != week(bars.time(i - 1)))
                .toArray();
        return weeks.length * APART <= pixels ? weeks : new int[0];
    }

    /// Weeks begin on Monday; the epoch began on a Thursday.
    private static long week(long time) {
        return Math.floorDiv(Math.floorDiv(time, DAY) + 3, 7);
    }

    /// Whether a session begins within a candle.
    boolean within(VisibleBars bars, int candle) {
        int at = Arrays.binarySearch(all, bars.first(candle));
        int next = at >= 0 ? at : -at - 1;
        return next < all.length && all[next] < bars.first(candle) + bars.bucket();
    }
}
