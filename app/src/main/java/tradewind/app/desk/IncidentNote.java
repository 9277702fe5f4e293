package tradewind.app.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tradewind.engine.Incident;
import tradewind.views.texts.Texts;

/// What a desk that could not go on leaves behind for the one that comes after it, as `watchdog-….json` in the data
/// folder.
///
/// @param at wall clock, ISO-8601
/// @param what happened, for a person
/// @param strategy whose code was running; it is not started again by itself
/// @param callback such as `ema-cross.onTrade`; empty if no strategy's code was running
/// @param stack where the kernel's thread was, innermost first
/// @param gateways what each venue was asked and how it went
/// @param kill what was to be killed when nobody answered
record IncidentNote(
        String at,
        String session,
        String what,
        Optional<String> strategy,
        String callback,
        List<String> stack,
        List<Incident.GatewayAnswer> gateways,
        Optional<Kill> kill) {
    private static final Texts TEXTS = Texts.of("desk");
    /// @param symbol empty for everything
    record Kill(String symbol, String reason, boolean flatten) {}

    static IncidentNote of(Incident incident) {
        return new IncidentNote(
                Instant.ofEpochMilli(incident.wallMillis()).toString(),
                incident.session(),
                incident.sentence(),
                incident.strategy(),
                incident.callback(),
                incident.stack(),
                incident.gateways(),
                incident.kill()
                        .map(kill ->
                                new Kill(kill.scope().map(i -> i.symbol()).orElse(""), kill.reason(), kill.flatten())));
    }

    /// A strategy, or what it calls, ended the process.
    static IncidentNote ended(String session, String callback, Instant at) {
        String strategy = callback.substring(0, Math.max(0, callback.lastIndexOf('.')));
        return new IncidentNote(
                at.toString(),
                session,
                "The strategy callback " + callback + " ended the application.",
                Optional.of(strategy),
                callback,
                List.of(),
                List.of(),
                Optional.empty());
    }

    /// What the trader reads after the restart.
    String sentence() {
        String done = TEXTS.get(kill.isPresent() ? "incident.killed" : "incident.cancelled", what);
        return strategy.map(name -> TEXTS.get("incident.off", done, name)).orElse(done);
    }
}
