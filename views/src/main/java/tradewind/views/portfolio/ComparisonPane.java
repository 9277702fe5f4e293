package tradewind.views.portfolio;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.portfolio.WalkForwardReport;
import tradewind.views.controls.EmptyState;
import tradewind.views.controls.SegmentBar;
import tradewind.views.texts.Texts;

/// What became of each method: its wealth as a chart, its figures as a table. Side by side or one below the other
/// where there is room for both, else one at a time.
final class ComparisonPane extends BorderPane {
    private static final Texts TEXTS = Texts.of("portfolio");
    private static final double ROW = 22;
    private static final double TABLE = 520;
    /// A name and its figures further apart are hard to hold together.
    private static final double WIDEST = 760;

    private static final double LEAST_CHART = 190;
    private static final double LEGEND = 52;

    /// What is in sight where only one can be.
    private enum Form {
        CHART,
        TABLE;

        String title() {
            return TEXTS.get("form." + name());
        }
    }

    private enum Place {
        BESIDE,
        BELOW,
        ALONE
    }

    private final PortfolioViewModel model;
    private final WealthPlot plot = new WealthPlot();
    private final WealthLegend legend = new WealthLegend(plot);
    private final ComparisonTable table = new ComparisonTable();
    private final ScrollPane rows = new ScrollPane(table);
    private final SegmentBar<Form> forms = new SegmentBar<>(List.of(Form.values()), Form.CHART, Form::title);

    ComparisonPane(PortfolioViewModel model) {
        this.model = model;
        setMinSize(0, 0);
        rows.setFitToWidth(true);
        table.setMaxWidth(WIDEST);
        rows.getStyleClass().add("portfolio-scroll");
        rows.setMinSize(0, 0);
        forms.setId("comparison-form");
        VBox.setVgrow(plot, Priority.ALWAYS);
        model.comparisonProperty().subscribe(report -> {
            plot.show(report);
            report.ifPresent(found -> {
                legend.show(found);
                table.show(found);
            });
            show();
        });
        model.busyProperty().subscribe(busy -> show());
        forms.valueProperty().subscribe(form -> show());
        widthProperty().subscribe(width -> show());
        heightProperty().subscribe(height -> show());
    }

    /// Chooses between chart and table; gone where both are in sight.
    Node forms() {
        return forms;
    }

    private void show() {
        Optional<WalkForwardReport> report = model.comparisonProperty().get();
        Place place = report.map(this::place).orElse(Place.BELOW);
        boolean choice = report.isPresent() && place == Place.ALONE;
        forms.setVisible(choice);
        forms.setManaged(choice);
        if (report.isPresent()) arrange(place);
        else setCenter(model.busyProperty().get() ? working() : empty());
    }

    private Place place(WalkForwardReport report) {
        double figures = ROW * (report.outcomes().size() + 1) + 8;
        rows.setPrefHeight(figures);
        if (getHeight() >= figures + LEAST_CHART + LEGEND) return Place.BELOW;
        return getWidth() >= 2 * TABLE && getHeight() >= LEAST_CHART ? Place.BESIDE : Place.ALONE;
    }

    private void arrange(Place place) {
        String wanted = place + " " + (place == Place.ALONE ? forms.getValue() : "");
        if (getCenter() != null && wanted.equals(getCenter().getUserData())) return;
        VBox chart = new VBox(legend, plot);
        chart.setMinSize(0, 0);
        Node center = switch (place) {
            case BELOW -> {
                chart.getChildren().add(rows);
                yield chart;
            }
            case BESIDE -> {
                rows.setMinWidth(TABLE);
                HBox.setHgrow(chart, Priority.ALWAYS);
                yield new HBox(chart, rows);
            }
            case ALONE -> forms.getValue() == Form.CHART ? chart : rows;
        };
        if (place != Place.BESIDE) rows.setMinWidth(0);
        center.setUserData(wanted);
        setCenter(center);
    }

    private Node working() {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(model.progressProperty());
        bar.setMaxWidth(240);
        Button cancel = new Button(TEXTS.get("cancel"));
        cancel.setOnAction(event -> model.cancel());
        return new EmptyState(Feather.ACTIVITY, TEXTS.get("working.title"), TEXTS.get("working.text"), bar, cancel);
    }

    private Node empty() {
        Button compare = new Button(TEXTS.get("compare"));
        compare.setId("portfolio-compare");
        compare.setOnAction(event -> model.compare());
        return new EmptyState(
                Feather.ACTIVITY, TEXTS.get("compare.empty.title"), TEXTS.get("compare.empty.text"), compare);
    }
}
