package tradewind.engine.orders;

/// Side (tag 54).
public enum Side {
    BUY('1', 1),
    SELL('2', -1);

    private final char fix;
    private final int sign;

    Side(char fix, int sign) {
        this.fix = fix;
        this.sign = sign;
    }

    public char fix() {
        return fix;
    }

    /// 1 for a buy, -1 for a sell: what a fill does to the position.
    public int sign() {
        return sign;
    }

    public Side opposite() {
        return this == BUY ? SELL : BUY;
    }
}
