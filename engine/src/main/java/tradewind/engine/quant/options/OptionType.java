package tradewind.engine.quant.options;

/// The right to buy or the right to sell.
public enum OptionType {
    CALL(1),
    PUT(-1);

    private final int sign;

    OptionType(int sign) {
        this.sign = sign;
    }

    /// 1 for a call, −1 for a put.
    public int sign() {
        return sign;
    }

    /// What exercise pays at a price of the underlying, zero or above.
    public double payoff(double spot, double strike) {
        return Math.max(sign * (spot - strike), 0);
    }
}
