package tradewind.views.portfolio;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tradewind.engine.market.Instrument;
import tradewind.engine.portfolio.Algo;
import tradewind.engine.portfolio.Allocator;
import tradewind.engine.portfolio.Dendrogram;
import tradewind.engine.portfolio.Frontier;
import tradewind.engine.portfolio.RebalanceRun;
import tradewind.engine.portfolio.TradeList;
import tradewind.engine.portfolio.WalkForwardReport;
import tradewind.views.figures.Figures;
import tradewind.views.figures.ScreenZone;
import tradewind.views.texts.Language;
import tradewind.views.texts.Texts;

/// What the numbers mean, in plain sentences.
final class Words {
    private static final Texts TEXTS = Texts.of("portfolio");
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
        String text = names.getFirst();
        for (int k = 1; k < names.size(); k++)
            text = TEXTS.get(k == names.size() - 1 ? "list.last" : "list.more", text, names.get(k));
        return text;
    }

    /// What a refusal says, as a sentence.
    static String sentence(String message) {
        String first = Character.toUpperCase(message.charAt(0)) + message.substring(1);
        return first.endsWith(".") || first.endsWith("。") ? first : first + ".";
    }

    static String title(Allocator method) {
        return TEXTS.get("method." + method.name());
    }

    /// What a method does.
    static String about(Allocator method) {
        return TEXTS.get("about." + method.name());
    }

    /// How a line is worked.
    static String algo(Algo algo) {
        return switch (algo) {
            case Algo.AtMarket _ -> TEXTS.get("algo.market");
            case Algo.AtLimit limit ->
                limit.ticks() == 0 ? TEXTS.get("algo.touch") : TEXTS.get("algo.limit", Integer.toString(limit.ticks()));
            case Algo.Twap twap -> TEXTS.get("algo.twap", Integer.toString(twap.slices()), span(twap.every()));
            case Algo.Vwap vwap ->
                TEXTS.get("algo.vwap", Integer.toString(vwap.profile().size()), span(vwap.every()));
            case Algo.ArrivalPrice arrival ->
                TEXTS.get("algo.arrival", Integer.toString(arrival.slices()), span(arrival.every()));
        };
    }

    private static String span(Duration every) {
        return every.toSeconds() % 60 == 0
                ? TEXTS.get("minutes", Long.toString(every.toMinutes()))
                : TEXTS.get("seconds", Long.toString(every.toSeconds()));
    }

    static String weights(Study study) {
        double[] shares = study.target().riskShares();
        int most = 0;
        int held = 0;
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] > shares[most]) most = i;
            if (study.target().weights()[i] != 0) held++;
        }
        String positions = Integer.toString(held);
        String bets = number(study.target().effectiveBets(), 1);
        String within = percent(study.target().volatility());
        if (held > 1 && shares[most] < 1.01 / held) return TEXTS.get("weights.even", positions, bets, within);
        return TEXTS.get(
                "weights.most",
                positions,
                bets,
                within,
                study.target().symbols().get(most),
                percent(study.target().weights()[most]),
                percent(shares[most]));
    }

    static String frontier(Study study) {
        Optional<Frontier> frontier = study.frontier();
        if (frontier.isEmpty()) return TEXTS.get("frontier.none");
        if (frontier.get().current().isEmpty()) return TEXTS.get("frontier.nothing");
        Frontier.Point now = frontier.get().current().get();
        Optional<Double> least = leastVolatility(frontier.get(), now.expectedReturn());
        if (least.isEmpty() || least.get() > now.volatility()) return TEXTS.get("frontier.means");
        return TEXTS.get("frontier.instead", percent(least.get()), percent(now.volatility()));
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
        if (tree.merges().length == 0) return TEXTS.get("tree.alone");
        double[] first = tree.merges()[0];
        return TEXTS.get(
                "tree.pair", tree.symbols().get((int) first[0]), tree.symbols().get((int) first[1]));
    }

    static String comparison(WalkForwardReport report) {
        Optional<WalkForwardReport.Ran> best = report.outcomes().stream()
                .filter(WalkForwardReport.Ran.class::isInstance)
                .map(WalkForwardReport.Ran.class::cast)
                .max(Comparator.comparingDouble(WalkForwardReport.Ran::sharpe));
        if (best.isEmpty()) return TEXTS.get("comparison.none");
        WalkForwardReport.Ran ran = best.get();
        return TEXTS.get(
                "comparison.best",
                title(ran.allocator()),
                number(ran.sharpe(), 2),
                number(ran.sharpeError(), 2),
                Integer.toString(report.outcomes().size()),
                number(100 * ran.belief(), 0));
    }

    /// What stands of a plan that came back.
    ///
    /// @param gone symbols of it that are not traded any more
    static String resumed(RebalanceRun run, List<String> gone) {
        double value = 0;
        double sent = 0;
        double filled = 0;
        List<String> lost = new ArrayList<>();
        for (RebalanceRun.Line line : run.lines()) {
            double worth = line.trade().value().toDouble();
            double whole = line.trade().quantity().units();
            value += worth;
            sent += worth * Math.min(1, line.sent() / whole);
            filled += worth * Math.min(1, line.filled() / whole);
            if (line.stage() == RebalanceRun.Stage.WITHHELD)
                lost.add(line.trade().instrument().symbol());
        }
        String made = DateTimeFormatter.ofPattern(
                        TEXTS.get("day.time"), Language.spoken().locale())
                .format(Instant.ofEpochSecond(0, run.madeAt()).atZone(ScreenZone.now()));
        String text = TEXTS.get(
                "resumed", Long.toString(run.number()), Figures.inZone(made), share(sent, value), share(filled, value));
        if (!lost.isEmpty()) text += " " + TEXTS.get("resumed.lost", list(lost));
        if (!gone.isEmpty()) text += " " + TEXTS.get("resumed.gone", list(gone));
        return text;
    }

    /// What is left of a line that waits.
    static String paused(RebalanceRun.Line line) {
        Instrument instrument = line.trade().instrument();
        return TEXTS.get(
                "resumed.line",
                Figures.quantity(instrument, line.sent()),
                Figures.quantity(instrument, line.filled()),
                Figures.quantity(instrument, line.left()));
    }

    private static String share(double part, double whole) {
        return percent(whole > 0 ? part / whole : 0);
    }

    static String rebalance(RebalanceRun run) {
        TradeList plan = run.plan();
        if (plan.trades().isEmpty()) return TEXTS.get("plan.nothing");
        return TEXTS.get("plan", percent(run.trackingError()), percent(plan.errorAfter()), percent(plan.turnover()));
    }
}
