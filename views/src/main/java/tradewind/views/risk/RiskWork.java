package tradewind.views.risk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import tradewind.engine.quant.Samples;
import tradewind.engine.risk.Book;
import tradewind.engine.risk.CorrelationMonitor;
import tradewind.engine.risk.Exposures;
import tradewind.engine.risk.Holding;
import tradewind.engine.risk.Liquidity;
import tradewind.engine.risk.Loadings;
import tradewind.engine.risk.RegimeLimits;
import tradewind.engine.risk.ReturnHistory;
import tradewind.engine.risk.Scenario;
import tradewind.engine.risk.Stress;
import tradewind.engine.risk.VarEngine;
import tradewind.engine.risk.VarMethod;
import tradewind.engine.risk.VarReport;
import tradewind.engine.risk.VarRequest;
import tradewind.engine.risk.VarTrack;
import tradewind.views.risk.RiskPicture.Part;
import tradewind.views.texts.Texts;

/// Works a [RiskPicture] out. No thread, no clock: the same source and choices give the same picture.
final class RiskWork {
    private static final Texts TEXTS = Texts.of("risk");
    private static final int JUDGED = 240;
    private static final double PARTICIPATION = 0.10;

    private RiskWork() {}

    /// @param limit the loss that counts as too much; empty if none is set
    static RiskPicture work(RiskSource source, RiskChoices choices, Optional<Double> limit) {
        Book book = source.book();
        Optional<ReturnHistory> history = source.history();
        Map<VarMethod, VarReport> reports = new EnumMap<>(VarMethod.class);
        Map<VarMethod, String> refused = new EnumMap<>(VarMethod.class);
        for (VarMethod method : VarMethod.values()) {
            Part<VarReport> measured = var(book, history, choices, method);
            measured.value().ifPresent(report -> reports.put(method, report));
            if (measured.value().isEmpty()) refused.put(method, measured.why());
        }
        Loadings loadings = Loadings.byGroup(book);
        List<Stress.Outcome> stress = stress(book, loadings);
        Optional<Double> var =
                Optional.ofNullable(reports.get(choices.method())).map(VarReport::var);
        Part<Stress.Reverse> reverse = limit.isEmpty()
                ? Part.none(TEXTS.get("stress.reverse.none"))
                : history.<Part<Stress.Reverse>>map(past -> part(() -> Stress.reverse(
                                book,
                                past,
                                limit.get(),
                                past.periods(choices.horizon().time()))))
                        .orElse(Part.none(TEXTS.get("history.none")));
        List<Liquidity> exits = new ArrayList<>();
        List<RiskPicture.NoExit> noExits = new ArrayList<>();
        for (Holding each : book.holdings()) exit(source, history, each, exits, noExits);
        exits.sort(Comparator.comparingDouble(Liquidity::days).reversed());
        List<Hedge> hedges = limit.map(loss -> Hedge.of(book, loadings, stress, loss, history))
                .orElse(List.of());
        return new RiskPicture(
                choices,
                source.name(),
                book,
                Exposures.of(book),
                history.map(ReturnHistory::period),
                reports,
                refused,
                track(book, history, choices),
                correlation(history),
                stress,
                limit,
                reverse,
                hedges,
                exits,
                noExits,
                regime(book, history, var),
                VenueRisk.of(source, book, history, choices.credit()),
                choices.whatIf().flatMap(order -> after(source, book, history, choices, order)));
    }

    private static Part<VarReport> var(
            Book book, Optional<ReturnHistory> history, RiskChoices choices, VarMethod method) {
        if (book.holdings().isEmpty()) return Part.none(TEXTS.get("held.none"));
        if (history.isEmpty()) return Part.none(TEXTS.get("history.none"));
        double horizon = history.get().periods(choices.horizon().time());
        return part(() ->
                VarEngine.measure(book, history.get(), new VarRequest(method, choices.level(), horizon, 10_000, 1)));
    }

    private static Part<VarTrack> track(Book book, Optional<ReturnHistory> history, RiskChoices choices) {
        if (book.holdings().isEmpty()) return Part.none(TEXTS.get("held.none"));
        if (history.isEmpty()) return Part.none(TEXTS.get("history.none"));
        int size = history.get().size();
        int window = Math.max(VarEngine.LEAST, Math.max(size - JUDGED, size / 2));
        return part(() -> VarTrack.of(book, history.get(), choices.method(), choices.level(), window));
    }

    private static Part<CorrelationMonitor.Reading> correlation(Optional<ReturnHistory> history) {
        if (history.isEmpty()) return Part.none(TEXTS.get("history.none"));
        ReturnHistory past = history.get();
        if (past.symbols().size() < 2) return Part.none(TEXTS.get("correlation.two"));
        return part(() -> CorrelationMonitor.compare(past, Math.max(10, Math.min(60, past.size() / 4)), 0.01));
    }

    private static List<Stress.Outcome> stress(Book book, Loadings loadings) {
        List<Scenario> scenarios = new ArrayList<>(Scenario.episodes());
        scenarios.addAll(Scenario.hypothetical());
        return Stress.run(book, loadings, scenarios).stream()
                .filter(each -> each.covers(book))
                .sorted(Comparator.comparingDouble(Stress.Outcome::profit))
                .toList();
    }

    private static void exit(
            RiskSource source,
            Optional<ReturnHistory> history,
            Holding holding,
            List<Liquidity> exits,
            List<RiskPicture.NoExit> unknown) {
        String symbol = holding.symbol();
        Optional<Double> volume = source.dailyVolume(symbol);
        Optional<Double> spread = source.halfSpread(symbol);
        int column = history.map(past -> past.column(symbol)).orElse(-1);
        if (volume.isEmpty() || spread.isEmpty() || column < 0) {
            String why = volume.isEmpty() ? "exits.volume" : spread.isEmpty() ? "exits.quote" : "exits.history";
            unknown.add(new RiskPicture.NoExit(symbol, TEXTS.get(why)));
            return;
        }
        ReturnHistory past = history.orElseThrow();
        double[] returns = new double[past.size()];
        for (int t = 0; t < returns.length; t++) returns[t] = past.returns()[t][column];
        double daily = Samples.standardDeviation(returns) * Math.sqrt(past.periods(Duration.ofDays(1)));
        Part<Liquidity> measured = part(() -> Liquidity.of(holding, PARTICIPATION, volume.get(), daily, spread.get()));
        measured.value().ifPresent(exits::add);
        if (measured.value().isEmpty()) unknown.add(new RiskPicture.NoExit(symbol, measured.why()));
    }

    /// What the largest holding would have to be to carry what it carries in a calm market.
    private static Part<RiskPicture.Regime> regime(Book book, Optional<ReturnHistory> history, Optional<Double> var) {
        if (history.isEmpty() || book.holdings().isEmpty() || var.isEmpty()) return Part.none("");
        ReturnHistory past = history.get();
        Optional<Holding> largest = book.holdings().stream()
                .filter(each -> past.column(each.symbol()) >= 0)
                .max(Comparator.comparingDouble(each -> Math.abs(each.worth())));
        if (largest.isEmpty()) return Part.none("");
        int column = past.column(largest.get().symbol());
        int from = Math.max(0, past.size() - 500);
        double[] returns = new double[past.size() - from];
        for (int t = 0; t < returns.length; t++) returns[t] = past.returns()[from + t][column];
        String symbol = largest.get().symbol();
        return part(() -> new RiskPicture.Regime(
                symbol, RegimeLimits.of(returns, Math.abs(largest.get().quantity()))));
    }

    private static Optional<RiskPicture.After> after(
            RiskSource source, Book book, Optional<ReturnHistory> history, RiskChoices choices, WhatIf order) {
        Optional<RiskSource.Tradable> traded = source.tradables().stream()
                .filter(each -> each.symbol().equals(order.symbol()))
                .findFirst();
        if (traded.isEmpty() || order.quantity() == 0) return Optional.empty();
        Book next = book.after(
                order.symbol(),
                traded.get().group(),
                order.quantity(),
                traded.get().price());
        List<Stress.Outcome> stress = stress(next, Loadings.byGroup(next));
        return Optional.of(new RiskPicture.After(
                order,
                next,
                var(next, history, choices, choices.method()),
                stress.isEmpty() ? Optional.empty() : Optional.of(stress.getFirst())));
    }

    /// @throws CancellationException if nobody waits for it any more
    private static <T> Part<T> part(Supplier<T> work) {
        if (Thread.currentThread().isInterrupted()) throw new CancellationException("the panel is gone");
        try {
            return Part.of(work.get());
        } catch (IllegalArgumentException refused) {
            return Part.none(RiskWords.refusal(refused));
        }
    }
}
