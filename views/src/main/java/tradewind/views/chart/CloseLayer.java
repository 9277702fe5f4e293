package tradewind.views.chart;

import javafx.scene.canvas.GraphicsContext;
import tradewind.views.controls.Palette;
import tradewind.views.controls.Token;

/// A line through the closes, and the area under it. Neither rises nor falls, so it has no colour of either.
final class CloseLayer implements PlotLayer {
    private static final double WASH = 0.1;

    private final Palette palette;
    private final ChartViewModel model;
    private double[] x = new double[0];
    private double[] y = new double[0];

    CloseLayer(Palette palette, ChartViewModel model) {
        this.palette = palette;
        this.model = model;
    }

    @Override
    public void paint(GraphicsContext gc, PlotArea area) {
        BarStyle style = model.styleProperty().get();
        VisibleBars bars = area.bars();
        int points = bars.size();
        if (!style.isLine() || points == 0) return;
        if (x.length < points + 2) {
            x = new double[points + 2];
            y = new double[points + 2];
        }
        for (int i = 0; i < points; i++) {
            x[i] = area.x(bars.center(i));
            y[i] = area.y(bars.close(i));
        }
        if (style == BarStyle.AREA) {
            x[points] = x[points - 1];
            x[points + 1] = x[0];
            y[points] = area.height();
            y[points + 1] = area.height();
            gc.setGlobalAlpha(WASH);
            gc.setFill(palette.get(Token.TEXT));
            gc.fillPolygon(x, y, points + 2);
            gc.setGlobalAlpha(1);
        }
        gc.setStroke(palette.get(Token.TEXT));
        gc.setLineWidth(1.4);
        gc.setLineDashes(Brush.SOLID);
        gc.strokePolyline(x, y, points);
    }
}
