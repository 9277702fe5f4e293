package tradewind.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/// Measures a pass from its construction on: one thread, and what all threads allocate.
///
/// The JVM counts what other threads allocate in pieces of their buffers, so [#allocatedEverywhere] is exact only over
/// many passes.
final class Meter {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Thread thread;
    private final long everywhere = THREADS.getTotalThreadAllocatedBytes();
    private final long bytes;
    private final long cpu;
    private final long wall;

    /// @param thread the one that decides
    Meter(Thread thread) {
        this.thread = thread;
        bytes = allocatedBy(thread);
        cpu = cpuOf(thread);
        wall = System.nanoTime();
    }

    /// Wall nanoseconds since.
    long elapsed() {
        return System.nanoTime() - wall;
    }

    /// CPU nanoseconds of the thread since.
    long cpu() {
        return cpuOf(thread) - cpu;
    }

    /// Bytes the thread allocated since, exactly if it is the calling one.
    long allocated() {
        return allocatedBy(thread) - bytes;
    }

    long allocatedEverywhere() {
        return THREADS.getTotalThreadAllocatedBytes() - everywhere;
    }

    // asking for the calling thread by its id would allocate

    private static long allocatedBy(Thread thread) {
        return thread == Thread.currentThread()
                ? THREADS.getCurrentThreadAllocatedBytes()
                : THREADS.getThreadAllocatedBytes(thread.threadId());
    }

    private static long cpuOf(Thread thread) {
        return thread == Thread.currentThread()
                ? THREADS.getCurrentThreadCpuTime()
                : THREADS.getThreadCpuTime(thread.threadId());
    }
}
