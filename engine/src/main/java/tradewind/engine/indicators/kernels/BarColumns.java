package tradewind.engine.indicators.kernels;

/// Columns of bars, oldest first, numbers everywhere. The kernels read them and never write.
public record BarColumns(double[] open, double[] high, double[] low, double[] close, double[] volume) {

    /// @throws IllegalArgumentException if columns differ in length or hold a hole, a bar's high is below its low, or
    ///                                  a volume is below zero
    public BarColumns {
        check("open", open, close.length);
        check("high", high, close.length);
        check("low", low, close.length);
        check("close", close, close.length);
        check("volume", volume, close.length);
        for (int i = 0; i < close.length; i++) {
            if (high[i] < low[i]) {
                throw new IllegalArgumentException("bar " + i + " has a high " + high[i] + " below its low " + low[i]);
            }
            if (volume[i] < 0)
                throw new IllegalArgumentException("bar " + i + " has a volume below zero: " + volume[i]);
        }
    }

    /// Bars of which only the closes are known: every price is the close, no volume.
    public static BarColumns closes(double[] close) {
        return new BarColumns(close, close, close, close, new double[close.length]);
    }

    private static void check(String name, double[] column, int length) {
        if (column.length != length) {
            throw new IllegalArgumentException(name + " has " + column.length + " values, close " + length);
        }
        for (int i = 0; i < length; i++) {
            if (!Double.isFinite(column[i])) throw new IllegalArgumentException(name + "[" + i + "] is not a number");
        }
    }

    public int size() {
        return close.length;
    }

    Line typical() {
        Line price = Line.room(0, size());
        for (int i = 0; i < size(); i++) price.values()[i] = (high[i] + low[i] + close[i]) / 3;
        return price;
    }

    /// max(high, last close) − min(low, last close), from bar 1.
    Line trueRange() {
        Line range = Line.room(1, size());
        for (int i = 1; i < size(); i++) {
            range.values()[i - 1] = Math.max(high[i], close[i - 1]) - Math.min(low[i], close[i - 1]);
        }
        return range;
    }
}
