package tradewind.views.blotter;

import java.util.function.Function;
import java.util.function.Predicate;

/// One column: what it says of a row on screen and in a file, and how it is set. Knows no control.
///
/// @param width pixels, wide enough for the longest number it holds
/// @param shown whether a new table shows it
/// @param text as on screen; empty where there is nothing to say
/// @param plain as in a file: UTC, point decimal, no grouping
/// @param alarm whether the cell needs a person
/// @param stretch takes the width that is left; `width` is the least
/// @param yields in which order it makes room in a narrow table, 1 first; 0 for never
record Column<R>(
        String title,
        double width,
        Look look,
        boolean shown,
        Function<R, String> text,
        Function<R, String> plain,
        Predicate<R> alarm,
        boolean stretch,
        int yields) {
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

    static <R> Column<R> of(String title, double width, Look look, Function<R, String> text) {
        return new Column<>(title, width, look, true, text, text, row -> false, false, 0);
    }

    Column<R> plain(Function<R, String> inFiles) {
        return new Column<>(title, width, look, shown, text, inFiles, alarm, stretch, yields);
    }

    Column<R> alarm(Predicate<R> when) {
        return new Column<>(title, width, look, shown, text, plain, when, stretch, yields);
    }

    Column<R> hidden() {
        return new Column<>(title, width, look, false, text, plain, alarm, stretch, yields);
    }

    Column<R> yields(int order) {
        return new Column<>(title, width, look, shown, text, plain, alarm, stretch, order);
    }

    Column<R> stretched() {
        return new Column<>(title, width, look, shown, text, plain, alarm, true, yields);
    }
}
