package tradewind.engine.kernel;

import tradewind.engine.orders.Denial;
import tradewind.engine.orders.OrderId;

/// What the kernel did about a [Command].
public sealed interface Outcome {
    /// Done, or on its way; `order` where there is one.
    record Sent(OrderId order) implements Outcome {}

    record Denied(OrderId order, Denial denial) implements Outcome {}

    record NotDone(String reason) implements Outcome {}

    /// Done; there is nothing to follow up. `number` is the proposal's number where limits were proposed.
    record Done(long number) implements Outcome {}
}
