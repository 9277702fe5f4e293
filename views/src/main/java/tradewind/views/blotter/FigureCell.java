package tradewind.views.blotter;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import tradewind.engine.desk.OrderRow;
import tradewind.views.controls.ChipStyle;
import tradewind.views.controls.StatusChip;

/// A cell that reads its line when told to: the row behind a line changes without a word to the table.
final class FigureCell<R> extends TableCell<Line<R>, Line<R>> {
    /// Between the mark of a list and the time.
    private static final double AFTER_MARK = 2;

    /// Texts below this length fit.
    private static final int SHORT = 16;

    private final Column<R> column;
    private final Consumer<R> action;
    private @Nullable StatusChip chip;
    private @Nullable Button button;
    private @Nullable ListMark mark;
    private @Nullable Label heading;
    private final Entry<R> entry;
    private final Lists<R> lists;

    /// Lets a row be changed where it stands.
    interface Entry<R> {
        /// The field that stands in a cell; none where nothing is changed.
        Optional<Node> field(R row, Column<R> column);

        /// What a cell says instead of what is in force; nothing where nothing was changed.
        Optional<String> changed(R row, Column<R> column);

        static <R> Entry<R> none() {
            return new Entry<>() {
                @Override
                public Optional<Node> field(R row, Column<R> column) {
                    return Optional.empty();
                }

                @Override
                public Optional<String> changed(R row, Column<R> column) {
                    return Optional.empty();
                }
            };
        }
    }

    /// @param action what the cell's button does, if it has one
    /// @param lists which rows stand below others
    FigureCell(Column<R> column, Consumer<R> action, Entry<R> entry, Lists<R> lists) {
        this.entry = entry;
        this.lists = lists;
        this.column = column;
        this.action = action;
        switch (column.look()) {
            case WORDS -> {}
            case QUIET -> getStyleClass().add("caption");
            case SMALL, TIME -> getStyleClass().add("num-small");
            case NUMBER, SIGNED -> getStyleClass().add("num");
            case SIDE, DIRECTION -> getStyleClass().add("state-word");
            case CHIP, ACTION -> getStyleClass().add("chip-cell");
        }
        setOnMouseEntered(event -> tell());
    }

    @Override
    protected void updateItem(@Nullable Line<R> line, boolean empty) {
        super.updateItem(line, empty);
        paint();
    }

    Column<R> column() {
        return column;
    }

    /// Shows the row the line has now.
    void paint() {
        Line<R> line = getItem();
        if (isEmpty() || line == null) {
            setText(null);
            setGraphic(null);
            dress("", "", false);
            return;
        }
        if (line.isHeading()) {
            heading(line.heading());
            return;
        }
        R row = line.row();
        Optional<Node> field = entry.field(row, column);
        wear("entry", field.isPresent());
        if (field.isPresent()) {
            setText(null);
            if (getGraphic() != field.get()) setGraphic(field.get());
            return;
        }
        if (getGraphic() instanceof TextField || getGraphic() == heading) setGraphic(null);
        Optional<String> changed = entry.changed(row, column);
        wear("changed", changed.isPresent());
        if (changed.isPresent()) {
            write(changed.get(), "", false);
            return;
        }
        String text = column.text().apply(row);
        switch (column.look()) {
            case CHIP -> chip(row);
            case ACTION -> button(text);
            case TIME -> {
                write(text, "", false);
                mark(row);
            }
            case SIDE, DIRECTION -> write(text, column.plain().apply(row), false);
            default -> write(text, "", column.alarm().test(row));
        }
    }

    /// Over a group: begins in the first column and goes on over those beside it.
    private void heading(String text) {
        setText(null);
        dress("", "", false);
        if (getTableView().getVisibleLeafIndex(getTableColumn()) != 0) {
            setGraphic(null);
            return;
        }
        Label shown = heading;
        if (shown == null) {
            heading = shown = new Label();
            shown.getStyleClass().add("group-heading");
            shown.setMinWidth(Region.USE_PREF_SIZE);
        }
        shown.setText(text);
        if (getGraphic() != shown) setGraphic(shown);
    }

    /// What there is to say of the cell, or the whole of a text that may have been cut short; made when the pointer
    /// asks, not for every row that passes.
    private void tell() {
        Line<R> line = getItem();
        String says = line == null || line.isHeading() ? "" : column.about().apply(line.row());
        String text = getText();
        boolean cut = column.look() == Column.Look.QUIET || column.stretch();
        if (says.isEmpty() && cut && text != null && text.length() >= SHORT) says = text;
        setTooltip(says.isEmpty() ? null : new Tooltip(says));
    }

    /// @param code of a side or a direction, whatever the language
    private void write(String text, String code, boolean alarm) {
        if (!text.equals(getText())) setText(text);
        dress(text, code, alarm);
    }

    private void dress(String text, String code, boolean alarm) {
        Column.Look look = column.look();
        wear("warn", alarm);
        if (look == Column.Look.NUMBER || look == Column.Look.SIGNED) wear("zero", isZero(text));
        if (look == Column.Look.SIDE) {
            wear("buy", code.equals("BUY"));
            wear("sell", code.equals("SELL"));
        }
        if (look == Column.Look.SIGNED || look == Column.Look.DIRECTION) {
            wear("up", text.startsWith("+") || code.equals("LONG"));
            wear("down", text.startsWith("−") || code.equals("SHORT"));
        }
    }

    private static boolean isZero(String text) {
        if (text.isEmpty()) return false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '0' && c != '.') return false;
        }
        return true;
    }

    private void wear(String styleClass, boolean on) {
        if (on == getStyleClass().contains(styleClass)) return;
        if (on) getStyleClass().add(styleClass);
        else getStyleClass().remove(styleClass);
    }

    private void chip(R row) {
        if (!(row instanceof OrderRow order)) return;
        ChipStyle style = OrderChips.of(order);
        StatusChip shown = chip;
        if (shown == null) chip = shown = new StatusChip(style);
        shown.show(style);
        shown.setFilledShare(OrderChips.filledShare(order.state()));
        if (getGraphic() != shown) setGraphic(shown);
    }

    private void mark(R row) {
        ListMark shown = mark;
        if (shown == null) {
            mark = shown = new ListMark(this::says, this::toggle);
            setGraphicTextGap(AFTER_MARK);
        }
        shown.show(lists.of(row));
        if (getGraphic() != shown) setGraphic(shown);
    }

    private String says() {
        Line<R> line = getItem();
        return line == null || line.isHeading() ? "" : lists.about(line.row());
    }

    private void toggle() {
        Line<R> line = getItem();
        if (line != null && !line.isHeading()) lists.toggle(line.row());
    }

    private void button(String text) {
        if (text.isEmpty()) {
            setGraphic(null);
            return;
        }
        Button shown = button;
        if (shown == null) {
            button = shown = new Button();
            shown.getStyleClass().add("small");
            shown.setFocusTraversable(false);
            shown.setOnAction(event -> {
                Line<R> line = getItem();
                if (line != null) action.accept(line.row());
            });
        }
        shown.setText(text);
        if (getGraphic() != shown) setGraphic(shown);
    }
}
