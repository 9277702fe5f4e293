package tradewind.engine.risk;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// How much may be lost, and which holding has what to do with it.
///
/// @param var           a positive loss in the book's currency
/// @param es            mean loss beyond it
/// @param interval      90 % interval of `var` from sampling alone; empty where the method has none
/// @param observations  periods, or paths of a simulation
/// @param contributions one per holding with a history, largest component first
/// @param uncovered     holdings without a price or a history; their risk is not in here
public record VarReport(
        VarRequest request,
        double var,
        double es,
        Optional<Interval> interval,
        int observations,
        List<Contribution> contributions,
        List<Unmeasured> uncovered) {
    public VarReport {
        contributions = List.copyOf(contributions);
        uncovered = List.copyOf(uncovered);
    }

    public record Interval(double low, double high) {}

    /// @param component   part of VaR; the parts sum to it
    /// @param marginal    what one more unit of money in it would add
    /// @param incremental VaR less VaR without the holding; empty if nothing is left to measure
    public record Contribution(
            String symbol, double worth, double component, double marginal, OptionalDouble incremental) {}
}
