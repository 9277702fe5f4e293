package tradewind.engine.orders;

/// PegPriceType (tag 1094): what a pegged order follows.
public enum Peg {
    /// The best price of the order's own side.
    PRIMARY('5', "Primary"),
    /// The middle between bid and ask, rounded away from the market to a tick.
    MID('2', "Mid");

    private final char fix;
    private final String label;

    Peg(char fix, String label) {
        this.fix = fix;
        this.label = label;
    }

    public char fix() {
        return fix;
    }

    public String label() {
        return label;
    }
}
