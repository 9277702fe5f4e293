package tradewind.engine.kernel;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tradewind.engine.gate.Passed;
import tradewind.engine.gateways.CancelOnDisconnect;
import tradewind.engine.gateways.ExecutionReports;
import tradewind.engine.gateways.Gateway;
import tradewind.engine.gateways.VenueOffer;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.time.EngineClock;

/// An outside gateway that gets nothing before the journal has covered it.
///
/// New orders, changes and questions wait for the way out, then run on the gateway's own thread, so that a gateway
/// that hangs holds up nobody else. Cancels do not wait: one whose order has not left yet stops it on this desk. When
/// the journal has failed, orders that have not left are reported as refused, and cancels still go out.
public final class CoveredGateway implements Gateway {
    private static final Logger LOG = LoggerFactory.getLogger(CoveredGateway.class);

    /// Where an order is between the kernel and the wire.
    private enum Place {
        WAITING,
        STOPPED
    }

    private final Gateway real;
    private final WayOut wayOut;
    private final EngineClock clock;
    private final ExecutorService thread;
    private final Map<OrderId, Place> places = new ConcurrentHashMap<>();
    private volatile ExecutionReports reports = _ -> {};

    public CoveredGateway(Gateway real, WayOut wayOut, EngineClock clock) {
        this.real = real;
        this.wayOut = wayOut;
        this.clock = clock;
        this.thread = Executors.newSingleThreadExecutor(task -> {
            Thread made = new Thread(task, "gateway " + real.name());
            made.setDaemon(true);
            return made;
        });
    }

    @Override
    public String name() {
        return real.name();
    }

    /// @param reportsTo the session's inbox
    @Override
    public void start(ExecutionReports reportsTo) {
        reports = reportsTo;
        hand(() -> real.start(reportsTo), "could not be started");
    }

    @Override
    public void send(Passed order) {
        OrderId id = order.order().id();
        places.put(id, Place.WAITING);
        wayOut.handOver(() -> hand(() -> leave(order, id), "send failed", id));
    }

    private void leave(Passed order, OrderId id) {
        String problem = wayOut.problem();
        Place place = problem.isEmpty() ? places.remove(id) : places.getOrDefault(id, Place.WAITING);
        if (place == Place.STOPPED) {
            places.remove(id);
            reports.onReport(new OrderEvent.Canceled(id, clock.now(), "Cancelled before it left this desk"));
        } else if (!problem.isEmpty()) {
            places.remove(id);
            reports.onReport(new OrderEvent.Rejected(id, clock.now(), "Never sent: " + problem));
        } else {
            real.send(order);
        }
    }

    @Override
    public void replace(Passed changed) {
        OrderId id = changed.order().id();
        wayOut.handOver(() -> hand(
                () -> {
                    String problem = wayOut.problem();
                    if (problem.isEmpty()) real.replace(changed);
                    else reports.onReport(new OrderEvent.ReplaceRejected(id, clock.now(), "Never sent: " + problem));
                },
                "change failed",
                id));
    }

    @Override
    public void cancel(OrderId order) {
        boolean stopped = places.computeIfPresent(order, (_, _) -> Place.STOPPED) != null;
        if (!stopped) hand(() -> real.cancel(order), "cancel failed", order);
    }

    @Override
    public void requestAccount(long request) {
        wayOut.handOver(() -> ask(request, () -> real.requestAccount(request)));
    }

    @Override
    public void requestOrder(long request, OrderId order) {
        wayOut.handOver(() -> ask(request, () -> real.requestOrder(request, order)));
    }

    private void ask(long request, Runnable question) {
        hand(
                () -> {
                    try {
                        question.run();
                    } catch (RuntimeException e) {
                        reports.onQueryFailed(request, String.valueOf(e.getMessage()));
                    }
                },
                "could not be asked");
    }

    @Override
    public void adopt(OrderId order, String venueOrderId) {
        hand(() -> real.adopt(order, venueOrderId), "could not take over " + venueOrderId);
    }

    /// On the caller's thread: the gateway's own may be the one that waits for a line that is gone.
    @Override
    public boolean reconnect() {
        return real.reconnect();
    }

    /// A throw leaves the order unresolved.
    private void hand(Runnable call, String failed, OrderId order) {
        try {
            thread.execute(() -> {
                try {
                    call.run();
                } catch (Throwable unclear) {
                    reports.onReport(new OrderEvent.Unresolved(order, clock.now(), failed + ": " + unclear));
                }
            });
        } catch (RejectedExecutionException closed) {
            LOG.debug("{} is closed; not handed over: {}", name(), order);
        }
    }

    private void hand(Runnable call, String failed) {
        try {
            thread.execute(() -> {
                try {
                    call.run();
                } catch (Throwable e) {
                    LOG.error("{} {}", name(), failed, e);
                }
            });
        } catch (RejectedExecutionException closed) {
            LOG.debug("{} is closed", name());
        }
    }

    @Override
    public boolean outside() {
        return real.outside();
    }

    /// On the caller's thread: the gateway's own may be the one that hangs.
    @Override
    public void cancelWorking() {
        places.replaceAll((_, _) -> Place.STOPPED);
        real.cancelWorking();
    }

    @Override
    public VenueOffer capabilities() {
        return real.capabilities();
    }

    @Override
    public CancelOnDisconnect cancelOnDisconnect() {
        return real.cancelOnDisconnect();
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(2, TimeUnit.SECONDS)) thread.shutdownNow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        real.close();
    }
}
