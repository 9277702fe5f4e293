package tradewind.views.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tradewind.engine.orders.Side;
import tradewind.views.controls.Token;
import tradewind.views.texts.Texts;
import tradewind.views.working.ClickedOrder;

/// Draws beside the pointer what each button would send, before the click, and what there is to know about it.
final class ClickBubble {
    private static final Texts TEXTS = Texts.of("chart");
    private static final double AWAY = 16;
    private static final double INSET = 8;
    private static final double GAP = 8;

    /// @param button that makes it, in words
    /// @param caution in amber below it
    private record Row(String button, ClickedOrder order, Optional<String> caution) {}

    private final Brush brush;
    private final ChartViewModel model;
    private final ChartGeometry geometry;

    ClickBubble(Brush brush, ChartViewModel model, ChartGeometry geometry) {
        this.brush = brush;
        this.model = model;
        this.geometry = geometry;
    }

    void paint(Pointer pointer) {
        if (!model.clicks().offering() || !pointer.inside()) return;
        List<Row> rows = new ArrayList<>();
        for (ClickedOrder order : model.clicks().choices(model.scale().price(pointer.y())))
            rows.add(new Row(
                    TEXTS.get(order.side() == Side.BUY ? "click.left" : "click.right"),
                    order,
                    model.clicks().caution(order)));
        if (rows.isEmpty()) nothing(pointer);
        else orders(pointer, rows);
    }

    private void nothing(Pointer pointer) {
        String text = TEXTS.get("click.noquote.yet");
        double line = line();
        double width = PlotText.words(text) + 2 * INSET;
        double top = box(pointer, width, line + INSET);
        brush.words(text, left(pointer, width) + INSET, top + (line + INSET) / 2, brush.colour(Token.WARN));
    }

    private void orders(Pointer pointer, List<Row> rows) {
        double buttons = 0;
        double words = 0;
        int lines = 0;
        for (Row row : rows) {
            buttons = Math.max(buttons, PlotText.words(row.button()) + GAP);
            words = Math.max(words, PlotText.width(row.order().words()));
            words = Math.max(words, row.caution().map(PlotText::words).orElse(0.0));
            lines += row.caution().isPresent() ? 2 : 1;
        }
        double width = buttons + words + 2 * INSET;
        double top = box(pointer, width, lines * line() + INSET);
        double x = left(pointer, width) + INSET;
        double middle = top + INSET / 2 + line() / 2;
        for (Row row : rows) {
            Token ink = row.order().side() == Side.BUY ? Token.BUY : Token.SELL;
            brush.words(row.button(), x, middle, brush.colour(Token.TEXT_2));
            brush.strong(row.order().words(), x + buttons, middle, brush.colour(ink));
            middle += line();
            if (row.caution().isEmpty()) continue;
            brush.words(row.caution().get(), x + buttons, middle, brush.colour(Token.WARN));
            middle += line();
        }
    }

    private static double line() {
        return PlotText.scaled(17);
    }

    /// Amber as everything armed is.
    ///
    /// @return its top
    private double box(Pointer pointer, double width, double height) {
        double lowest = geometry.prices().height() - height - 2;
        boolean below = pointer.y() + AWAY <= lowest;
        double top = Math.clamp(below ? pointer.y() + AWAY : pointer.y() - AWAY - height, 2, Math.max(2, lowest));
        brush.box(
                left(pointer, width),
                Math.round(top),
                Math.ceil(width),
                height,
                brush.colour(Token.SURFACE_RAISED),
                brush.colour(Token.WARN),
                Brush.SOLID);
        return Math.round(top);
    }

    /// At the right of the pointer, at its left where there is no room.
    private double left(Pointer pointer, double width) {
        double most = geometry.plotWidth() - width - 2;
        double left = pointer.x() + AWAY <= most ? pointer.x() + AWAY : pointer.x() - AWAY - width;
        return Math.round(Math.clamp(left, 2, Math.max(2, most)));
    }
}
