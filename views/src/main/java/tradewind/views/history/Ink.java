package tradewind.views.history;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// What the two drawings of the panel put on their canvas in the same way.
final class Ink {
    private Ink() {}

    /// @param y as the baseline of the context says
    static void text(
            GraphicsContext g, String text, Font font, Color colour, double x, double y, TextAlignment alignment) {
        g.setFont(font);
        g.setTextAlign(alignment);
        g.setFill(colour);
        g.fillText(text, Math.round(x), y);
    }

    /// Nothing is there, and something could be.
    static void hatch(GraphicsContext g, Color colour, double x, double y, double width, double height) {
        g.setStroke(colour);
        g.setLineWidth(1);
        for (double at = -height; at < width; at += 6) {
            double from = Math.max(at, 0);
            double to = Math.min(at + height, width);
            g.strokeLine(x + from, y + height - (from - at), x + to, y + height - (to - at));
        }
    }
}
