package tradewind.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tradewind.engine.Incident.GatewayAnswer;
import tradewind.engine.Incident.PendingKill;
import tradewind.engine.gateways.Gateway;
import tradewind.engine.kernel.Callback;
import tradewind.engine.kernel.Command;
import tradewind.engine.kernel.Inbox;
import tradewind.engine.kernel.Kernel;
import tradewind.engine.kernel.Outcome;
import tradewind.engine.kernel.WayOut;
import tradewind.engine.time.WallClock;

/// Watches one session's kernel from a thread of its own. If the kernel hangs, it asks every gateway, each on a
/// thread of its own, to cancel all it has working, and tells whoever listens; the strategy in whose code it hangs is
/// stopped should the kernel ever come back.
final class Watchdog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
    private static final long PERIOD = 25_000_000L;
    /// A strategy's callback that takes longer does not come back.
    static final long HUNG = 500_000_000L;
    /// The same for our own code, for a strategy's start, which loads classes, and for a disk that takes nothing.
    static final long HUNG_ELSEWHERE = 2_000_000_000L;
    /// A kill waits no longer than this for a kernel that stands still.
    static final long KILL_UNANSWERED = 250_000_000L;

    private static final long GATEWAY_ANSWERS_WITHIN = 1_000_000_000L;
    private static final long STACK_WITHIN = 200_000_000L;
    private static final int FRAMES = 30;

    private record Awaited(PendingKill kill, CompletableFuture<Outcome> reply) {}

    private final String session;
    private final Inbox inbox;
    private final Kernel kernel;
    private final WayOut wayOut;
    private final List<Gateway> gateways;
    private final Consumer<Incident> listener;
    private final HeapWatch heap;
    private final Heartbeat heartbeat = new Heartbeat();
    private final Queue<Awaited> kills = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile boolean closed;
    private volatile String problem = "";
    private boolean tripped;
    private @Nullable PendingKill told;

    /// @param listener called on the watchdog's thread, once per hang, and once more for a kill that comes into one
    Watchdog(
            String session,
            Inbox inbox,
            Kernel kernel,
            WayOut wayOut,
            List<Gateway> gateways,
            Consumer<Incident> listener,
            HeapWatch heap) {
        this.session = session;
        this.inbox = inbox;
        this.kernel = kernel;
        this.wayOut = wayOut;
        this.gateways = List.copyOf(gateways);
        this.listener = listener;
        this.heap = heap;
        thread = new Thread(this::run, "watchdog " + session);
        thread.setDaemon(true);
        thread.setPriority(Thread.MAX_PRIORITY);
        thread.start();
    }

    /// A kill was put in; if the kernel stands still it goes the watchdog's way. Any thread.
    void await(PendingKill kill, CompletableFuture<Outcome> reply) {
        kills.add(new Awaited(kill, reply));
    }

    /// What is wrong with kernel or memory, in words; empty if nothing is. Any thread.
    String problem() {
        String hung = problem;
        return hung.isEmpty() ? heap.problem() : hung;
    }

    private void run() {
        while (!closed) {
            try {
                heap.look();
                look(System.nanoTime());
            } catch (Throwable e) {
                LOG.error("The watchdog of {} failed and goes on", session, e);
            }
            LockSupport.parkNanos(PERIOD);
        }
    }

    private void look(long now) {
        long stuck = heartbeat.stuckFor(now, inbox.handled(), inbox.busy());
        kills.removeIf(awaited -> refusedOrDone(awaited.reply(), stuck));
        if (stuck == 0) {
            if (tripped) LOG.warn("The kernel of {} came back", session);
            tripped = false;
            told = null;
            problem = "";
            return;
        }
        Awaited waiting = kills.peek();
        if (waiting != null && stuck >= KILL_UNANSWERED && !waiting.kill().equals(told)) trip(stuck, waiting.kill());
        else if (!tripped && stuck >= patience()) trip(stuck, null);
    }

    /// A refusal for want of room is no answer while the kernel stands still.
    private static boolean refusedOrDone(CompletableFuture<Outcome> reply, long stuck) {
        return reply.isDone() && (stuck == 0 || !(reply.getNow(null) instanceof Outcome.NotDone));
    }

    private long patience() {
        if (wayOut.full()) return HUNG_ELSEWHERE;
        Callback callback = kernel.inHand();
        return callback == null || callback.method().equals("onStart") ? HUNG_ELSEWHERE : HUNG;
    }

    private void trip(long stuck, @Nullable PendingKill kill) {
        tripped = true;
        told = kill;
        // the disk's fault is no strategy's
        Optional<Callback> callback = wayOut.full() ? Optional.empty() : Optional.ofNullable(kernel.inHand());
        List<GatewayAnswer> answers = cancelEverywhere();
        Incident incident = new Incident(
                session,
                WallClock.millis(),
                stuck / 1_000_000L,
                callback.map(Callback::strategy),
                callback.map(Callback::toString).orElse(""),
                stack(),
                answers,
                Optional.ofNullable(kill));
        problem = incident.sentence();
        LOG.error("{}: {} {}", session, problem, answers);
        // carried out only if the kernel comes back
        callback.ifPresent(c -> inbox.command(new Command.StopStrategy(c.strategy(), c + " hung")));
        listener.accept(incident);
    }

    private List<GatewayAnswer> cancelEverywhere() {
        List<Future<?>> asked = new ArrayList<>();
        for (Gateway gateway : gateways) {
            FutureTask<?> task = new FutureTask<>(gateway::cancelWorking, null);
            Thread own = new Thread(task, "cancel at " + gateway.name());
            own.setDaemon(true);
            own.start();
            asked.add(task);
        }
        long deadline = System.nanoTime() + GATEWAY_ANSWERS_WITHIN;
        List<GatewayAnswer> answers = new ArrayList<>();
        for (int i = 0; i < gateways.size(); i++)
            answers.add(new GatewayAnswer(gateways.get(i).name(), answer(asked.get(i), deadline)));
        return answers;
    }

    private static String answer(Future<?> asked, long deadline) {
        try {
            asked.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            return "asked";
        } catch (ExecutionException failed) {
            return "failed: " + failed.getCause();
        } catch (TimeoutException hangs) {
            return "no answer within 1 s";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "not waited for";
        }
    }

    private List<String> stack() {
        FutureTask<List<StackTraceElement>> task = new FutureTask<>(inbox::stack);
        Thread own = new Thread(task, "stack of " + session);
        own.setDaemon(true);
        own.start();
        try {
            return task.get(STACK_WITHIN, TimeUnit.NANOSECONDS).stream()
                    .limit(FRAMES)
                    .map(StackTraceElement::toString)
                    .toList();
        } catch (ExecutionException | TimeoutException unknown) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
