package tradewind.views.status;

import java.util.Locale;
import tradewind.engine.SessionStatus;
import tradewind.views.figures.Figures;
import tradewind.views.texts.Texts;

/// The status line in words and figures; what was not measured yet is empty.
///
/// @param rate market data per second of the wall clock
/// @param kernel median and 99th percentile of the time the kernel spent on an input
/// @param frames frames per second and the 99th percentile of the time between two
/// @param ticking market data came in lately
record StatusFigures(
        String feed,
        String rate,
        String derived,
        String kernel,
        String journal,
        String written,
        String venue,
        String frames,
        boolean ticking) {
    private static final Texts TEXTS = Texts.of("status");

    /// @param ticksPerSecond below zero before two readings were taken
    /// @param derived quotes are worked out from trades
    /// @param framesPerSecond 0 before it was measured
    /// @param frameP99 nanoseconds between two frames
    static StatusFigures of(
            SessionStatus status, double ticksPerSecond, boolean derived, double framesPerSecond, long frameP99) {
        String kernel =
                status.kernelP99() == 0 ? "" : "p50 " + time(status.kernelP50()) + " p99 " + time(status.kernelP99());
        String frames = framesPerSecond == 0
                ? ""
                : String.format(Locale.ROOT, "%.0f fps p99 %.0f ms", framesPerSecond, frameP99 / 1e6);
        return new StatusFigures(
                status.feed(),
                rate(ticksPerSecond),
                derived ? TEXTS.get("derived") : "",
                kernel,
                TEXTS.get(status.durable() ? "durable" : "async"),
                status.written() == 0 ? "" : "#" + Figures.count(status.written()),
                status.venue(),
                frames,
                ticksPerSecond > 0);
    }

    private static String rate(double perSecond) {
        if (perSecond < 0) return "";
        if (perSecond == 0) return "0/s";
        if (perSecond < 9.95) return String.format(Locale.ROOT, "%.1f/s", perSecond);
        return Figures.count(Math.round(perSecond)) + "/s";
    }

    /// Three figures are enough: `2.8 µs`, `385 µs`, `3.9 ms`.
    private static String time(long nanos) {
        if (nanos < 100_000) return String.format(Locale.ROOT, "%.1f µs", nanos / 1e3);
        if (nanos < 1_000_000) return String.format(Locale.ROOT, "%.0f µs", nanos / 1e3);
        return String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
    }
}
