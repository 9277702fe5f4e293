package tradewind.views.chart;

/// Where the mouse is over the panes, in their pixels; `inside` is false while it is elsewhere.
record Pointer(double x, double y, boolean inside) {
    static final Pointer AWAY = new Pointer(0, 0, false);
}
