package tradewind.views.blotter;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import tradewind.engine.desk.OrderRow;

/// Keys and double clicks in a table of orders: Delete cancels, Enter and a double click go to the ticket, F2
/// and a double click on a figure that can be changed open it in its row; Left and Right fold lists.
final class OrderGestures {
    private final TablePane<OrderRow> pane;
    private final InlineEditor editor;
    private final Runnable cancel;
    private final Consumer<OrderRow> edit;
    private final BlotterViewModel model;

    /// @param cancel cancels what is selected
    /// @param edit puts an order on the ticket
    OrderGestures(
            TablePane<OrderRow> pane,
            InlineEditor editor,
            Runnable cancel,
            Consumer<OrderRow> edit,
            BlotterViewModel model) {
        this.model = model;
        this.pane = pane;
        this.editor = editor;
        this.cancel = cancel;
        this.edit = edit;
        pane.table().addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        pane.table().addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && onRow(event))
                if (!changeAt(event)) firstOpen().ifPresent(edit);
        });
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) cancel.run();
        else if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown())
            firstOpen().ifPresent(edit);
        else if (event.getCode() == KeyCode.F2) firstOpen().ifPresent(row -> editor.begin(row, InlineEdit.first(row)));
        else if (!fold(event)) return;
        event.consume();
    }

    /// Left folds the list of the selected order, and goes to its first from one below; Right brings it back. With
    /// Ctrl all lists.
    private boolean fold(KeyEvent event) {
        boolean left = event.getCode() == KeyCode.LEFT;
        if ((!left && event.getCode() != KeyCode.RIGHT) || event.isAltDown() || event.isShiftDown()) return false;
        if (event.isShortcutDown()) {
            model.folds().foldAll(left);
            return true;
        }
        Line<OrderRow> line = pane.table().getSelectionModel().getSelectedItem();
        if (line == null || line.isHeading()) return false;
        switch (model.folds().of(line.row()).part()) {
            case ALONE -> {
                return false;
            }
            case BELOW -> {
                if (left) model.first(line.row()).ifPresent(pane::select);
            }
            case OPEN, FOLDED -> model.folds().fold(line.row(), left);
        }
        return true;
    }

    private Optional<OrderRow> firstOpen() {
        return pane.selected().stream().filter(row -> row.status().open()).findFirst();
    }

    /// Whether a figure was hit that can be changed where it stands.
    private boolean changeAt(MouseEvent event) {
        for (Node at = event.getPickResult().getIntersectedNode(); at != null; at = at.getParent()) {
            if (!(at instanceof FigureCell<?> cell) || !(cell.getItem() instanceof Line<?> line)) continue;
            if (line.isHeading() || !(line.row() instanceof OrderRow row)) return false;
            Optional<InlineEdit.Part> part =
                    InlineEdit.Part.of(cell.column().name()).filter(which -> InlineEdit.can(row, which));
            part.ifPresent(which -> editor.begin(row, which));
            return part.isPresent();
        }
        return false;
    }

    private static boolean onRow(MouseEvent event) {
        for (Node at = event.getPickResult().getIntersectedNode(); at != null; at = at.getParent())
            if (at instanceof TableRow<?> row) return !row.isEmpty();
        return false;
    }
}
