package tradewind.engine.orders;

/// TimeInForce (tag 59): how long an order lives.
public enum TimeInForce {
    /// Until the venue's session ends.
    DAY('0', "Day"),
    /// Until cancelled.
    GTC('1', "GTC"),
    /// What can be had at once; the rest is cancelled.
    IOC('3', "IOC"),
    /// All of it at once, or nothing.
    FOK('4', "FOK");

    private final char fix;
    private final String label;

    TimeInForce(char fix, String label) {
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
