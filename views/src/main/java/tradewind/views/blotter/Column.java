package tradewind.views.blotter;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import tradewind.engine.orders.Side;
import tradewind.views.figures.OrderWords;
import tradewind.views.texts.Texts;

/// One column: what it says of a row on screen and in a file, and how it is set. Knows no control.
///
/// @param name English, in files and saved sets; empty for a column without a head
/// @param width pixels, wide enough for the longest number it holds
/// @param shown whether a new table shows it
/// @param text as on screen; empty where there is nothing to say
/// @param plain as in a file: UTC, point decimal, no grouping, English words
/// @param alarm whether the cell needs a person
/// @param stretch takes the width that is left; `width` is the least
/// @param yields in which order it makes room in a narrow table, 1 first; 0 for never
/// @param head what the head says; empty for the text of the name
/// @param note what the head says when the pointer asks; empty for nothing
/// @param about what a cell says when the pointer asks; empty for nothing
record Column<R>(
        String name,
        double width,
        Look look,
        boolean shown,
        Function<R, String> text,
        Function<R, String> plain,
        Predicate<R> alarm,
        boolean stretch,
        int yields,
        String head,
        String note,
        Function<R, String> about) {
    private static final Texts TEXTS = Texts.of("blotter");
    /// Name of the columns whose head says which zone their times are in.
    static final String TIME = "Time";

    /// How a cell is set.
    enum Look {
        WORDS,
        /// One step quieter and smaller.
        QUIET,
        /// Times and ids.
        SMALL,
        /// When an order was entered, with the edge of the list it belongs to.
        TIME,
        /// Right-aligned digits.
        NUMBER,
        /// Right-aligned digits coloured by their sign.
        SIGNED,
        /// BUY and SELL.
        SIDE,
        /// LONG and SHORT.
        DIRECTION,
        /// An order status.
        CHIP,
        /// A button that names what it does.
        ACTION
    }

    /// What the head says.
    String title() {
        if (!head.isEmpty()) return head;
        return name.isEmpty()
                ? ""
                : TEXTS.get("column." + name.toLowerCase(Locale.ROOT).replace(' ', '-'));
    }

    /// The words of a column that has only a few, which must be readable in any language.
    List<String> words() {
        return switch (look) {
            case SIDE -> List.of(OrderWords.side(Side.BUY), OrderWords.side(Side.SELL));
            case DIRECTION -> List.of(TEXTS.get("direction.LONG"), TEXTS.get("direction.SHORT"));
            default -> List.of();
        };
    }

    static <R> Column<R> of(String name, double width, Look look, Function<R, String> text) {
        return new Column<>(name, width, look, true, text, text, row -> false, false, 0, "", "", row -> "");
    }

    Column<R> plain(Function<R, String> inFiles) {
        return new Column<>(name, width, look, shown, text, inFiles, alarm, stretch, yields, head, note, about);
    }

    Column<R> alarm(Predicate<R> when) {
        return new Column<>(name, width, look, shown, text, plain, when, stretch, yields, head, note, about);
    }

    Column<R> hidden() {
        return shown(false);
    }

    Column<R> shown(boolean is) {
        return new Column<>(name, width, look, is, text, plain, alarm, stretch, yields, head, note, about);
    }

    Column<R> yields(int order) {
        return new Column<>(name, width, look, shown, text, plain, alarm, stretch, order, head, note, about);
    }

    Column<R> atLeast(double wide) {
        double most = Math.max(wide, width);
        return new Column<>(name, most, look, shown, text, plain, alarm, stretch, yields, head, note, about);
    }

    Column<R> stretched() {
        return new Column<>(name, width, look, shown, text, plain, alarm, true, yields, head, note, about);
    }

    Column<R> head(String says) {
        return new Column<>(name, width, look, shown, text, plain, alarm, stretch, yields, says, note, about);
    }

    /// What the figures below it mean.
    Column<R> note(String says) {
        return new Column<>(name, width, look, shown, text, plain, alarm, stretch, yields, head, says, about);
    }

    Column<R> about(Function<R, String> says) {
        return new Column<>(name, width, look, shown, text, plain, alarm, stretch, yields, head, note, says);
    }
}
