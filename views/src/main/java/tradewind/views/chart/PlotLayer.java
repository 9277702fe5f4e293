package tradewind.views.chart;

import javafx.scene.canvas.GraphicsContext;

/// Something a pane plots, bottom first: candles, volume, a line.
interface PlotLayer {
    /// Paints on a cleared canvas, clipped to the pane.
    void paint(GraphicsContext gc, PlotArea area);

    /// Whether it also covers the room kept for labels.
    default boolean acrossLabels() {
        return false;
    }
}
