package tradewind.views.blotter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;
import tradewind.views.controls.Cells;
import tradewind.views.controls.EmptyState;

/// One table of the blotter. Lines are painted where they can be seen, and only when they changed; nothing is sorted.
final class TablePane<R> {
    /// Room for the vertical bar, so that it never covers the last column.
    private static final double SCROLL_BAR = 10;

    private final TabRows<R> rows;
    private final TableView<Line<R>> table = new TableView<>();
    private final List<PaintedRow> painted = new ArrayList<>();
    private @Nullable VirtualFlow<?> flow;
    private int sizeBefore;
    private List<Line<R>> selectedBefore = List.of();

    /// @param action what a button in a row does
    TablePane(TabRows<R> rows, EmptyState whenEmpty, Consumer<R> action) {
        this.rows = rows;
        Cells.dress(table, whenEmpty);
        table.setId("blotter-" + rows.tab().name().toLowerCase(Locale.ROOT));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setRowFactory(view -> {
            PaintedRow row = new PaintedRow();
            painted.add(row);
            return row;
        });
        for (Column<R> column : rows.columns()) table.getColumns().add(column(column, action));
        table.setItems(rows.lines());
        table.widthProperty().addListener((seen, was, is) -> stretch());
        for (TableColumn<Line<R>, ?> column : table.getColumns()) {
            column.visibleProperty().addListener((seen, was, is) -> stretch());
        }
    }

    /// Gives the width that is left to the column that takes it.
    private void stretch() {
        double left = table.getWidth() - SCROLL_BAR;
        for (int i = 0; i < rows.columns().size(); i++)
            if (table.getColumns().get(i).isVisible() && !rows.columns().get(i).stretch())
                left -= table.getColumns().get(i).getWidth();
        for (int i = 0; i < rows.columns().size(); i++) {
            Column<R> column = rows.columns().get(i);
            if (column.stretch()) table.getColumns().get(i).setPrefWidth(Math.max(column.width(), left));
        }
    }

    private TableColumn<Line<R>, Line<R>> column(Column<R> column, Consumer<R> action) {
        TableColumn<Line<R>, Line<R>> made = new TableColumn<>(column.title());
        made.setUserData(column);
        made.setPrefWidth(column.width());
        made.setMinWidth(Math.min(column.width(), 36));
        made.setSortable(false);
        made.setReorderable(false);
        made.setVisible(column.shown());
        made.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        made.setCellFactory(c -> new FigureCell<>(column, action));
        if (column.look() == Column.Look.NUMBER || column.look() == Column.Look.SIGNED)
            made.getStyleClass().add("right");
        return made;
    }

    TabRows<R> rows() {
        return rows;
    }

    TableView<Line<R>> table() {
        return table;
    }

    /// Columns now visible, in order.
    List<Column<R>> visibleColumns() {
        List<Column<R>> visible = new ArrayList<>();
        for (int i = 0; i < rows.columns().size(); i++)
            if (table.getColumns().get(i).isVisible())
                visible.add(rows.columns().get(i));
        return visible;
    }

    List<R> selected() {
        return table.getSelectionModel().getSelectedItems().stream()
                .map(Line::row)
                .toList();
    }

    /// Notes which lines are selected, before rows come and go.
    void rememberSelection() {
        selectedBefore = List.copyOf(table.getSelectionModel().getSelectedItems());
    }

    /// Lets the selection stay with its lines. A table hands it on to a neighbour when a selected row goes, and the
    /// next
    /// Delete would cancel an order nobody chose.
    void restoreSelection() {
        if (selectedBefore.equals(table.getSelectionModel().getSelectedItems())) return;
        table.getSelectionModel().clearSelection();
        for (Line<R> line : selectedBefore) {
            int position = rows.lines().position(line);
            if (position >= 0) table.getSelectionModel().select(position);
        }
    }

    /// Paints what changed; everything in sight if `all`.
    void refresh(boolean all) {
        keepPlace();
        for (PaintedRow row : painted) row.refresh(all);
    }

    /// Rows that arrive at the top push the others down; a reader who has scrolled away from the top is kept where he
    /// is.
    private void keepPlace() {
        int size = rows.lines().size();
        int more = size - sizeBefore;
        sizeBefore = size;
        if (more <= 0 || more == size) return;
        VirtualFlow<?> there = flow;
        if (there == null && table.lookup(".virtual-flow") instanceof VirtualFlow<?> found) flow = there = found;
        if (there == null || there.getFirstVisibleCell() == null) return;
        if (there.getPosition() > 0 && there.getFirstVisibleCell().getIndex() > 0)
            there.scrollPixels(more * table.getFixedCellSize());
    }

    private final class PaintedRow extends TableRow<Line<R>> {
        private int version = -1;

        @Override
        protected void updateItem(@Nullable Line<R> line, boolean empty) {
            super.updateItem(line, empty);
            version = line == null ? -1 : line.version();
        }

        void refresh(boolean all) {
            Line<R> line = getItem();
            if (isEmpty() || line == null || (!all && line.version() == version)) return;
            version = line.version();
            for (Node child : getChildrenUnmodifiable()) if (child instanceof FigureCell<?> cell) cell.paint();
        }
    }
}
