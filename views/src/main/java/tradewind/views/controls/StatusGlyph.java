package tradewind.views.controls;

import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;

/// The mark in front of a status word, 10 by 10 px, so that hue is never the only signal.
enum StatusGlyph {
    RING("M5 1.2A3.8 3.8 0 1 1 4.99 1.2Z", false),
    PLAY("M2.5 1.5L8.5 5L2.5 8.5Z", false),
    DASH("M2 5H8", false),
    PAUSE("M3.4 2V8M6.6 2V8", false),
    CLOCK("M5 .8A4.2 4.2 0 1 1 4.99 .8ZM5 2A3 3 0 1 0 8 5H5Z", true),
    ARROW("M3 2L8 5L3 8Z", true),
    DIAMOND("M5 1L9 5L5 9L1 5Z", false),
    DOT("M5 1A4 4 0 1 1 4.99 1Z", true),
    HALF("M5 .8A4.2 4.2 0 1 1 4.99 .8ZM5 2A3 3 0 0 1 5 8Z", true),
    CHECK("M1.8 5.4L4.1 7.7L8.3 2.6", false),
    DASHED_RING("M5 1.2A3.8 3.8 0 1 1 4.99 1.2Z", false),
    BANG("M4.2 1H5.8L5.5 6H4.5ZM5 7.2A.9 .9 0 1 1 4.99 7.2Z", true),
    QUESTION("M3 3.4A2 2 0 1 1 5.9 5C5.2 5.4 5 5.7 5 6.4M5 8.4V8.5", false),
    CROSS("M2.2 2.2L7.8 7.8M7.8 2.2L2.2 7.8", false);

    private final String path;
    private final boolean filled;

    StatusGlyph(String path, boolean filled) {
        this.path = path;
        this.filled = filled;
    }

    void draw(SVGPath into) {
        into.setContent(path);
        into.setFillRule(FillRule.EVEN_ODD);
        into.getStyleClass().setAll(filled ? "glyph-fill" : "glyph-line");
        into.getStrokeDashArray().clear();
        if (this == DASHED_RING) into.getStrokeDashArray().addAll(2.0, 1.98);
    }
}
