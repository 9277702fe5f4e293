package tradewind.views.workspace.layout;

/// How the parts of a split follow one another.
public enum Axis {
    /// Side by side, left to right.
    ACROSS,
    /// One above the other, top to bottom.
    DOWN
}
