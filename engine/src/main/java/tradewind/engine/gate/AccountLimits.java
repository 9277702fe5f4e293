package tradewind.engine.gate;

import tradewind.engine.market.Currency;

/// The limits of the whole account, all instruments and strategies together. All are hard and all must be there: a
/// missing limit is 0 and refuses everything. Money is in units of the home currency.
///
/// @param home the account's currency
/// @param maxGross [gross exposure][AccountView#grossExposure] at most
/// @param maxNet net exposure at most, long or short, if every open order of one side filled
/// @param maxOpenValue value of all open orders at most
/// @param marginBps share of the gross exposure that equity and credit must cover, basis points; 10,000 is paid in
///     full
/// @param credit what may be counted beside the equity; 0 for none
/// @param maxDayLoss how much the equity may fall below what it was when the day began
/// @param minEquity the equity below which nothing but exits is sent
/// @param maxOrdersPerFill orders and changes for each fill of the day
/// @param orderToTradeFrom orders and changes of a day from which on that is asked; 0 asks at once
/// @param maxRepeats orders that one source may send in the same instrument and direction within `repeatWindow`
/// @param repeatWindow nanoseconds of session time
/// @param rules what else is done when a rule is broken
public record AccountLimits(
        Currency home,
        long maxGross,
        long maxNet,
        long maxOpenValue,
        int marginBps,
        long credit,
        long maxDayLoss,
        long minEquity,
        int maxOrdersPerFill,
        int orderToTradeFrom,
        int maxRepeats,
        long repeatWindow,
        RuleGrid rules) {

    /// Refuses everything.
    public static AccountLimits none(Currency home) {
        return new AccountLimits(home, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, RuleGrid.DEFAULT);
    }
}
