package tradewind.engine.gate;

import tradewind.engine.orders.Denial;

/// What the gate says of an order.
public sealed interface Verdict permits Passed, Verdict.Refused {
    /// It does not go out.
    record Refused(Denial denial) implements Verdict {}
}
