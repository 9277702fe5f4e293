package tradewind.views.connections;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tradewind.engine.ReplayControl;
import tradewind.engine.SafetyReport;
import tradewind.engine.SessionStatus;
import tradewind.views.connections.Connection.Fact;
import tradewind.views.connections.Connection.Role;
import tradewind.views.connections.Connection.Tone;
import tradewind.views.figures.Figures;
import tradewind.views.texts.Texts;

/// What a session knows of its connections, in words.
final class ConnectionFacts {
    private static final Texts TEXTS = Texts.of("connections");

    /// A live feed that is silent for longer needs a look, nanoseconds of the wall clock.
    static final long SILENT = 5_000_000_000L;

    private static final long SECOND = 1_000_000_000L;

    private ConnectionFacts() {}

    /// @param perSecond market data per second of the wall clock; below zero before it was measured
    /// @param silent since the last of it, nanoseconds of the wall clock
    /// @param newest session time of the last of it; 0 before any
    /// @param derived quotes are worked out from trades
    static Connection feed(
            SessionStatus status,
            Optional<ReplayControl.Position> replay,
            double perSecond,
            long silent,
            long newest,
            boolean derived) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(TEXTS.get("feed.taken"), Figures.count(status.ticks())));
        facts.add(new Fact(TEXTS.get("feed.rate"), perSecond < 0 ? "" : rate(perSecond)));
        facts.add(new Fact(TEXTS.get("feed.newest"), newest <= 0 ? "" : Figures.inZone(Figures.full(newest))));
        facts.add(new Fact(TEXTS.get("quotes"), TEXTS.get(derived ? "quotes.derived" : "quotes.fed")));
        if (replay.isPresent()) return replayed(status, replay.get(), facts);
        boolean alive = status.ticks() > 0 && silent < SILENT;
        String state = status.ticks() == 0
                ? TEXTS.get("feed.nothing")
                : alive ? TEXTS.get("feed.alive") : TEXTS.get("feed.silent", span(silent));
        return new Connection(
                Role.FEED,
                status.feed(),
                state,
                alive ? Tone.OK : Tone.WARN,
                facts,
                alive ? Optional.empty() : Optional.of(TEXTS.get("feed.silent.say")));
    }

    private static Connection replayed(SessionStatus status, ReplayControl.Position at, List<Fact> facts) {
        facts.add(new Fact(TEXTS.get("replay.speed"), at.speed().label()));
        if (at.ended())
            return new Connection(
                    Role.FEED,
                    status.feed(),
                    TEXTS.get("replay.played"),
                    Tone.OFF,
                    facts,
                    Optional.of(TEXTS.get("replay.played.say")));
        return new Connection(
                Role.FEED,
                status.feed(),
                TEXTS.get(at.playing() ? "replay.playing" : "replay.paused"),
                at.playing() ? Tone.OK : Tone.OFF,
                facts,
                at.playing() ? Optional.empty() : Optional.of(TEXTS.get("replay.paused.say")));
    }

    /// @param problem what is wrong with the session, in its own words
    static Connection venue(SessionStatus status, Optional<SafetyReport> known, Optional<String> problem) {
        if (known.isEmpty())
            return new Connection(
                    Role.ORDERS,
                    status.venue(),
                    TEXTS.get("venue.silent"),
                    Tone.OFF,
                    List.of(),
                    Optional.of(TEXTS.get("venue.silent.say")));
        SafetyReport report = known.get();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                TEXTS.get("venue.heard"),
                report.inside()
                        ? TEXTS.get("venue.inside")
                        : report.heartbeatAge().isPresent()
                                ? TEXTS.get(
                                        "venue.ago", span(report.heartbeatAge().getAsLong()))
                                : ""));
        facts.add(new Fact(
                TEXTS.get("venue.clock"),
                report.clockOffset().isPresent()
                        ? signedMillis(report.clockOffset().getAsLong())
                        : report.inside() ? TEXTS.get("venue.clock.own") : ""));
        facts.add(new Fact(
                TEXTS.get("dies"),
                TEXTS.get(
                        report.inside()
                                ? "dies.inside"
                                : "dies." + report.ifAppDies().name())));
        facts.add(new Fact(TEXTS.get("books"), books(report.books())));
        return new Connection(
                Role.ORDERS,
                report.venue(),
                TEXTS.get("line." + report.line().name()),
                tone(report.line()),
                facts,
                say(report, problem));
    }

    private static Tone tone(SafetyReport.Line line) {
        return switch (line) {
            case IN_STEP -> Tone.OK;
            case COMPARING -> Tone.WARN;
            case DOWN, DIFFERS -> Tone.DANGER;
        };
    }

    private static Optional<String> say(SafetyReport report, Optional<String> problem) {
        return switch (report.line()) {
            case DOWN -> Optional.of(problem.map(text -> text + " ").orElse("") + TEXTS.get("venue.down.say"));
            case COMPARING -> Optional.of(TEXTS.get("venue.comparing.say"));
            case DIFFERS -> Optional.of(TEXTS.get("venue.differs.say"));
            case IN_STEP -> Optional.empty();
        };
    }

    private static String books(SafetyReport.Books books) {
        if (books.comparedAt() == 0) return TEXTS.get("books.never");
        int differ = books.differences().size();
        String at = Figures.time(books.comparedAt());
        return differ == 0 ? TEXTS.get("books.agree", at) : TEXTS.get("books.differ", differ, at);
    }

    /// @param known of the journal; empty before the first answer
    static Connection engine(SessionStatus status, Optional<SafetyReport> known, Optional<String> problem) {
        List<Fact> facts = new ArrayList<>();
        boolean measured = status.kernelP99() > 0;
        facts.add(new Fact(TEXTS.get("engine.half"), measured ? time(status.kernelP50()) : ""));
        facts.add(new Fact(TEXTS.get("engine.most"), measured ? time(status.kernelP99()) : ""));
        facts.add(new Fact(TEXTS.get("journal"), TEXTS.get(status.durable() ? "journal.forced" : "journal.written")));
        facts.add(new Fact(
                TEXTS.get("journal.commit"),
                known.map(r -> commit(r.journal().syncNanos())).orElse("")));
        facts.add(new Fact(
                TEXTS.get("journal.slowest"),
                known.map(r -> commit(r.journal().worstSyncNanos())).orElse("")));
        return new Connection(
                Role.ENGINE,
                TEXTS.get("engine"),
                TEXTS.get(problem.isPresent() ? "engine.look" : "engine.ok"),
                problem.isPresent() ? Tone.DANGER : Tone.OK,
                facts,
                problem);
    }

    private static String commit(long nanos) {
        return nanos == 0 ? "" : time(nanos);
    }

    private static String rate(double perSecond) {
        if (perSecond == 0) return "0/s";
        if (perSecond < 9.95) return String.format(Locale.ROOT, "%.1f/s", perSecond);
        return Figures.count(Math.round(perSecond)) + "/s";
    }

    static String span(long nanos) {
        if (nanos < 100_000_000L) return nanos / 1_000_000 + " ms";
        if (nanos < 120 * SECOND) return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
        return Figures.count(nanos / (60 * SECOND)) + " min";
    }

    private static String signedMillis(long nanos) {
        if (Math.abs(nanos) < 50_000) return TEXTS.get("clock.same");
        String by = String.format(Locale.ROOT, "%.1f ms", Math.abs(nanos) / 1e6);
        return TEXTS.get(nanos > 0 ? "clock.ahead" : "clock.behind", by);
    }

    private static String time(long nanos) {
        if (nanos < 100_000) return String.format(Locale.ROOT, "%.1f µs", nanos / 1e3);
        if (nanos < 1_000_000) return String.format(Locale.ROOT, "%.0f µs", nanos / 1e3);
        return String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
    }
}
