package tradewind.views.instruments;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.PriceNotation;
import tradewind.views.controls.Cells;
import tradewind.views.controls.ColumnWidths;
import tradewind.views.controls.EmptyState;
import tradewind.views.controls.FindField;
import tradewind.views.figures.Figures;
import tradewind.views.figures.ScreenZone;
import tradewind.views.texts.Texts;

/// The instruments of the session in a table, a search above it, and the details of the selected one.
///
/// Up and Down select, Enter or a double click shows the instrument in the link group.
public final class InstrumentsPanel extends BorderPane {
    private static final Texts TEXTS = Texts.of("instruments");
    private static final long READ_EVERY = 1_000_000_000L;
    private static final double DETAIL = 330;
    private static final double WIDEST = 560;
    /// Narrower than this the details stand below the table.
    private static final double NARROW = 1_000;

    /// Pixels of the details below the table, and of the panel they need.
    private static final double BELOW = 190;

    private static final double LOW = 300;

    /// Pixels of the bar and the column heads above the rows, of a row, and of what is said when there is none.
    private static final double HEADS = 70;

    private static final double ROW = 22;
    private static final double NOTHING = 170;

    private final InstrumentsViewModel model;
    private final TableView<InstrumentLine> table = new TableView<>();
    private final FindField search;
    private final VBox detail = new VBox();
    private final ScrollPane details = new ScrollPane(detail);
    private boolean showing;
    private long due = Long.MIN_VALUE;

    public InstrumentsPanel(InstrumentsViewModel model) {
        this.model = model;
        getStyleClass().add("setup");
        setMinSize(0, 0);
        search = new FindField("instruments-search", TEXTS.get("search"), TEXTS.get("search"), model.queryProperty());
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN) {
                table.requestFocus();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER) {
                chooseSelected();
                event.consume();
            }
        });
        HBox.setHgrow(search, Priority.ALWAYS);
        Label count = new Label();
        count.getStyleClass().add("setting-about");
        count.setMinWidth(USE_PREF_SIZE);
        HBox bar = new HBox(search, count);
        bar.getStyleClass().add("setup-bar");
        setTop(bar);
        table();
        detail.getStyleClass().add("instrument-detail");
        details.setFitToWidth(true);
        details.setFitToHeight(true);
        details.setFocusTraversable(false);
        details.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        details.setMinHeight(0);
        setCenter(table);
        widthProperty().subscribe(width -> place(width.doubleValue(), getHeight()));
        heightProperty().subscribe(height -> place(getWidth(), height.doubleValue()));
        model.lines().subscribe(lines -> {
            show(lines);
            count.setText(TEXTS.get("count", Integer.toString(lines.size()), Integer.toString(model.size())));
        });
        model.detail().subscribe(this::show);
        model.refresh();
    }

    /// Below the table the details are left out where they would cover it.
    private void place(double width, double height) {
        boolean narrow = width < NARROW;
        boolean below = narrow && height >= LOW;
        if (below) details.setPrefHeight(below(height));
        if ((getBottom() == details) == below && (getRight() == details) == !narrow) return;
        setRight(null);
        setBottom(null);
        details.setPrefWidth(narrow ? Region.USE_COMPUTED_SIZE : DETAIL);
        if (!narrow) details.setPrefHeight(Region.USE_COMPUTED_SIZE);
        if (below) setBottom(details);
        else if (!narrow) setRight(details);
    }

    /// What the rows leave, where that is more.
    private double below(double height) {
        int rows = table.getItems().size();
        double wanted = HEADS + (rows == 0 ? NOTHING : ROW * (rows + 1));
        double all = ROW * (detail.getChildren().size() + 2);
        return Math.max(BELOW, Math.min(height - wanted, all));
    }

    private void table() {
        table.setId("instruments");
        table.setAccessibleText(TEXTS.get("about"));
        Button all = new Button(TEXTS.get("all"));
        all.setOnAction(event -> search.clear());
        Cells.dress(table, new EmptyState(Feather.SEARCH, TEXTS.get("empty.title"), TEXTS.get("empty.text"), all));
        TableColumn<InstrumentLine, String> hours = text(Figures.head(TEXTS.get("hours")), 112, InstrumentLine::hours);
        ScreenZone.follow(this, () -> {
            hours.setText(Figures.head(TEXTS.get("hours")));
            model.refresh();
        });
        table.getColumns()
                .setAll(List.of(
                        text(TEXTS.get("column.symbol"), 88, InstrumentLine::symbol),
                        text(TEXTS.get("column.venue"), 80, InstrumentLine::venue),
                        text(TEXTS.get("column.class"), 76, InstrumentLine::assetClass),
                        number(TEXTS.get("tick"), 72, InstrumentLine::tick),
                        number(TEXTS.get("lot"), 104, InstrumentLine::lot),
                        text(TEXTS.get("column.currency"), 78, InstrumentLine::currency),
                        hours,
                        text(TEXTS.get("expiry"), 60, InstrumentLine::expiry),
                        text(TEXTS.get("column.now"), 64, InstrumentLine::status)));
        ColumnWidths.of(table);
        table.getSelectionModel().selectedItemProperty().addListener((seen, was, is) -> {
            if (!showing && is != null) model.show(is.instrument());
        });
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) chooseSelected();
        });
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ENTER) return;
            chooseSelected();
            event.consume();
        });
    }

    private static TableColumn<InstrumentLine, String> text(
            String title, double width, Function<InstrumentLine, String> value) {
        return Cells.text(title, width, line -> new ReadOnlyStringWrapper(value.apply(line)));
    }

    private static TableColumn<InstrumentLine, String> number(
            String title, double width, Function<InstrumentLine, String> value) {
        return Cells.number(title, width, line -> new ReadOnlyStringWrapper(value.apply(line)));
    }

    private void chooseSelected() {
        InstrumentLine selected = table.getSelectionModel().getSelectedItem();
        if (selected != null) model.choose(selected.instrument());
        else if (!table.getItems().isEmpty())
            model.choose(table.getItems().getFirst().instrument());
    }

    private void show(List<InstrumentLine> lines) {
        showing = true;
        table.getItems().setAll(lines);
        select();
        showing = false;
        place(getWidth(), getHeight());
    }

    private void select() {
        model.detail().get().ifPresent(line -> {
            for (InstrumentLine each : table.getItems())
                if (each.instrument().equals(line.instrument()))
                    table.getSelectionModel().select(each);
        });
    }

    private void show(Optional<InstrumentLine> line) {
        detail.getChildren().clear();
        if (line.isEmpty()) return;
        showing = true;
        select();
        showing = false;
        InstrumentLine of = line.get();
        Label head = new Label(of.symbol());
        head.getStyleClass().add("heading");
        Label name = new Label(TEXTS.get("name.at", of.name(), of.venue()));
        name.getStyleClass().add("setting-about");
        name.setMinHeight(USE_PREF_SIZE);
        Button link = new Button(TEXTS.get("choose"));
        link.setId("instrument-choose");
        link.getStyleClass().add("small");
        link.setOnAction(event -> model.choose(of.instrument()));
        detail.getChildren().addAll(head, name);
        for (InstrumentLine.Fact fact : of.facts()) detail.getChildren().add(row(fact));
        notation(of.instrument());
        HBox action = new HBox(link);
        action.getStyleClass().add("instrument-action");
        detail.getChildren().add(action);
        place(getWidth(), getHeight());
    }

    /// How its prices are written, and a choice where there is one.
    private void notation(Instrument of) {
        List<PriceNotation> choices = model.notations(of);
        if (choices.size() < 2) {
            String words = InstrumentsViewModel.words(of, of.notation());
            detail.getChildren().add(row(new InstrumentLine.Fact(TEXTS.get("fact.notation"), words)));
            return;
        }
        ComboBox<PriceNotation> choice = new ComboBox<>();
        choice.setId("instrument-notation");
        choice.setAccessibleText(TEXTS.get("fact.notation"));
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(PriceNotation value) {
                return value == null ? "" : InstrumentsViewModel.words(of, value);
            }

            @Override
            public PriceNotation fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        });
        choice.getItems().setAll(choices);
        choice.setValue(model.wanted(of));
        choice.setMaxWidth(Double.MAX_VALUE);
        Label label = new Label(TEXTS.get("fact.notation"));
        label.getStyleClass().add("connection-label");
        label.setLabelFor(choice);
        Label pending = new Label(model.pending(of));
        pending.setId("instrument-notation-pending");
        pending.getStyleClass().add("setting-about");
        pending.setWrapText(true);
        pending.setMinHeight(USE_PREF_SIZE);
        pending.managedProperty().bind(pending.textProperty().isNotEmpty());
        choice.setOnAction(event -> {
            model.write(of, choice.getValue());
            pending.setText(model.pending(of));
        });
        VBox all = new VBox(4, label, choice, pending);
        all.getStyleClass().add("instrument-notation");
        all.setMaxWidth(WIDEST);
        detail.getChildren().add(all);
    }

    private static HBox row(InstrumentLine.Fact fact) {
        Label label = new Label(fact.label());
        label.getStyleClass().add("connection-label");
        label.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label value = new Label(fact.value().isEmpty() ? TEXTS.get("not.stated") : fact.value());
        value.getStyleClass().add(fact.value().isEmpty() ? "connection-unknown" : "connection-value");
        value.setWrapText(true);
        value.setMinHeight(USE_PREF_SIZE);
        HBox row = new HBox(8, label, gap, value);
        row.getStyleClass().add("connection-fact");
        row.setMaxWidth(WIDEST);
        return row;
    }

    /// To be called once a frame while the panel is in sight.
    public void pulse(long nanos) {
        if (nanos < due) return;
        due = nanos + READ_EVERY;
        model.refresh();
    }

    /// What takes the keys when the panel is gone to.
    public Node keys() {
        return search;
    }
}
