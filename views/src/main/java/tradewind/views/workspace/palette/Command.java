package tradewind.views.workspace.palette;

/// Something the desk can do, by name.
///
/// @param group such as `Panel` or `Layout`
/// @param title what it does
/// @param keys that do the same; empty if none
/// @param run does it, on the application thread
public record Command(String group, String title, String keys, Runnable run) {
    /// Without a key.
    public Command(String group, String title, Runnable run) {
        this(group, title, "", run);
    }
}
