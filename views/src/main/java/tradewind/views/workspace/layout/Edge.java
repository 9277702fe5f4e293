package tradewind.views.workspace.layout;

/// The side of a panel another one is docked at.
public enum Edge {
    LEFT(Axis.ACROSS, false),
    RIGHT(Axis.ACROSS, true),
    TOP(Axis.DOWN, false),
    BOTTOM(Axis.DOWN, true);

    private final Axis axis;
    private final boolean after;

    Edge(Axis axis, boolean after) {
        this.axis = axis;
        this.after = after;
    }

    public Axis axis() {
        return axis;
    }

    /// Right of it or below it.
    public boolean after() {
        return after;
    }
}
