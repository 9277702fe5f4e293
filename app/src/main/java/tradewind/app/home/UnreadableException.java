package tradewind.app.home;

import tools.jackson.core.JacksonException;

/// A file is JSON, but says something that nothing of its kind says; the message says what.
public final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UnreadableException(String message) {
        super(message);
    }

    /// Why a file could not be read, for the middle of a sentence.
    public static String reason(Exception e) {
        return switch (e) {
            case JacksonException json when json.getLocation() == null -> json.getOriginalMessage();
            case JacksonException json ->
                "line " + json.getLocation().getLineNr() + ", column "
                        + json.getLocation().getColumnNr() + ": " + json.getOriginalMessage();
            case UnreadableException _ -> String.valueOf(e.getMessage());
            default -> e.getClass().getSimpleName() + " " + e.getMessage();
        };
    }
}
