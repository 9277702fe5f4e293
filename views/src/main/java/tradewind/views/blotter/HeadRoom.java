package tradewind.views.blotter;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import tradewind.views.controls.Fonts;

/// The room words need over and in a column, in pixels of the usual size.
final class HeadRoom {
    /// Left and right of a word.
    private static final double BESIDE = 12;

    /// Left of the time where lists have their edge.
    private static final double EDGE = 30;

    private static final int SIZE = 11;

    private HeadRoom() {}

    /// A column as wide as its words are long in the language spoken.
    static <R> Column<R> fitted(Column<R> column) {
        double wide = width(column.title(), head());
        Font bold = Font.font(Fonts.WORDS, FontWeight.BOLD, SIZE);
        for (String word : column.words()) wide = Math.max(wide, width(word, bold));
        return column.atLeast(Math.ceil(wide) + BESIDE);
    }

    /// So that all of it can be read.
    ///
    /// @param says what the head says for now
    static double of(Column<?> column, String says) {
        return Math.ceil(width(says, head())) + 2 * BESIDE + (column.look() == Column.Look.TIME ? EDGE : 0);
    }

    private static Font head() {
        Fonts.load();
        return Font.font(Fonts.WORDS_MEDIUM, SIZE);
    }

    private static double width(String word, Font font) {
        Text text = new Text(word);
        text.setFont(font);
        return text.getLayoutBounds().getWidth();
    }
}
