package tradewind.views.workspace.layout;

/// The colour a panel is linked by: panels of one group show the same instrument.
public enum LinkGroup {
    NONE,
    A,
    B,
    C,
    D,
    E,
    F;

    /// The number of its colour in the sheets, 1 to 6; 0 for none.
    public int colour() {
        return ordinal();
    }

    /// What stands on its square; empty for none.
    public String letter() {
        return this == NONE ? "" : name();
    }
}
