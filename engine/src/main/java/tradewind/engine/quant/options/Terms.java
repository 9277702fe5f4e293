package tradewind.engine.quant.options;

/// Checks of option inputs; each refusal names the input.
final class Terms {
    private Terms() {}

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

    static double finite(String name, double value) {
        if (!Double.isFinite(value)) throw new IllegalArgumentException(name + " is not finite: " + value);
        return value;
    }

    static double years(double value) {
        if (!Double.isFinite(value)) throw new IllegalArgumentException("time to expiry is not finite: " + value);
        if (!(value > 0)) throw new IllegalArgumentException("the option has expired: time to expiry is " + value);
        return value;
    }

    static double volatility(double value) {
        if (value == 0)
            throw new IllegalArgumentException("volatility is zero: nothing is uncertain, take the discounted payoff");
        return positive("volatility", value);
    }

    static double correlation(double value) {
        if (!(Math.abs(value) < 1)) throw new IllegalArgumentException("rho must lie between -1 and 1: " + value);
        return value;
    }

    static double answer(String what, double value) {
        if (!Double.isFinite(value))
            throw new IllegalArgumentException(what + " is beyond the range of numbers for these inputs");
        return value;
    }
}
