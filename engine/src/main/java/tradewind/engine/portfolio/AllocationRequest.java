package tradewind.engine.portfolio;

/// What an allocator is asked.
///
/// @param history prices up to now and not beyond
/// @param limits  what the weights may be
/// @param current weights now, in the order of the history's symbols; all zero for nothing but cash
/// @param wishes  the rest
@SuppressWarnings("ArrayRecordComponent") // weights on arrays, as in the rooms below
public record AllocationRequest(PriceHistory history, PortfolioLimits limits, double[] current, Preferences wishes) {
    public AllocationRequest {
        if (current.length != history.assets())
            throw new IllegalArgumentException(
                    "weights now are " + current.length + " for " + history.assets() + " symbols");
        for (int i = 0; i < current.length; i++)
            if (!Double.isFinite(current[i]))
                throw new IllegalArgumentException(
                        "weight now of " + history.symbols().get(i) + " is not finite: " + current[i]);
        current = current.clone();
    }

    /// From cash.
    public AllocationRequest(PriceHistory history, PortfolioLimits limits, Preferences wishes) {
        this(history, limits, new double[history.assets()], wishes);
    }
}
