package tradewind.views.chart;

import javafx.scene.canvas.GraphicsContext;
import tradewind.views.controls.Palette;
import tradewind.views.controls.Token;

/// A line before the first bar of each session, through every pane and behind everything else.
final class SessionLayer implements PlotLayer {
    private static final double[] DASH = {1, 3};

    private final Palette palette;

    SessionLayer(Palette palette) {
        this.palette = palette;
    }

    @Override
    public void paint(GraphicsContext gc, PlotArea area) {
        gc.setStroke(palette.get(Token.LINE_STRONG));
        gc.setLineWidth(1);
        gc.setLineDashes(DASH);
        for (int start : area.sessions()) {
            double x = Math.round(area.x(start)) + 0.5;
            gc.strokeLine(x, 0, x, area.height());
        }
    }
}
