package tradewind.engine;

import java.util.List;
import java.util.Optional;
import tradewind.engine.market.Money;
import tradewind.engine.orders.Denial;

/// What would happen if a ticket were sent now: worked out with the gate's own code, sending nothing.
///
/// @param notional price × quantity; at the touch for market orders; empty if no price is known
/// @param fees estimated, at the taker's rate if it would cross
/// @param positionAfter net position in quantity units if it filled whole
/// @param denial why the gate would refuse it; empty if it would pass
/// @param further what it would be refused for next, each once a person had confirmed to go beyond those before it:
///     empty if the first is hard, and ending with the first that is
/// @param nearest the limits it comes closest to, nearest first
/// @param checks how many checks were made
public record Preview(
        Optional<Money> notional,
        Optional<Money> fees,
        long positionAfter,
        Optional<Denial> denial,
        List<Denial> further,
        List<LimitUse> nearest,
        int checks) {
    public Preview {
        further = List.copyOf(further);
        nearest = List.copyOf(nearest);
    }

    /// Refused for one reason at most.
    public Preview(
            Optional<Money> notional,
            Optional<Money> fees,
            long positionAfter,
            Optional<Denial> denial,
            List<LimitUse> nearest,
            int checks) {
        this(notional, fees, positionAfter, denial, List.of(), nearest, checks);
    }

    /// How much of one limit would be used.
    ///
    /// @param code the check's code
    /// @param used share of the limit, 0 to 1 and above if over
    /// @param text value and limit in words, such as `4.20 of 10.00`
    public record LimitUse(String code, double used, String text) {}
}
