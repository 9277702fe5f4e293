package tradewind.views.chart;

import java.util.Optional;
import tradewind.views.working.OrderLine;

/// The box that names a price level in the lane at the right: a working order, the price one is dragged to, or the
/// position.
///
/// @param kind what stands at the level
/// @param order the order; empty for the position and what is pulled out of it
/// @param price of the level, price units
/// @param level pixel row of the price
/// @param middle pixel row of the box, moved away from others
/// @param left pixel column of the box
/// @param text what it is: side and quantity
/// @param info one fact about it: distance, P&L at the level, a warning
/// @param tone how the fact is meant
record LevelLabel(
        Kind kind,
        Optional<OrderLine> order,
        long price,
        double level,
        double middle,
        double left,
        double width,
        String text,
        String info,
        Tone tone) {
    static final double HEIGHT = 18;
    /// From one box to the next: leaves each a hit area of 22 pixels.
    static final double PITCH = 22;
    static final double CLOSE = 22;

    enum Kind {
        ORDER,
        /// A price being chosen; nothing is sent.
        DRAFT,
        /// A price asked for; the old one is live.
        PENDING,
        POSITION,
        /// A stop or a target being pulled out of the position; nothing is sent.
        EXIT
    }

    enum Tone {
        QUIET,
        GAIN,
        LOSS,
        WARN
    }

    /// The word in front.
    static double tag() {
        return PlotText.scaled(32);
    }

    /// The widest box: with leader and inset it fits the room kept free of candles.
    static double widest() {
        return PlotText.scaled(180);
    }

    LevelLabel at(double row) {
        return new LevelLabel(kind, order, price, level, row, left, width, text, info, tone);
    }

    /// The same box wider to the left.
    LevelLabel wide(double pixels) {
        return new LevelLabel(kind, order, price, level, middle, left + width - pixels, pixels, text, info, tone);
    }

    boolean holds(double x, double y) {
        return x >= left && x < left + width && Math.abs(y - middle) <= PITCH / 2;
    }

    /// Words are set in the proportional face, figures in the digits' face.
    boolean infoInWords() {
        return tone == Tone.WARN || kind == Kind.PENDING;
    }

    double infoWidth() {
        return infoInWords() ? PlotText.words(info) : PlotText.width(info);
    }

    /// Right edge of the fact about the level.
    double infoEnd() {
        return left + width - (kind == Kind.ORDER ? CLOSE + 2 : 8);
    }

    /// On the X that cancels the order.
    boolean onClose(double x, double y) {
        return kind == Kind.ORDER && holds(x, y) && x >= left + width - CLOSE;
    }
}
