package tradewind.views.drawing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tradewind.views.texts.Texts;

/// What the mouse does on a chart. All but the first and the last leave a drawing.
public enum Tool {
    POINTER("", 0, "M3 1.5L11.2 6.6L7.3 7.6L5.2 11.8Z"),
    TREND("T", 2, "M3.6 10.4L10.4 3.6M2.6 10A1.4 1.4 0 1 1 2.59 10ZM11.4 1.2A1.4 1.4 0 1 1 11.39 1.2Z"),
    RAY("R", 2, "M3.6 10.4L12.5 1.5M8.8 1.5H12.5V5.2M2.6 10A1.4 1.4 0 1 1 2.59 10Z"),
    HORIZONTAL("H", 1, "M1 7H5.4M8.6 7H13M7 5.4A1.6 1.6 0 1 1 6.99 5.4Z"),
    VERTICAL("V", 1, "M7 1V5.4M7 8.6V13M7 5.4A1.6 1.6 0 1 1 6.99 5.4Z"),
    RECTANGLE("B", 2, "M1.5 3.5H12.5V10.5H1.5Z"),
    FIBONACCI("F", 2, "M1.5 2H12.5M1.5 5.4H12.5M1.5 8.2H12.5M1.5 12H12.5M4 12L10 2"),
    /// The third point says how far away the second line is.
    CHANNEL("C", 3, "M1.5 8.5L9.5 1.5M4.5 12.5L12.5 5.5"),
    /// From what is meant to where the words stand.
    NOTE("N", 2, "M2 3.6V1.8H12V3.6M7 1.8V12.2M5 12.2H9"),
    /// Says how far, and is gone with the next click.
    MEASURE("M", 2, "M1.5 9L9 1.5L12.5 5L5 12.5ZM4.3 6.2L5.8 7.7M6.8 3.7L8.3 5.2");

    private static final Texts TEXTS = Texts.of("drawing");

    private final String letter;
    private final int anchors;
    private final String glyph;

    Tool(String letter, int anchors, String glyph) {
        this.letter = letter;
        this.anchors = anchors;
        this.glyph = glyph;
    }

    /// What it is called, in the language spoken.
    public String title() {
        return TEXTS.get("tool." + key());
    }

    /// Keys that take it up on a chart, as on a key cap.
    public String keys() {
        return letter.isEmpty() ? "Esc" : "Alt+" + letter;
    }

    /// What it is called where a drawing is kept.
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Times and prices it asks for.
    int anchors() {
        return anchors;
    }

    boolean leavesDrawing() {
        return this != POINTER && this != MEASURE;
    }

    /// Whether Shift can hold a second point level with the first.
    boolean isLine() {
        return this == TREND || this == RAY || this == CHANNEL;
    }

    /// 14 by 14 pixels, to be stroked.
    String glyph() {
        return glyph;
    }

    static List<Tool> all() {
        return List.of(values());
    }

    static Optional<Tool> kept(String key) {
        return Arrays.stream(values())
                .filter(tool -> tool.leavesDrawing() && tool.key().equals(key))
                .findFirst();
    }

    /// @param letter pressed together with Alt
    static Optional<Tool> on(String letter) {
        return Arrays.stream(values())
                .filter(tool -> !tool.letter.isEmpty() && tool.letter.equals(letter))
                .findFirst();
    }
}
