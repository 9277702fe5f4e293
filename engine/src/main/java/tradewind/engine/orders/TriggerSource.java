package tradewind.engine.orders;

/// TriggerPriceType (tag 1107): which price elects a stop or an if-touched order.
public enum TriggerSource {
    /// The last trade.
    LAST('2', "Last"),
    /// What the order would hit: the ask for a buy, the bid for a sell.
    BID_ASK('4', "Bid/ask"),
    /// The middle between bid and ask.
    MID('6', "Mid"),
    /// Two trades in a row, against a single bad print.
    DOUBLE_LAST('D', "Double last");

    private final char fix;
    private final String label;

    TriggerSource(char fix, String label) {
        this.fix = fix;
        this.label = label;
    }

    /// FIX's code; a letter of our own where FIX has none.
    public char fix() {
        return fix;
    }

    public String label() {
        return label;
    }
}
