package tradewind.app.home;

import java.util.Set;

/// What the trader chose for this desk.
///
/// @param theme name of a set of colours, such as `DARK`; the window decides whether it knows it
/// @param density how close together things stand, such as `COMPACT`; the same goes for it
/// @param textSize such as `LARGE`; the same goes for it
/// @param language of the window, such as `GERMAN`, or [#SYSTEM_LANGUAGE]; the window decides whether it knows it
/// @param times the zone of the times on screen, such as `LOCAL`; the same goes for it
/// @param sounds the desk makes itself heard
/// @param confirmOrders the ticket asks before it sends an order
/// @param limits seed a new journal; in an existing one lower limits are put in force and higher ones proposed
/// @param account the same for the account as a whole
/// @param paper how the simulated exchange behaves
/// @param journal how it is written and how much of it stays in its folder
/// @param pluginsOff names of the plugins that are not to be used
public record Settings(
        String theme,
        String density,
        String textSize,
        String language,
        String times,
        boolean sounds,
        boolean confirmOrders,
        LimitSettings limits,
        AccountLimitSettings account,
        PaperSettings paper,
        JournalSettings journal,
        Set<String> pluginsOff) {
    /// The language is that of the machine.
    public static final String SYSTEM_LANGUAGE = "SYSTEM";

    public static final Settings DEFAULTS = new Settings(
            "DARK",
            "NORMAL",
            "NORMAL",
            SYSTEM_LANGUAGE,
            "UTC",
            false,
            true,
            LimitSettings.DEFAULTS,
            AccountLimitSettings.DEFAULTS,
            PaperSettings.DEFAULTS,
            JournalSettings.DEFAULTS,
            Set.of());

    public Settings {
        pluginsOff = Set.copyOf(pluginsOff);
    }

    public Settings withTheme(String other) {
        return new Settings(
                other,
                density,
                textSize,
                language,
                times,
                sounds,
                confirmOrders,
                limits,
                account,
                paper,
                journal,
                pluginsOff);
    }

    public Settings withConfirmOrders(boolean asks) {
        return new Settings(
                theme, density, textSize, language, times, sounds, asks, limits, account, paper, journal, pluginsOff);
    }
}
