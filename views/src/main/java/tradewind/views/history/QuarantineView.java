package tradewind.views.history;

import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import tradewind.views.controls.Cells;
import tradewind.views.controls.EmptyState;
import tradewind.views.figures.Figures;
import tradewind.views.history.HistoryViewModel.Page;
import tradewind.views.history.QuarantineViewModel.Reason;
import tradewind.views.history.QuarantineViewModel.Row;

/// Rows that were not taken: the reasons above, the rows of the chosen one as they stood below.
final class QuarantineView extends BorderPane {
    private final TableView<Reason> reasons = new TableView<>();
    private final TableView<Row> rows = new TableView<>();
    private final Label note = new Label();
    private final Region empty;
    private final BorderPane full = new BorderPane();

    /// @param open while it is true the view hears the lake
    QuarantineView(HistoryViewModel lake, QuarantineViewModel model, ObservableValue<Boolean> open) {
        getStyleClass().add("history-quarantine");
        Button bring = new Button("Import a file");
        bring.setOnAction(event -> lake.pageProperty().set(Page.IMPORT));
        empty = new EmptyState(
                Feather.CHECK_CIRCLE,
                "Nothing is in quarantine",
                "A row that cannot be trusted is kept here as it stood, with its line and the reason. None was found"
                        + " in what the lake has.",
                bring);
        Cells.dress(reasons, new EmptyState(Feather.FILTER, "Reading", "The reasons are being counted."));
        reasons.setId("quarantine-reasons");
        reasons.setAccessibleText("Reasons for quarantine");
        reasons.getColumns().add(Cells.number("Rows", 80, row -> new SimpleStringProperty(Figures.count(row.count()))));
        reasons.getColumns().add(Cells.text("Symbol", 110, row -> new SimpleStringProperty(row.symbol())));
        reasons.getColumns().add(Cells.text("Venue", 110, row -> new SimpleStringProperty(row.venue())));
        reasons.getColumns().add(Cells.text("Rule", 190, row -> new SimpleStringProperty(row.rule())));
        reasons.getColumns().add(Cells.quiet("Reason", 480, row -> new SimpleStringProperty(row.reason())));
        reasons.setPrefHeight(190);
        Cells.dress(rows, new EmptyState(Feather.LIST, "Choose a reason", "Its rows are shown here as they stood."));
        rows.setId("quarantine-rows");
        rows.setAccessibleText("Rows in quarantine");
        rows.getColumns().add(Cells.number("Line", 80, row -> new SimpleStringProperty(row.line())));
        rows.getColumns().add(Cells.id("As it stood", 760, row -> new SimpleStringProperty(row.text())));
        note.getStyleClass().add("caption");
        BorderPane below = new BorderPane(rows);
        below.setTop(note);
        note.getStyleClass().add("history-note");
        full.setTop(reasons);
        full.setCenter(below);
        setCenter(empty);
        model.reasonsProperty().subscribe(all -> {
            setCenter(all.isEmpty() ? empty : full);
            reasons.getItems().setAll(all);
            if (!all.isEmpty()) reasons.getSelectionModel().select(0);
        });
        reasons.getSelectionModel().selectedItemProperty().addListener((seen, was, is) -> {
            if (is != null) model.choose(Optional.of(is));
        });
        model.rowsProperty().subscribe(found -> {
            rows.getItems().setAll(found.rows());
            note.setText(
                    found.cut()
                            ? "The first " + Figures.count(found.rows().size()) + " rows. Ask in Query for the others."
                            : "Never repaired, never dropped: each row as it stood in its file.");
        });
        model.problemProperty().subscribe(problem -> {
            if (!problem.isEmpty()) note.setText(problem);
        });
        lake.pageProperty().when(open).subscribe(page -> {
            if (page == Page.QUARANTINE) model.refresh();
        });
        lake.contentsProperty().when(open).subscribe(_ -> {
            if (lake.pageProperty().get() == Page.QUARANTINE) model.refresh();
        });
    }
}
