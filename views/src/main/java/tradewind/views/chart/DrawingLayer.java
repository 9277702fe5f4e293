package tradewind.views.chart;

import javafx.scene.canvas.GraphicsContext;
import tradewind.views.controls.Palette;
import tradewind.views.drawing.DrawingBoard;

/// What the trader has drawn, over candles and indicators and under everything that can be traded with.
final class DrawingLayer implements PlotLayer {
    private final Palette palette;
    private final DrawingBoard drawings;

    DrawingLayer(Palette palette, DrawingBoard drawings) {
        this.palette = palette;
        this.drawings = drawings;
    }

    @Override
    public void paint(GraphicsContext gc, PlotArea area) {
        drawings.paint(gc, palette);
    }
}
