package tradewind.views.history;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Keeps a [LiveDrift] up to date on a thread of its own until it is stopped, and tells how it stands, though not more
/// often than a person reads.
final class DriftFollower implements Runnable {
    private static final System.Logger LOG = System.getLogger(DriftFollower.class.getName());
    /// A trade board keeps some hundred trades: looked at so often, thousands a second are not too many.
    private static final long LOOK_MILLIS = 20;

    private static final long TELL_NANOS = 2_000_000_000L;

    private final LiveDrift drift;
    private final Executor fx;
    private final Consumer<LiveDrift.Standing> tell;
    private final Consumer<String> failed;
    private volatile boolean stopped;

    /// @param fx where the two hear what is new, unless it was stopped before
    DriftFollower(LiveDrift drift, Executor fx, Consumer<LiveDrift.Standing> tell, Consumer<String> failed) {
        this.drift = drift;
        this.fx = fx;
        this.tell = tell;
        this.failed = failed;
    }

    /// Nothing is told any more. FX thread.
    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        try {
            follow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "features of the session", e);
            fx.execute(() -> {
                if (!stopped) failed.accept(e.toString());
            });
        }
    }

    private void follow() throws InterruptedException {
        boolean news = true;
        long told = System.nanoTime() - TELL_NANOS;
        while (!stopped) {
            news |= drift.step();
            if (news && System.nanoTime() - told >= TELL_NANOS) {
                news = false;
                LiveDrift.Standing now = drift.standing();
                told = System.nanoTime();
                fx.execute(() -> {
                    if (!stopped) tell.accept(now);
                });
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }
}
