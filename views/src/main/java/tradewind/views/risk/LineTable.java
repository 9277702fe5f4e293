package tradewind.views.risk;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tradewind.views.controls.Ruler;

/// A few lines of figures under a head; not for lists that grow. Labels are kept and refilled.
public final class LineTable extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final List<Col> columns;
    private final HBox head = new HBox();
    private final boolean titled;
    private final Ruler ruler = new Ruler();
    private final List<Row> rows = new ArrayList<>();

    /// What a column holds: words, digits, digits with the colour of their sign, a bar.
    public enum Kind {
        TEXT,
        NUMBER,
        SIGNED,
        BAR
    }

    /// @param width pixels; of the first text column the least, it takes what is left
    public record Col(String title, Kind kind, double width) {}

    /// @param cells one per column; of a bar the share from −1 to 1 as text
    /// @param tone  `danger`, `warn`, `indent` or empty
    public record Line(List<String> cells, String tone) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    public LineTable(List<Col> columns) {
        this.columns = List.copyOf(columns);
        getStyleClass().add("line-table");
        head.getStyleClass().add("line-head");
        for (Col column : columns) {
            Label label = new Label(column.title());
            label.getStyleClass().add("caption");
            place(label, column);
            head.getChildren().add(label);
        }
        getChildren().add(ruler);
        ruler.onChange(() -> {
            place(head);
            rows.forEach(this::place);
        });
        titled = columns.stream().anyMatch(each -> !each.title().isEmpty());
    }

    /// Without lines there is no head either.
    public void show(List<Line> lines) {
        boolean headed = titled && !lines.isEmpty();
        if (headed != getChildren().contains(head)) {
            if (headed) getChildren().add(1, head);
            else getChildren().remove(head);
        }
        while (rows.size() > lines.size()) getChildren().remove(rows.removeLast());
        while (rows.size() < lines.size()) {
            Row row = new Row();
            rows.add(row);
            getChildren().add(row);
        }
        for (int i = 0; i < lines.size(); i++) rows.get(i).show(lines.get(i));
    }

    /// Marks one line as chosen; −1 marks none.
    void choose(int index) {
        for (int i = 0; i < rows.size(); i++) rows.get(i).pseudoClassStateChanged(CHOSEN, i == index);
    }

    List<? extends Region> rows() {
        return rows;
    }

    /// Where there is too little room bars go first, then words from the right; figures stay.
    @Override
    protected void layoutChildren() {
        double room = getWidth() - 12;
        boolean[] hidden = new boolean[columns.size()];
        double needed = columns.stream().mapToDouble(this::width).sum();
        for (Kind kind : List.of(Kind.BAR, Kind.TEXT)) {
            for (int i = columns.size() - 1; i > 0 && needed > room && room > 0; i--) {
                if (columns.get(i).kind() != kind) continue;
                hidden[i] = true;
                needed -= width(columns.get(i));
            }
        }
        for (var child : getChildren()) {
            if (!(child instanceof HBox line)) continue;
            for (int i = 0; i < hidden.length; i++) {
                line.getChildren().get(i).setVisible(!hidden[i]);
                line.getChildren().get(i).setManaged(!hidden[i]);
            }
        }
        super.layoutChildren();
    }

    /// Narrow is as narrow as its figures.
    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    /// A column is as much wider as its digits are larger.
    private double width(Col column) {
        return Math.ceil(column.width() * ruler.scale());
    }

    private void place(HBox line) {
        for (int i = 0; i < columns.size(); i++)
            place((Region) line.getChildren().get(i), columns.get(i));
    }

    private void place(Region cell, Col column) {
        boolean first = columns.getFirst() == column;
        cell.setMinWidth(width(column));
        cell.setPrefWidth(width(column));
        if (first) {
            cell.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(cell, Priority.ALWAYS);
        }
        if (!first && column.kind() == Kind.TEXT) cell.getStyleClass().add("line-word");
        if (cell instanceof Label label && (column.kind() == Kind.NUMBER || column.kind() == Kind.SIGNED))
            label.setAlignment(Pos.CENTER_RIGHT);
    }

    private final class Row extends HBox {
        private final List<Region> cells = new ArrayList<>();

        Row() {
            getStyleClass().add("line-row");
            setAccessibleRole(AccessibleRole.TEXT);
            for (Col column : columns) {
                Region cell = column.kind() == Kind.BAR ? new ShareBar() : new Label();
                if (column.kind() == Kind.NUMBER || column.kind() == Kind.SIGNED)
                    cell.getStyleClass().add("num");
                place(cell, column);
                cells.add(cell);
            }
            getChildren().addAll(cells);
        }

        void show(Line line) {
            getStyleClass().removeAll("danger", "warn", "indent");
            if (!line.tone().isEmpty()) getStyleClass().add(line.tone());
            StringBuilder words = new StringBuilder();
            for (int i = 0; i < cells.size(); i++) {
                String text = line.cells().get(i);
                if (cells.get(i) instanceof ShareBar bar) {
                    bar.show(Double.parseDouble(text));
                    continue;
                }
                Label label = (Label) cells.get(i);
                label.setText(text);
                if (!text.isEmpty())
                    words.append(columns.get(i).title())
                            .append(' ')
                            .append(text)
                            .append(", ");
                if (columns.get(i).kind() != Kind.SIGNED) continue;
                label.getStyleClass().removeAll("up", "down");
                if (text.startsWith("+")) label.getStyleClass().add("up");
                if (text.startsWith("\u2212")) label.getStyleClass().add("down");
            }
            setAccessibleText(words.toString());
        }
    }

    /// A bar from the middle to the right for a gain, to the left for a loss.
    static final class ShareBar extends Region {
        private static final double HEIGHT = 6;
        /// The longest loss stays clear of the figure before it.
        private static final double LEFT = 14;

        private static final double RIGHT = 8;

        private final Region axis = new Region();
        private final Region bar = new Region();
        private double share;

        ShareBar() {
            getStyleClass().add("share-bar");
            axis.getStyleClass().add("share-axis");
            bar.getStyleClass().add("share-fill");
            getChildren().addAll(bar, axis);
        }

        void show(double share) {
            this.share = Math.clamp(share, -1, 1);
            bar.getStyleClass().removeAll("gain", "loss");
            bar.getStyleClass().add(share < 0 ? "loss" : "gain");
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            double width = getWidth() - LEFT - RIGHT;
            double zero = LEFT + Math.round(width * 0.72);
            double length = Math.round((share < 0 ? width * 0.72 : width * 0.28) * Math.abs(share));
            double y = Math.round((getHeight() - HEIGHT) / 2);
            bar.resizeRelocate(share < 0 ? zero - length : zero, y, length, HEIGHT);
            axis.resizeRelocate(zero, y - 3, 1, HEIGHT + 6);
        }
    }
}
