package tradewind.engine.quant.optimise;

/// Checks of inputs that name the input they refuse, and the two vector sums everyone here needs.
final class Check {
    private Check() {}

    static void finite(String name, double[] values) {
        for (int i = 0; i < values.length; i++)
            if (!Double.isFinite(values[i]))
                throw new IllegalArgumentException(
                        name + " has an entry that is not finite: index " + i + " is " + values[i]);
    }

    static void vector(String name, double[] values, int length) {
        if (values.length != length)
            throw new IllegalArgumentException(name + " has " + values.length + " entries, not " + length);
        finite(name, values);
    }

    static double finite(String name, double value) {
        if (!Double.isFinite(value)) throw new IllegalArgumentException(name + " is not finite: " + value);
        return value;
    }

    static double positive(String name, double value) {
        if (!(value > 0) || !Double.isFinite(value))
            throw new IllegalArgumentException(name + " must be above zero and finite: " + value);
        return value;
    }

    static double notNegative(String name, double value) {
        if (!(value >= 0) || !Double.isFinite(value))
            throw new IllegalArgumentException(name + " must be zero or above and finite: " + value);
        return value;
    }

    static double dot(double[] a, double[] b) {
        return Cholesky.dot(a, b, a.length);
    }

    static double sum(double[] a) {
        double sum = 0;
        for (double v : a) sum += v;
        return sum;
    }

    static double[][] copy(double[][] matrix) {
        double[][] result = new double[matrix.length][];
        for (int i = 0; i < result.length; i++) result[i] = matrix[i].clone();
        return result;
    }
}
