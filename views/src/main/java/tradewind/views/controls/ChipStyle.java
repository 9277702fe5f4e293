package tradewind.views.controls;

import tradewind.views.texts.Texts;

/// The faces of an order status on screen: FIX word, glyph and hue.
///
/// Which state wears which face is the blotter's decision; this is only paint.
public enum ChipStyle {
    DRAFT("idle", StatusGlyph.RING),
    STAGED("idle", StatusGlyph.PLAY),
    PENDING_NEW("sent", StatusGlyph.CLOCK),
    PENDING_REPLACE("sent", StatusGlyph.CLOCK),
    TRIGGERED("sent", StatusGlyph.ARROW),
    NEW("working", StatusGlyph.DOT),
    NEW_UNTRIGGERED("held", StatusGlyph.DIAMOND),
    HELD_LOCALLY("held", StatusGlyph.DIAMOND),
    PARTIALLY_FILLED("working", StatusGlyph.HALF),
    FILLED("filled", StatusGlyph.CHECK),
    PENDING_CANCEL("cancelling", StatusGlyph.DASHED_RING),
    CANCEL_NOT_RECOGNISED("cancel-unknown", StatusGlyph.BANG),
    UNKNOWN("unknown", StatusGlyph.QUESTION),
    CANCELED("cancelled", StatusGlyph.DASH),
    DENIED("rejected", StatusGlyph.CROSS),
    REJECTED("rejected", StatusGlyph.CROSS),
    SUSPENDED("idle", StatusGlyph.PAUSE),
    EXPIRED("idle", StatusGlyph.DASH),
    DONE_FOR_DAY("idle", StatusGlyph.DASH);

    private static final Texts TEXTS = Texts.of("controls");

    private final String hue;
    private final StatusGlyph glyph;

    ChipStyle(String hue, StatusGlyph glyph) {
        this.hue = hue;
        this.glyph = glyph;
    }

    /// The FIX word of the order's status, in the language spoken.
    public String word() {
        return TEXTS.get("chip." + name());
    }

    StatusGlyph glyph() {
        return glyph;
    }

    String styleClass() {
        return "status-" + hue;
    }
}
