package tradewind.engine.gateways;

import tradewind.engine.gate.Passed;
import tradewind.engine.orders.OrderId;

/// A way to one venue. Calls return at once; what became of them arrives as an execution report.
///
/// A call that throws leaves the order unresolved, never rejected: nobody knows whether the venue got it. Nothing is
/// ever sent again by itself; the order's id goes with every message, so that the venue can tell a repetition.
public interface Gateway extends AutoCloseable {
    /// Name as the status bar shows it, such as `paper-1`.
    String name();

    /// Connects and begins to report. Called once, before anything is sent.
    void start(ExecutionReports reports);

    /// Sends a new order.
    void send(Passed order);

    /// Asks for the quantity and terms of an order that is already there to become those of `changed`, same id.
    void replace(Passed changed);

    /// Asks for an order to be cancelled.
    void cancel(OrderId order);

    /// Cancels everything this gateway has working, without the kernel's help. May be called from any thread.
    void cancelWorking();

    /// Whether the venue has a life of its own: it can be out of reach, and its books are compared with ours before
    /// anything is sent. One that lives inside the kernel has not.
    default boolean outside() {
        return true;
    }

    /// What the venue can do by itself. Always the same answer, from any thread.
    default VenueOffer capabilities() {
        return VenueOffer.BASIC;
    }

    /// Asks what the venue has: open orders, recent fills, positions. Answered by [ExecutionReports#onAccount] with
    /// the same number, or by [ExecutionReports#onQueryFailed].
    default void requestAccount(long request) {
        throw new UnsupportedOperationException(name() + " cannot say what the venue has");
    }

    /// Asks about one order by its client id, done or not. Answered by [ExecutionReports#onOrderAnswer].
    default void requestOrder(long request, OrderId order) {
        throw new UnsupportedOperationException(name() + " cannot ask for one order");
    }

    /// Lets go of the line and takes it up again, whatever state it is in; orders stay as they are at the venue. What
    /// becomes of it arrives as [ExecutionReports#onConnection]. Returns at once; any thread.
    ///
    /// @return false if this gateway has no line to take up, and nothing happens
    default boolean reconnect() {
        return false;
    }

    /// From now on an order that was found at the venue is called `order` on this desk.
    default void adopt(OrderId order, String venueOrderId) {}

    /// What happens to working orders if this application dies.
    default CancelOnDisconnect cancelOnDisconnect() {
        return CancelOnDisconnect.NOT_OFFERED;
    }

    @Override
    void close();
}
