package tradewind.views.blotter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import tradewind.views.controls.Cells;
import tradewind.views.controls.EmptyState;
import tradewind.views.controls.Ruler;
import tradewind.views.figures.Figures;
import tradewind.views.figures.ScreenZone;
import tradewind.views.texts.Texts;

/// One table of the blotter. Lines are painted where they can be seen, and only when they changed; nothing is sorted.
final class TablePane<R> {
    private static final Texts TEXTS = Texts.of("blotter");

    /// Room for the vertical bar, so that it never covers the last column.
    private static final double SCROLL_BAR = 10;

    /// A note is a sentence or two.
    private static final double NOTE = 340;

    private final TabRows<R> rows;
    private final TableView<Line<R>> table = new TableView<>();
    private final EmptyState whenEmpty;
    private final List<PaintedRow> painted = new ArrayList<>();
    private @Nullable VirtualFlow<?> flow;
    private int sizeBefore;
    private boolean asItCame = true;
    private double times = 1;
    /// What the head of the times needs, with the zone it names.
    private double timeWidth;
    private boolean arranging;
    private List<Line<R>> selectedBefore = List.of();

    /// @param action what a button in a row does
    TablePane(TabRows<R> rows, EmptyState whenEmpty, Consumer<R> action) {
        this(rows, whenEmpty, action, FigureCell.Entry.none(), Lists.none());
    }

    /// @param entry lets rows be changed where they stand
    /// @param lists which rows stand below others
    TablePane(TabRows<R> rows, EmptyState whenEmpty, Consumer<R> action, FigureCell.Entry<R> entry, Lists<R> lists) {
        this.rows = rows;
        this.whenEmpty = whenEmpty;
        Cells.dress(table, whenEmpty);
        table.setId("blotter-" + rows.tab().name().toLowerCase(Locale.ROOT));
        table.setAccessibleText(rows.tab().title());
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setRowFactory(view -> {
            PaintedRow row = new PaintedRow();
            painted.add(row);
            return row;
        });
        for (Column<R> column : rows.columns()) table.getColumns().add(column(column, action, entry, lists));
        table.setItems(rows.lines());
        timeHead();
        ScreenZone.follow(table, () -> {
            timeHead();
            refresh(true);
        });
        table.widthProperty().addListener((seen, was, is) -> stretch());
        for (TableColumn<Line<R>, ?> column : table.getColumns()) {
            column.visibleProperty().addListener((seen, was, is) -> stretch());
        }
    }

    /// Whose times stand below.
    private void timeHead() {
        for (TableColumn<Line<R>, ?> each : table.getColumns()) {
            if (!of(each).name().equals(Column.TIME)) continue;
            String says = Figures.head(of(each).title());
            head(Column.TIME, says);
            timeWidth = HeadRoom.of(of(each), says);
            each.setPrefWidth(width(each));
        }
        stretch();
    }

    /// What an empty table says: that there is nothing yet, or that nothing has the word.
    void filtered(String by) {
        table.setPlaceholder(
                by.isBlank()
                        ? whenEmpty
                        : new EmptyState(
                                Feather.FILTER, TEXTS.get("filter.none"), TEXTS.get("filter.none.about", by.strip())));
    }

    /// Columns are as wide as digits of that size need.
    ///
    /// @param size pixels
    void digits(double size) {
        times = Math.max(1, size / Ruler.USUAL);
        for (TableColumn<Line<R>, ?> each : table.getColumns()) each.setPrefWidth(width(each));
        stretch();
    }

    private double width(TableColumn<Line<R>, ?> column) {
        double least = of(column).name().equals(Column.TIME) ? timeWidth : 0;
        return Math.max(least, Math.round(of(column).width() * times));
    }

    /// Gives the width that is left to the column that takes it. A table that is as it came leaves out what is needed
    /// least before it needs a bar below.
    private void stretch() {
        if (arranging || table.getWidth() <= 0) return;
        arranging = true;
        if (asItCame) fit();
        double left = table.getWidth() - SCROLL_BAR;
        for (TableColumn<Line<R>, ?> each : table.getVisibleLeafColumns())
            if (!of(each).stretch()) left -= each.getWidth();
        for (TableColumn<Line<R>, ?> each : table.getColumns())
            if (of(each).stretch()) each.setPrefWidth(Math.max(width(each), left));
        arranging = false;
    }

    private void fit() {
        List<TableColumn<Line<R>, ?>> shown = new ArrayList<>();
        double wide = SCROLL_BAR;
        for (TableColumn<Line<R>, ?> each : table.getColumns()) {
            each.setVisible(of(each).shown());
            if (of(each).shown()) shown.add(each);
            if (of(each).shown()) wide += width(each);
        }
        shown.removeIf(each -> of(each).yields() == 0);
        shown.sort(Comparator.comparingInt(each -> of(each).yields()));
        for (TableColumn<Line<R>, ?> each : shown) {
            if (wide <= table.getWidth()) return;
            each.setVisible(false);
            wide -= width(each);
        }
    }

    /// What a column is, behind the table's own.
    @SuppressWarnings("unchecked")
    private Column<R> of(TableColumn<Line<R>, ?> column) {
        return (Column<R>) column.getUserData();
    }

    /// Shows these columns in this order; without an answer the table is as it came.
    void arrange(Optional<List<String>> names) {
        arranging = true;
        asItCame = names.isEmpty();
        List<TableColumn<Line<R>, ?>> next = new ArrayList<>(table.getColumns());
        List<String> came = rows.columns().stream().map(Column::name).toList();
        List<String> order = names.orElse(came);
        next.sort(Comparator.comparingInt(each -> {
            int at = order.indexOf(of(each).name());
            return at < 0 ? order.size() + came.indexOf(of(each).name()) : at;
        }));
        for (TableColumn<Line<R>, ?> each : next)
            each.setVisible(
                    names.isEmpty() ? of(each).shown() : of(each).name().isEmpty() || order.contains(of(each).name()));
        if (!next.equals(table.getColumns())) table.getColumns().setAll(next);
        arranging = false;
        stretch();
    }

    /// Told the names of the columns in sight, in order, when the trader drags a head.
    void setOnDragged(Consumer<List<String>> handler) {
        table.getColumns().addListener((ListChangeListener<TableColumn<Line<R>, ?>>) change -> {
            if (!arranging) handler.accept(names());
        });
    }

    /// All columns with a name, in order.
    List<Column<R>> columns() {
        return table.getColumns().stream()
                .map(this::of)
                .filter(column -> !column.name().isEmpty())
                .toList();
    }

    /// Names of the columns in sight, in order.
    List<String> names() {
        return visibleColumns().stream()
                .map(Column::name)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    TableColumn<?, ?> column(String name) {
        return table.getColumns().stream()
                .filter(each -> of(each).name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private TableColumn<Line<R>, Line<R>> column(
            Column<R> as, Consumer<R> action, FigureCell.Entry<R> entry, Lists<R> lists) {
        Column<R> column = HeadRoom.fitted(as);
        TableColumn<Line<R>, Line<R>> made = new TableColumn<>(column.title());
        made.setUserData(column);
        if (!column.note().isEmpty()) explain(made, column);
        made.setPrefWidth(column.width());
        made.setMinWidth(Math.min(column.width(), 36));
        made.setSortable(false);
        made.setReorderable(!column.name().isEmpty());
        made.setVisible(column.shown());
        made.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        made.setCellFactory(c -> new FigureCell<>(column, action, entry, lists));
        if (column.look() == Column.Look.NUMBER || column.look() == Column.Look.SIGNED)
            made.getStyleClass().add("right");
        if (column.look() == Column.Look.TIME) made.getStyleClass().add("edged");
        return made;
    }

    /// A head that says more when the pointer asks: a table's own cannot.
    private static void explain(TableColumn<?, ?> column, Column<?> of) {
        Label head = new Label(of.title());
        Tooltip note = new Tooltip(of.note());
        note.setWrapText(true);
        note.setMaxWidth(NOTE);
        head.setTooltip(note);
        head.setAccessibleHelp(of.note());
        head.setMaxWidth(Double.MAX_VALUE);
        column.setText("");
        column.setGraphic(head);
    }

    /// Puts other words over a column.
    void head(String name, String says) {
        TableColumn<?, ?> column = column(name);
        if (column.getGraphic() instanceof Label head) head.setText(says);
        else column.setText(says);
    }

    TabRows<R> rows() {
        return rows;
    }

    TableView<Line<R>> table() {
        return table;
    }

    /// Columns now visible, in order.
    List<Column<R>> visibleColumns() {
        return table.getVisibleLeafColumns().stream().map(this::of).toList();
    }

    List<R> selected() {
        return table.getSelectionModel().getSelectedItems().stream()
                .filter(line -> !line.isHeading())
                .map(Line::row)
                .toList();
    }

    /// Rows for the clipboard, as a file has them: tabs between the columns in sight.
    String asText(List<R> some) {
        return Csv.tabbed(visibleColumns(), some);
    }

    /// Notes which lines are selected, before rows come and go.
    void rememberSelection() {
        selectedBefore = List.copyOf(table.getSelectionModel().getSelectedItems());
    }

    /// Lets the selection stay with its lines. A table hands it on to a neighbour when a selected row goes, and
    /// the next Delete would cancel an order nobody chose.
    void restoreSelection() {
        if (selectedBefore.equals(table.getSelectionModel().getSelectedItems())) return;
        table.getSelectionModel().clearSelection();
        for (Line<R> line : selectedBefore) {
            int position = rows.lines().position(line);
            if (position >= 0) table.getSelectionModel().select(position);
        }
    }

    /// Does what brings rows or takes them, in the middle of the table too: the selection stays with its lines, and the
    /// reader where he is.
    void changing(Runnable what) {
        rememberSelection();
        what.run();
        restoreSelection();
        sizeBefore = rows.lines().size();
        refresh(true);
    }

    void select(Line<R> line) {
        int at = rows.lines().position(line);
        if (at < 0) return;
        table.getSelectionModel().clearAndSelect(at);
        table.getFocusModel().focus(at);
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
