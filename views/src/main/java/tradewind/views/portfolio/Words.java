package tradewind.views.portfolio;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tradewind.engine.portfolio.Dendrogram;
import tradewind.engine.portfolio.Frontier;
import tradewind.engine.portfolio.RebalanceRun;
import tradewind.engine.portfolio.TradeList;
import tradewind.engine.portfolio.WalkForwardReport;

/// What the numbers mean, in plain sentences.
final class Words {
    private static final char MINUS = '−';

    private Words() {}

    /// `12.3 %`.
    static String percent(double share) {
        return number(100 * share, 1) + " %";
    }

    /// With so many decimals and a typographic minus; never `−0.0`.
    static String number(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return zero ? text.replace("-", "") : text.replace('-', MINUS);
    }

    /// `A`, `A and B`, `A, B and C`.
    static String list(List<String> names) {
        if (names.size() == 1) return names.getFirst();
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    static String weights(Study study) {
        double[] shares = study.target().riskShares();
        int most = 0;
        int held = 0;
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] > shares[most]) most = i;
            if (study.target().weights()[i] != 0) held++;
        }
        String bets =
                " These " + held + " positions come to " + number(study.target().effectiveBets(), 1)
                        + " equal bets; in two years of three the result lies within "
                        + percent(study.target().volatility()) + " of what is expected.";
        if (held > 1 && shares[most] < 1.01 / held) return "Every position carries the same share of the risk." + bets;
        return study.target().symbols().get(most) + " is "
                + percent(study.target().weights()[most]) + " of the money and " + percent(shares[most])
                + " of the risk." + bets;
    }

    static String frontier(Study study) {
        Optional<Frontier> frontier = study.frontier();
        if (frontier.isEmpty()) return "Within these limits there is no frontier to draw.";
        String means = "Each point of the line is the calmest portfolio with that expected return.";
        if (frontier.get().current().isEmpty()) return means + " You hold nothing of it now.";
        Frontier.Point now = frontier.get().current().get();
        Optional<Double> least = leastVolatility(frontier.get(), now.expectedReturn());
        if (least.isEmpty() || least.get() > now.volatility()) return means;
        return means + " What you expect now could be had at " + percent(least.get()) + " volatility instead of "
                + percent(now.volatility()) + ".";
    }

    private static Optional<Double> leastVolatility(Frontier frontier, double wanted) {
        List<Frontier.Point> points = frontier.points();
        if (wanted <= points.getFirst().expectedReturn())
            return Optional.of(points.getFirst().volatility());
        for (int k = 1; k < points.size(); k++) {
            Frontier.Point low = points.get(k - 1);
            Frontier.Point high = points.get(k);
            if (wanted > high.expectedReturn()) continue;
            double part = (wanted - low.expectedReturn()) / (high.expectedReturn() - low.expectedReturn());
            return Optional.of(low.volatility() + part * (high.volatility() - low.volatility()));
        }
        return Optional.empty();
    }

    static String tree(Dendrogram tree) {
        if (tree.merges().length == 0) return "One instrument alone: there is nothing to group.";
        double[] first = tree.merges()[0];
        return tree.symbols().get((int) first[0]) + " and " + tree.symbols().get((int) first[1])
                + " move together most. The further right two branches meet, the more they share.";
    }

    static String comparison(WalkForwardReport report) {
        Optional<WalkForwardReport.Ran> best = report.outcomes().stream()
                .filter(WalkForwardReport.Ran.class::isInstance)
                .map(WalkForwardReport.Ran.class::cast)
                .max(Comparator.comparingDouble(WalkForwardReport.Ran::sharpe));
        if (best.isEmpty()) return "No method could be run on these prices.";
        WalkForwardReport.Ran ran = best.get();
        return ran.allocator().label() + " was best after costs: Sharpe " + number(ran.sharpe(), 2) + " ± "
                + number(ran.sharpeError(), 2) + ". That it beats the best of "
                + report.outcomes().size()
                + " lucky tries has a probability of " + number(100 * ran.belief(), 0) + " %.";
    }

    static String rebalance(RebalanceRun run) {
        TradeList plan = run.plan();
        if (plan.trades().isEmpty())
            return "Nothing to trade: what you hold is as near to the target as lots and the least trade allow.";
        return "Tracking error " + percent(run.trackingError()) + " a year now, " + percent(plan.errorAfter())
                + " once all is filled: lots, least trade, costs and the cash buffer. Turnover "
                + percent(plan.turnover()) + ".";
    }
}
