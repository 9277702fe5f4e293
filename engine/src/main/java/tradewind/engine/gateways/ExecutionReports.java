package tradewind.engine.gateways;

import tradewind.engine.orders.OrderEvent;

/// Where a gateway reports what the venue said. May be called from any thread.
@FunctionalInterface
public interface ExecutionReports {
    /// @param report one of Accepted, Rejected, Triggered, Filled, CancelRejected, Canceled, Replaced,
    ///     ReplaceRejected, Expired or Unresolved
    void onReport(OrderEvent report);
}
