package tradewind.views.controls;

import java.util.List;
import javafx.scene.control.Skin;
import javafx.scene.control.SkinBase;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// The widths of a table's columns: as they were made for the usual text size, and as much wider as the digits are
/// larger, so that no text size cuts one. The last column may take the room that is left.
public final class ColumnWidths {
    private static final double SCROLL_BAR = 10;

    private final TableView<?> table;
    private final double least;
    private final Ruler ruler = new Ruler();
    private List<Double> usual = List.of();

    /// @param least width of a last column that takes the room that is left; 0 if it has its own width
    ColumnWidths(TableView<?> table, double least) {
        this.table = table;
        this.least = least;
        ruler.onChange(this::fit);
        table.skinProperty().subscribe(this::enter);
        table.widthProperty().subscribe(_ -> fit());
        read();
    }

    /// For a table whose columns all have widths of their own.
    public static ColumnWidths of(TableView<?> table) {
        return new ColumnWidths(table, 0);
    }

    /// The columns are other ones: their widths are those of the usual text size.
    public void read() {
        usual = table.getColumns().stream().map(TableColumnBase::getPrefWidth).toList();
        fit();
    }

    private void enter(@Nullable Skin<?> skin) {
        if (skin instanceof SkinBase<?> there && !there.getChildren().contains(ruler))
            there.getChildren().add(ruler);
    }

    private void fit() {
        if (usual.size() != table.getColumns().size()) return;
        double times = Math.max(1, ruler.size() / Ruler.USUAL);
        double others = SCROLL_BAR;
        int own = least > 0 ? usual.size() - 1 : usual.size();
        for (int i = 0; i < own; i++) {
            double width = Math.floor(usual.get(i) * times);
            table.getColumns().get(i).setPrefWidth(width);
            others += width;
        }
        if (own < usual.size())
            table.getColumns().get(own).setPrefWidth(Math.max(least * times, Math.floor(table.getWidth() - others)));
    }
}
