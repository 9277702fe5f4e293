package tradewind.views.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tradewind.engine.SafetyReport;
import tradewind.engine.SafetyReport.Protection;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrdStatus;
import tradewind.views.blotter.OrderChips;
import tradewind.views.figures.Figures;
import tradewind.views.safety.SafetyLine.About;
import tradewind.views.texts.Texts;

/// A safety report in words.
///
/// @param alerts what needs a person, worst first
/// @param lines always the same ones, in the same order
/// @param meters how far the limits that are set are used
/// @param details single orders and differences, each a sentence
/// @param askable the venue can be asked what it has; one inside this process is always in step
record OrderSafetyFace(
        List<SafetyAlert> alerts,
        List<SafetyLine> lines,
        List<SafetyMeter> meters,
        List<String> details,
        boolean askable) {
    private static final Texts TEXTS = Texts.of("safety");

    private static final long OLD_HEARTBEAT = 5_000_000_000L;
    private static final long FAR_CLOCK = 1_000_000_000L;
    private static final int MOST_DETAILS = 20;

    static OrderSafetyFace of(SafetyReport report) {
        List<SafetyLine> lines = new ArrayList<>();
        lines.add(stops(report.stops()));
        lines.add(unresolved(report.unresolved()));
        lines.add(books(report.books()));
        lines.add(heartbeat(report));
        report.clockOffset()
                .ifPresent(offset -> lines.add(
                        SafetyLine.of(About.CLOCK, signedSeconds(offset), Math.absExact(offset) > FAR_CLOCK)));
        lines.add(ifAppDies(report));
        lines.add(journal(report.journal()));
        List<SafetyMeter> meters = report.limits().stream().map(SafetyMeter::of).toList();
        return new OrderSafetyFace(alerts(report), lines, meters, details(report), !report.inside());
    }

    private static List<SafetyAlert> alerts(SafetyReport report) {
        List<SafetyAlert> alerts = new ArrayList<>();
        if (report.line() == SafetyReport.Line.DOWN)
            alerts.add(new SafetyAlert(TEXTS.get("alert.down", report.venue()), SafetyAlert.NONE));
        for (SafetyReport.LimitUse use : report.limits())
            if (use.usedUp() && !(use instanceof SafetyReport.LimitUse.MessageRate))
                alerts.add(new SafetyAlert(SafetyMeter.of(use).spoken(), SafetyAlert.NONE));
        for (SafetyReport.Difference difference : report.books().differences())
            difference
                    .position()
                    .ifPresent(instrument -> alerts.add(
                            new SafetyAlert(difference.text(), new SafetyAlert.Remedy.AcceptPosition(instrument))));
        for (Protection stop : report.stops()) {
            if (stop.none() > 0)
                alerts.add(new SafetyAlert(
                        TEXTS.get("alert.no.stop", size(stop, stop.none())), new SafetyAlert.Remedy.AttachStop(stop)));
            if (stop.local() > 0)
                alerts.add(new SafetyAlert(TEXTS.get("alert.local.stop", size(stop, stop.local())), SafetyAlert.NONE));
        }
        return alerts;
    }

    private static String size(Protection stop, long units) {
        Instrument instrument = stop.instrument();
        return Figures.quantity(instrument, units) + " " + instrument.base();
    }

    private static SafetyLine stops(List<Protection> stops) {
        if (stops.isEmpty()) return SafetyLine.plain(About.STOPS, TEXTS.get("stops.flat"));
        boolean bare = stops.stream().anyMatch(stop -> stop.none() > 0);
        if (stops.size() > 1) {
            long venue = stops.stream()
                    .filter(stop -> stop.none() == 0 && stop.local() == 0)
                    .count();
            long local = stops.stream()
                    .filter(stop -> stop.none() == 0 && stop.local() > 0)
                    .count();
            long none = stops.stream().filter(stop -> stop.none() > 0).count();
            String text = TEXTS.get("stops.positions", Long.toString(venue), Long.toString(local), Long.toString(none));
            return SafetyLine.of(About.STOPS, text, bare);
        }
        Protection only = stops.getFirst();
        Instrument instrument = only.instrument();
        return SafetyLine.of(
                About.STOPS,
                Figures.quantity(instrument, only.atVenue()) + " · " + Figures.quantity(instrument, only.local())
                        + " · " + Figures.quantity(instrument, only.none()),
                bare);
    }

    private static SafetyLine unresolved(List<OrderRow> rows) {
        long unknown =
                rows.stream().filter(row -> row.status() == OrdStatus.UNKNOWN).count();
        return SafetyLine.of(About.UNRESOLVED, unresolved(unknown, rows.size() - unknown), unknown > 0);
    }

    private static String unresolved(long unknown, long waiting) {
        if (unknown == 0 && waiting == 0) return TEXTS.get("unresolved.none");
        if (unknown == 0) return TEXTS.get("unresolved.waiting", Long.toString(waiting));
        if (waiting == 0) return TEXTS.get("unresolved.unknown", Long.toString(unknown));
        return TEXTS.get("unresolved.both", Long.toString(unknown), Long.toString(waiting));
    }

    private static SafetyLine books(SafetyReport.Books books) {
        if (books.comparedAt() == 0) return SafetyLine.of(About.BOOKS, TEXTS.get("books.never"), true);
        int count = books.differences().size();
        return SafetyLine.of(About.BOOKS, TEXTS.get("books", count, Figures.time(books.comparedAt())), count > 0);
    }

    private static SafetyLine heartbeat(SafetyReport report) {
        if (report.inside()) return SafetyLine.plain(About.HEARTBEAT, TEXTS.get("heartbeat.inside"));
        boolean inStep = report.line() == SafetyReport.Line.IN_STEP;
        String state = inStep ? "" : TEXTS.get("link." + report.line().name());
        if (report.line() == SafetyReport.Line.DOWN)
            return new SafetyLine(About.HEARTBEAT, state, SafetyLine.Tone.DANGER);
        if (report.heartbeatAge().isEmpty()) return SafetyLine.of(About.HEARTBEAT, TEXTS.get("heartbeat.never"), true);
        long age = report.heartbeatAge().getAsLong();
        return SafetyLine.of(
                About.HEARTBEAT,
                inStep ? seconds(age) : TEXTS.get("heartbeat.state", state, seconds(age)),
                age > OLD_HEARTBEAT || !inStep);
    }

    private static SafetyLine ifAppDies(SafetyReport report) {
        if (report.inside()) return SafetyLine.plain(About.IF_APP_DIES, TEXTS.get("death.inside"));
        return SafetyLine.of(
                About.IF_APP_DIES,
                TEXTS.get("death." + report.ifAppDies().name()),
                report.ifAppDies() != SafetyReport.IfAppDies.CANCELS);
    }

    private static SafetyLine journal(SafetyReport.Journal journal) {
        String mode = TEXTS.get(journal.durable() ? "journal.durable" : "journal.async");
        if (journal.syncNanos() == 0) return SafetyLine.plain(About.JOURNAL, mode);
        return SafetyLine.plain(
                About.JOURNAL,
                TEXTS.get("journal.times", mode, millis(journal.syncNanos()), millis(journal.worstSyncNanos())));
    }

    private static List<String> details(SafetyReport report) {
        List<String> details = new ArrayList<>();
        for (OrderRow row : report.unresolved())
            details.add(
                    row.text().isEmpty()
                            ? TEXTS.get(
                                    "detail",
                                    row.order().id().toString(),
                                    OrderChips.of(row.status()).word())
                            : TEXTS.get(
                                    "detail.text",
                                    row.order().id().toString(),
                                    OrderChips.of(row.status()).word(),
                                    row.text()));
        for (SafetyReport.Difference difference : report.books().differences())
            details.add(difference
                    .order()
                    .map(id -> TEXTS.get("detail.difference", id.toString(), difference.text()))
                    .orElse(difference.text()));
        if (details.size() <= MOST_DETAILS) return details;
        List<String> shown = new ArrayList<>(details.subList(0, MOST_DETAILS));
        shown.add(TEXTS.get("detail.more", Integer.toString(details.size() - MOST_DETAILS)));
        return shown;
    }

    static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
    }

    private static String signedSeconds(long nanos) {
        return (nanos < 0 ? "−" : "+") + seconds(Math.absExact(nanos));
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
    }
}
