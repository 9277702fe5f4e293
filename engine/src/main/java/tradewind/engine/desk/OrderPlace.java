package tradewind.engine.desk;

/// Where an open order is.
public enum OrderPlace {
    /// With the venue, or on its way.
    AT_VENUE("At venue"),
    /// Held on this desk: dies if the application dies.
    ON_DESK("This desk"),
    /// Held on this desk until its parent has filled.
    WAITS("Waits"),
    /// Over, or never sent.
    NOWHERE("");

    private final String label;

    OrderPlace(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
