package tradewind.app.desk;

/// A file says something that nothing of its kind says; the message says what.
final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unreadable(String message) {
        super(message);
    }
}
