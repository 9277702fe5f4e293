package tradewind.engine.history.lake;

import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells a listener of every version of a lake, in order and once each, from any version on; also of versions another
/// process publishes. Poll with [Lake#changes] instead where that is simpler.
public final class ChangeFeed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);

    /// Other processes are seen within this.
    private static final long PATIENCE = 500_000_000L;

    /// Hears of changes, on the feed's thread.
    @FunctionalInterface
    public interface Listener {
        /// One that throws is told of the same change again later.
        void changed(LakeChange change);
    }

    private final Lake lake;
    private final Listener listener;
    private final Thread thread;
    private volatile boolean closed;
    private volatile long told;

    private ChangeFeed(Lake lake, long from, Listener listener) {
        this.lake = lake;
        this.listener = listener;
        told = from;
        thread = new Thread(this::run, "lake changes");
        thread.setDaemon(true);
    }

    /// @param from the last version that is known; 0 for all
    static ChangeFeed follow(Lake lake, long from, Listener listener) {
        ChangeFeed feed = new ChangeFeed(lake, from, listener);
        feed.thread.start();
        return feed;
    }

    private void run() {
        // what is wrong is said once, for this comes round twice a second
        String trouble = "";
        while (!closed) {
            try {
                for (LakeChange change : lake.changes(told)) {
                    if (closed) return;
                    listener.changed(change);
                    told = change.version().number();
                }
                if (!trouble.isEmpty()) LOG.info("Changes of the lake are told again, up to version {}", told);
                trouble = "";
            } catch (IOException | RuntimeException e) {
                String now = e.toString();
                if (!now.equals(trouble)) LOG.warn("Changes of the lake after version {} are told later", told, e);
                trouble = now;
            }
            LockSupport.parkNanos(PATIENCE);
        }
    }

    /// The version the listener was told of last.
    public long told() {
        return told;
    }

    /// Something was published in this process.
    void wake() {
        LockSupport.unpark(thread);
    }

    /// Nothing is told any more once this has returned, unless the listener itself calls it.
    @Override
    public void close() {
        closed = true;
        lake.unfollow(this);
        wake();
        if (Thread.currentThread() == thread) return;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
