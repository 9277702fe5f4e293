package tradewind.views.chart;

import javafx.scene.paint.Color;
import tradewind.engine.market.BarInterval;
import tradewind.views.chart.ChartGeometry.Box;
import tradewind.views.controls.Token;
import tradewind.views.figures.Figures;

/// Draws the crosshair: through all panes at the candle under the pointer, across the one the pointer is in.
final class CrosshairPainter {
    private static final double LABEL = 18;

    private final Brush brush;
    private final ChartViewModel model;
    private final ChartGeometry geometry;

    CrosshairPainter(Brush brush, ChartViewModel model, ChartGeometry geometry) {
        this.brush = brush;
        this.model = model;
        this.geometry = geometry;
    }

    private boolean shows(Pointer pointer) {
        return pointer.inside() && pointer.x() < geometry.plotWidth() && pointer.y() < geometry.timeTop();
    }

    /// The two lines. Everything with words on it is painted over them.
    void lines(Pointer pointer) {
        if (!shows(pointer)) return;
        if (model.visible().size() > 0)
            brush.down(middle(bar(pointer.x())), 0, geometry.timeTop(), Token.TEXT_3, Brush.CROSSHAIR);
        if (pointer.y() >= 0) brush.across(pointer.y(), 0, geometry.plotWidth(), Token.TEXT_3, Brush.CROSSHAIR);
    }

    /// Time and price under the pointer, at the axes. Painted last: nothing covers them.
    void labels(Pointer pointer) {
        if (!shows(pointer)) return;
        if (model.visible().size() > 0) time(pointer.x());
        Box prices = geometry.prices();
        if (!prices.holds(pointer.y())) return;
        long tick = model.instrument().tick();
        long price = Math.round(model.scale().price(pointer.y()) / tick) * tick;
        double left = geometry.plotWidth() + 1;
        double top = Math.round(pointer.y()) - LABEL / 2;
        brush.box(left, top, geometry.axisWidth() - 2, LABEL, ground(), brush.colour(Token.LINE_STRONG), Brush.SOLID);
        String text =
                model.percent().map(base -> base.text(price)).orElseGet(() -> Figures.price(model.instrument(), price));
        brush.numbers(text, left + 5, pointer.y(), brush.colour(Token.TEXT));
    }

    /// Whether the price under the pointer is written over most of a flag: what peeps out could not be read.
    boolean coversPrice(Pointer pointer, double level) {
        return shows(pointer) && geometry.prices().holds(pointer.y()) && Math.abs(level - pointer.y()) < 14;
    }

    private int bar(double x) {
        int bucket = model.visible().bucket();
        return (int) Math.floor(model.window().index(x) / bucket) * bucket;
    }

    private double middle(int bar) {
        return Math.floor(model.window().x(bar + model.visible().bucket() / 2.0)) + 0.5;
    }

    private void time(double x) {
        String text = time(model.bars().timeAt(bar(x)));
        double left = timeLeft(x, text);
        double top = geometry.timeTop() + 2;
        brush.box(left, top, timeWidth(text), LABEL, ground(), brush.colour(Token.LINE_STRONG), Brush.SOLID);
        brush.numbers(text, left + 7, top + LABEL / 2, brush.colour(Token.TEXT));
    }

    private static double timeWidth(String text) {
        return PlotText.width(text) + 14;
    }

    private double timeLeft(double x, String text) {
        double width = timeWidth(text);
        return Math.clamp(middle(bar(x)) - width / 2, 0, Math.max(0, geometry.plotWidth() - width));
    }

    /// Whether the time under the pointer is written over a tick's words.
    boolean coversTime(Pointer pointer, TimeTicks.Tick tick) {
        if (!shows(pointer) || model.visible().size() == 0) return false;
        String text = time(model.bars().timeAt(bar(pointer.x())));
        double left = timeLeft(pointer.x(), text);
        double middle = model.window().x(tick.index());
        double half = PlotText.width(tick.text()) / 2 + 3;
        return middle + half > left && middle - half < left + timeWidth(text);
    }

    private String time(long nanos) {
        boolean days = model.bars().bars().interval() == BarInterval.D1;
        return days ? Figures.utcDay(nanos) : Figures.dayMinute(nanos);
    }

    private Color ground() {
        return brush.colour(Token.SURFACE_SELECTED);
    }
}
