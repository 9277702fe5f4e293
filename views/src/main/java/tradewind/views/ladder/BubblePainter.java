package tradewind.views.ladder;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import tradewind.engine.orders.Side;
import tradewind.views.controls.Palette;
import tradewind.views.controls.Token;

/// Draws the bubble beside the price, where nothing is under the pointer.
final class BubblePainter {
    private static final double PAD = 8;
    /// As wide as it gets in the usual size of text, pixels.
    private static final double MOST = 150;

    private final GraphicsContext g;
    private final Palette palette;
    private final LadderType type;
    private final Columns columns;

    BubblePainter(GraphicsContext g, Palette palette, LadderType type, Columns columns) {
        this.g = g;
        this.palette = palette;
        this.type = type;
        this.columns = columns;
    }

    /// @param window the rows in sight
    void paint(Bubble bubble, RowWindow window) {
        boolean right = bubble.cell().side() == Side.BUY;
        double wide = MOST * type.digits() / LadderType.USUAL;
        double room = Math.min(right ? columns.width() - columns.ask() : columns.price(), wide);
        double line = Math.round(type.rowHeight() * .8);
        double height = 8 + line * (2 + bubble.then().size());
        double x = right ? columns.ask() + 3 : columns.price() - room + 3;
        double row = (window.top() - bubble.cell().row()) * type.rowHeight();
        double lowest = window.size() * type.rowHeight() - height;
        double y = Math.clamp(row + type.rowHeight() / 2 - height / 2, 0, Math.max(0, lowest));
        g.setFill(palette.get(Token.SURFACE_TIP));
        g.fillRoundRect(x, y, room - 6, height, 8, 8);
        g.setStroke(palette.get(Token.LINE_CONTROL));
        g.setLineWidth(1);
        g.strokeRoundRect(x + .5, y + .5, room - 7, height - 1, 7, 7);
        g.setTextAlign(TextAlignment.LEFT);
        g.setFill(palette.get(Token.ON_TIP));
        double most = room - 6 - 2 * PAD;
        double middle = y + 4 + line / 2;
        text(bubble.order(), type.smallBold(), x, middle, most);
        text(bubble.price(), type.small(), x, middle + line, most);
        for (int i = 0; i < bubble.then().size(); i++)
            text(bubble.then().get(i), type.words(), x, middle + (2 + i) * line, most);
    }

    /// @param most pixels; what is longer is set narrower
    private void text(String text, Font font, double x, double middle, double most) {
        g.setFont(font);
        g.fillText(text, Math.round(x + PAD), Math.round(middle), most);
    }
}
