package tradewind.views.controls;

import tradewind.views.texts.Texts;

/// What a window trades on, as it is painted: the clock's mode, or the money's.
public enum Mode {
    REPLAY("mode-replay"),
    PAPER("mode-paper"),
    BACKTEST("mode-backtest"),
    LIVE("mode-live"),
    WHAT_IF("mode-what-if");

    private static final Texts TEXTS = Texts.of("controls");

    private final String styleClass;

    Mode(String styleClass) {
        this.styleClass = styleClass;
    }

    public String word() {
        return TEXTS.get("mode." + name());
    }

    /// The class the frame, the badge and the top bar wear.
    public String styleClass() {
        return styleClass;
    }

    /// The mode whose colour a window frame takes: live if the money is real, else the clock's.
    public static Mode frame(Mode clock, Mode money) {
        return money == LIVE ? LIVE : clock;
    }
}
