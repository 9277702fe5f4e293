package tradewind.views.chart;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// Runs something once per frame and measures, after a warm-up: the time from frame to frame, and the share of one core
/// the JavaFX thread worked.
final class FrameProbe extends AnimationTimer {
    private static final int MOST_FRAMES = 100_000;

    /// @param median milliseconds from frame to frame
    /// @param p99 the same
    /// @param share of one core the JavaFX thread worked, 1 is all of it
    record Measured(int frames, double seconds, double median, double p99, double share) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d frames in %.1f s (%.1f/s); frame to frame median %.1f ms, p99 %.1f ms; FX thread %.1f %%",
                    frames,
                    seconds,
                    frames / seconds,
                    median,
                    p99,
                    100 * share);
        }
    }

    private final Runnable frame;
    private final long warmUp;
    private final long length;
    private final CompletableFuture<Measured> done;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final double[] apart = new double[MOST_FRAMES];
    private long began;
    private long measuring;
    private long before;
    private long cpu;
    private int count;

    private FrameProbe(Runnable frame, double warmUpSeconds, double seconds, CompletableFuture<Measured> done) {
        this.frame = frame;
        this.warmUp = (long) (warmUpSeconds * 1e9);
        this.length = (long) (seconds * 1e9);
        this.done = done;
    }

    /// Blocks until it is measured. Not on the JavaFX thread.
    ///
    /// @param frame the work of one frame, on the JavaFX thread
    static Measured measure(Runnable frame, double warmUpSeconds, double seconds) {
        CompletableFuture<Measured> done = new CompletableFuture<>();
        Platform.runLater(() -> new FrameProbe(frame, warmUpSeconds, seconds, done).start());
        return done.join();
    }

    @Override
    public void handle(long ignored) {
        long now = System.nanoTime();
        if (began == 0) began = now;
        if (measuring == 0 && now - began >= warmUp) {
            measuring = now;
            before = now;
            cpu = threads.getCurrentThreadCpuTime();
        } else if (measuring != 0) {
            if (count < MOST_FRAMES) apart[count++] = (now - before) / 1e6;
            before = now;
            if (now - measuring >= length) {
                stop();
                done.complete(result(now));
                return;
            }
        }
        frame.run();
    }

    private Measured result(long now) {
        double seconds = (now - measuring) / 1e9;
        double share = (threads.getCurrentThreadCpuTime() - cpu) / 1e9 / seconds;
        double[] sorted = Arrays.copyOf(apart, Math.max(1, count));
        Arrays.sort(sorted);
        return new Measured(
                count,
                seconds,
                sorted[sorted.length / 2],
                sorted[(int) Math.min(sorted.length - 1, count * 0.99)],
                share);
    }
}
