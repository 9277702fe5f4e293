package tradewind.bench;

import tradewind.engine.gate.AccountLimits;
import tradewind.engine.gate.RuleGrid;
import tradewind.engine.market.Currency;

/// Limits that are all there, so that every check is made, and that nothing here reaches.
final class WideLimits {
    private static final long MUCH = 1L << 58;

    /// Repeats are counted over ten seconds.
    static final AccountLimits ACCOUNT = new AccountLimits(
            Currency.USD,
            MUCH,
            MUCH,
            MUCH,
            1,
            MUCH,
            MUCH,
            1,
            1_000_000,
            1_000_000,
            1_000_000,
            10_000_000_000L,
            RuleGrid.DEFAULT);

    private WideLimits() {}
}
