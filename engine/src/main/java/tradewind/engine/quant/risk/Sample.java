package tradewind.engine.quant.risk;

/// Checks of samples and levels; each refusal names the input.
final class Sample {
    private Sample() {}

    static double[] checked(String name, double[] values, int least) {
        if (values.length < least)
            throw new IllegalArgumentException(name + ": at least " + least + " are needed, not " + values.length);
        for (int i = 0; i < values.length; i++)
            if (!Double.isFinite(values[i]))
                throw new IllegalArgumentException(
                        name + " has an entry that is not finite: index " + i + " is " + values[i]);
        return values;
    }

    static double probability(String name, double value) {
        if (!(value > 0 && value < 1)) throw new IllegalArgumentException(name + " must lie between 0 and 1: " + value);
        return value;
    }

    static double mean(double[] values) {
        double sum = 0;
        for (double v : values) sum += v;
        return sum / values.length;
    }
}
