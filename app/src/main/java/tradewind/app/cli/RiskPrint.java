package tradewind.app.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tradewind.engine.risk.Book;
import tradewind.engine.risk.Stress;
import tradewind.engine.risk.Unmeasured;
import tradewind.engine.risk.VarMethod;
import tradewind.engine.risk.VarReport;
import tradewind.engine.risk.VarTrack;

/// Risk as a terminal and a script read it.
final class RiskPrint {
    private RiskPrint() {}

    static String word(VarMethod method) {
        return method.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static void text(
            PrintWriter out,
            Book book,
            List<VarReport> reports,
            Map<String, String> refused,
            List<VarTrack> tracks,
            List<Stress.Outcome> outcomes) {
        out.println(String.format(
                Locale.ROOT,
                "Equity %s %s, gross %s, net %s",
                money(book.equity()),
                book.currency(),
                money(book.gross()),
                money(book.net())));
        if (!reports.isEmpty()) methods(out, reports);
        refused.forEach((name, why) -> out.println(name + ": not measured, " + why));
        if (!reports.isEmpty()) contributions(out, reports.getFirst());
        if (!tracks.isEmpty()) {
            out.println();
            for (VarTrack each : tracks) out.println(each.method().title() + ": " + each.sentence());
        }
        if (!outcomes.isEmpty()) stress(out, outcomes);
    }

    private static void methods(PrintWriter out, List<VarReport> reports) {
        out.println();
        TextTable table = new TextTable(List.of("Method", "VaR", "ES", "90 % of VaR", "From"));
        for (VarReport each : reports)
            table.add(List.of(
                    each.request().method().title(),
                    money(each.var()),
                    money(each.es()),
                    each.interval()
                            .map(i -> money(i.low()) + " to " + money(i.high()))
                            .orElse(""),
                    Integer.toString(each.observations())));
        table.lines().forEach(out::println);
        VarReport first = reports.getFirst();
        out.println();
        out.println(String.format(
                Locale.ROOT,
                "In %s of 100 horizons of %s days more than %s is lost; then %s on average (%s).",
                plain(100 * (1 - first.request().level())),
                plain(first.request().horizon()),
                money(first.var()),
                money(first.es()),
                first.request().method().title().toLowerCase(Locale.ROOT)));
        for (Unmeasured each : first.uncovered()) out.println(each.sentence());
    }

    private static void contributions(PrintWriter out, VarReport report) {
        out.println();
        TextTable table = new TextTable(List.of("Holding", "Worth", "Component", "Share %", "Marginal", "Increment"));
        for (VarReport.Contribution each : report.contributions())
            table.add(List.of(
                    each.symbol(),
                    money(each.worth()),
                    money(each.component()),
                    String.format(Locale.ROOT, "%.1f", 100 * each.component() / report.var()),
                    String.format(Locale.ROOT, "%.5f", each.marginal()),
                    each.incremental().isPresent() ? money(each.incremental().getAsDouble()) : ""));
        table.lines().forEach(out::println);
    }

    private static void stress(PrintWriter out, List<Stress.Outcome> outcomes) {
        out.println();
        TextTable table = new TextTable(List.of("Scenario", "Profit", "% equity", "Driver", "Not covered"));
        for (Stress.Outcome each : outcomes)
            table.add(List.of(
                    each.scenario().name(),
                    money(each.profit()),
                    each.share().isPresent()
                            ? String.format(
                                    Locale.ROOT, "%.1f", 100 * each.share().getAsDouble())
                            : "",
                    each.driver(),
                    String.join(" ", each.uncovered())));
        table.lines().forEach(out::println);
    }

    /// `5`, `2.5`, `0.25`.
    private static String plain(double value) {
        return new BigDecimal(value)
                .round(new MathContext(6))
                .stripTrailingZeros()
                .toPlainString();
    }

    static String money(double value) {
        return String.format(Locale.ROOT, "%.2f", value == 0 ? 0.0 : value);
    }

    static Map<String, Object> json(
            Book book,
            List<VarReport> reports,
            Map<String, String> refused,
            List<VarTrack> tracks,
            List<Stress.Outcome> outcomes) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("currency", book.currency());
        json.put("equity", book.equity());
        json.put("gross", book.gross());
        json.put("net", book.net());
        json.put("unpriced", book.unpriced().stream().map(Unmeasured::sentence).toList());
        List<Object> methods = new ArrayList<>();
        for (VarReport each : reports) methods.add(method(each));
        json.put("methods", methods);
        json.put("refused", refused);
        List<Object> judged = new ArrayList<>();
        for (VarTrack each : tracks) judged.add(track(each));
        json.put("backtests", judged);
        List<Object> stress = new ArrayList<>();
        for (Stress.Outcome each : outcomes) stress.add(outcome(each));
        json.put("stress", stress);
        return json;
    }

    private static Map<String, Object> method(VarReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("method", word(report.request().method()));
        json.put("level", report.request().level());
        json.put("horizon", report.request().horizon());
        json.put("var", report.var());
        json.put("es", report.es());
        report.interval().ifPresent(i -> json.put("interval90", List.of(i.low(), i.high())));
        json.put("observations", report.observations());
        List<Object> parts = new ArrayList<>();
        for (VarReport.Contribution each : report.contributions()) {
            Map<String, Object> part = new LinkedHashMap<>();
            part.put("symbol", each.symbol());
            part.put("worth", each.worth());
            part.put("component", each.component());
            part.put("marginal", each.marginal());
            each.incremental().ifPresent(value -> part.put("incremental", value));
            parts.add(part);
        }
        json.put("contributions", parts);
        json.put(
                "uncovered",
                report.uncovered().stream().map(Unmeasured::sentence).toList());
        return json;
    }

    private static Map<String, Object> track(VarTrack track) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("method", word(track.method()));
        json.put("periods", track.breaches().length);
        json.put("breaches", track.breachCount());
        json.put("expected", track.expected());
        json.put("kupiecP", track.coverage().pValue());
        json.put("christoffersenP", track.clusters().pConditional());
        json.put("accepted", track.accepted());
        return json;
    }

    private static Map<String, Object> outcome(Stress.Outcome outcome) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("scenario", outcome.scenario().name());
        json.put("source", outcome.scenario().source());
        json.put("profit", outcome.profit());
        outcome.share().ifPresent(share -> json.put("shareOfEquity", share));
        json.put("driver", outcome.driver());
        json.put("uncovered", outcome.uncovered());
        return json;
    }
}
