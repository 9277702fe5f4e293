package tradewind.engine.risk;

/// What moves many prices together. A shock is a fraction of the price (−0.20), for [#RATES] a change of yield
/// (0.01 is one percentage point).
public enum Factor {
    EQUITY("Equities"),
    RATES("Yields"),
    CRYPTO("Crypto"),
    OIL("Oil"),
    GOLD("Gold"),
    DOLLAR("US dollar");

    private final String title;

    Factor(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
