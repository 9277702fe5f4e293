package tradewind.app.home;

/// What the trader chose for this desk.
///
/// @param theme name of a set of colours, such as `DARK`; the window decides whether it knows it
/// @param confirmOrders the ticket asks before it sends an order
/// @param limits seed a new journal; in an existing one lower limits are put in force and higher ones proposed
/// @param account the same for the account as a whole
/// @param paper how the simulated exchange behaves
/// @param journal how much of each journal stays in its folder
public record Settings(
        String theme,
        boolean confirmOrders,
        LimitSettings limits,
        AccountLimitSettings account,
        PaperSettings paper,
        JournalSettings journal) {
    public static final Settings DEFAULTS = new Settings(
            "DARK",
            true,
            LimitSettings.DEFAULTS,
            AccountLimitSettings.DEFAULTS,
            PaperSettings.DEFAULTS,
            JournalSettings.DEFAULTS);

    public Settings withTheme(String other) {
        return new Settings(other, confirmOrders, limits, account, paper, journal);
    }

    public Settings withConfirmOrders(boolean asks) {
        return new Settings(theme, asks, limits, account, paper, journal);
    }
}
