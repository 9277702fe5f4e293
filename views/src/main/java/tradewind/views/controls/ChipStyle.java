package tradewind.views.controls;

/// The faces of an order status on screen: FIX word, glyph and hue.
///
/// Which state wears which face is the blotter's decision; this is only paint.
public enum ChipStyle {
    DRAFT("Draft", "idle", StatusGlyph.RING),
    STAGED("Staged", "idle", StatusGlyph.PLAY),
    PENDING_NEW("Pending New", "sent", StatusGlyph.CLOCK),
    PENDING_REPLACE("Pending Replace", "sent", StatusGlyph.CLOCK),
    TRIGGERED("Triggered", "sent", StatusGlyph.ARROW),
    NEW("New", "working", StatusGlyph.DOT),
    NEW_UNTRIGGERED("New, untriggered", "held", StatusGlyph.DIAMOND),
    HELD_LOCALLY("Held locally", "held", StatusGlyph.DIAMOND),
    PARTIALLY_FILLED("Partially Filled", "working", StatusGlyph.HALF),
    FILLED("Filled", "filled", StatusGlyph.CHECK),
    PENDING_CANCEL("Pending Cancel", "cancelling", StatusGlyph.DASHED_RING),
    CANCEL_NOT_RECOGNISED("Cancel not recognised", "cancel-unknown", StatusGlyph.BANG),
    UNKNOWN("Unknown", "unknown", StatusGlyph.QUESTION),
    CANCELED("Canceled", "cancelled", StatusGlyph.DASH),
    DENIED("Denied", "rejected", StatusGlyph.CROSS),
    REJECTED("Rejected", "rejected", StatusGlyph.CROSS),
    SUSPENDED("Suspended", "idle", StatusGlyph.PAUSE),
    EXPIRED("Expired", "idle", StatusGlyph.DASH),
    DONE_FOR_DAY("Done for Day", "idle", StatusGlyph.DASH);

    private final String word;
    private final String hue;
    private final StatusGlyph glyph;

    ChipStyle(String word, String hue, StatusGlyph glyph) {
        this.word = word;
        this.hue = hue;
        this.glyph = glyph;
    }

    public String word() {
        return word;
    }

    StatusGlyph glyph() {
        return glyph;
    }

    String styleClass() {
        return "status-" + hue;
    }
}
