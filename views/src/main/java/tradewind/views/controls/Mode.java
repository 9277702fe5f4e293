package tradewind.views.controls;

/// What a window trades on, as it is painted: the clock's mode, or the money's.
public enum Mode {
    REPLAY("REPLAY", "mode-replay"),
    PAPER("PAPER", "mode-paper"),
    BACKTEST("BACKTEST", "mode-backtest"),
    LIVE("LIVE · REAL MONEY", "mode-live"),
    WHAT_IF("WHAT IF", "mode-what-if");

    private final String word;
    private final String styleClass;

    Mode(String word, String styleClass) {
        this.word = word;
        this.styleClass = styleClass;
    }

    public String word() {
        return word;
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
