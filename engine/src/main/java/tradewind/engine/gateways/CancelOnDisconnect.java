package tradewind.engine.gateways;

/// Whether the venue cancels what is working when it no longer hears from this desk (a dead man's switch).
public enum CancelOnDisconnect {
    ARMED("armed"),
    NOT_ARMED("NOT armed"),
    NOT_OFFERED("not offered by the venue");

    private final String label;

    CancelOnDisconnect(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
