package tradewind.views.drawing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tradewind.views.keys.KeyAction;
import tradewind.views.keys.KeyMap;
import tradewind.views.texts.Texts;

/// What the mouse does on a chart. All but the first and the last leave a drawing.
public enum Tool {
    POINTER(null, 0, "M3 1.5L11.2 6.6L7.3 7.6L5.2 11.8Z"),
    TREND(
            KeyAction.DRAW_TREND,
            2,
            "M3.6 10.4L10.4 3.6M2.6 10A1.4 1.4 0 1 1 2.59 10ZM11.4 1.2A1.4 1.4 0 1 1 11.39 1.2Z"),
    RAY(KeyAction.DRAW_RAY, 2, "M3.6 10.4L12.5 1.5M8.8 1.5H12.5V5.2M2.6 10A1.4 1.4 0 1 1 2.59 10Z"),
    HORIZONTAL(KeyAction.DRAW_HORIZONTAL, 1, "M1 7H5.4M8.6 7H13M7 5.4A1.6 1.6 0 1 1 6.99 5.4Z"),
    VERTICAL(KeyAction.DRAW_VERTICAL, 1, "M7 1V5.4M7 8.6V13M7 5.4A1.6 1.6 0 1 1 6.99 5.4Z"),
    RECTANGLE(KeyAction.DRAW_RECTANGLE, 2, "M1.5 3.5H12.5V10.5H1.5Z"),
    FIBONACCI(KeyAction.DRAW_FIBONACCI, 2, "M1.5 2H12.5M1.5 5.4H12.5M1.5 8.2H12.5M1.5 12H12.5M4 12L10 2"),
    /// The third point says how far away the second line is.
    CHANNEL(KeyAction.DRAW_CHANNEL, 3, "M1.5 8.5L9.5 1.5M4.5 12.5L12.5 5.5"),
    /// From what is meant to where the words stand.
    NOTE(KeyAction.DRAW_NOTE, 2, "M2 3.6V1.8H12V3.6M7 1.8V12.2M5 12.2H9"),
    /// Says how far, and is gone with the next click.
    MEASURE(KeyAction.MEASURE, 2, "M1.5 9L9 1.5L12.5 5L5 12.5ZM4.3 6.2L5.8 7.7M6.8 3.7L8.3 5.2");

    private static final Texts TEXTS = Texts.of("drawing");

    private final @Nullable KeyAction action;
    private final int anchors;
    private final String glyph;

    Tool(@Nullable KeyAction action, int anchors, String glyph) {
        this.action = action;
        this.anchors = anchors;
        this.glyph = glyph;
    }

    /// What it is called, in the language spoken.
    public String title() {
        return TEXTS.get("tool." + key());
    }

    /// The key that takes it up on a chart, as on a key cap; empty if none does.
    public String keys(KeyMap map) {
        return action == null ? "Esc" : map.shown(action);
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

    /// What an action takes up.
    static Optional<Tool> on(KeyAction action) {
        return Arrays.stream(values()).filter(tool -> tool.action == action).findFirst();
    }
}
