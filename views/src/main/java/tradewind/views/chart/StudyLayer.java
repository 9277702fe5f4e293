package tradewind.views.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import tradewind.views.controls.Palette;
import tradewind.views.controls.Token;

/// The lines of one indicator, and its histogram if it has one.
final class StudyLayer implements PlotLayer {
    private static final double[] DASH = {4, 3};

    /// Candles joined by one line: from the first to before the last.
    record Run(int from, int to) {}

    private final Palette palette;
    private final Studies studies;
    private final Study study;
    /// Plot units for one unit of the indicator: price units over prices, 1 in a pane of its own.
    private final double factor;

    StudyLayer(Palette palette, Studies studies, Study study, double factor) {
        this.palette = palette;
        this.studies = studies;
        this.study = study;
        this.factor = factor;
    }

    @Override
    public void paint(GraphicsContext gc, PlotArea area) {
        if (studies.hidden(area.bars())) return;
        var outputs = study.indicator().outputs();
        for (int i = 0; i < outputs.size(); i++)
            if (outputs.get(i).equals("histogram")) histogram(gc, area, studies.line(study, i, area.bars()));
        for (int i = 0; i < outputs.size(); i++) {
            if (outputs.get(i).equals("histogram")) continue;
            double[] values = studies.line(study, i, area.bars());
            if (study.style().stroke() == LineStyle.Stroke.POINTS) points(gc, area, values, colour(i));
            else {
                gc.setLineDashes(dashed(i) ? DASH : Brush.SOLID);
                line(gc, area, values, colour(i));
            }
        }
    }

    private Color colour(int line) {
        return palette.get(study.colour(line));
    }

    /// The middle of a band is, whatever the band itself is.
    private boolean dashed(int line) {
        return study.style().stroke() == LineStyle.Stroke.DASHED
                || study.indicator().outputs().get(line).equals("middle");
    }

    private void points(GraphicsContext gc, PlotArea area, double[] values, Color colour) {
        gc.setFill(colour);
        double size = study.style().width() + 1;
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) continue;
            double y = Math.round(area.y(values[i] * factor) - size / 2);
            gc.fillRect(area.column(i) - Math.floor(size / 2), y, size, size);
        }
    }

    private void histogram(GraphicsContext gc, PlotArea area, double[] values) {
        double body = area.body();
        double half = Math.floor(body / 2);
        double zero = Math.round(area.y(0));
        for (boolean up : new boolean[] {true, false}) {
            gc.setFill(palette.get(up ? Token.VOLUME_UP : Token.VOLUME_DOWN));
            for (int i = 0; i < values.length; i++) {
                if (Double.isNaN(values[i]) || values[i] >= 0 != up) continue;
                double y = Math.round(area.y(values[i] * factor));
                gc.fillRect(area.column(i) - half, Math.min(y, zero), body, Math.max(1, Math.abs(y - zero)));
            }
        }
    }

    private void line(GraphicsContext gc, PlotArea area, double[] values, Color colour) {
        gc.setStroke(colour);
        gc.setLineWidth(study.style().width() == 1 ? 1.3 : 2.2);
        for (Run run : runs(values, i -> studies.startsAnew(study, area.bars(), i))) {
            int points = run.to() - run.from();
            double[] x = new double[points];
            double[] y = new double[points];
            for (int i = 0; i < points; i++) {
                x[i] = area.x(area.bars().center(run.from() + i));
                y[i] = area.y(values[run.from() + i] * factor);
            }
            // a value that stands alone is as wide as its candle
            if (points == 1) gc.strokeLine(x[0] - area.pitch() * 0.4, y[0], x[0] + area.pitch() * 0.4, y[0]);
            else gc.strokePolyline(x, y, points);
        }
    }

    /// Where lines begin and end: no value, or a value that has nothing to do with the one before.
    static List<Run> runs(double[] values, IntPredicate startsAnew) {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= values.length; i++) {
            boolean none = i == values.length || Double.isNaN(values[i]);
            if (!none && !startsAnew.test(i)) continue;
            if (i > from) runs.add(new Run(from, i));
            from = none ? i + 1 : i;
        }
        return runs;
    }
}
