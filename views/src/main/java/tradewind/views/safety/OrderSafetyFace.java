package tradewind.views.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tradewind.engine.SafetyReport;
import tradewind.engine.SafetyReport.Protection;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrdStatus;
import tradewind.views.figures.Figures;

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
    /// The line behind which the venue can be asked.
    static final String BOOKS = "Book vs venue";

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
                        SafetyLine.of("Venue clock", signedSeconds(offset), Math.absExact(offset) > FAR_CLOCK)));
        lines.add(ifAppDies(report));
        lines.add(journal(report.journal()));
        List<SafetyMeter> meters = report.limits().stream().map(SafetyMeter::of).toList();
        return new OrderSafetyFace(alerts(report), lines, meters, details(report), !report.inside());
    }

    private static List<SafetyAlert> alerts(SafetyReport report) {
        List<SafetyAlert> alerts = new ArrayList<>();
        if (report.line() == SafetyReport.Line.DOWN)
            alerts.add(new SafetyAlert(
                    "No connection to " + report.venue() + ": nothing can be sent or cancelled", SafetyAlert.NONE));
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
                        size(stop, stop.none()) + " has no stop", new SafetyAlert.Remedy.AttachStop(stop)));
            if (stop.local() > 0)
                alerts.add(new SafetyAlert(
                        size(stop, stop.local()) + " is stopped on this desk only: dies if this app dies",
                        SafetyAlert.NONE));
        }
        return alerts;
    }

    private static String size(Protection stop, long units) {
        Instrument instrument = stop.instrument();
        return Figures.quantity(instrument, units) + " " + instrument.base();
    }

    private static SafetyLine stops(List<Protection> stops) {
        String label = "Stop: venue · local · none";
        if (stops.isEmpty()) return SafetyLine.plain(label, "no position");
        boolean bare = stops.stream().anyMatch(stop -> stop.none() > 0);
        if (stops.size() > 1) {
            long venue = stops.stream()
                    .filter(stop -> stop.none() == 0 && stop.local() == 0)
                    .count();
            long local = stops.stream()
                    .filter(stop -> stop.none() == 0 && stop.local() > 0)
                    .count();
            long none = stops.stream().filter(stop -> stop.none() > 0).count();
            return SafetyLine.of(label, venue + " · " + local + " · " + none + " positions", bare);
        }
        Protection only = stops.getFirst();
        Instrument instrument = only.instrument();
        return SafetyLine.of(
                label,
                Figures.quantity(instrument, only.atVenue()) + " · " + Figures.quantity(instrument, only.local())
                        + " · " + Figures.quantity(instrument, only.none()),
                bare);
    }

    private static SafetyLine unresolved(List<OrderRow> rows) {
        long unknown =
                rows.stream().filter(row -> row.status() == OrdStatus.UNKNOWN).count();
        String waiting = rows.size() > unknown ? (rows.size() - unknown) + " waiting" : "";
        String asking = unknown > 0 ? unknown + " unknown, asking venue" : "";
        String text = rows.isEmpty() ? "none" : asking + (unknown > 0 && !waiting.isEmpty() ? " · " : "") + waiting;
        return SafetyLine.of("Unresolved commands", text, unknown > 0);
    }

    private static SafetyLine books(SafetyReport.Books books) {
        if (books.comparedAt() == 0) return SafetyLine.of(BOOKS, "not compared yet", true);
        int count = books.differences().size();
        String text = count == 1 ? "1 difference" : count + " differences";
        return SafetyLine.of(BOOKS, text + " · " + Figures.time(books.comparedAt()), count > 0);
    }

    private static SafetyLine heartbeat(SafetyReport report) {
        if (report.inside()) return SafetyLine.plain("Venue heartbeat", "simulated here");
        if (report.line() == SafetyReport.Line.DOWN)
            return new SafetyLine("Venue heartbeat", report.line().label(), SafetyLine.Tone.DANGER);
        if (report.heartbeatAge().isEmpty()) return SafetyLine.of("Venue heartbeat", "never heard", true);
        long age = report.heartbeatAge().getAsLong();
        String state =
                report.line() == SafetyReport.Line.IN_STEP ? "" : report.line().label() + " · ";
        return SafetyLine.of(
                "Venue heartbeat",
                state + seconds(age),
                age > OLD_HEARTBEAT || report.line() != SafetyReport.Line.IN_STEP);
    }

    private static SafetyLine ifAppDies(SafetyReport report) {
        String label = "Cancel if this app dies";
        if (report.inside()) return SafetyLine.plain(label, "venue dies with it");
        return SafetyLine.of(label, report.ifAppDies().label(), report.ifAppDies() != SafetyReport.IfAppDies.CANCELS);
    }

    private static SafetyLine journal(SafetyReport.Journal journal) {
        String mode = journal.durable() ? "durable" : "async";
        if (journal.syncNanos() == 0) return SafetyLine.plain("Journal", mode);
        return SafetyLine.plain(
                "Journal", mode + " · " + millis(journal.syncNanos()) + ", worst " + millis(journal.worstSyncNanos()));
    }

    private static List<String> details(SafetyReport report) {
        List<String> details = new ArrayList<>();
        for (OrderRow row : report.unresolved())
            details.add(
                    row.order().id() + " " + row.status().label() + (row.text().isEmpty() ? "" : ": " + row.text()));
        for (SafetyReport.Difference difference : report.books().differences())
            difference
                    .order()
                    .ifPresentOrElse(
                            id -> details.add(id + ": " + difference.text()), () -> details.add(difference.text()));
        if (details.size() <= MOST_DETAILS) return details;
        List<String> shown = new ArrayList<>(details.subList(0, MOST_DETAILS));
        shown.add((details.size() - MOST_DETAILS) + " more");
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
