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
record Column<R>(
        String name,
        double width,
        Look look,
        boolean shown,
        Function<R, String> text,
        Function<R, String> plain,
        Predicate<R> alarm,
        boolean stretch,
        int yields) {
    private static final Texts TEXTS = Texts.of("blotter");

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
        return new Column<>(name, width, look, true, text, text, row -> false, false, 0);
    }

    Column<R> plain(Function<R, String> inFiles) {
        return new Column<>(name, width, look, shown, text, inFiles, alarm, stretch, yields);
    }

    Column<R> alarm(Predicate<R> when) {
        return new Column<>(name, width, look, shown, text, plain, when, stretch, yields);
    }

    Column<R> hidden() {
        return new Column<>(name, width, look, false, text, plain, alarm, stretch, yields);
    }

    Column<R> yields(int order) {
        return new Column<>(name, width, look, shown, text, plain, alarm, stretch, order);
    }

    Column<R> atLeast(double wide) {
        return new Column<>(name, Math.max(wide, width), look, shown, text, plain, alarm, stretch, yields);
    }

    Column<R> stretched() {
        return new Column<>(name, width, look, shown, text, plain, alarm, true, yields);
    }
}
