package tradewind.views.chart;

/// Where the mouse is over the panes, in their pixels; `inside` is false while it is elsewhere.
record Pointer(double x, double y, boolean inside) {
    static final Pointer AWAY = new Pointer(0, 0, false);
    /// A `y` in no pane: only the time is known.
    static final double NO_HEIGHT = -1;
}
