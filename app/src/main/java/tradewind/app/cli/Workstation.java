package tradewind.app.cli;

/// The window.
@FunctionalInterface
public interface Workstation {
    /// Opens the window and waits until it is closed.
    ///
    /// @return the exit code
    int open(DemoOptions options);
}
