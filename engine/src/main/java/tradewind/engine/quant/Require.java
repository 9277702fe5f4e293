package tradewind.engine.quant;

/// Refusals: each names the input, where it is wrong, and what was found there.
public final class Require {
    private Require() {}

    /// @throws IllegalArgumentException if a value is missing or infinite, or there are fewer than `atLeast`
    public static double[] finite(String name, double[] values, int atLeast) {
        if (values.length < atLeast) {
            throw new IllegalArgumentException(name + " needs at least " + atLeast + " values, has " + values.length);
        }
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i]))
                throw new IllegalArgumentException(name + "[" + i + "] is not a number: " + values[i]);
        }
        return values;
    }

    /// @throws IllegalArgumentException if rows differ in length, a value is missing, or it is smaller than asked
    public static double[][] matrix(String name, double[][] rows, int atLeastRows, int atLeastColumns) {
        if (rows.length < atLeastRows) {
            throw new IllegalArgumentException(name + " needs at least " + atLeastRows + " rows, has " + rows.length);
        }
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != rows[0].length) {
                throw new IllegalArgumentException(
                        name + " row " + i + " has " + rows[i].length + " columns, row 0 has " + rows[0].length);
            }
            finite(name + "[" + i + "]", rows[i], atLeastColumns);
        }
        return rows;
    }

    /// @throws IllegalArgumentException if it is not as many rows as columns, with numbers everywhere
    public static double[][] square(String name, double[][] rows) {
        matrix(name, rows, 1, 1);
        if (rows.length != rows[0].length) {
            throw new IllegalArgumentException(name + " is not square: " + rows.length + " x " + rows[0].length);
        }
        return rows;
    }

    /// @throws IllegalArgumentException if it is not finite and above zero
    public static double positive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be above zero: " + value);
        }
        return value;
    }

    /// @throws IllegalArgumentException if it is not finite and zero or above
    public static double notNegative(String name, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be zero or above: " + value);
        }
        return value;
    }

    /// @throws IllegalArgumentException if it is not finite
    public static double finite(String name, double value) {
        if (!Double.isFinite(value)) throw new IllegalArgumentException(name + " is not a number: " + value);
        return value;
    }

    /// @throws IllegalArgumentException if it is not strictly between the bounds
    public static double between(String name, double value, double low, double high) {
        if (!(value > low && value < high)) {
            throw new IllegalArgumentException(name + " must be between " + low + " and " + high + ": " + value);
        }
        return value;
    }

    /// @throws IllegalArgumentException if it is below `least`
    public static int atLeast(String name, int value, int least) {
        if (value < least) throw new IllegalArgumentException(name + " must be at least " + least + ": " + value);
        return value;
    }

    /// @throws IllegalArgumentException if the two differ in length
    public static void sameLength(String first, double[] a, String second, double[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException(first + " has " + a.length + " values, " + second + " has " + b.length);
        }
    }

    /// A spread that is rounding noise of the level is none.
    ///
    /// @throws IllegalArgumentException if the values do not vary
    public static double[] varying(String name, double[] values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        // below the second bound the fourth moment is no number any more
        if (!(high - low > Math.max(1e-14 * Math.max(Math.abs(low), Math.abs(high)), 1e-70))) {
            throw new IllegalArgumentException(name + " does not vary: every value is about " + low);
        }
        return values;
    }
}
