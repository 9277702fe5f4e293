package tradewind.app.home;

/// The file is JSON, but not settings.
final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnreadableException(String message) {
        super(message);
    }
}
