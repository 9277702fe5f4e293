package tradewind.app.cli;

/// A command that could not be carried out, for a reason the person at the terminal can do something about. The message
/// is all that is printed.
public final class CommandFailure extends RuntimeException {
    /// @param message what happened, what was kept, what to do
    public CommandFailure(String message) {
        super(message);
    }
}
