package tradewind.views.chart;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import tradewind.views.controls.Palette;
import tradewind.views.controls.Token;

/// The fixed levels of an indicator's pane; between two of them a wash.
final class GuideLayer implements PlotLayer {
    private static final double[] DASH = {2, 3};

    private final Palette palette;
    private final List<Double> guides;

    GuideLayer(Palette palette, List<Double> guides) {
        this.palette = palette;
        this.guides = guides;
    }

    @Override
    public void paint(GraphicsContext gc, PlotArea area) {
        if (guides.size() == 2) {
            double top = Math.round(area.y(guides.get(1)));
            gc.setFill(palette.get(Token.ACCENT_WASH));
            gc.setGlobalAlpha(0.5);
            gc.fillRect(0, top, area.width(), Math.round(area.y(guides.get(0))) - top);
            gc.setGlobalAlpha(1);
        }
        gc.setStroke(palette.get(Token.LINE_CONTROL));
        gc.setLineWidth(1);
        gc.setLineDashes(DASH);
        for (double guide : guides) {
            double y = Math.floor(area.y(guide)) + 0.5;
            gc.strokeLine(0, y, area.width(), y);
        }
    }

    @Override
    public boolean acrossLabels() {
        return true;
    }
}
