package tradewind.views.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.risk.CorrelationMonitor;
import tradewind.engine.risk.Exposures;
import tradewind.engine.risk.Liquidity;
import tradewind.engine.risk.Stress;
import tradewind.engine.risk.VarMethod;
import tradewind.engine.risk.VarReport;
import tradewind.views.controls.EmptyState;
import tradewind.views.risk.LineTable.Col;
import tradewind.views.risk.LineTable.Kind;
import tradewind.views.risk.LineTable.Line;

/// The parts of the panel that are tables of lines.
final class Sections {
    private Sections() {}

    /// All methods side by side; a click or Enter on one makes it the chosen one.
    static final class Methods extends Section {
        private final RiskViewModel model;
        private final LineTable table = new LineTable(List.of(
                new Col("Method", Kind.TEXT, 120), new Col("VaR", Kind.NUMBER, 78), new Col("ES", Kind.NUMBER, 78)));

        Methods(RiskViewModel model) {
            super("By method");
            closeUp();
            this.model = model;
            table.setId("risk-methods");
            table.getStyleClass().add("choosable");
            setBody(table);
        }

        void show(RiskPicture picture) {
            List<Line> lines = new ArrayList<>();
            for (VarMethod method : VarMethod.values()) {
                VarReport report = picture.reports().get(method);
                lines.add(
                        report == null
                                ? new Line(List.of(method.title(), "", ""), "")
                                : new Line(
                                        List.of(
                                                method.title(),
                                                RiskWords.money(report.var()),
                                                RiskWords.money(report.es())),
                                        ""));
            }
            table.show(lines);
            for (int i = 0; i < lines.size(); i++) choosable(table.rows().get(i), VarMethod.values()[i]);
            table.choose(picture.choices().method().ordinal());
            say(sentence(picture), "");
        }

        private void choosable(Region row, VarMethod method) {
            row.setFocusTraversable(true);
            row.setOnMouseClicked(event -> model.method(method));
            row.setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) model.method(method);
            });
        }

        private static String sentence(RiskPicture picture) {
            if (picture.reports().isEmpty()) return "";
            double least = Double.MAX_VALUE;
            double most = 0;
            for (VarReport each : picture.reports().values()) {
                least = Math.min(least, each.var());
                most = Math.max(most, each.var());
            }
            String spread = "The methods lie between " + RiskWords.money(least) + " and " + RiskWords.money(most)
                    + ": that is the doubt about the model.";
            Optional<Map.Entry<VarMethod, String>> first =
                    picture.refused().entrySet().stream().findFirst();
            return first.map(each -> spread + " " + each.getKey().title() + " has no number: " + each.getValue())
                    .orElse(spread);
        }
    }

    /// Scenarios, the worst first, with the limit and the way back under it.
    static final class StressTable extends Section {
        private final LineTable table = new LineTable(List.of(
                new Col("Scenario", Kind.TEXT, 130),
                new Col("P&L", Kind.SIGNED, 76),
                new Col("% equity", Kind.NUMBER, 62),
                new Col("", Kind.BAR, 92),
                new Col("Driver", Kind.TEXT, 74)));

        StressTable() {
            super("Stress");
            closeUp();
            table.setId("risk-stress");
        }

        void show(RiskPicture picture) {
            if (picture.stress().isEmpty()) {
                boolean flat = picture.book().holdings().isEmpty();
                setBody(new EmptyState(
                        Feather.ALERT_TRIANGLE,
                        flat ? "Nothing to stress" : "No scenario speaks of these holdings",
                        flat
                                ? "Scenarios are run on what is held: bad days of the past and moves nobody"
                                        + " has seen."
                                : "Scenarios move equities, crypto, yields, oil and gold. Give holdings a"
                                        + " group in a file."));
                say("", "");
                return;
            }
            setBody(table);
            double most = 0;
            for (Stress.Outcome each : picture.stress()) most = Math.max(most, Math.abs(each.profit()));
            List<Line> lines = new ArrayList<>();
            int over = 0;
            for (Stress.Outcome each : picture.stress()) {
                double loss = -each.profit();
                double limit = picture.loss().orElse(Double.MAX_VALUE);
                String tone = loss > limit ? "danger" : loss > 0.8 * limit ? "warn" : "";
                String mark = loss > limit ? "✕ " : loss > 0.8 * limit ? "! " : "";
                if (loss > limit) over++;
                lines.add(new Line(
                        List.of(
                                mark + each.scenario().name(),
                                RiskWords.signed(each.profit()),
                                each.share().isPresent()
                                        ? RiskWords.percent(each.share().getAsDouble(), 1)
                                                .replace(" %", "")
                                        : "",
                                Double.toString(most == 0 ? 0 : each.profit() / most),
                                each.driver()),
                        tone));
            }
            table.show(lines);
            say(sentence(picture, over), over > 0 ? "danger" : "");
        }

        private static String sentence(RiskPicture picture, int over) {
            if (picture.loss().isEmpty())
                return "No day-loss limit is set to compare with. Prices of the day apply; see the guide for sources.";
            String limit = RiskWords.money(picture.loss().get());
            String likely = picture.reverse()
                    .value()
                    .map(each -> " The likeliest way to lose " + limit + " lies "
                            + String.format(Locale.ROOT, "%.1f", each.deviations()) + " deviations out.")
                    .orElse("");
            if (over == 0) return "Every scenario is within the day-loss limit of " + limit + "." + likely;
            String hedge = picture.hedges().isEmpty()
                    ? ""
                    : " " + picture.hedges().getFirst().sentence() + ".";
            return over + (over == 1 ? " scenario breaks" : " scenarios break") + " the day-loss limit of " + limit
                    + "." + hedge;
        }
    }

    /// The book as a tree, with what each holding has to do with the risk.
    static final class ExposureTree extends Section {
        private final LineTable table = new LineTable(List.of(
                new Col("Exposure", Kind.TEXT, 110),
                new Col("Net", Kind.NUMBER, 84),
                new Col("% equity", Kind.NUMBER, 64),
                new Col("% of risk", Kind.NUMBER, 66),
                new Col("Marginal", Kind.NUMBER, 66)));

        ExposureTree() {
            super("Exposure and risk contribution");
            closeUp();
            table.setId("risk-exposure");
        }

        void show(RiskPicture picture) {
            if (picture.book().holdings().isEmpty()) {
                setBody(new EmptyState(
                        Feather.PIE_CHART, "Flat", "Groups and holdings stand here, with their share of the risk."));
                say("", "");
                return;
            }
            setBody(table);
            List<Line> lines = new ArrayList<>();
            add(lines, picture, picture.exposures(), 0);
            table.show(lines);
            say(
                    picture.report()
                            .flatMap(report -> RiskWords.concentration(
                                    report, picture.book().gross()))
                            .orElse(""),
                    "");
        }

        private static void add(List<Line> lines, RiskPicture picture, Exposures node, int depth) {
            double risk = risk(picture, node);
            Optional<VarReport> report = picture.report();
            String marginal = node.children().isEmpty()
                    ? report.flatMap(each -> contribution(each, node.name()))
                            .map(each -> RiskWords.percent(each.marginal(), 2).replace(" %", ""))
                            .orElse("")
                    : "";
            lines.add(new Line(
                    List.of(
                            "   ".repeat(depth) + node.name(),
                            RiskWords.money(node.net()),
                            RiskWords.percent(node.share(), 1).replace(" %", ""),
                            report.isPresent()
                                    ? RiskWords.percent(risk / report.get().var(), 1)
                                            .replace(" %", "")
                                    : "",
                            marginal),
                    depth == 0 ? "sum" : ""));
            for (Exposures each : node.children()) add(lines, picture, each, depth + 1);
        }

        private static double risk(RiskPicture picture, Exposures node) {
            if (!node.children().isEmpty())
                return node.children().stream()
                        .mapToDouble(each -> risk(picture, each))
                        .sum();
            return picture.report()
                    .flatMap(report -> contribution(report, node.name()))
                    .map(VarReport.Contribution::component)
                    .orElse(0.0);
        }

        private static Optional<VarReport.Contribution> contribution(VarReport report, String symbol) {
            return report.contributions().stream()
                    .filter(each -> each.symbol().equals(symbol))
                    .findFirst();
        }
    }

    /// Who moves together, and whether that has changed.
    static final class Correlations extends Section {
        private final HeatMap map = new HeatMap(this::hover);
        private String standing = "";
        private String tone = "";

        Correlations() {
            super("Correlation");
            map.setPrefHeight(170);
            map.setMinHeight(90);
            VBox.setVgrow(map, javafx.scene.layout.Priority.ALWAYS);
            map.setId("risk-correlation");
        }

        private void hover(String words) {
            say(words.isEmpty() ? standing : words, words.isEmpty() ? tone : "");
        }

        void show(RiskPicture picture) {
            Optional<CorrelationMonitor.Reading> reading = picture.correlation().value();
            map.show(reading);
            if (reading.isEmpty()) {
                setBody(new EmptyState(
                        Feather.GRID, "No correlations", picture.correlation().why()));
                say("", "");
                return;
            }
            setBody(map);
            CorrelationMonitor.Reading shown = reading.get();
            String one = "One bet explains " + RiskWords.percent(shown.absorption(), 0) + " of all movement, "
                    + RiskWords.percent(shown.absorptionBefore(), 0) + " before.";
            tone = shown.alarms().isEmpty() ? "" : "warn";
            standing = shown.alarms().isEmpty()
                    ? one + " No pair has changed more than chance."
                    : "! " + RiskWords.minus(shown.alarms().getFirst().sentence()) + ". " + one;
            say(standing, tone);
        }
    }

    /// How to get out, and what a rough market would allow.
    static final class Exits extends Section {
        private final LineTable table = new LineTable(List.of(
                new Col("At 10 % of volume", Kind.TEXT, 100),
                new Col("Time", Kind.NUMBER, 64),
                new Col("Spread", Kind.NUMBER, 58),
                new Col("Impact", Kind.NUMBER, 62)));

        Exits() {
            super("Liquidity and regime");
            closeUp();
            table.setId("risk-exits");
        }

        void show(RiskPicture picture) {
            List<Line> lines = new ArrayList<>();
            for (Liquidity each : picture.exits())
                lines.add(new Line(
                        List.of(
                                each.symbol(),
                                each.time(),
                                RiskWords.money(each.spread()),
                                RiskWords.money(each.impact())),
                        each.days() > 1 ? "warn" : ""));
            table.show(lines);
            if (lines.isEmpty())
                setBody(quiet(
                        picture.noExits().isEmpty()
                                ? "What is held is listed here with the time and the cost of getting out."
                                : RiskWords.noExits(picture.noExits())));
            else setBody(table);
            Optional<RiskPicture.Regime> regime = picture.regime().value();
            say(
                    regime.map(RiskWords::regime).orElse(""),
                    regime.filter(each -> each.limits().lowers()).isPresent() ? "warn" : "");
        }
    }
}
