package tradewind.views.history;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.history.lake.BarSpan;
import tradewind.engine.history.lake.Series;
import tradewind.views.controls.Cells;
import tradewind.views.controls.EmptyState;
import tradewind.views.controls.Icon;
import tradewind.views.controls.SegmentBar;
import tradewind.views.controls.WholeText;
import tradewind.views.history.FeaturesViewModel.Row;
import tradewind.views.texts.Texts;

/// Every feature with its newest value and how far it has drifted: the population stability index and the
/// Kolmogorov-Smirnov distance, and in words what they mean.
final class FeaturesView extends BorderPane {
    private static final Texts TEXTS = Texts.of("history");

    private final FeaturesViewModel model;
    private final TableView<Row> table = new TableView<>();
    private final TextField filter = new TextField();

    /// @param open while it is true the view hears the lake
    FeaturesView(HistoryViewModel lake, FeaturesViewModel model, ObservableValue<Boolean> open) {
        this.model = model;
        getStyleClass().add("history-features");
        ChoiceBox<Optional<Series>> series = new ChoiceBox<>();
        series.setId("features-series");
        series.setAccessibleText(TEXTS.get("features.series"));
        series.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<Series> value) {
                return value == null || value.isEmpty()
                        ? TEXTS.get("features.none")
                        : TEXTS.get(
                                "symbol.at", value.get().symbol(), value.get().venue());
            }

            @Override
            public Optional<Series> fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        });
        lake.contentsProperty().when(open).subscribe(_ -> {
            List<Optional<Series>> choices =
                    model.choices().stream().map(Optional::of).toList();
            Optional<Series> before = model.seriesProperty().get();
            series.getItems().setAll(choices);
            series.setValue(
                    choices.contains(before) ? before : choices.isEmpty() ? Optional.empty() : choices.getFirst());
        });
        series.valueProperty().addListener((seen, was, is) -> {
            if (is == null || is.equals(model.seriesProperty().get())) return;
            model.seriesProperty().set(is);
            model.forget();
        });
        model.seriesProperty().set(series.getValue());
        SegmentBar<BarSpan> spans = new SegmentBar<>(
                List.of(BarSpan.of("1m"), BarSpan.of("5m"), BarSpan.of("1h")), BarSpan.of("5m"), BarSpan::toString);
        spans.getStyleClass().add("numbers");
        spans.valueProperty().addListener((seen, was, is) -> {
            model.spanProperty().set(is);
            model.forget();
        });
        Button compute = new Button(TEXTS.get("features.compute"), Icon.of(Feather.PLAY, 12));
        compute.setId("features-compute");
        compute.getStyleClass().add("primary");
        compute.setOnAction(event -> model.compute());
        compute.disableProperty().bind(model.busyProperty());
        Button keep = new Button(TEXTS.get("features.keep"), Icon.of(Feather.SAVE, 12));
        keep.setId("features-keep");
        keep.setOnAction(event -> model.keep());
        keep.disableProperty().bind(model.rowsProperty().map(List::isEmpty));
        ToggleButton follow = new ToggleButton(TEXTS.get("follow"), Icon.of(Feather.ACTIVITY, 12));
        follow.setId("features-follow");
        follow.setTooltip(new Tooltip(TEXTS.get("follow.about")));
        follow.setMinWidth(USE_PREF_SIZE);
        follow.setVisible(model.followable());
        follow.setManaged(model.followable());
        follow.setOnAction(event -> {
            model.follow(follow.isSelected());
            follow.setSelected(model.followingProperty().get());
        });
        follow.disableProperty().bind(model.busyProperty());
        model.followingProperty().subscribe(follow::setSelected);
        open.subscribe(is -> {
            if (!is) model.unfollow();
        });
        filter.setId("features-filter");
        filter.setPromptText(TEXTS.get("filter"));
        filter.setAccessibleText(TEXTS.get("filter.about"));
        filter.setPrefWidth(170);
        filter.setMinWidth(120);
        filter.textProperty().addListener((seen, was, is) -> show());
        Label message = new Label();
        message.setId("features-message");
        message.getStyleClass().add("caption");
        message.setWrapText(true);
        message.textProperty().bind(model.messageProperty());
        series.setPrefWidth(170);
        FlowPane bar = new FlowPane(series, spans, compute, follow, keep);
        bar.getStyleClass().addAll("history-bar", "history-wrap");
        message.setMinHeight(USE_PREF_SIZE);
        HBox said = new HBox(8, filter, message);
        HBox.setHgrow(message, Priority.ALWAYS);
        said.getStyleClass().add("history-said");
        BorderPane top = new BorderPane(said);
        top.setTop(bar);
        setTop(top);
        columns();
        setCenter(table);
        model.rowsProperty().subscribe(_ -> show());
    }

    private void columns() {
        Cells.dress(
                table,
                new EmptyState(Feather.ACTIVITY, TEXTS.get("features.empty.title"), TEXTS.get("features.empty.text")));
        table.setId("features");
        table.setAccessibleText(TEXTS.get("features.about"));
        table.getColumns()
                .add(Cells.text(
                        TEXTS.get("column.feature"),
                        148,
                        row -> text(row.feature().name())));
        table.getColumns()
                .add(Cells.number(
                        TEXTS.get("column.revision"),
                        40,
                        row -> text(Integer.toString(row.feature().revision()))));
        table.getColumns().add(Cells.quiet(TEXTS.get("column.family"), 84, row -> text(family(row))));
        table.getColumns().add(Cells.number(TEXTS.get("column.now"), 84, row -> text(row.value())));
        table.getColumns().add(Cells.number(TEXTS.get("column.psi"), 52, row -> text(row.psi())));
        table.getColumns().add(Cells.number(TEXTS.get("column.ks"), 52, row -> text(row.ks())));
        table.getColumns().add(Cells.number(TEXTS.get("column.p"), 64, row -> text(row.p())));
        table.getColumns().add(Cells.alarm(TEXTS.get("column.drift"), 104, row -> text(row.verdict())));
        TableColumn<Row, String> about = Cells.quiet(
                TEXTS.get("column.about"), 320, row -> text(row.feature().about()));
        table.getColumns().add(about);
        Cells.stretch(table, 100);
        setBottom(new WholeText<>(table, about));
    }

    private static String family(Row row) {
        return TEXTS.get("family." + row.feature().family().name());
    }

    private static SimpleStringProperty text(String text) {
        return new SimpleStringProperty(text);
    }

    private void show() {
        String word = filter.getText().strip().toLowerCase(Locale.ROOT);
        table.getItems()
                .setAll(model.rowsProperty().get().stream()
                        .filter(row -> row.feature().name().contains(word)
                                || family(row).toLowerCase(Locale.ROOT).contains(word)
                                || row.verdict().toLowerCase(Locale.ROOT).contains(word))
                        .toList());
    }
}
