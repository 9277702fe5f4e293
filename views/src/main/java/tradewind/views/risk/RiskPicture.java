package tradewind.views.risk;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tradewind.engine.risk.Book;
import tradewind.engine.risk.CorrelationMonitor;
import tradewind.engine.risk.Exposures;
import tradewind.engine.risk.Liquidity;
import tradewind.engine.risk.RegimeLimits;
import tradewind.engine.risk.Stress;
import tradewind.engine.risk.VarMethod;
import tradewind.engine.risk.VarReport;
import tradewind.engine.risk.VarTrack;

/// Everything the panel shows, worked out at one moment. Each part is there, or the reason why not.
///
/// @param reports  by method, in the order of the methods, without those that refused
/// @param refused  why a method has no number
/// @param stress   scenarios that say something about this book, the worst first
/// @param loss     the loss that counts as too much in a scenario; empty if no limit is set
/// @param hedges   against the worst scenario, if it is beyond the limit
/// @param exits    by holding, longest first
/// @param noExits  holdings whose way out is not known
/// @param venues   who keeps what is held; empty for a book without venues
record RiskPicture(
        RiskChoices choices,
        String source,
        Book book,
        Exposures exposures,
        Optional<Duration> period,
        Map<VarMethod, VarReport> reports,
        Map<VarMethod, String> refused,
        Part<VarTrack> track,
        Part<CorrelationMonitor.Reading> correlation,
        List<Stress.Outcome> stress,
        Optional<Double> loss,
        Part<Stress.Reverse> reverse,
        List<Hedge> hedges,
        List<Liquidity> exits,
        List<NoExit> noExits,
        Part<Regime> regime,
        List<VenueRisk> venues,
        Optional<After> after) {

    /// A value, or the reason why there is none.
    record Part<T>(Optional<T> value, String why) {
        static <T> Part<T> of(T value) {
            return new Part<>(Optional.of(value), "");
        }

        static <T> Part<T> none(String why) {
            return new Part<>(Optional.empty(), why);
        }
    }

    /// @param symbol the largest holding
    record Regime(String symbol, RegimeLimits limits) {}

    /// @param why in words
    record NoExit(String symbol, String why) {}

    /// What the book would be after the thought-up order.
    ///
    /// @param var   by the method chosen; the reason if it cannot be measured
    /// @param worst of the scenarios
    record After(WhatIf order, Book book, Part<VarReport> var, Optional<Stress.Outcome> worst) {}

    Optional<VarReport> report() {
        return Optional.ofNullable(reports.get(choices.method()));
    }

    Optional<Stress.Outcome> worst() {
        return stress.isEmpty() ? Optional.empty() : Optional.of(stress.getFirst());
    }
}
