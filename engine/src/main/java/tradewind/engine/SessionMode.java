package tradewind.engine;

/// Which clock a session runs on and whether its money is real. Every panel wears it.
public enum SessionMode {
    /// Recorded market, simulated money.
    REPLAY_PAPER("REPLAY", "PAPER"),
    /// Live market, simulated money.
    PAPER("PAPER", ""),
    /// Simulated clock and money.
    BACKTEST("BACKTEST", ""),
    /// Live market, real money.
    LIVE("LIVE · REAL MONEY", "");

    private final String word;
    private final String money;

    SessionMode(String word, String money) {
        this.word = word;
        this.money = money;
    }

    /// The badge's first word.
    public String word() {
        return word;
    }

    /// The badge's second word where clock and money differ, else empty.
    public String money() {
        return money;
    }
}
