package tradewind.engine.gateways;

import tradewind.engine.orders.OrderEvent;

/// Where a gateway reports what the venue said. May be called from any thread; never blocks for long.
///
/// Only what the venue said: a time-out, a refused login or a broken answer is [#onQueryFailed] or
/// [OrderEvent.Unresolved], never a state of an order.
@FunctionalInterface
public interface ExecutionReports {
    /// @param report one of Accepted, Rejected, Triggered, Filled, TradeCanceled, TradeCorrected, CancelRejected,
    ///     Canceled, Replaced, ReplaceRejected, Restated, Expired or Unresolved
    void onReport(OrderEvent report);

    /// The connection came up or went down. Between the two nothing can be asked or sent.
    ///
    /// @param text why, in words for the log; may be empty
    default void onConnection(boolean up, String text) {}

    /// The answer to [Gateway#requestAccount].
    default void onAccount(VenueAccount account) {}

    /// The answer to [Gateway#requestOrder].
    default void onOrderAnswer(OrderAnswer answer) {}

    /// A question was not answered: time-out, refused, unreadable. It says nothing about orders or positions.
    default void onQueryFailed(long request, String text) {}

    /// The venue spoke of an order that is not from this desk, or that the gateway cannot place.
    ///
    /// @param text what it said
    default void onForeign(String venueOrderId, String text) {}

    /// Something came from the venue: the line is alive.
    default void onHeartbeat() {}

    /// How far the venue's clock is ahead of this computer's, nanoseconds; below zero if behind.
    default void onClockOffset(long nanos) {}
}
