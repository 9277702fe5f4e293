package tradewind.views.ladder;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import tradewind.engine.orders.Side;
import tradewind.views.controls.Palette;
import tradewind.views.controls.Token;
import tradewind.views.ladder.Columns.Column;
import tradewind.views.working.OrderLine;

/// Draws the trader's own orders: the edge in the colour of the type, a mark for the state, type and
/// quantity.
final class TagPainter {
    private static final double HEIGHT = 18;
    private static final double MARK = 3;
    /// Right end of a tag that cancels it.
    static final double CLOSE = 22;

    private static final double[] DASHES = {4, 3};
    private static final double[] DOTS = {1.5, 2};

    private final GraphicsContext g;
    private final Palette palette;
    private final LadderType type;
    private final Columns columns;

    TagPainter(GraphicsContext g, Palette palette, LadderType type, Columns columns) {
        this.g = g;
        this.palette = palette;
        this.type = type;
        this.columns = columns;
    }

    /// @param top pixel row of its row
    /// @param hot the pointer is on it
    void paint(Tag tag, double top, boolean hot) {
        Column column = tag.side() == Side.BUY ? Column.BUYS : Column.SELLS;
        double x = columns.left(column) + 1;
        double width = columns.width(column) - 3;
        double height = Math.min(Math.max(HEIGHT, type.rowHeight() - 4), type.rowHeight() - 1);
        double y = Math.floor(top + (type.rowHeight() - 1 - height) / 2);
        OrderLine first = tag.first();
        Color hue = palette.get(first.hue());
        boolean stands = tag.kind() == Tag.Kind.WORKING;
        g.setFill(palette.get(hot && stands ? Token.SURFACE_SELECTED : Token.SURFACE));
        g.fillRoundRect(x, y, width, height, 4, 4);
        g.setStroke(hue);
        g.setLineWidth(1);
        if (tag.kind() == Tag.Kind.DRAFT) g.setLineDashes(DASHES);
        if (tag.kind() == Tag.Kind.ASKED) g.setLineDashes(DOTS);
        g.strokeRoundRect(x + .5, y + .5, width - 1, height - 1, 4, 4);
        g.setLineDashes();
        Token mark = stands ? first.mark() : Token.STATUS_CANCEL_UNKNOWN;
        if (tag.kind() != Tag.Kind.DRAFT) {
            g.setFill(palette.get(mark));
            g.fillRect(x + 2, y + 2, MARK, height - 4);
        }
        words(tag, hue, x + 2 + MARK + 2, x + width - 3, Math.round(top + type.rowHeight() / 2 - .5));
        if (hot && tag.cancellable()) close(x + width, y, height);
    }

    /// How many orders of a side are out of sight: a number and an arrow at that end.
    ///
    /// @param where 1 above, −1 below
    /// @param y middle of a row without a tag
    void away(Side side, int count, int where, double y) {
        if (count == 0) return;
        Column column = side == Side.BUY ? Column.BUYS : Column.SELLS;
        double x = columns.left(column) + columns.width(column) / 2;
        String text = count + (where > 0 ? " ▲" : " ▼");
        double width = type.smallWidth(text) + 10;
        g.setFill(palette.get(Token.SURFACE_TIP));
        g.fillRoundRect(Math.round(x - width / 2), y - 8, width, 16, 6, 6);
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.CENTER);
        g.setFont(type.small());
        g.setFill(palette.get(Token.ON_TIP));
        g.fillText(text, Math.round(x), Math.round(y));
    }

    /// The letters of the type give way where quantities are long: the edge has its colour.
    private void words(Tag tag, Color hue, double left, double right, double middle) {
        g.setTextBaseline(VPos.CENTER);
        String letters = tag.first().tag();
        String quantity = tag.quantity();
        double needs = type.smallWidth(quantity);
        if (type.smallWidth(letters) + 2 + needs <= right - left) {
            g.setFont(type.smallBold());
            g.setTextAlign(TextAlignment.LEFT);
            g.setFill(hue);
            g.fillText(letters, Math.round(left), middle);
        }
        g.setFont(type.small());
        g.setTextAlign(TextAlignment.RIGHT);
        g.setFill(palette.get(Token.TEXT));
        g.fillText(quantity, Math.round(right), middle, right - left);
    }

    private void close(double right, double y, double height) {
        g.setFill(palette.get(Token.SURFACE_SELECTED));
        g.fillRect(right - CLOSE, y + 1, CLOSE - 2, height - 2);
        g.setStroke(palette.get(Token.TEXT));
        double x = Math.floor(right - CLOSE / 2) + .5;
        double middle = Math.floor(y + height / 2) + .5;
        g.strokeLine(x - 3, middle - 3, x + 3, middle + 3);
        g.strokeLine(x - 3, middle + 3, x + 3, middle - 3);
    }
}
