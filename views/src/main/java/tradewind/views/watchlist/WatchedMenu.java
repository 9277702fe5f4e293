package tradewind.views.watchlist;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import tradewind.engine.market.Instrument;
import tradewind.views.texts.Texts;

/// The menu of a row, by the right button, the Menu key or Shift+F10.
final class WatchedMenu {
    private static final Texts TEXTS = Texts.of("watchlist");

    private final TableView<Watched> table;
    private final Consumer<Instrument> show;
    private final Consumer<Instrument> remove;
    private final ContextMenu menu = new ContextMenu();
    private Consumer<Instrument> alert = instrument -> {};
    private Supplier<List<String>> groups = List::of;
    private BiConsumer<Instrument, String> move = (instrument, group) -> {};

    /// @param show shows an instrument in the panels of the link group
    /// @param remove takes it out of the list
    WatchedMenu(TableView<Watched> table, Consumer<Instrument> show, Consumer<Instrument> remove) {
        this.table = table;
        this.show = show;
        this.remove = remove;
        menu.setId("watched-menu");
        table.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::asked);
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean asks =
                    event.getCode() == KeyCode.CONTEXT_MENU || (event.getCode() == KeyCode.F10 && event.isShiftDown());
            if (!asks) return;
            openAtSelected();
            event.consume();
        });
    }

    /// @param begins an alert on an instrument
    void setOnAlert(Consumer<Instrument> begins) {
        alert = begins;
    }

    /// @param names groups a row can go to
    /// @param moves takes an instrument there
    void setGroups(Supplier<List<String>> names, BiConsumer<Instrument, String> moves) {
        groups = names;
        move = moves;
    }

    private void asked(ContextMenuEvent event) {
        if (event.isKeyboardTrigger()) openAtSelected();
        else
            row(event.getPickResult().getIntersectedNode())
                    .ifPresent(row -> open(row.getItem(), event.getScreenX(), event.getScreenY()));
        event.consume();
    }

    private void openAtSelected() {
        Watched row = table.getSelectionModel().getSelectedItem();
        if (row == null || menu.isShowing()) return;
        Bounds whole = table.localToScreen(table.getBoundsInLocal());
        if (whole == null) return;
        Bounds where = table.lookupAll(".table-row-cell").stream()
                .filter(node -> node instanceof TableRow<?> each && each.isVisible() && each.getItem() == row)
                .findFirst()
                .map(node -> node.localToScreen(node.getBoundsInLocal()))
                .orElse(whole);
        open(row, whole.getMinX() + 24, Math.clamp(where.getMaxY(), whole.getMinY(), whole.getMaxY()));
    }

    private Optional<TableRow<Watched>> row(Node picked) {
        for (Node at = picked; at != null; at = at.getParent()) {
            if (!(at instanceof TableRow<?> row) || row.isEmpty()) continue;
            @SuppressWarnings("unchecked")
            TableRow<Watched> here = (TableRow<Watched>) row;
            return Optional.of(here);
        }
        return Optional.empty();
    }

    private void open(Watched row, double x, double y) {
        Instrument instrument = row.instrument();
        String symbol = row.symbol();
        Menu to = new Menu(TEXTS.get("menu.move"));
        to.setId("watched-move");
        for (String group : groups.get()) to.getItems().add(item(group, () -> move.accept(instrument, group)));
        to.setDisable(to.getItems().isEmpty());
        if (to.isDisable()) to.setText(TEXTS.get("menu.move.none"));
        menu.getItems()
                .setAll(
                        item(TEXTS.get("menu.show", symbol) + "   Enter", () -> show.accept(instrument)),
                        item(TEXTS.get("menu.alert", symbol), () -> alert.accept(instrument)),
                        new SeparatorMenuItem(),
                        to,
                        item(TEXTS.get("menu.remove", symbol) + "   Delete", () -> remove.accept(instrument)));
        menu.show(table, x, y);
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }
}
