package tradewind.views.chart;

import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import tradewind.views.controls.Palette;
import tradewind.views.controls.Token;

/// The line of the instrument compared with.
final class CompareLayer implements PlotLayer {
    private final Palette palette;
    private final ChartViewModel model;

    CompareLayer(Palette palette, ChartViewModel model) {
        this.palette = palette;
        this.model = model;
    }

    @Override
    public void paint(GraphicsContext gc, PlotArea area) {
        Optional<PercentBase> base = model.base();
        double[] percents = model.comparison().percents();
        if (base.isEmpty() || percents.length != area.bars().size()) return;
        gc.setStroke(palette.get(Token.ACCENT));
        gc.setLineWidth(1.6);
        gc.setLineDashes(Brush.SOLID);
        for (StudyLayer.Run run : StudyLayer.runs(percents, candle -> false)) {
            int points = run.to() - run.from();
            double[] x = new double[points];
            double[] y = new double[points];
            for (int i = 0; i < points; i++) {
                x[i] = area.x(area.bars().center(run.from() + i));
                y[i] = area.y(base.get().priceAt(percents[run.from() + i]));
            }
            gc.strokePolyline(x, y, points);
        }
    }
}
