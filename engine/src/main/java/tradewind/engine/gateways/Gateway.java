package tradewind.engine.gateways;

import tradewind.engine.gate.Passed;
import tradewind.engine.orders.OrderId;

/// A way to one venue. Calls return at once; what became of them arrives as an execution report.
///
/// A call that throws leaves the order unresolved, never rejected: nobody knows whether the venue got it.
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

    @Override
    void close();
}
