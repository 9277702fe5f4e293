package tradewind.views.risk;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.risk.VarReport;
import tradewind.engine.risk.VarTrack;
import tradewind.views.controls.EmptyState;
import tradewind.views.controls.SegmentBar;
import tradewind.views.risk.RiskChoices.Horizon;
import tradewind.views.texts.Texts;

/// Value at risk, live: the figures, how the method would have done, what it means.
final class VarSection extends RiskSection {
    private static final Texts TEXTS = Texts.of("risk");

    private final Tile var = new Tile();
    private final Tile es = new Tile();
    private final Tile range = new Tile();
    private final TrackChart chart = new TrackChart();
    private final Label verdict = new Label();
    private final FlowPane figures = new FlowPane(var, es, range);

    VarSection(RiskViewModel model) {
        super(TEXTS.get("var.title"));
        SegmentBar<Double> level =
                new SegmentBar<>(List.of(0.95, 0.975, 0.99), model.choices().level(), RiskWords::level);
        level.getStyleClass().add("numbers");
        level.setId("risk-level");
        level.valueProperty().addListener((seen, was, is) -> model.level(is));
        SegmentBar<Horizon> horizon =
                new SegmentBar<>(List.of(Horizon.values()), model.choices().horizon(), Horizon::label);
        horizon.getStyleClass().add("numbers");
        horizon.setId("risk-horizon");
        horizon.valueProperty().addListener((seen, was, is) -> model.horizon(is));
        setTools(level, horizon);
        figures.getStyleClass().add("risk-tiles");
        verdict.getStyleClass().add("text-2");
        verdict.setMinWidth(0);
        verdict.setWrapText(true);
        verdict.setMinHeight(USE_PREF_SIZE);
        HBox line = new HBox(verdict);
        line.getStyleClass().add("risk-verdict");
        chart.setPrefHeight(180);
        chart.setMinHeight(110);
        VBox.setVgrow(chart, Priority.ALWAYS);
        all = new VBox(figures, line, chart);
        VBox.setVgrow(all, Priority.ALWAYS);
        setBody(all);
    }

    private final VBox all;
    private Node[] tryNodes = {};

    /// What the empty panel offers to do.
    void setTry(Button button) {
        tryNodes = new Node[] {button};
    }

    void show(RiskPicture picture) {
        Optional<VarReport> report = picture.report();
        if (report.isEmpty()) {
            String why = picture.refused().getOrDefault(picture.choices().method(), "");
            boolean flat = picture.book().holdings().isEmpty();
            setBody(
                    flat
                            ? new EmptyState(
                                    Feather.SHIELD, TEXTS.get("var.empty.title"), TEXTS.get("var.empty.text"), tryNodes)
                            : new EmptyState(Feather.SHIELD, TEXTS.get("var.refused.title"), why));
            say("", "");
            return;
        }
        setBody(all);
        VarReport measured = report.get();
        double equity = picture.book().equity();
        String level = RiskWords.level(measured.request().level());
        String horizon = picture.choices().horizon().label();
        var.show(
                TEXTS.get("var.tile", level, horizon),
                RiskWords.money(measured.var()),
                ofEquity(measured.var(), equity));
        es.show(TEXTS.get("var.tile.es", level), RiskWords.money(measured.es()), ofEquity(measured.es(), equity));
        range.show(
                TEXTS.get("var.range"),
                measured.interval()
                        .map(each -> RiskWords.money(Math.max(0, each.low())) + " – " + RiskWords.money(each.high()))
                        .orElse(""),
                TEXTS.get(measured.interval().isPresent() ? "var.range.sampling" : "var.range.unknown"));
        Optional<VarTrack> track = picture.track().value();
        verdict.setText(track.map(RiskWords::verdict).orElse(picture.track().why()));
        verdict.getStyleClass().removeAll("warn", "ok");
        track.ifPresent(each -> verdict.getStyleClass().add(each.accepted() ? "ok" : "warn"));
        chart.show(
                track,
                picture.period().map(period -> period.toDays() >= 1).orElse(false),
                picture.period().map(RiskWords::period).orElse(""));
        String meaning = RiskWords.meaning(picture, measured);
        String unmeasured = RiskWords.unmeasured(measured.uncovered());
        boolean whole = unmeasured.isEmpty();
        say(whole ? meaning : RiskWords.together(meaning, unmeasured), whole ? "" : "warn");
    }

    private static String ofEquity(double loss, double equity) {
        return equity > 0 ? TEXTS.get("var.equity", RiskWords.percent(loss / equity, 2)) : "";
    }

    /// A label, a figure, a line of context.
    private static final class Tile extends VBox {
        private final Label name = new Label();
        private final Label value = new Label();
        private final Label context = new Label();

        Tile() {
            getStyleClass().add("risk-tile");
            name.getStyleClass().add("caption");
            value.getStyleClass().add("tile-value");
            for (Label each : List.of(name, value, context)) each.setMinWidth(USE_PREF_SIZE);
            context.getStyleClass().add("caption");
            getChildren().addAll(name, value, context);
        }

        void show(String title, String figure, String line) {
            name.setText(title);
            value.setText(figure);
            context.setText(line);
        }
    }
}
