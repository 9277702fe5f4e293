package tradewind.views.controls;

import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// A line below a table with the whole of what one column cuts of the chosen row. Gone while nothing is cut.
///
/// @param <S> what a row is
public final class WholeText<S> extends Label {
    /// Left and right of a text in its cell.
    private static final double INSETS = 12;

    private final TableView<S> table;
    private final TableColumn<S, String> column;

    /// @param column whose texts are read
    public WholeText(TableView<S> table, TableColumn<S, String> column) {
        this.table = table;
        this.column = column;
        getStyleClass().add("whole-text");
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        setMaxWidth(Double.MAX_VALUE);
        table.getSelectionModel().selectedItemProperty().subscribe(_ -> tell());
        table.widthProperty().subscribe(_ -> tell());
        column.widthProperty().subscribe(_ -> tell());
        fontProperty().subscribe(_ -> tell());
    }

    private void tell() {
        String text = chosen(table.getSelectionModel().getSelectedItem());
        boolean cut = !text.isEmpty() && (width(text) > column.getWidth() - INSETS || aside());
        setText(cut ? text : "");
        setVisible(cut);
        setManaged(cut);
    }

    private String chosen(@Nullable S row) {
        if (row == null) return "";
        String text = column.getCellData(row);
        return text == null ? "" : text;
    }

    private double width(String text) {
        Text line = new Text(text);
        line.setFont(getFont());
        return line.getLayoutBounds().getWidth();
    }

    /// The column may be out of sight: the table is narrower than its columns.
    private boolean aside() {
        double all = 0;
        for (TableColumn<S, ?> each : table.getVisibleLeafColumns()) all += each.getWidth();
        return all > table.getWidth();
    }
}
