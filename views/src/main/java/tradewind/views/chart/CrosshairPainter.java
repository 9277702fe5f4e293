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

    void paint(Pointer pointer) {
        if (!pointer.inside() || pointer.x() >= geometry.plotWidth() || pointer.y() >= geometry.timeTop()) return;
        time(pointer.x());
        Box prices = geometry.prices();
        brush.across(pointer.y(), 0, geometry.plotWidth(), Token.TEXT_3, Brush.CROSSHAIR);
        if (!prices.holds(pointer.y())) return;
        long tick = model.instrument().tick();
        long price = Math.round(model.scale().price(pointer.y()) / tick) * tick;
        double left = geometry.plotWidth() + 1;
        double top = Math.round(pointer.y()) - LABEL / 2;
        brush.box(left, top, geometry.axisWidth() - 2, LABEL, ground(), brush.colour(Token.LINE_STRONG), Brush.SOLID);
        brush.numbers(Figures.price(model.instrument(), price), left + 5, pointer.y(), brush.colour(Token.TEXT));
    }

    private void time(double x) {
        VisibleBars bars = model.visible();
        if (bars.size() == 0) return;
        int bucket = bars.bucket();
        int bar = (int) Math.floor(model.window().index(x) / bucket) * bucket;
        double middle = Math.floor(model.window().x(bar + bucket / 2.0)) + 0.5;
        brush.down(middle, ChartOverlay.HEADER, geometry.timeTop(), Token.TEXT_3, Brush.CROSSHAIR);
        String text = time(model.bars().timeAt(bar));
        double width = PlotText.width(text) + 14;
        double left = Math.clamp(middle - width / 2, 0, Math.max(0, geometry.plotWidth() - width));
        double top = geometry.timeTop() + 2;
        brush.box(left, top, width, LABEL, ground(), brush.colour(Token.LINE_STRONG), Brush.SOLID);
        brush.numbers(text, left + 7, top + LABEL / 2, brush.colour(Token.TEXT));
    }

    private String time(long nanos) {
        boolean days = model.bars().bars().interval() == BarInterval.D1;
        String text = Figures.full(nanos);
        return days ? text.substring(0, text.length() - 9) : Figures.dayMinute(nanos);
    }

    private Color ground() {
        return brush.colour(Token.SURFACE_SELECTED);
    }
}
