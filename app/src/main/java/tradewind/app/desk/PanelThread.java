package tradewind.app.desk;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The thread on which a panel measures, so that nothing a trader waits for stands behind it.
///
/// With its panel closed, what has not begun never begins and holds nothing, and what runs is interrupted: work that
/// nobody will see is not worth a core. A file that was asked for is still written to its end.
final class PanelThread implements Executor, AutoCloseable {
    private final ThreadPoolExecutor pool;
    private final Set<Job> waiting = new LinkedHashSet<>();
    private @Nullable Thread measuring;
    private boolean closed;

    PanelThread(String name) {
        pool = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> {
                    Thread thread = new Thread(task, name);
                    thread.setDaemon(true);
                    thread.setPriority(Thread.MIN_PRIORITY);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /// What is measured: of no use once the panel is gone.
    @Override
    public void execute(Runnable task) {
        put(task, false);
    }

    /// What reads and writes files, on the same thread: never cut off, and done although the panel closes.
    Executor files() {
        return task -> put(task, true);
    }

    private void put(Runnable task, boolean whole) {
        Job job = new Job(task, whole);
        synchronized (this) {
            if (closed) return;
            waiting.add(job);
        }
        pool.execute(job);
    }

    private synchronized @Nullable Runnable begin(Job job) {
        waiting.remove(job);
        if (!job.whole) measuring = Thread.currentThread();
        return job.task;
    }

    private synchronized void end() {
        measuring = null;
        // one that came too late is not for the next job
        Thread.interrupted();
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            for (Job job : waiting) if (!job.whole) job.task = null;
            if (measuring != null) measuring.interrupt();
        }
        pool.shutdown();
    }

    private final class Job implements Runnable {
        private final boolean whole;
        private @Nullable Runnable task;

        Job(Runnable task, boolean whole) {
            this.task = task;
            this.whole = whole;
        }

        @Override
        public void run() {
            Runnable mine = begin(this);
            try {
                if (mine != null) mine.run();
            } finally {
                end();
            }
        }
    }
}
