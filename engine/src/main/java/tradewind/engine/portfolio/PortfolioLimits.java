package tradewind.engine.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import tradewind.engine.quant.optimise.Constraints;

/// What the weights may be, as the trader says it. Shares of capital; 0.25 is a quarter.
///
/// @param longOnly  no weight below zero
/// @param least     least weight of each instrument; −∞ for none
/// @param most      largest weight of each; +∞ for none
/// @param invested  what the weights sum to, the rest is cash; methods that size the whole position ignore it
/// @param groups    several instruments together
/// @param factors   exposures Σ loading × weight
/// @param turnover  largest Σ|weight − weight now|; moving everything counts 2
/// @param leverage  largest Σ|weight|
/// @param hold      exactly so many instruments
public record PortfolioLimits(
        boolean longOnly,
        double least,
        double most,
        double invested,
        List<Group> groups,
        List<Factor> factors,
        OptionalDouble turnover,
        OptionalDouble leverage,
        OptionalInt hold) {
    /// @param symbols whose weights together lie between `least` and `most`
    public record Group(String name, List<String> symbols, double least, double most) {
        public Group {
            symbols = List.copyOf(symbols);
        }
    }

    /// @param loadings of each symbol; those not named have none
    public record Factor(String name, Map<String, Double> loadings, double least, double most) {
        public Factor {
            loadings = Map.copyOf(loadings);
        }
    }

    /// A limit and by how much weights break it.
    public record Breach(String limit, double by) {}

    private static final double ROUNDING = 1e-9;

    /// Everything invested, nothing sold short.
    public static final PortfolioLimits LONG_ONLY = new PortfolioLimits(
            true,
            Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            1,
            List.of(),
            List.of(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalInt.empty());

    public PortfolioLimits {
        groups = List.copyOf(groups);
        factors = List.copyOf(factors);
        if (Double.isNaN(least) || Double.isNaN(most) || least > most)
            throw new IllegalArgumentException("least weight " + least + " is above the largest, " + most);
        if (!Double.isFinite(invested) || invested <= 0)
            throw new IllegalArgumentException("invested share must be above zero: " + invested);
        turnover.ifPresent(limit -> positive("turnover", limit));
        leverage.ifPresent(limit -> positive("leverage", limit));
        hold.ifPresent(count -> positive("number of instruments to hold", count));
    }

    private static void positive(String name, double limit) {
        if (!(limit > 0) || !Double.isFinite(limit))
            throw new IllegalArgumentException(name + " must be above zero: " + limit);
    }

    public PortfolioLimits withBox(double lowest, double highest) {
        return new PortfolioLimits(longOnly, lowest, highest, invested, groups, factors, turnover, leverage, hold);
    }

    public PortfolioLimits withLongOnly(boolean only) {
        return new PortfolioLimits(only, least, most, invested, groups, factors, turnover, leverage, hold);
    }

    public PortfolioLimits withInvested(double share) {
        return new PortfolioLimits(longOnly, least, most, share, groups, factors, turnover, leverage, hold);
    }

    public PortfolioLimits withGroup(Group group) {
        return new PortfolioLimits(
                longOnly, least, most, invested, with(groups, group), factors, turnover, leverage, hold);
    }

    public PortfolioLimits withFactor(Factor factor) {
        return new PortfolioLimits(
                longOnly, least, most, invested, groups, with(factors, factor), turnover, leverage, hold);
    }

    public PortfolioLimits withTurnover(OptionalDouble limit) {
        return new PortfolioLimits(longOnly, least, most, invested, groups, factors, limit, leverage, hold);
    }

    public PortfolioLimits withLeverage(OptionalDouble limit) {
        return new PortfolioLimits(longOnly, least, most, invested, groups, factors, turnover, limit, hold);
    }

    public PortfolioLimits withHold(OptionalInt count) {
        return new PortfolioLimits(longOnly, least, most, invested, groups, factors, turnover, leverage, count);
    }

    private static <T> List<T> with(List<T> list, T more) {
        List<T> all = new ArrayList<>(list);
        all.add(more);
        return all;
    }

    double lowest() {
        return longOnly ? Math.max(0, least) : least;
    }

    /// As the solver takes them.
    ///
    /// @param current  weights now, for the turnover
    /// @param budgeted whether the weights sum to [#invested]
    /// @param mostHeld largest Σ|weight| beside [#leverage], for methods that size the whole position
    Constraints constraints(List<String> symbols, double[] current, boolean budgeted, OptionalDouble mostHeld) {
        int n = symbols.size();
        Constraints result = Constraints.unconstrained(n);
        result = budgeted ? result.budget(invested) : result.noBudget();
        if (lowest() > Double.NEGATIVE_INFINITY || most < Double.POSITIVE_INFINITY) result = result.box(lowest(), most);
        for (Group group : groups) {
            double[] members = loadings(group, symbols);
            result = result.linear("group " + group.name(), members, group.least(), group.most());
        }
        for (Factor factor : factors)
            result = result.linear("factor " + factor.name(), loadings(factor, symbols), factor.least(), factor.most());
        if (turnover.isPresent()) result = result.turnover(current, turnover.getAsDouble());
        double cap = Math.min(leverage.orElse(Double.POSITIVE_INFINITY), mostHeld.orElse(Double.POSITIVE_INFINITY));
        if (cap == Double.POSITIVE_INFINITY) return result;
        if (budgeted && cap < invested - ROUNDING)
            throw new IllegalArgumentException(
                    "leverage of at most " + cap + " cannot hold weights that sum to " + invested);
        // Without shorts the weights' sum is their gross exposure, and the budget has settled it.
        return budgeted && longOnly ? result : result.gross(cap);
    }

    private static double[] loadings(Group group, List<String> symbols) {
        double[] members = new double[symbols.size()];
        for (String symbol : group.symbols()) {
            int at = symbols.indexOf(symbol);
            if (at >= 0) members[at] = 1;
        }
        return members;
    }

    private static double[] loadings(Factor factor, List<String> symbols) {
        double[] result = new double[symbols.size()];
        for (int i = 0; i < result.length; i++) result[i] = factor.loadings().getOrDefault(symbols.get(i), 0.0);
        return result;
    }

    /// @throws IllegalArgumentException if a group or a factor names a symbol that is not there
    void requireKnown(List<String> symbols) {
        for (Group group : groups)
            for (String symbol : group.symbols())
                if (!symbols.contains(symbol))
                    throw new IllegalArgumentException(
                            "group " + group.name() + " names " + symbol + ", which has no prices");
        for (Factor factor : factors)
            for (String symbol : factor.loadings().keySet())
                if (!symbols.contains(symbol))
                    throw new IllegalArgumentException(
                            "factor " + factor.name() + " names " + symbol + ", which has no prices");
        if (hold.isPresent() && hold.getAsInt() > symbols.size())
            throw new IllegalArgumentException(hold.getAsInt() + " instruments cannot be held of " + symbols.size());
    }

    /// The limit that weights break by most, worked out from the limits themselves and not by the solver;
    /// by zero or less if they break none.
    Breach worst(List<String> symbols, double[] weights, double[] current, boolean budgeted, OptionalDouble mostHeld) {
        Breach worst = new Breach("none", 0);
        double sum = 0;
        double gross = 0;
        double moved = 0;
        int held = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            gross += Math.abs(weights[i]);
            moved += Math.abs(weights[i] - current[i]);
            if (Math.abs(weights[i]) > ROUNDING) held++;
            // Of a number to hold, the least weight is that of what is held.
            if (hold.isEmpty() || weights[i] != 0)
                worst = worse(worst, "least weight of " + symbols.get(i), lowest() - weights[i]);
            worst = worse(worst, "largest weight of " + symbols.get(i), weights[i] - most);
        }
        if (hold.isPresent()) worst = worse(worst, "instruments held", held - hold.getAsInt());
        if (budgeted) worst = worse(worst, "invested share", Math.abs(sum - invested));
        for (Group group : groups)
            worst = worse(worst, group.name(), loadings(group, symbols), weights, group.least(), group.most());
        for (Factor factor : factors)
            worst = worse(worst, factor.name(), loadings(factor, symbols), weights, factor.least(), factor.most());
        if (turnover.isPresent()) worst = worse(worst, "turnover", moved - turnover.getAsDouble());
        double cap = Math.min(leverage.orElse(Double.POSITIVE_INFINITY), mostHeld.orElse(Double.POSITIVE_INFINITY));
        return worse(worst, "leverage", gross - cap);
    }

    private static Breach worse(Breach sofar, String limit, double by) {
        return by > sofar.by() ? new Breach(limit, by) : sofar;
    }

    private static Breach worse(
            Breach sofar, String name, double[] loadings, double[] weights, double least, double most) {
        double exposure = 0;
        for (int i = 0; i < weights.length; i++) exposure += loadings[i] * weights[i];
        return worse(sofar, name, Math.max(least - exposure, exposure - most));
    }
}
