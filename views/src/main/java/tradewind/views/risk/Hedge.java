package tradewind.views.risk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tradewind.engine.quant.Samples;
import tradewind.engine.risk.Book;
import tradewind.engine.risk.Loadings;
import tradewind.engine.risk.ReturnHistory;
import tradewind.engine.risk.Scenario;
import tradewind.engine.risk.Stress;
import tradewind.engine.risk.TailHedge;
import tradewind.views.texts.Texts;

/// A way to bring a scenario back under the limit: a trade in what drives it, or options on it.
///
/// @param option empty for the trade
record Hedge(Scenario scenario, TailHedge proposal, Optional<Option> option) {
    private static final Texts TEXTS = Texts.of("risk");
    private static final double[] MONEYNESS = {0.02, 0.05, 0.10, 0.20};
    private static final double DAYS = 30;

    /// @param put        what protects a long holding; a call protects a short one
    /// @param volatility a year, the premium is worked out from
    record Option(boolean put, double strike, double days, double volatility) {}

    /// What is proposed against the worst scenario beyond the limit, the trade first; none if there is no
    /// such scenario, or nothing in its driver alone can do it.
    ///
    /// @param stress the worst first
    static List<Hedge> of(
            Book book, Loadings loadings, List<Stress.Outcome> stress, double limit, Optional<ReturnHistory> history) {
        if (stress.isEmpty() || -stress.getFirst().profit() <= limit) return List.of();
        Scenario worst = stress.getFirst().scenario();
        String driver = stress.getFirst().driver();
        List<Hedge> all = new ArrayList<>();
        TailHedge.reduce(book, loadings, worst, limit)
                .ifPresent(each -> all.add(new Hedge(worst, each, Optional.empty())));
        Optional<Double> volatility = history.flatMap(past -> volatility(past, driver));
        if (volatility.isEmpty()) return all;
        boolean put = book.holding(driver).filter(each -> each.quantity() > 0).isPresent();
        double price = book.holding(driver).map(each -> each.price()).orElse(0.0);
        for (double out : MONEYNESS) {
            Option option = new Option(put, price * (put ? 1 - out : 1 + out), DAYS, volatility.get());
            TailHedge.options(book, loadings, worst, limit, out, DAYS / 365, volatility.get())
                    .ifPresent(each -> all.add(new Hedge(worst, each, Optional.of(option))));
        }
        return all;
    }

    private static Optional<Double> volatility(ReturnHistory past, String symbol) {
        int column = past.column(symbol);
        if (column < 0) return Optional.empty();
        double[] returns = new double[past.size()];
        for (int t = 0; t < returns.length; t++) returns[t] = past.returns()[t][column];
        double year = Samples.standardDeviation(returns) * Math.sqrt(past.periods(Duration.ofDays(365)));
        return year > 0 && Double.isFinite(year) ? Optional.of(year) : Optional.empty();
    }

    /// What to do, in a few words: `Sell BTC/USD`, `Puts 990, 30 d`.
    String name() {
        return option.map(each -> TEXTS.get(
                        "hedge.option",
                        each.put() ? 1 : 0,
                        RiskWords.money(each.strike()),
                        String.format(Locale.ROOT, "%.0f", each.days())))
                .orElseGet(() -> TEXTS.get("hedge.trade", proposal.quantity() < 0 ? 0 : 1, proposal.symbol()));
    }

    /// The trade and what it does, as one sentence.
    String sentence() {
        return TEXTS.get(
                "hedge.sentence",
                proposal.quantity() < 0 ? 0 : 1,
                String.format(Locale.ROOT, "%.4g", Math.abs(proposal.quantity())),
                proposal.symbol(),
                RiskWords.scenario(scenario),
                String.format(Locale.ROOT, "%,.0f", proposal.after()),
                String.format(Locale.ROOT, "%,.0f", proposal.before()));
    }
}
