package tradewind.views.dashboard;

import tradewind.views.texts.Texts;

/// What is shown on a tile of its own.
enum Gauge {
    DAY_PROFIT,
    OPEN_PROFIT,
    EXPOSURE,
    DRAWDOWN,
    FILLS,
    LATENCY,
    FEED,
    ORDERS;

    private static final Texts TEXTS = Texts.of("dashboard");

    String title() {
        return TEXTS.get("title." + name());
    }
}
