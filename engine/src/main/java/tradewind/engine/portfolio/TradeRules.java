package tradewind.engine.portfolio;

import tradewind.engine.market.Money;

/// How target weights may become trades.
///
/// @param minTrade   trades worth less are left out, except those that close a position
/// @param maxTrade   no trade is worth more; what is above waits for the next plan
/// @param cashBuffer share of equity that stays in cash, 0 to below 1
/// @param costRate   of the value traded: fees and half the spread
public record TradeRules(Money minTrade, Money maxTrade, double cashBuffer, double costRate) {
    public TradeRules {
        if (!minTrade.currency().equals(maxTrade.currency()))
            throw new IllegalArgumentException(
                    "least and largest trade are in " + minTrade.currency() + " and " + maxTrade.currency());
        if (minTrade.units() < 0) throw new IllegalArgumentException("least trade is below zero: " + minTrade);
        if (maxTrade.units() <= minTrade.units())
            throw new IllegalArgumentException("largest trade " + maxTrade + " is not above the least, " + minTrade);
        if (!(cashBuffer >= 0 && cashBuffer < 1))
            throw new IllegalArgumentException("cash buffer must lie between 0 and 1: " + cashBuffer);
        if (!(costRate >= 0 && costRate < 1))
            throw new IllegalArgumentException("cost rate must lie between 0 and 1: " + costRate);
    }
}
