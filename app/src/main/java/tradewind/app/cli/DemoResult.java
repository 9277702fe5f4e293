package tradewind.app.cli;

import java.util.List;

/// What a replay without a window came to. Amounts are exact plain decimals.
///
/// @param market what was replayed, such as `BTC/USD at Bitstamp`
/// @param strategy who traded; empty if nobody did
/// @param ticks market data taken
/// @param quarantined rows that were not taken because they cannot be right
/// @param orders all that were entered, denied ones included
/// @param denied refused by the gate
/// @param position what is left at the end, with its unit, such as `0.50 BTC`
/// @param currency of the amounts
/// @param realisedProfit before fees
/// @param equity at the last price
/// @param rootHash of the journal
/// @param equityCurve equity over the run, oldest first, for a plot
public record DemoResult(
        String market,
        String strategy,
        long ticks,
        long quarantined,
        long orders,
        long denied,
        long fills,
        String position,
        String currency,
        String realisedProfit,
        String fees,
        String equity,
        String rootHash,
        List<Double> equityCurve) {}
