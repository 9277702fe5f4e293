package tradewind.engine.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import tradewind.engine.quant.Matrices;
import tradewind.engine.quant.Samples;
import tradewind.engine.quant.options.Normal;
import tradewind.engine.risk.VarEngine.Covered;

/// What a book makes in scenarios, and which scenario would cost a given loss.
public final class Stress {
    private Stress() {}

    /// @param profit    in the book's currency, below zero for a loss
    /// @param share     of equity; empty without equity
    /// @param driver    the holding that moved it most
    /// @param uncovered holdings the scenario says nothing about
    public record Outcome(
            Scenario scenario, double profit, OptionalDouble share, String driver, List<String> uncovered) {
        public Outcome {
            uncovered = List.copyOf(uncovered);
        }

        /// Whether it says anything about this book.
        public boolean covers(Book book) {
            return uncovered.size() < book.holdings().size();
        }
    }

    public static List<Outcome> run(Book book, Loadings loadings, List<Scenario> scenarios) {
        double[][] table = table(book, loadings);
        return scenarios.stream().map(each -> run(book, table, each)).toList();
    }

    public static Outcome run(Book book, Loadings loadings, Scenario scenario) {
        return run(book, table(book, loadings), scenario);
    }

    /// Loadings of every holding by factor; NaN where it does not follow one.
    private static double[][] table(Book book, Loadings loadings) {
        double[][] table = new double[book.holdings().size()][Factor.values().length];
        for (int i = 0; i < table.length; i++) {
            Arrays.fill(table[i], Double.NaN);
            for (Map.Entry<Factor, Double> each :
                    loadings.of(book.holdings().get(i).symbol()).entrySet())
                table[i][each.getKey().ordinal()] = each.getValue();
        }
        return table;
    }

    private static Outcome run(Book book, double[][] loadings, Scenario scenario) {
        double[] shocks = new double[Factor.values().length];
        Arrays.fill(shocks, Double.NaN);
        scenario.factors().forEach((factor, shock) -> shocks[factor.ordinal()] = shock);
        double profit = 0;
        double most = 0;
        String driver = "";
        List<String> uncovered = new ArrayList<>();
        for (int i = 0; i < loadings.length; i++) {
            Holding each = book.holdings().get(i);
            double move = move(each.symbol(), loadings[i], shocks, scenario);
            if (Double.isNaN(move)) {
                uncovered.add(each.symbol());
                continue;
            }
            double own = each.worth() * move;
            profit += own;
            if (Math.abs(own) > most) {
                most = Math.abs(own);
                driver = each.symbol();
            }
        }
        OptionalDouble share = book.equity() > 0 ? OptionalDouble.of(profit / book.equity()) : OptionalDouble.empty();
        return new Outcome(scenario, profit, share, driver, uncovered);
    }

    /// A price cannot fall below nothing: factors together take at most everything. NaN if nothing is said of it.
    private static double move(String symbol, double[] loading, double[] shocks, Scenario scenario) {
        if (!scenario.symbols().isEmpty()) {
            Double own = scenario.symbols().get(symbol);
            if (own != null) return own;
        }
        double sum = 0;
        boolean known = false;
        for (int f = 0; f < shocks.length; f++) {
            double part = loading[f] * shocks[f];
            if (Double.isNaN(part)) continue;
            known = true;
            sum += part;
        }
        return known ? Math.max(sum, -1) : Double.NaN;
    }

    /// One symbol moves, the others follow as far as the past says: E[rⱼ | rᵢ] = Σⱼᵢ/Σᵢᵢ rᵢ.
    ///
    /// @see "Kupiec (1998), Stress testing in a value at risk framework, J. Derivatives 6(1)"
    public static Scenario following(Book book, ReturnHistory history, String symbol, double move) {
        Covered covered = Covered.of(book, history);
        int lead = history.column(symbol);
        if (lead < 0) throw new IllegalArgumentException("the history has no column " + symbol);
        double[] leader = history.columnOf(lead);
        double variance = Samples.variance(leader);
        if (!(variance > 0)) throw new IllegalArgumentException(symbol + " did not move in its history");
        Map<String, Double> moves = new TreeMap<>();
        for (String other : covered.symbols()) {
            double[] follower = history.columnOf(history.column(other));
            double beta = Samples.covariance(leader, follower) / variance;
            moves.put(other, Math.max(beta * move, -0.999));
        }
        moves.put(symbol, move);
        return Scenario.symbols(
                String.format(Locale.ROOT, "%s %+.0f %%, others follow", symbol, 100 * move),
                "conditional means of " + history.size() + " periods",
                moves);
    }

    /// The likeliest way to lose a given sum.
    ///
    /// @param scenario    −loss Σw/(w'Σw): of all normal moves that cost the loss, the one nearest to none
    /// @param deviations  how far out it lies: loss/√(w'Σw)
    /// @param probability of losing at least that much in one horizon, if returns were normal
    public record Reverse(Scenario scenario, double deviations, double probability) {}

    /// @param loss    positive
    /// @param horizon in periods
    /// @see "Breuer, Jandačka, Rheinberger and Summer (2009), How to find plausible, severe and useful stress
    ///     scenarios, Int. J. Central Banking 5(3)"
    public static Reverse reverse(Book book, ReturnHistory history, double loss, double horizon) {
        if (!(loss > 0) || Double.isInfinite(loss))
            throw new IllegalArgumentException("loss must be above zero: " + loss);
        Covered covered = Covered.of(book, history);
        double[] towards = Matrices.times(covered.covariance(horizon), covered.worth());
        double variance = Samples.dot(towards, covered.worth());
        if (!(variance > 0)) throw new RiskRefusal(RiskRefusal.Reason.STILL_BOOK);
        double deviations = loss / Math.sqrt(variance);
        Map<String, Double> moves = new TreeMap<>();
        for (int i = 0; i < towards.length; i++)
            moves.put(covered.symbols().get(i), Math.max(-loss * towards[i] / variance, -0.999));
        Scenario scenario = Scenario.symbols(
                String.format(Locale.ROOT, "Likeliest loss of %,.0f", loss),
                "covariance of " + history.size() + " periods",
                moves);
        return new Reverse(scenario, deviations, Normal.cdf(-deviations));
    }
}
