package tradewind.app.home;

import tradewind.engine.gate.AccountLimits;
import tradewind.engine.gate.RuleGrid;
import tradewind.engine.market.Currency;
import tradewind.engine.market.FixedPoint;

/// The limits of the whole account as `settings.json` has them, money as plain decimals of the home currency.
///
/// @param maxGross of all positions and open orders
/// @param maxNet of the same, long less short, either way
/// @param maxOpenValue of all open orders
/// @param marginBps share of the gross exposure that equity and credit must cover, basis points
/// @param credit counted beside the equity
/// @param maxDayLoss since midnight UTC
/// @param minEquity below which only exits are sent
/// @param maxOrdersPerFill orders and changes for each fill of a day
/// @param orderToTradeFrom orders and changes of a day before that is asked
/// @param maxRepeats orders of one source in one instrument and direction
/// @param repeatSeconds within which they are counted, seconds of session time
/// @param rules what else is done when a rule is broken
public record AccountLimitSettings(
        String maxGross,
        String maxNet,
        String maxOpenValue,
        int marginBps,
        String credit,
        String maxDayLoss,
        String minEquity,
        int maxOrdersPerFill,
        int orderToTradeFrom,
        int maxRepeats,
        int repeatSeconds,
        RuleGrid rules) {
    public static final AccountLimitSettings DEFAULTS = new AccountLimitSettings(
            "250000", "250000", "250000", 5_000, "0", "20000", "50000", 50, 500, 30, 60, RuleGrid.DEFAULT);

    /// @throws NumberFormatException if a decimal is none, or too exact for the currency
    public AccountLimits of(Currency home) {
        return new AccountLimits(
                home,
                FixedPoint.parse(maxGross, home.scale()),
                FixedPoint.parse(maxNet, home.scale()),
                FixedPoint.parse(maxOpenValue, home.scale()),
                marginBps,
                FixedPoint.parse(credit, home.scale()),
                FixedPoint.parse(maxDayLoss, home.scale()),
                FixedPoint.parse(minEquity, home.scale()),
                maxOrdersPerFill,
                orderToTradeFrom,
                maxRepeats,
                repeatSeconds * 1_000_000_000L,
                rules);
    }

    /// The limits in force in these units.
    ///
    /// @throws ArithmeticException if a time does not fit
    public static AccountLimitSettings of(AccountLimits limits) {
        int scale = limits.home().scale();
        return new AccountLimitSettings(
                Decimals.text(limits.maxGross(), scale),
                Decimals.text(limits.maxNet(), scale),
                Decimals.text(limits.maxOpenValue(), scale),
                limits.marginBps(),
                Decimals.text(limits.credit(), scale),
                Decimals.text(limits.maxDayLoss(), scale),
                Decimals.text(limits.minEquity(), scale),
                limits.maxOrdersPerFill(),
                limits.orderToTradeFrom(),
                limits.maxRepeats(),
                Math.toIntExact(limits.repeatWindow() / 1_000_000_000L),
                limits.rules());
    }
}
