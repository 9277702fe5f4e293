package tradewind.views.dashboard;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// How a figure went: a line over its last readings, in the room its tile has for it.
final class SparkLine extends Canvas {
    private static final double LEAST_WIDTH = 32;

    private double[] points = {};
    private Color colour = Color.TRANSPARENT;

    /// @param readings oldest first; with fewer than two there is no line
    void show(double[] readings, Color stroke) {
        if (readings == points && stroke.equals(colour)) return;
        points = readings;
        colour = stroke;
        draw();
    }

    /// In too narrow a room there is no line.
    void place(double x, double y, double width, double height) {
        relocate(x, y);
        setVisible(width >= LEAST_WIDTH);
        if (!isVisible() || getWidth() == width && getHeight() == height) return;
        setWidth(width);
        setHeight(height);
        draw();
    }

    private void draw() {
        GraphicsContext g = getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        if (points.length < 2 || getWidth() < LEAST_WIDTH) return;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double each : points) {
            low = Math.min(low, each);
            high = Math.max(high, each);
        }
        g.setStroke(colour);
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
