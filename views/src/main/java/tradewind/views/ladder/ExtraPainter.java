package tradewind.views.ladder;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import tradewind.views.controls.Palette;
import tradewind.views.controls.Token;

/// Draws the columns a trader added. A figure has a sign where it has a colour.
final class ExtraPainter {
    private static final double PAD = 5;

    private final GraphicsContext g;
    private final Palette palette;
    private final LadderViewModel model;
    private final LadderType type;
    private final Columns columns;

    ExtraPainter(GraphicsContext g, Palette palette, LadderViewModel model, LadderType type, Columns columns) {
        this.g = g;
        this.palette = palette;
        this.model = model;
        this.type = type;
        this.columns = columns;
    }

    void paint(double height) {
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.RIGHT);
        g.setFont(type.numbers());
        List<Columns.Slot> slots = columns.extras();
        for (int i = 0; i < slots.size(); i++) column(slots.get(i), height);
    }

    private void column(Columns.Slot slot, double height) {
        g.setFill(palette.get(Token.LINE));
        g.fillRect(slot.left() < columns.buys() ? slot.right() - 1 : slot.left(), 0, 1, height);
        double right = Math.round(slot.right() - PAD);
        long top = model.window().top();
        for (int i = 0; i * type.rowHeight() < height; i++) {
            String text = model.extras().text(slot.extra(), top - i);
            if (text.isEmpty()) continue;
            g.setFill(palette.get(ink(slot.extra(), text.charAt(0))));
            double middle = Math.round(i * type.rowHeight() + type.rowHeight() / 2 - .5);
            g.fillText(text, right, middle, slot.width() - 2 * PAD + 2);
        }
    }

    private static Token ink(Extra extra, char sign) {
        boolean signed = sign == '+' || sign == '−';
        return switch (extra) {
            case TRADES, QUEUE -> Token.TEXT_2;
            case FILLS -> sign == '+' ? Token.BUY : Token.SELL;
            case PROFIT -> !signed ? Token.TEXT_2 : sign == '+' ? Token.UP : Token.DOWN;
        };
    }
}
