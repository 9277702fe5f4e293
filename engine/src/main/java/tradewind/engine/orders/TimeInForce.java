package tradewind.engine.orders;

/// TimeInForce (tag 59): how long an order lives.
public enum TimeInForce {
    /// Until the venue's session ends.
    DAY('0', "Day"),
    /// Until cancelled.
    GTC('1', "GTC"),
    /// Until the time it names ([Handling#expireAt]).
    GTD('6', "GTD"),
    /// What can be had at once; the rest is cancelled.
    IOC('3', "IOC"),
    /// All of it at once, or nothing.
    FOK('4', "FOK"),
    /// In the opening auction only.
    AT_THE_OPEN('2', "At open"),
    /// In the closing auction only.
    AT_THE_CLOSE('7', "At close");

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
