package tradewind.views.drawing;

/// What a chart lends its drawings: where times and prices are, in pixels from the top left of its prices.
///
/// Times are places on an axis of bars, on which pauses take no room: bar `i` covers `i` to `i + 1`.
public interface Plot {
    /// Whether there are bars to draw on.
    boolean ready();

    /// Pixels in which drawings may be; right of them are labels.
    double width();

    double height();

    /// Pixels of figures and words.
    double textSize();

    double x(double index);

    double index(double x);

    /// The place of a time, epoch nanoseconds.
    double indexOf(long time);

    long timeOf(double index);

    /// Bars in one candle.
    int bucket();

    /// @param price price units
    double y(double price);

    double price(double y);

    /// Of open, high, low and close of the candle there, the price nearest to a pixel row.
    long candlePrice(double index, double y);

    /// Puts the crosshair there.
    void point(double x, double y);

    /// The pixel column of a time.
    default double column(long time) {
        return x(indexOf(time));
    }
}
