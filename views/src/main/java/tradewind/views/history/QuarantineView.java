package tradewind.views.history;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import tradewind.views.controls.Cells;
import tradewind.views.controls.EmptyState;
import tradewind.views.controls.WholeText;
import tradewind.views.figures.Figures;
import tradewind.views.history.HistoryViewModel.Page;
import tradewind.views.history.QuarantineViewModel.Reason;
import tradewind.views.history.QuarantineViewModel.Row;
import tradewind.views.texts.Texts;

/// Rows that were not taken: the reasons above, the rows of the chosen one as they stood below.
final class QuarantineView extends BorderPane {
    private static final Texts TEXTS = Texts.of("history");

    private final TableView<Reason> reasons = new TableView<>();
    private final TableView<Row> rows = new TableView<>();
    private final Label note = new Label();
    private final Region empty;
    private final BorderPane full = new BorderPane();

    /// @param open while it is true the view hears the lake
    QuarantineView(HistoryViewModel lake, QuarantineViewModel model, ObservableValue<Boolean> open) {
        getStyleClass().add("history-quarantine");
        Button bring = new Button(TEXTS.get("import.file"));
        bring.setOnAction(event -> lake.pageProperty().set(Page.IMPORT));
        empty = new EmptyState(
                Feather.CHECK_CIRCLE, TEXTS.get("quarantine.empty.title"), TEXTS.get("quarantine.empty.text"), bring);
        Cells.dress(
                reasons,
                new EmptyState(
                        Feather.FILTER, TEXTS.get("quarantine.reading.title"), TEXTS.get("quarantine.reading.text")));
        reasons.setId("quarantine-reasons");
        reasons.setAccessibleText(TEXTS.get("quarantine.reasons"));
        reasons.getColumns().add(Cells.number(TEXTS.get("rows"), 80, row -> text(Figures.count(row.count()))));
        reasons.getColumns().add(Cells.text(TEXTS.get("symbol"), 110, row -> text(row.symbol())));
        reasons.getColumns().add(Cells.text(TEXTS.get("venue"), 110, row -> text(row.venue())));
        reasons.getColumns().add(Cells.text(TEXTS.get("column.rule"), 190, row -> text(row.rule())));
        reasons.getColumns().add(Cells.quiet(TEXTS.get("column.reason"), 480, row -> text(row.reason())));
        Cells.stretch(reasons, 220);
        reasons.prefHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> height(
                                reasons.getFixedCellSize(), reasons.getItems().size()),
                        reasons.fixedCellSizeProperty(),
                        reasons.getItems()));
        Cells.dress(
                rows,
                new EmptyState(
                        Feather.LIST, TEXTS.get("quarantine.choose.title"), TEXTS.get("quarantine.choose.text")));
        rows.setId("quarantine-rows");
        rows.setAccessibleText(TEXTS.get("quarantine.rows"));
        rows.getColumns().add(Cells.number(TEXTS.get("column.line"), 80, row -> text(row.line())));
        TableColumn<Row, String> stood = Cells.id(TEXTS.get("column.as.it.stood"), 760, row -> text(row.text()));
        rows.getColumns().add(stood);
        Cells.stretch(rows, 400);
        note.getStyleClass().add("caption");
        BorderPane below = new BorderPane(rows);
        below.setTop(note);
        below.setBottom(new WholeText<>(rows, stood));
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
                            ? TEXTS.get(
                                    "quarantine.cut", Figures.count(found.rows().size()))
                            : TEXTS.get("quarantine.all"));
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

    /// The head and as many reasons as there are, six of them in sight at most.
    ///
    /// @param row its height; not above zero before the sheets have been applied
    private static double height(double row, int reasons) {
        return row <= 0 ? 190 : row * (1.5 + Math.min(6, reasons));
    }

    private static SimpleStringProperty text(String text) {
        return new SimpleStringProperty(text);
    }
}
