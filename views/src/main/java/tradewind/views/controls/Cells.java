package tradewind.views.controls;

import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Callback;
import org.jspecify.annotations.Nullable;
import tradewind.views.texts.Texts;

/// Table columns in the desk's dress: text as it comes, finished and formatted, laid out and coloured here.
///
/// An empty text stays empty: no zero, no dash.
public final class Cells {
    private static final Texts TEXTS = Texts.of("controls");

    private Cells() {}

    /// Gives a table the desk's manners: 22 px rows, no re-ordering by drag, an [EmptyState] as placeholder.
    public static <S> void dress(TableView<S> table, EmptyState whenEmpty) {
        table.setFixedCellSize(22);
        table.setPlaceholder(whenEmpty);
        table.setTableMenuButtonVisible(false);
    }

    /// The last column takes the room that is left, `least` if there is less: then the table scrolls.
    public static <S> void stretch(TableView<S> table, double least) {
        new ColumnWidths(table, least);
    }

    /// A text read again whenever `frame` changes, for rows that are updated in place: only the cells on screen read.
    ///
    /// @param frame what the pulse loop counts up once per drawn frame
    public static <S> Function<S, ObservableValue<String>> live(Observable frame, Function<? super S, String> text) {
        return row -> Bindings.createStringBinding(() -> text.apply(row), frame);
    }

    /// Words, left-aligned.
    public static <S> TableColumn<S, String> text(
            String title, double width, Function<? super S, ObservableValue<String>> value) {
        return column(title, width, value, column -> new TextCell<>(""));
    }

    /// Words one step quieter and smaller: reasons, sources.
    public static <S> TableColumn<S, String> quiet(
            String title, double width, Function<? super S, ObservableValue<String>> value) {
        return column(title, width, value, column -> new TextCell<>("caption"));
    }

    /// Times and ids: small digits, left-aligned.
    public static <S> TableColumn<S, String> id(
            String title, double width, Function<? super S, ObservableValue<String>> value) {
        return column(title, width, value, column -> new TextCell<>("num-small"));
    }

    /// Digits, right-aligned under a right-aligned head; a number that is all zeros is quieter.
    public static <S> TableColumn<S, String> number(
            String title, double width, Function<? super S, ObservableValue<String>> value) {
        return right(column(title, width, value, column -> new NumberCell<>()));
    }

    /// Digits coloured by their sign: `+` up, `−` or `-` down.
    public static <S> TableColumn<S, String> signed(
            String title, double width, Function<? super S, ObservableValue<String>> value) {
        return right(column(title, width, value, column -> new SignedCell<>()));
    }

    /// Words that may be an alarm: what begins with `✕` is danger, with `!` a warning.
    public static <S> TableColumn<S, String> alarm(
            String title, double width, Function<? super S, ObservableValue<String>> value) {
        return column(title, width, value, column -> new AlarmCell<>());
    }

    /// The side word in the side's colour.
    ///
    /// @param value `BUY` or `SELL`, whatever the language shown
    public static <S> TableColumn<S, String> side(
            String title, double width, Function<? super S, ObservableValue<String>> value) {
        return column(title, width, value, column -> new SideCell<>());
    }

    /// What a status column shows: the chip, and the filled share of the order from 0 to 1.
    public record Status(ChipStyle style, double filledShare) {
        public Status(ChipStyle style) {
            this(style, 0);
        }
    }

    /// An order status as a chip.
    public static <S> TableColumn<S, Status> status(
            String title, double width, Function<? super S, ObservableValue<Status>> value) {
        return column(title, width, value, column -> new ChipCell<>());
    }

    private static <S, T> TableColumn<S, T> column(
            String title,
            double width,
            Function<? super S, ObservableValue<T>> value,
            Callback<TableColumn<S, T>, TableCell<S, T>> cells) {
        TableColumn<S, T> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> value.apply(row.getValue()));
        column.setCellFactory(cells);
        return column;
    }

    private static <S, T> TableColumn<S, T> right(TableColumn<S, T> column) {
        column.getStyleClass().add("right");
        return column;
    }

    private static class TextCell<S> extends TableCell<S, String> {
        TextCell(String styleClass) {
            if (!styleClass.isEmpty()) getStyleClass().add(styleClass);
        }

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            String shown = empty || text == null ? "" : text;
            setText(words(shown));
            paint(shown);
        }

        /// What is shown of the text.
        String words(String text) {
            return text;
        }

        /// Puts the style class the text asks for.
        void paint(String text) {}

        final void wear(String styleClass, boolean on) {
            if (on == getStyleClass().contains(styleClass)) return;
            if (on) getStyleClass().add(styleClass);
            else getStyleClass().remove(styleClass);
        }
    }

    private static final class NumberCell<S> extends TextCell<S> {
        NumberCell() {
            super("num");
        }

        @Override
        void paint(String text) {
            wear("zero", !text.isEmpty() && text.chars().noneMatch(c -> c >= '1' && c <= '9'));
        }
    }

    private static final class SignedCell<S> extends TextCell<S> {
        SignedCell() {
            super("num");
        }

        @Override
        void paint(String text) {
            wear("up", text.startsWith("+"));
            wear("down", text.startsWith("\u2212") || text.startsWith("-"));
        }
    }

    private static final class AlarmCell<S> extends TextCell<S> {
        AlarmCell() {
            super("");
        }

        @Override
        void paint(String text) {
            wear("danger", text.startsWith("✕"));
            wear("warn", text.startsWith("!"));
        }
    }

    private static final class SideCell<S> extends TextCell<S> {
        SideCell() {
            super("state-word");
        }

        @Override
        String words(String text) {
            return switch (text) {
                case "BUY" -> TEXTS.get("side.buy");
                case "SELL" -> TEXTS.get("side.sell");
                default -> text;
            };
        }

        @Override
        void paint(String text) {
            wear("buy", text.startsWith("BUY"));
            wear("sell", text.startsWith("SELL"));
        }
    }

    private static final class ChipCell<S> extends TableCell<S, Status> {
        private final StatusChip chip = new StatusChip(ChipStyle.NEW);

        ChipCell() {
            getStyleClass().add("chip-cell");
        }

        @Override
        protected void updateItem(@Nullable Status status, boolean empty) {
            super.updateItem(status, empty);
            if (empty || status == null) {
                setGraphic(null);
                return;
            }
            chip.show(status.style());
            chip.setFilledShare(status.filledShare());
            setGraphic(chip);
        }
    }
}
