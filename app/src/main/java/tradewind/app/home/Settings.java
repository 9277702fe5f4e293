package tradewind.app.home;

/// What the trader chose for this desk.
///
/// @param theme name of a set of colours, such as `DARK`; the window decides whether it knows it
public record Settings(String theme) {
    public static final Settings DEFAULTS = new Settings("DARK");

    public Settings withTheme(String other) {
        return new Settings(other);
    }
}
