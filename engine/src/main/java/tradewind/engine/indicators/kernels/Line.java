package tradewind.engine.indicators.kernels;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/// One line of an indicator.
///
/// @param begin  0-based bar of the first value
/// @param values one per bar from there to the last; empty if the bars are too few
public record Line(int begin, double[] values) {
    static Line of(double[] values) {
        return new Line(0, values);
    }

    /// An empty line of `length` values from a bar on, to be filled; none if the bars end before.
    static Line room(int begin, int bars) {
        return new Line(begin, new double[Math.max(0, bars - begin)]);
    }

    public int count() {
        return values.length;
    }

    /// The bar after the last one.
    int end() {
        return begin + values.length;
    }

    /// @throws IllegalArgumentException if the bar has no value
    public double at(int bar) {
        if (bar < begin || bar >= end()) {
            throw new IllegalArgumentException(
                    "bar " + bar + " has no value: the line runs from " + begin + " to " + end());
        }
        return values[bar - begin];
    }

    /// The line from a later bar on.
    Line from(int bar) {
        Line rest = room(Math.max(bar, begin), end());
        System.arraycopy(values, values.length - rest.values.length, rest.values, 0, rest.values.length);
        return rest;
    }

    Line map(DoubleUnaryOperator change) {
        Line mapped = room(begin, end());
        for (int i = 0; i < mapped.values.length; i++) mapped.values[i] = change.applyAsDouble(values[i]);
        return mapped;
    }

    /// Both lines where both have values.
    Line with(Line other, DoubleBinaryOperator join) {
        Line joined = room(Math.max(begin, other.begin), Math.min(end(), other.end()));
        for (int i = 0; i < joined.values.length; i++) {
            int bar = joined.begin + i;
            joined.values[i] = join.applyAsDouble(at(bar), other.at(bar));
        }
        return joined;
    }
}
