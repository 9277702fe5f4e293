package tradewind.engine.orders;

/// OrdType (tag 40), as far as it can be entered.
public enum OrdType {
    MARKET('1', "MKT", "Market"),
    LIMIT('2', "LMT", "Limit"),
    STOP('3', "STP", "Stop"),
    STOP_LIMIT('4', "SLM", "Stop limit"),
    TRAILING_STOP('T', "TRL", "Trailing stop"),
    MARKET_IF_TOUCHED('J', "MIT", "Market if touched"),
    LIMIT_IF_TOUCHED('I', "LIT", "Limit if touched"),
    MARKET_TO_LIMIT('K', "MTL", "Market to limit"),
    PEGGED('P', "PEG", "Pegged");

    private final char fix;
    private final String tag;
    private final String label;

    OrdType(char fix, String tag, String label) {
        this.fix = fix;
        this.tag = tag;
        this.label = label;
    }

    /// FIX's code; a letter of our own where FIX writes the type another way (trailing stop, limit if touched).
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

    /// Has a price it will not go beyond.
    public boolean hasLimit() {
        return switch (this) {
            case LIMIT, STOP_LIMIT, LIMIT_IF_TOUCHED, PEGGED -> true;
            case MARKET, STOP, TRAILING_STOP, MARKET_IF_TOUCHED, MARKET_TO_LIMIT -> false;
        };
    }

    /// Waits for the market to reach a price.
    public boolean hasTrigger() {
        return switch (this) {
            case STOP, STOP_LIMIT, TRAILING_STOP, MARKET_IF_TOUCHED, LIMIT_IF_TOUCHED -> true;
            case MARKET, LIMIT, MARKET_TO_LIMIT, PEGGED -> false;
        };
    }
}
