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
import tradewind.views.texts.Texts;

/// The parts of the panel that are tables of lines.
final class Sections {
    private static final Texts TEXTS = Texts.of("risk");

    private Sections() {}

    /// All methods side by side; a click or Enter on one makes it the chosen one.
    static final class Methods extends RiskSection {
        private final RiskViewModel model;
        private final LineTable table = new LineTable(List.of(
                new Col(TEXTS.get("methods.method"), Kind.TEXT, 120),
                new Col(TEXTS.get("methods.var"), Kind.NUMBER, 78),
                new Col(TEXTS.get("methods.es"), Kind.NUMBER, 78)));

        Methods(RiskViewModel model) {
            super(TEXTS.get("methods.title"));
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
                                ? new Line(List.of(title(method), "", ""), "")
                                : new Line(
                                        List.of(
                                                title(method),
                                                RiskWords.money(report.var()),
                                                RiskWords.money(report.es())),
                                        ""));
            }
            table.show(lines);
            for (int i = 0; i < lines.size(); i++) choosable(table.rows().get(i), VarMethod.values()[i]);
            table.choose(picture.choices().method().ordinal());
            say(sentence(picture), "");
        }

        private static String title(VarMethod method) {
            return TEXTS.get("method." + method.name());
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
            String spread = TEXTS.get("methods.about", RiskWords.money(least), RiskWords.money(most));
            Optional<Map.Entry<VarMethod, String>> first =
                    picture.refused().entrySet().stream().findFirst();
            return first.map(each -> RiskWords.together(
                            spread, TEXTS.get("methods.refused", title(each.getKey()), each.getValue())))
                    .orElse(spread);
        }
    }

    /// Scenarios, the worst first, with the limit and the way back under it.
    static final class StressTable extends RiskSection {
        private final LineTable table = new LineTable(List.of(
                new Col(TEXTS.get("stress.scenario"), Kind.TEXT, 128),
                new Col(TEXTS.get("stress.profit"), Kind.SIGNED, 66),
                new Col(TEXTS.get("column.equity"), Kind.NUMBER, 58),
                new Col("", Kind.BAR, 80),
                new Col(TEXTS.get("stress.driver"), Kind.TEXT, 74)));

        StressTable() {
            super(TEXTS.get("stress.title"));
            closeUp();
            table.setId("risk-stress");
        }

        void show(RiskPicture picture) {
            if (picture.stress().isEmpty()) {
                boolean flat = picture.book().holdings().isEmpty();
                setBody(new EmptyState(
                        Feather.ALERT_TRIANGLE,
                        TEXTS.get(flat ? "stress.flat.title" : "stress.empty.title"),
                        TEXTS.get(flat ? "stress.flat.text" : "stress.empty.text")));
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
                                mark + RiskWords.scenario(each.scenario()),
                                RiskWords.signed(each.profit()),
                                each.share().isPresent()
                                        ? RiskWords.signedPercent(each.share().getAsDouble(), 1)
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
            if (picture.loss().isEmpty()) return TEXTS.get("stress.nolimit");
            String limit = RiskWords.money(picture.loss().get());
            String likely = picture.reverse()
                    .value()
                    .map(each ->
                            TEXTS.get("stress.likely", limit, String.format(Locale.ROOT, "%.1f", each.deviations())))
                    .orElse("");
            if (over == 0) {
                String within = TEXTS.get("stress.within", limit);
                return likely.isEmpty() ? within : RiskWords.together(within, likely);
            }
            String broken = TEXTS.get("stress.over", over, limit);
            return picture.hedges().stream()
                    .filter(each -> each.option().isEmpty())
                    .findFirst()
                    .map(each -> RiskWords.together(broken, each.sentence()))
                    .orElse(broken);
        }
    }

    /// The book as a tree, with what each holding has to do with the risk.
    static final class ExposureTree extends RiskSection {
        private final LineTable table = new LineTable(List.of(
                new Col(TEXTS.get("exposure.exposure"), Kind.TEXT, 110),
                new Col(TEXTS.get("exposure.net"), Kind.NUMBER, 84),
                new Col(TEXTS.get("column.equity"), Kind.NUMBER, 64),
                new Col(TEXTS.get("exposure.risk"), Kind.NUMBER, 66),
                new Col(TEXTS.get("exposure.marginal"), Kind.NUMBER, 66)));

        ExposureTree() {
            super(TEXTS.get("exposure.title"));
            closeUp();
            table.setId("risk-exposure");
        }

        void show(RiskPicture picture) {
            if (picture.book().holdings().isEmpty()) {
                setBody(new EmptyState(
                        Feather.PIE_CHART, TEXTS.get("exposure.empty.title"), TEXTS.get("exposure.empty.text")));
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
                            "   ".repeat(depth) + title(node, depth),
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

        private static String title(Exposures node, int depth) {
            if (depth == 0) return TEXTS.get("exposure.book");
            return node.children().isEmpty() ? node.name() : RiskWords.group(node.name());
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
    static final class Correlations extends RiskSection {
        private final HeatMap map = new HeatMap(this::hover);
        private String standing = "";
        private String tone = "";

        Correlations() {
            super(TEXTS.get("correlation.title"));
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
                        Feather.GRID,
                        TEXTS.get("correlation.empty.title"),
                        picture.correlation().why()));
                limit(Double.MAX_VALUE);
                say("", "");
                return;
            }
            setBody(map);
            limit(map.getMaxHeight());
            CorrelationMonitor.Reading shown = reading.get();
            String one = TEXTS.get(
                    "correlation.bet",
                    RiskWords.percent(shown.absorption(), 0),
                    RiskWords.percent(shown.absorptionBefore(), 0));
            tone = shown.alarms().isEmpty() ? "" : "warn";
            standing = shown.alarms().isEmpty()
                    ? RiskWords.together(one, TEXTS.get("correlation.steady"))
                    : RiskWords.together(alarm(shown.alarms().getFirst()), one);
            say(standing, tone);
        }

        private static String alarm(CorrelationMonitor.Alarm alarm) {
            return TEXTS.get(
                    "correlation.alarm",
                    alarm.one(),
                    alarm.other(),
                    RiskWords.correlation(alarm.now()),
                    RiskWords.correlation(alarm.before()),
                    String.format(Locale.ROOT, "%.1f", Math.abs(alarm.statistic())),
                    Math.abs(alarm.now()) > Math.abs(alarm.before()) ? 1 : 0);
        }
    }

    /// How to get out, and what a rough market would allow.
    static final class Exits extends RiskSection {
        private final LineTable table = new LineTable(List.of(
                new Col(TEXTS.get("exits.symbol"), Kind.TEXT, 100),
                new Col(TEXTS.get("exits.time"), Kind.NUMBER, 64),
                new Col(TEXTS.get("exits.spread"), Kind.NUMBER, 58),
                new Col(TEXTS.get("exits.impact"), Kind.NUMBER, 62)));

        Exits() {
            super(TEXTS.get("exits.title"));
            closeUp();
            table.setId("risk-exits");
        }

        void show(RiskPicture picture) {
            List<Line> lines = new ArrayList<>();
            for (Liquidity each : picture.exits())
                lines.add(new Line(
                        List.of(
                                each.symbol(),
                                RiskWords.time(each.days()),
                                RiskWords.money(each.spread()),
                                RiskWords.money(each.impact())),
                        each.days() > 1 ? "warn" : ""));
            table.show(lines);
            if (lines.isEmpty())
                setBody(quiet(
                        picture.noExits().isEmpty() ? TEXTS.get("exits.empty") : RiskWords.noExits(picture.noExits())));
            else setBody(table);
            Optional<RiskPicture.Regime> regime = picture.regime().value();
            say(
                    regime.map(RiskWords::regime).orElse(""),
                    regime.filter(each -> each.limits().lowers()).isPresent() ? "warn" : "");
        }
    }
}
