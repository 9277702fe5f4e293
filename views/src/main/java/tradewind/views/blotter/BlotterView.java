package tradewind.views.blotter;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.desk.BalanceRow;
import tradewind.engine.desk.FillRow;
import tradewind.engine.desk.LogRow;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.orders.OrderId;
import tradewind.views.blotter.BlotterViewModel.Tab;
import tradewind.views.controls.EmptyState;
import tradewind.views.controls.FindField;
import tradewind.views.controls.Icon;
import tradewind.views.controls.PanelHeader;
import tradewind.views.controls.PanelSheet;
import tradewind.views.controls.Ruler;
import tradewind.views.texts.Texts;

/// The blotter: six tabs, a filter, cancel, export.
///
/// Delete cancels the selected orders; a double click or Enter gives an open order to [#setOnEdit]; F2, or a double
/// click on its quantity or price, changes it where it stands; a click on open profit changes its unit; a row has
/// a menu ([RowMenu]), and a middle click shows its symbol on the chart. Only the tab in sight is painted.
public final class BlotterView extends BorderPane {
    private static final Texts TEXTS = Texts.of("blotter");

    /// Least time between two repaints, nanoseconds.
    private static final long BETWEEN = 50_000_000L;

    private static final String ICON_ONLY = "icon-only";

    private final BlotterViewModel model;
    private final PanelHeader head;
    private final TablePane<OrderRow> working;
    private final TablePane<OrderRow> orders;
    private final TablePane<FillRow> fills;
    private final TablePane<PositionLine> positions;
    private final TablePane<BalanceRow> balances;
    private final TablePane<LogRow> log;
    private final List<TablePane<?>> panes;
    private final Ruler ruler = new Ruler();
    private final Button cancelSelected = new Button(TEXTS.get("cancel"));
    private final FindField filter;
    private final Label message = new Label();
    private final ToggleButton columns = new ToggleButton("", Icon.of(Feather.COLUMNS));
    private final MenuButton groups;
    private final InlineEditor editor;
    private final RowItems items;
    private final ColumnEditor columnEditor;
    private final Button export = new Button("", Icon.of(Feather.DOWNLOAD));
    private Consumer<OrderRow> onEdit = row -> {};
    private Function<String, Optional<Path>> chooser = name -> Optional.empty();
    private long paintedSecond;
    private long pulsed;
    private boolean everPulsed;

    @Inject
    public BlotterView(BlotterViewModel model) {
        this.model = model;
        getStyleClass().addAll("panel", "blotter");
        PanelSheet.wear(this, "everyday");
        setMinSize(0, 0);
        filter =
                new FindField("blotter-filter", TEXTS.get("filter"), TEXTS.get("filter.about"), model.filterProperty());
        editor = new InlineEditor(
                model, () -> shown().refresh(true), () -> shown().table().requestFocus());
        String[] titles = Arrays.stream(Tab.values()).map(Tab::title).toArray(String[]::new);
        head = new PanelHeader(titles);
        groups = new RowsMenu(model);
        items = new RowItems(
                model,
                row -> onEdit.accept(row),
                row -> editor.begin(row, InlineEdit.first(row)),
                this::show,
                this::copy,
                this::export);
        working = orderPane(model.working());
        orders = orderPane(model.allOrders());
        fills = new TablePane<>(model.fills(), empty(Tab.FILLS, Feather.INBOX), row -> {});
        positions = new TablePane<>(
                model.positions(), empty(Tab.POSITIONS, Feather.LAYERS), line -> model.flatten(line.instrument()));
        balances = new TablePane<>(model.balances(), empty(Tab.BALANCES, Feather.DATABASE), row -> {});
        log = new TablePane<>(model.log(), empty(Tab.LOG, Feather.FILE_TEXT), row -> {});
        panes = List.of(working, orders, fills, positions, balances, log);
        menus();
        model.folds().around(what -> working.changing(() -> orders.changing(what)));
        panes.forEach(this::arrange);
        model.filterProperty().subscribe(word -> panes.forEach(pane -> pane.filtered(word)));
        ruler.onChange(() -> panes.forEach(pane -> pane.digits(ruler.size())));
        getChildren().add(ruler);
        columnEditor = new ColumnEditor(model.columnSets(), working, () -> columns.setSelected(false));
        setTop(head);
        setBottom(editor);
        tools();
        for (Tab tab : Tab.values()) model.countProperty(tab).subscribe(count -> head.setCount(tab.ordinal(), count));
        head.selectedProperty().subscribe(index -> model.tabProperty().set(Tab.values()[index.intValue()]));
        model.tabProperty().subscribe(this::open);
        profit();
    }

    private static EmptyState empty(Tab tab, Feather icon) {
        return new EmptyState(icon, TEXTS.get("empty.title." + tab.name()), TEXTS.get("empty.text." + tab.name()));
    }

    private TablePane<OrderRow> orderPane(TabRows<OrderRow> rows) {
        TablePane<OrderRow> pane =
                new TablePane<>(rows, empty(rows.tab(), Feather.INBOX), row -> {}, editor, model.folds());
        var _ = new OrderGestures(pane, editor, this::cancelSelected, row -> onEdit.accept(row), model);
        menu(pane, (row, selected) -> items.order(row, selected, pane.asText(selected)));
        return pane;
    }

    private <R> void menu(TablePane<R> pane, BiFunction<R, List<R>, List<RowItem>> allowed) {
        var _ = new RowMenu<>(pane, allowed, why -> model.say(why, false));
    }

    private void menus() {
        menu(fills, (row, selected) -> items.fill(row, fills.asText(selected)));
        menu(positions, (row, selected) -> items.position(row, positions.asText(selected)));
        menu(balances, (row, selected) -> items.other(balances.asText(selected)));
        menu(log, (row, selected) -> items.other(log.asText(selected)));
    }

    /// Where its rows lead, besides the ticket.
    public void setDoors(RowDoors doors) {
        items.lead(doors);
    }

    private void copy(String text, String said) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        model.say(said, false);
    }

    private void arrange(TablePane<?> pane) {
        Tab tab = pane.rows().tab();
        pane.arrange(model.columnSets().chosen(tab));
        pane.setOnDragged(names -> {
            model.columnSets().choose(tab, names);
            pane.arrange(Optional.of(names));
            if (columns.isSelected()) columnEditor.show(pane);
        });
    }

    /// Opens the field of an order in its row.
    void changeInRow(OrderRow row, InlineEdit.Part part) {
        editor.begin(row, part);
    }

    private void tools() {
        message.getStyleClass().addAll("caption", "blotter-message");
        message.setId("blotter-message");
        message.setMaxWidth(300);
        model.messageProperty().subscribe(text -> {
            message.setText(text);
            message.setTooltip(text.isEmpty() ? null : new Tooltip(text));
        });
        model.troubleProperty().subscribe(bad -> {
            message.getStyleClass().remove("warn");
            if (bad) message.getStyleClass().add("warn");
        });
        filter.setPrefWidth(130);
        filter.setMinWidth(60);
        cancelSelected.setId("blotter-cancel");
        cancelSelected.setMinWidth(Region.USE_PREF_SIZE);
        cancelSelected.setGraphic(Icon.of(Feather.X_SQUARE));
        cancelSelected.setAccessibleText(TEXTS.get("cancel"));
        cancelSelected.setTooltip(new Tooltip(TEXTS.get("cancel.about")));
        cancelSelected.setOnAction(event -> cancelSelected());
        columns.getStyleClass().addAll("ghost", ICON_ONLY);
        columns.setId("blotter-columns");
        columns.setAccessibleText(TEXTS.get("columns"));
        columns.setTooltip(new Tooltip(TEXTS.get("columns.about")));
        columns.selectedProperty().subscribe(open -> {
            setRight(open ? columnEditor : null);
            if (open) columnEditor.show(shown());
        });
        export.getStyleClass().addAll("ghost", ICON_ONLY);
        export.setId("blotter-export");
        export.setAccessibleText(TEXTS.get("export"));
        export.setTooltip(new Tooltip(TEXTS.get("export.about")));
        export.setOnAction(event -> export());
        head.setTools(message, filter, cancelSelected, groups, columns, export);
        // else it is as wide as it needs, however narrow the panel is
        head.setMinWidth(0);
        head.widthProperty().subscribe(width -> makeRoom());
        for (Tab tab : Tab.values()) model.countProperty(tab).subscribe(count -> makeRoom());
    }

    /// In a narrow head the longest word gives way to its icon: what stands right of it must not be pushed out.
    private void makeRoom() {
        cancelSelected.getStyleClass().remove(ICON_ONLY);
        cancelSelected.setContentDisplay(ContentDisplay.TEXT_ONLY);
        double needed = head.snappedLeftInset() + head.snappedRightInset();
        for (Node part : head.getChildrenUnmodifiable()) needed += part.minWidth(-1);
        if (head.getWidth() == 0 || needed <= head.getWidth()) return;
        cancelSelected.getStyleClass().add(ICON_ONLY);
        cancelSelected.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    /// Shows an order in its row, whatever the filter hides.
    ///
    /// @return whether there is such an order
    public boolean show(OrderId id) {
        model.filterProperty().set("");
        model.tabProperty().set(Tab.ORDERS);
        model.pulse(pulsed);
        model.unfold(id);
        for (Line<OrderRow> line : orders.rows().lines()) {
            if (line.isHeading() || !line.row().order().id().equals(id)) continue;
            int at = orders.rows().lines().position(line);
            orders.table().getSelectionModel().clearAndSelect(at);
            orders.table().scrollTo(Math.max(0, at - 2));
            orders.table().requestFocus();
            return true;
        }
        return false;
    }

    private void profit() {
        TableColumn<?, ?> profit = positions.column(PositionColumns.OPEN_PROFIT);
        model.profitUnitProperty().subscribe(unit -> positions.head(PositionColumns.OPEN_PROFIT, unit.title()));
        positions.table().addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() != MouseButton.PRIMARY) return;
            for (Node at = event.getPickResult().getIntersectedNode(); at != null; at = at.getParent())
                if (at instanceof TableCell<?, ?> cell && cell.getTableColumn() == profit && !cell.isEmpty())
                    model.profitUnitProperty()
                            .set(model.profitUnitProperty().get().next());
        });
    }

    /// Who gets an open order to change it: the ticket.
    public void setOnEdit(Consumer<OrderRow> handler) {
        onEdit = handler;
    }

    /// Where to write a table: gets a proposed file name, gives a file, or nothing if the trader thinks better of it.
    public void setChooser(Function<String, Optional<Path>> fileChooser) {
        chooser = fileChooser;
    }

    public BlotterViewModel model() {
        return model;
    }

    /// Once per frame; brings the tables up to date 20 times a second at most, which is as fast as they can be read.
    ///
    /// @param wallNanos any clock that only goes forward
    public void pulse(long wallNanos) {
        if (everPulsed && wallNanos - pulsed < BETWEEN) return;
        everPulsed = true;
        pulsed = wallNanos;
        panes.forEach(TablePane::rememberSelection);
        model.pulse(wallNanos);
        panes.forEach(TablePane::restoreSelection);
        editor.pulse();
        long second = wallNanos / 1_000_000_000L;
        boolean ages = second != paintedSecond;
        paintedSecond = second;
        TablePane<?> shown = shown();
        shown.refresh(ages && (shown == working || shown == orders));
        Tab tab = model.tabProperty().get();
        cancelSelected.setDisable((tab != Tab.WORKING && tab != Tab.ORDERS)
                || shown.table().getSelectionModel().isEmpty());
    }

    private TablePane<?> shown() {
        return panes.get(model.tabProperty().get().ordinal());
    }

    private void open(Tab tab) {
        head.select(tab.ordinal());
        TablePane<?> pane = panes.get(tab.ordinal());
        setCenter(pane.table());
        pane.refresh(true);
        if (columns.isSelected()) columnEditor.show(pane);
    }

    private void cancelSelected() {
        if (shown() == working) model.cancel(working.selected());
        else if (shown() == orders) model.cancel(orders.selected());
    }

    private void export() {
        write(shown());
    }

    private <R> void write(TablePane<R> pane) {
        String name = "tradewind-" + pane.rows().tab().file() + ".csv";
        chooser.apply(name)
                .ifPresent(
                        file -> model.export(pane.visibleColumns(), pane.rows().lines(), file));
    }
}
