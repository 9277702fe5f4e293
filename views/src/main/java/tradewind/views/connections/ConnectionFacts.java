package tradewind.views.connections;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tradewind.engine.ReplayControl;
import tradewind.engine.SafetyReport;
import tradewind.engine.SessionStatus;
import tradewind.views.connections.Connection.Fact;
import tradewind.views.connections.Connection.Tone;
import tradewind.views.figures.Figures;

/// What a session knows of its connections, in words.
final class ConnectionFacts {
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
        facts.add(new Fact("Taken since the session opened", Figures.count(status.ticks())));
        facts.add(new Fact("Rate", perSecond < 0 ? "" : rate(perSecond)));
        facts.add(new Fact("Newest", newest <= 0 ? "" : Figures.full(newest) + " UTC"));
        facts.add(new Fact("Quotes", derived ? "derived from trades" : "from the feed"));
        if (replay.isPresent()) return replayed(status, replay.get(), facts);
        boolean alive = status.ticks() > 0 && silent < SILENT;
        String state = status.ticks() == 0 ? "nothing yet" : alive ? "alive" : "silent for " + span(silent);
        return new Connection(
                "Market data",
                status.feed(),
                state,
                alive ? Tone.OK : Tone.WARN,
                facts,
                alive
                        ? Optional.empty()
                        : Optional.of("A feed connects again by itself. Orders are denied once prices"
                                + " are older than the limit on the age of market data."));
    }

    private static Connection replayed(SessionStatus status, ReplayControl.Position at, List<Fact> facts) {
        facts.add(new Fact("Speed", at.speed().label()));
        if (at.ended())
            return new Connection(
                    "Market data",
                    status.feed(),
                    "recording played",
                    Tone.OFF,
                    facts,
                    Optional.of("The recording is over: nothing more will come. Move the session's journal away to play"
                            + " it again."));
        return new Connection(
                "Market data",
                status.feed(),
                at.playing() ? "playing a recording" : "paused",
                at.playing() ? Tone.OK : Tone.OFF,
                facts,
                at.playing() ? Optional.empty() : Optional.of("Play it with the transport, or with Space on a chart."));
    }

    /// @param problem what is wrong with the session, in its own words
    static Connection venue(SessionStatus status, Optional<SafetyReport> known, Optional<String> problem) {
        if (known.isEmpty())
            return new Connection(
                    "Orders",
                    status.venue(),
                    "not heard of yet",
                    Tone.OFF,
                    List.of(),
                    Optional.of("The engine was asked and has not answered."));
        SafetyReport report = known.get();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                "Last heard of",
                report.inside()
                        ? "inside this process"
                        : report.heartbeatAge().isPresent()
                                ? span(report.heartbeatAge().getAsLong()) + " ago"
                                : ""));
        facts.add(new Fact(
                "Its clock",
                report.clockOffset().isPresent()
                        ? signedMillis(report.clockOffset().getAsLong())
                        : report.inside() ? "the session's" : ""));
        facts.add(new Fact(
                "If this application dies",
                report.inside() ? "venue dies with it" : report.ifAppDies().label()));
        facts.add(new Fact("Books", books(report.books())));
        return new Connection(
                "Orders", report.venue(), report.line().label(), tone(report.line()), facts, say(report, problem));
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
            case DOWN ->
                Optional.of(problem.map(text -> text + " ").orElse("")
                        + "It connects again by itself; working orders stay where they are.");
            case COMPARING -> Optional.of("New orders wait until our book and the venue's were compared.");
            case DIFFERS ->
                Optional.of("New orders wait. Order safety has what differs, and takes the venue's position.");
            case IN_STEP -> Optional.empty();
        };
    }

    private static String books(SafetyReport.Books books) {
        if (books.comparedAt() == 0) return "never compared";
        int differ = books.differences().size();
        return (differ == 0 ? "agree" : differ == 1 ? "1 difference" : differ + " differences") + ", compared "
                + Figures.time(books.comparedAt());
    }

    /// @param known of the journal; empty before the first answer
    static Connection engine(SessionStatus status, Optional<SafetyReport> known, Optional<String> problem) {
        List<Fact> facts = new ArrayList<>();
        boolean measured = status.kernelP99() > 0;
        facts.add(new Fact("Time for an input, half of them", measured ? time(status.kernelP50()) : ""));
        facts.add(new Fact("99 of 100", measured ? time(status.kernelP99()) : ""));
        facts.add(new Fact("Journal", status.durable() ? "forced to the disk" : "written, not forced"));
        facts.add(new Fact(
                "Last commit", known.map(r -> commit(r.journal().syncNanos())).orElse("")));
        facts.add(new Fact(
                "Slowest commit",
                known.map(r -> commit(r.journal().worstSyncNanos())).orElse("")));
        return new Connection(
                "In between",
                "Engine and journal",
                problem.isPresent() ? "needs a look" : "in order",
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
        if (Math.abs(nanos) < 50_000) return "as ours";
        return String.format(Locale.ROOT, "%.1f ms ", Math.abs(nanos) / 1e6) + (nanos > 0 ? "ahead" : "behind");
    }

    private static String time(long nanos) {
        if (nanos < 100_000) return String.format(Locale.ROOT, "%.1f µs", nanos / 1e3);
        if (nanos < 1_000_000) return String.format(Locale.ROOT, "%.0f µs", nanos / 1e3);
        return String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
    }
}
