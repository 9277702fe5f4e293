package tradewind.engine.orders;

/// Where an order stands: OrdStatus (tag 39), and the states that exist only on this desk.
public enum OrdStatus {
    /// On a ticket, not sent. Local.
    DRAFT("Draft", ' ', false),
    /// Waits for the trader's approval. Local.
    STAGED("Staged", ' ', false),
    /// Refused by our own gate, with a code. Local, final.
    DENIED("Denied", ' ', true),
    /// Sent, no answer yet.
    PENDING_NEW("Pending New", 'A', false),
    /// Working at the venue.
    NEW("New", '0', false),
    /// Held on this desk because the venue has no such type; dies with the application. Local.
    HELD("Held locally", ' ', false),
    PARTIALLY_FILLED("Partially Filled", '1', false),
    FILLED("Filled", '2', true),
    DONE_FOR_DAY("Done for Day", '3', true),
    CANCELED("Canceled", '4', true),
    /// Cancel sent, no answer yet: may still fill.
    PENDING_CANCEL("Pending Cancel", '6', false),
    REJECTED("Rejected", '8', true),
    SUSPENDED("Suspended", '9', false),
    EXPIRED("Expired", 'C', true),
    /// Replace sent, no answer yet: the old order is still live.
    PENDING_REPLACE("Pending Replace", 'E', false),
    /// No answer and no way to know: stays until the venue says. Local.
    UNKNOWN("Unknown", ' ', false);

    private final String label;
    private final char fix;
    private final boolean done;

    OrdStatus(String label, char fix, boolean done) {
        this.label = label;
        this.fix = fix;
        this.done = done;
    }

    /// FIX's word, as the screen shows it.
    public String label() {
        return label;
    }

    /// FIX's code; a space for local states.
    public char fix() {
        return fix;
    }

    /// Nothing of the order is left to fill. A late fill is booked all the same.
    public boolean done() {
        return done;
    }

    /// Not done: counts as exposure, can be cancelled.
    public boolean open() {
        return !done && this != DRAFT && this != STAGED;
    }
}
