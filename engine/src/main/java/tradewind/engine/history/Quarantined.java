package tradewind.engine.history;

/// A row of a file that was not loaded, kept as it was.
///
/// @param line line number in the file, the first line is 1
/// @param text the row as it stood there, cut after 200 characters
/// @param reason why it was not loaded, for a person
public record Quarantined(int line, String text, String reason) {
    private static final int SHOWN = 200;

    public Quarantined {
        if (text.length() > SHOWN) text = text.substring(0, SHOWN) + "…";
    }
}
