package tradewind.views.dashboard;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import tradewind.views.controls.Palette;
import tradewind.views.controls.Token;

/// How a figure went: a line over its last readings, as wide as its tile.
final class SparkLine extends Canvas {
    private final Palette palette;

    SparkLine(Palette palette, double width, double height) {
        super(width, height);
        this.palette = palette;
    }

    /// @param points oldest first; with fewer than two there is no line
    void draw(double[] points, Token token) {
        GraphicsContext g = getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        if (points.length < 2) return;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double each : points) {
            low = Math.min(low, each);
            high = Math.max(high, each);
        }
        g.setStroke(palette.get(token));
        g.setLineWidth(1.5);
        g.beginPath();
        double step = (getWidth() - 2) / (DashboardViewModel.POINTS - 1);
        double from = getWidth() - 1 - step * (points.length - 1);
        for (int i = 0; i < points.length; i++) {
            double y = high > low
                    ? getHeight() - 2 - (getHeight() - 4) * (points[i] - low) / (high - low)
                    : getHeight() / 2;
            if (i == 0) g.moveTo(from, y);
            else g.lineTo(from + step * i, y);
        }
        g.stroke();
    }
}
