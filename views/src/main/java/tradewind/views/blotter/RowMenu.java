package tradewind.views.blotter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// The menu of a row, by the right button, the Menu key or Shift+F10; its keys without the menu; and the
/// middle button, which shows the row's symbol on the chart.
///
/// @param <R> the rows of the table
final class RowMenu<R> {
    private final TablePane<R> pane;
    private final TableView<Line<R>> table;
    private final BiFunction<R, List<R>, List<RowItem>> items;
    private final Consumer<String> refuse;
    private final ContextMenu menu = new ContextMenu();

    /// @param items what a row allows, given all that are selected
    /// @param refuse told why a key did nothing
    RowMenu(TablePane<R> pane, BiFunction<R, List<R>, List<RowItem>> items, Consumer<String> refuse) {
        this.pane = pane;
        this.table = pane.table();
        this.items = items;
        this.refuse = refuse;
        menu.setId("row-menu");
        table.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::asked);
        // a filter: what is done here is not for the keys of the orders too
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        table.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    }

    private void asked(ContextMenuEvent event) {
        if (event.isKeyboardTrigger()) openAtSelected();
        else
            row(event.getPickResult().getIntersectedNode())
                    .ifPresent(row -> open(row, event.getScreenX(), event.getScreenY()));
        event.consume();
    }

    private void key(KeyEvent event) {
        // the field in a row has its own keys
        if (event.getTarget() != table) return;
        boolean asks = event.getCode() == KeyCode.CONTEXT_MENU
                || (event.getCode() == KeyCode.F10 && event.isShiftDown() && !event.isShortcutDown());
        if (asks) openAtSelected();
        else if (!act(event)) return;
        event.consume();
    }

    private boolean act(KeyEvent event) {
        Optional<RowItem> meant = selected().stream()
                .flatMap(row -> items.apply(row, pane.selected()).stream())
                .filter(item -> item.action().isMeant(event))
                .findFirst();
        meant.ifPresent(this::run);
        return meant.isPresent();
    }

    private void run(RowItem item) {
        if (item.allowed()) item.run().run();
        else refuse.accept(item.action().text(item.subject()) + ": " + item.why());
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.MIDDLE) return;
        row(event.getPickResult().getIntersectedNode())
                .flatMap(row -> items.apply(row, List.of(row)).stream()
                        .filter(item -> item.action() == RowAction.CHART)
                        .findFirst())
                .ifPresent(this::run);
    }

    private Optional<R> selected() {
        Line<R> line = table.getSelectionModel().getSelectedItem();
        return line == null || line.isHeading() ? Optional.empty() : Optional.of(line.row());
    }

    /// Below the row that is selected, where it can be seen.
    private void openAtSelected() {
        if (menu.isShowing()) return;
        int at = table.getSelectionModel().getSelectedIndex();
        Bounds whole = table.localToScreen(table.getBoundsInLocal());
        if (whole == null) return;
        Bounds where = table.lookupAll(".table-row-cell").stream()
                .filter(node -> node instanceof TableRow<?> row && row.isVisible() && row.getIndex() == at)
                .findFirst()
                .map(node -> node.localToScreen(node.getBoundsInLocal()))
                .orElse(whole);
        double y = Math.clamp(where.getMaxY(), whole.getMinY(), whole.getMaxY());
        selected().ifPresent(row -> open(row, whole.getMinX() + 24, y));
    }

    private void open(R row, double x, double y) {
        List<R> selected = pane.selected().contains(row) ? pane.selected() : List.of(row);
        List<MenuItem> lines = new ArrayList<>();
        for (RowItem item : items.apply(row, selected)) {
            if (item.action().parts() && !parted(lines)) lines.add(new SeparatorMenuItem());
            MenuItem line = new MenuItem(item.text());
            line.setId("row-" + item.action().name().toLowerCase(Locale.ROOT));
            line.setMnemonicParsing(false);
            line.setDisable(!item.allowed());
            line.setOnAction(event -> item.run().run());
            lines.add(line);
        }
        menu.getItems().setAll(lines);
        menu.show(table, x, y);
    }

    /// Nothing stands above a line between groups, or one does already; ids and rows are copied side by side.
    private static boolean parted(List<MenuItem> lines) {
        return lines.isEmpty() || "row-copy_id".equals(lines.getLast().getId());
    }

    private Optional<R> row(Node picked) {
        for (Node at = picked; at != null; at = at.getParent()) {
            if (!(at instanceof TableRow<?> row) || row.getTableView() != table) continue;
            int index = row.getIndex();
            if (row.isEmpty() || index >= table.getItems().size()) return Optional.empty();
            Line<R> line = table.getItems().get(index);
            return line.isHeading() ? Optional.empty() : Optional.of(line.row());
        }
        return Optional.empty();
    }
}
