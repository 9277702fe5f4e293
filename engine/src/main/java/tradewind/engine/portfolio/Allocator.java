package tradewind.engine.portfolio;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// The ways to divide capital, each with what it does in one sentence.
public enum Allocator {
    EQUAL_WEIGHT("Equal weight", "The same share for each: the comparison every other method has to beat.", false),
    INVERSE_VOLATILITY("Inverse volatility", "Half the share for twice the volatility, correlations ignored.", false),
    MINIMUM_VARIANCE("Minimum variance", "The least volatile portfolio that the limits allow.", false),
    MEAN_VARIANCE("Mean-variance", "The most expected return after a penalty for variance.", true),
    MAXIMUM_SHARPE("Maximum Sharpe", "The most expected return per unit of volatility.", true),
    MAXIMUM_DIVERSIFICATION(
            "Maximum diversification", "The largest gap between the parts' volatilities and the whole's.", false),
    RISK_PARITY("Risk parity", "Every position carries the same share of the portfolio's risk.", false),
    RISK_BUDGETS("Risk budgets", "Every position carries the share of the risk it was given.", false),
    HRP(
            "Hierarchical risk parity",
            "What moves together is grouped in a tree, and capital is split down its branches.",
            false),
    HERC("Hierarchical equal risk", "Groups of the tree share the risk, members share their group's.", false),
    NCO("Nested clusters", "Least variance inside each group of the tree, then among the groups.", false),
    BLACK_LITTERMAN("Black-Litterman", "What the market's weights imply, corrected by your views.", true),
    MINIMUM_CVAR("Minimum CVaR", "The smallest average loss on the worst days of the history.", false),
    KELLY("Kelly", "The stakes that make wealth grow fastest, scaled down and capped.", true),
    VOLATILITY_TARGET(
            "Volatility target",
            "Risk parity, levered so that the volatility a GARCH model expects is the target.",
            false),
    COST_AWARE("Cost-aware", "Mean-variance that trades only where the gain pays for the trade.", true),
    MULTI_PERIOD("Multi-period", "Steps towards the target over several rebalancings, as far as costs allow.", true),
    REGIME("Regime-dependent", "Mean-variance on the calm and the rough state, by how likely each is now.", true),
    SIGNAL_FUSION("Signal fusion", "Momentum, reversal and trend, each believed as far as it predicted so far.", true),
    CARDINALITY("Exactly K", "The best K instruments and their weights, proven by branch and bound.", true);

    private final String label;
    private final String sentence;
    private final boolean expects;

    Allocator(String label, String sentence, boolean expects) {
        this.label = label;
        this.sentence = sentence;
        this.expects = expects;
    }

    public String label() {
        return label;
    }

    /// What it does, for the trader.
    public String sentence() {
        return sentence;
    }

    /// Whether it needs expected returns, which are known far worse than risks.
    public boolean expectsReturns() {
        return expects;
    }

    /// Whether it decides how much is invested at all.
    public boolean sizesThePosition() {
        return this == KELLY || this == VOLATILITY_TARGET;
    }

    /// Its name in commands and files: `risk-parity`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @throws IllegalArgumentException if there is none of that name; the message lists all
    public static Allocator of(String word) {
        String wanted = word.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        return Arrays.stream(values())
                .filter(allocator -> allocator.word().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no method " + word + ". There are "
                        + Arrays.stream(values()).map(Allocator::word).collect(Collectors.joining(", "))));
    }
}
