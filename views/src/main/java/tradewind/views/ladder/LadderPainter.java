package tradewind.views.ladder;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.Side;
import tradewind.views.controls.Palette;
import tradewind.views.controls.Token;
import tradewind.views.figures.Figures;
import tradewind.views.ladder.Columns.Column;
import tradewind.views.ladder.LadderViewModel.Cell;
import tradewind.views.texts.Texts;

/// Draws the rows of a ladder: depth, prices over what was traded at them, and the cursor.
final class LadderPainter {
    private static final Texts TEXTS = Texts.of("ladder");
    private static final double PAD = 5;
    /// Most of a size column a bar may fill.
    private static final double BAR = 0.7;

    private final GraphicsContext g;
    private final Palette palette;
    private final LadderViewModel model;
    private final LadderType type;
    private final Columns columns;
    private long mostTraded = 1;
    private long mostOffered = 1;

    LadderPainter(GraphicsContext g, Palette palette, LadderViewModel model, LadderType type, Columns columns) {
        this.g = g;
        this.palette = palette;
        this.model = model;
        this.type = type;
        this.columns = columns;
    }

    /// @param down a button is down on the cursor's cell
    void paint(double height, boolean down) {
        g.clearRect(0, 0, columns.width(), height);
        g.setTextBaseline(VPos.CENTER);
        g.setLineDashes();
        RowWindow window = model.window();
        mostTraded = 1;
        mostOffered = 1;
        for (int i = 0; i * type.rowHeight() < height; i++) weigh(window.top() - i);
        for (int i = 0; i * type.rowHeight() < height; i++) row(window.top() - i, i * type.rowHeight());
        g.setFill(palette.get(Token.LINE));
        g.fillRect(columns.price(), 0, 1, height);
        g.fillRect(columns.ask() - 1, 0, 1, height);
        model.cursor().ifPresent(cell -> cursor(cell, down));
    }

    /// Bars are scaled to the largest in sight.
    private void weigh(long row) {
        LadderMarket market = model.market();
        mostTraded = Math.max(mostTraded, market.volume(row));
        for (Side side : Side.values())
            mostOffered = Math.max(mostOffered, market.offered(side, row).orElse(0));
    }

    private void row(long row, double y) {
        LadderMarket market = model.market();
        double h = type.rowHeight();
        boolean between = row > market.bidRow() && row < market.askRow();
        if (between) fill(0, y, columns.width(), h, Token.SURFACE_RAISED);
        fill(0, y + h - 1, columns.width(), 1, Token.GRID);
        if (row <= 0) return;
        double middle = Math.round(y + h / 2 - .5);
        volume(row, y);
        for (Side side : Side.values()) market.offered(side, row).ifPresent(units -> size(side, units, row, y, middle));
        if (market.derived() && between && row == market.askRow() - 1)
            text(TEXTS.get("derived"), type.words(), Token.TEXT_3, columns.buys() + PAD, middle, TextAlignment.LEFT);
        price(row, y, middle);
    }

    private void volume(long row, double y) {
        long units = model.market().volume(row);
        if (units == 0) return;
        double room = columns.width(Column.PRICE) - 2;
        double width = Math.max(1, Math.round(room * ((double) units / mostTraded)));
        fill(columns.price() + 1, y + 1, width, type.rowHeight() - 3, Token.SURFACE_SELECTED);
    }

    private void size(Side side, long units, long row, double y, double middle) {
        LadderMarket market = model.market();
        boolean buy = side == Side.BUY;
        Column column = buy ? Column.BID : Column.ASK;
        double bar = Math.round(columns.width(column) * BAR * ((double) units / mostOffered));
        double from = buy ? columns.price() - bar : columns.ask();
        fill(from, y + 1, bar, type.rowHeight() - 3, buy ? Token.BUY_DEPTH : Token.SELL_DEPTH);
        String about = market.derived() ? "≈" : market.depth().goesOn(side, row) ? "≥" : "";
        String text = about + amount(units, columns.width(column) - 2 * PAD - type.width(about));
        double x = buy ? columns.price() - PAD : columns.sells() - PAD;
        text(text, type.numbers(), market.derived() ? Token.TEXT_2 : Token.TEXT, x, middle, TextAlignment.RIGHT);
    }

    /// As many decimals as there is room for, four at most; without trailing zeros beyond two.
    private String amount(long units, double room) {
        Instrument instrument = model.instrument();
        String text = Figures.quantity(instrument, units);
        int scale = instrument.quantityScale();
        for (int shown = Math.min(4, scale); shown >= 0; shown--) {
            if (type.width(text) <= room && text.length() - text.indexOf('.') <= 5) return text;
            text = Figures.decimal(units, scale, shown);
        }
        return text;
    }

    private void price(long row, double y, double middle) {
        LadderMarket market = model.market();
        boolean bid = row <= market.bidRow();
        boolean ask = row >= market.askRow();
        boolean best = row == market.bidRow() || row == market.askRow();
        Token ink = ask ? Token.SELL : bid ? Token.BUY : Token.TEXT_3;
        String text = Figures.price(model.instrument(), market.rows().price(row));
        text(text, best ? type.bold() : type.numbers(), ink, columns.ask() - PAD, middle, TextAlignment.RIGHT);
        if (row == market.lastRow()) last(y + type.rowHeight() / 2 - .5);
    }

    /// A wedge points at the price of the last trade, in the colour of where it went.
    private void last(double middle) {
        int direction = model.market().quote().lastDirection();
        g.setFill(palette.get(direction > 0 ? Token.UP : direction < 0 ? Token.DOWN : Token.TEXT));
        double x = columns.price() + 1;
        g.fillPolygon(new double[] {x, x, x + 5}, new double[] {middle - 4, middle + 4, middle}, 3);
    }

    private void cursor(Cell cell, boolean down) {
        double y = y(cell.row());
        Column column = cell.side() == Side.BUY ? Column.BID : Column.ASK;
        double x = columns.left(column);
        double width = columns.width(column);
        if (down) fill(x, y, width, type.rowHeight() - 1, Token.ACCENT_WASH);
        g.setStroke(palette.get(Token.ACCENT));
        g.setLineWidth(1);
        g.strokeRect(x + .5, y - .5, width - 1, type.rowHeight());
    }

    /// Top of a row, in sight or not.
    double y(long row) {
        return (model.window().top() - row) * type.rowHeight();
    }

    private void fill(double x, double y, double width, double height, Token token) {
        g.setFill(palette.get(token));
        g.fillRect(x, y, width, height);
    }

    private void text(String text, Font font, Token ink, double x, double middle, TextAlignment alignment) {
        g.setFont(font);
        g.setTextAlign(alignment);
        Color colour = palette.get(ink);
        g.setFill(colour);
        g.fillText(text, Math.round(x), Math.round(middle));
    }
}
