package tradewind.engine.gateways;

/// Where the connection to an outside venue stands, as far as trading is concerned.
public enum LinkState {
    /// No connection: nothing can be sent, cancelled or asked.
    DOWN("disconnected", "VENUE_DOWN"),
    /// Connected; our book is being compared with the venue's.
    RECONCILING("comparing books", "RECONCILING"),
    /// Our book and the venue's agree.
    READY("in step", ""),
    /// Our position and the venue's differ; new orders wait for the trader's word.
    MISMATCH("positions differ", "POSITION_MISMATCH");

    private final String label;
    private final String refusal;

    LinkState(String label, String refusal) {
        this.label = label;
        this.refusal = refusal;
    }

    public String label() {
        return label;
    }

    /// The code new orders are denied with; empty if they may go out.
    public String refusal() {
        return refusal;
    }
}
