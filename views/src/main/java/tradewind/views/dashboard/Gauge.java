package tradewind.views.dashboard;

/// What is shown on a tile of its own.
enum Gauge {
    DAY_PROFIT("Day P&L"),
    OPEN_PROFIT("Open P&L"),
    EXPOSURE("Exposure"),
    DRAWDOWN("Drawdown"),
    FILLS("Fills"),
    LATENCY("Kernel p99"),
    FEED("Feed rate"),
    ORDERS("Open orders");

    private final String title;

    Gauge(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
