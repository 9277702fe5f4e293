package tradewind.views.history;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import tradewind.views.controls.Drawing;
import tradewind.views.controls.Fonts;
import tradewind.views.controls.Palette;
import tradewind.views.controls.Ruler;
import tradewind.views.controls.Token;
import tradewind.views.history.Coverage.Cell;
import tradewind.views.history.Coverage.Row;
import tradewind.views.texts.Texts;

/// The heat map: a row for each series, a column for each day. Arrow keys move, Shift with Left and Right takes more
/// days, the wheel goes along.
///
/// Every cell says its number and the shade repeats it; below 95 there is a `!` before it on the ground of a warning,
/// and a hole is hatched.
final class CoverageMap extends Region {
    private static final Texts TEXTS = Texts.of("history");

    /// What the cells say.
    enum Figure {
        SCORE,
        ROWS,
        GAP;

        String title() {
            return TEXTS.get("figure." + name());
        }
    }

    /// Cells of one row.
    ///
    /// @param from first column
    /// @param to last column, the same or later
    record Choice(Row row, LocalDate from, LocalDate to) {}

    private static final double LABELS = 168;
    private static final double HEAD = 40;
    private static final double ROW = 34;
    private static final double CELL = 46;
    private static final int LOW = 95;

    private final DateTimeFormatter month = Words.format("month");
    private final DateTimeFormatter shortMonth = Words.format("month.short");
    private final Palette palette = new Palette();
    private final Ruler ruler = new Ruler();
    private final Canvas canvas = new Canvas();
    private final ObjectProperty<Figure> figure = new SimpleObjectProperty<>(this, "figure", Figure.SCORE);
    private final ReadOnlyObjectWrapper<Optional<Choice>> choice =
            new ReadOnlyObjectWrapper<>(this, "choice", Optional.empty());
    private Coverage coverage = new Coverage(List.of(), Coverage.Stride.DAY, List.of());
    private int firstColumn;
    private int firstRow;
    private int row = -1;
    private int column = -1;
    private int anchor = -1;
    private Runnable onEnter = () -> {};
    private final Font words;
    private final Font small;
    private final Font numbers;
    private final Font alarm;

    CoverageMap() {
        Fonts.load();
        words = Font.font("Inter", FontWeight.SEMI_BOLD, 12);
        small = Font.font("Inter", 11);
        numbers = Font.font(Fonts.NUMBERS, 11);
        alarm = Font.font(Fonts.NUMBERS, FontWeight.BOLD, 12);
        getChildren().addAll(palette, ruler, canvas);
        ruler.onChange(() -> {
            along(coverage.columns().size());
            down(0);
        });
        setMinSize(0, 0);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        setAccessibleText(TEXTS.get("coverage.about"));
        canvas.setMouseTransparent(true);
        palette.onChange(this::paint);
        figure.addListener((seen, was, is) -> paint());
        focusedProperty().addListener((seen, was, is) -> paint());
        setOnMousePressed(this::press);
        setOnScroll(event -> {
            double by = event.isShiftDown() || event.getDeltaX() != 0
                    ? (event.getDeltaX() != 0 ? event.getDeltaX() : event.getDeltaY())
                    : 0;
            if (by != 0) along(by > 0 ? -3 : 3);
            else if (event.getDeltaY() != 0 && rowsInSight() < coverage.rows().size())
                down(event.getDeltaY() > 0 ? -1 : 1);
            else if (event.getDeltaY() != 0) along(event.getDeltaY() > 0 ? -3 : 3);
            event.consume();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    ObjectProperty<Figure> figureProperty() {
        return figure;
    }

    ReadOnlyObjectProperty<Optional<Choice>> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    void setOnEnter(Runnable action) {
        onEnter = action;
    }

    /// Shows another catalogue; the newest day is in sight at first, and the choice stays where it was if it can.
    void show(Coverage next) {
        boolean fresh = coverage.rows().isEmpty();
        Optional<Choice> before = choice.get();
        coverage = next;
        if (fresh) firstColumn = Math.max(0, next.columns().size() - columnsInSight());
        row = -1;
        before.ifPresent(old -> {
            for (int i = 0; i < next.rows().size(); i++)
                if (next.rows().get(i).series().equals(old.row().series())) row = i;
            column = next.columns().indexOf(old.to());
            anchor = next.columns().indexOf(old.from());
        });
        if (row < 0 || column < 0 || anchor < 0) {
            row = next.rows().isEmpty() ? -1 : 0;
            column = next.rows().isEmpty() ? -1 : lastOf(next, 0);
            anchor = column;
        }
        chosen();
    }

    private static int lastOf(Coverage of, int row) {
        LocalDate last = null;
        for (LocalDate each : of.rows().get(row).cells().keySet()) last = each;
        return last == null ? of.columns().size() - 1 : of.columns().indexOf(last);
    }

    /// Chooses cells, as by hand.
    void choose(int wantedRow, int from, int to) {
        row = wantedRow;
        anchor = from;
        column = to;
        chosen();
    }

    private void chosen() {
        if (row < 0) {
            choice.set(Optional.empty());
        } else {
            LocalDate from = coverage.columns().get(Math.min(anchor, column));
            LocalDate to = coverage.columns().get(Math.max(anchor, column));
            choice.set(Optional.of(new Choice(coverage.rows().get(row), from, to)));
        }
        paint();
    }

    private int columnsInSight() {
        return (int) Math.max(1, Math.floor((getWidth() / scale() - LABELS - 12) / CELL));
    }

    private int rowsInSight() {
        return (int) Math.max(1, Math.floor((getHeight() / scale() - HEAD) / ROW));
    }

    private void along(int by) {
        firstColumn =
                Math.clamp(firstColumn + by, 0, Math.max(0, coverage.columns().size() - columnsInSight()));
        paint();
    }

    private void down(int by) {
        firstRow = Math.clamp(firstRow + by, 0, Math.max(0, coverage.rows().size() - rowsInSight()));
        paint();
    }

    private void press(MouseEvent event) {
        requestFocus();
        double x = event.getX() / scale();
        double y = event.getY() / scale();
        int at = (int) Math.floor((x - LABELS) / CELL) + firstColumn;
        int line = (int) Math.floor((y - HEAD) / ROW) + firstRow;
        if (y < HEAD || line >= coverage.rows().size()) return;
        if (x < LABELS) {
            choose(line, lastOf(coverage, line), lastOf(coverage, line));
            return;
        }
        if (at >= coverage.columns().size()) return;
        boolean more = event.isShiftDown() && line == row;
        choose(line, more ? anchor : at, at);
        if (event.getClickCount() == 2) onEnter.run();
    }

    private void key(KeyEvent event) {
        if (row < 0 || event.isShortcutDown() || event.isAltDown()) return;
        int nextRow = row;
        int nextColumn = column;
        switch (event.getCode()) {
            case LEFT -> nextColumn--;
            case RIGHT -> nextColumn++;
            case UP -> nextRow--;
            case DOWN -> nextRow++;
            case HOME -> nextColumn = 0;
            case END -> nextColumn = coverage.columns().size() - 1;
            case ENTER -> {
                onEnter.run();
                event.consume();
                return;
            }
            default -> {
                return;
            }
        }
        event.consume();
        nextRow = Math.clamp(nextRow, 0, coverage.rows().size() - 1);
        nextColumn = Math.clamp(nextColumn, 0, coverage.columns().size() - 1);
        boolean more = event.isShiftDown() && nextRow == row;
        choose(nextRow, more ? anchor : nextColumn, nextColumn);
        if (column < firstColumn) along(column - firstColumn);
        if (column >= firstColumn + columnsInSight()) along(column - firstColumn - columnsInSight() + 1);
        if (row < firstRow) down(row - firstRow);
        if (row >= firstRow + rowsInSight()) down(row - firstRow - rowsInSight() + 1);
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() == getWidth() && canvas.getHeight() == getHeight()) return;
        boolean first = canvas.getWidth() == 0;
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        if (first) firstColumn = Math.max(0, coverage.columns().size() - columnsInSight());
        along(0);
        down(0);
    }

    /// In a larger text size all of it is larger: what is painted knows only the usual one.
    private double scale() {
        return Math.max(1, ruler.size() / Ruler.USUAL);
    }

    private void paint() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setTransform(1, 0, 0, 1, 0, 0);
        g.clearRect(0, 0, getWidth(), getHeight());
        g.scale(scale(), scale());
        double width = getWidth() / scale();
        double height = getHeight() / scale();
        g.setTextBaseline(VPos.CENTER);
        int columns = Math.min(columnsInSight(), coverage.columns().size() - firstColumn);
        heads(g, columns);
        for (int i = 0; i < rowsInSight() && firstRow + i < coverage.rows().size(); i++)
            line(g, firstRow + i, HEAD + i * ROW, columns);
        if (isFocused()) {
            g.setStroke(palette.get(Token.ACCENT));
            g.setLineWidth(2);
            g.strokeRect(1, 1, width - 2, height - 2);
        }
    }

    private void heads(GraphicsContext g, int columns) {
        String group = "";
        for (int i = 0; i < columns; i++) {
            LocalDate day = coverage.columns().get(firstColumn + i);
            double x = LABELS + i * CELL;
            String above = switch (coverage.stride()) {
                case DAY -> month.format(day);
                case MONTH -> Integer.toString(day.getYear());
                case YEAR -> "";
            };
            if (!above.equals(group)) {
                Ink.text(g, above, small, palette.get(Token.TEXT_3), x + 2, 11, TextAlignment.LEFT);
                group = above;
            }
            String own = switch (coverage.stride()) {
                case DAY -> Integer.toString(day.getDayOfMonth());
                case MONTH -> shortMonth.format(day);
                case YEAR -> Integer.toString(day.getYear());
            };
            Ink.text(g, own, numbers, palette.get(Token.TEXT_2), x + CELL / 2, 29, TextAlignment.CENTER);
        }
    }

    private void line(GraphicsContext g, int index, double y, int columns) {
        Row line = coverage.rows().get(index);
        if (index == row) {
            g.setFill(palette.get(Token.SURFACE_SELECTED));
            g.fillRect(0, y, getWidth() / scale(), ROW - 1);
        }
        g.setFill(palette.get(Token.GRID));
        g.fillRect(0, y + ROW - 1, getWidth() / scale(), 1);
        Ink.text(g, line.series().symbol(), words, palette.get(Token.TEXT), 12, y + 11, TextAlignment.LEFT);
        Ink.text(g, Coverage.words(line.series()), small, palette.get(Token.TEXT_3), 12, y + 24, TextAlignment.LEFT);
        for (int i = 0; i < columns; i++) {
            int at = firstColumn + i;
            cell(g, line, coverage.columns().get(at), LABELS + i * CELL, y);
            boolean on = index == row && at >= Math.min(anchor, column) && at <= Math.max(anchor, column);
            if (!on) continue;
            g.setStroke(palette.get(Token.ACCENT));
            g.setLineWidth(2);
            g.strokeRoundRect(LABELS + i * CELL + 2, y + 3, CELL - 4, ROW - 7, 4, 4);
        }
    }

    private void cell(GraphicsContext g, Row line, LocalDate day, double x, double y) {
        Optional<Cell> there = line.cell(day);
        double width = CELL - 4;
        double height = ROW - 7;
        if (there.isEmpty()) {
            if (line.hole(day)) Ink.hatch(g, palette.get(Token.LINE_CONTROL), x + 2, y + 3, width, height);
            return;
        }
        Cell cell = there.get();
        int score = cell.score();
        double depth = Drawing.DEEPEST * (.15 + .85 * score / 100.0);
        Color ground = palette.get(Token.SURFACE).interpolate(palette.get(Token.SERIES_3), depth);
        g.setFill(score < LOW ? palette.get(Token.WARN_BG) : ground);
        g.fillRoundRect(x + 2, y + 3, width, height, 4, 4);
        double middle = Math.round(y + 3 + height / 2);
        if (score < LOW) Ink.text(g, "!", alarm, palette.get(Token.WARN), x + 6, middle, TextAlignment.LEFT);
        Ink.text(g, word(cell), numbers, palette.get(Token.TEXT), x + CELL - 6, middle, TextAlignment.RIGHT);
    }

    private String word(Cell cell) {
        return switch (figure.get()) {
            case SCORE -> Integer.toString(cell.score());
            case ROWS -> Words.compact(cell.rows());
            case GAP -> Words.duration(cell.quality().longestGap());
        };
    }
}
