package tradewind.engine.orders;

/// OrdType (tag 40), as far as it can be entered.
public enum OrdType {
    MARKET('1', "MKT", "Market"),
    LIMIT('2', "LMT", "Limit"),
    STOP('3', "STP", "Stop"),
    STOP_LIMIT('4', "SLM", "Stop limit");

    private final char fix;
    private final String tag;
    private final String label;

    OrdType(char fix, String tag, String label) {
        this.fix = fix;
        this.tag = tag;
        this.label = label;
    }

    public char fix() {
        return fix;
    }

    /// Three letters for ladders, charts and tables.
    public String tag() {
        return tag;
    }

    public String label() {
        return label;
    }
}
