package tradewind.views.chart;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import tradewind.views.controls.Palette;
import tradewind.views.controls.Token;

/// Candles on whole pixels. All rising ones first, then all falling ones: two colours, no switching.
final class CandleLayer implements PlotLayer {
    private final Palette palette;

    CandleLayer(Palette palette) {
        this.palette = palette;
    }

    @Override
    public void paint(GraphicsContext gc, PlotArea area) {
        paint(gc, area, true, palette.get(Token.CANDLE_UP));
        paint(gc, area, false, palette.get(Token.CANDLE_DOWN));
    }

    private static void paint(GraphicsContext gc, PlotArea area, boolean up, Color colour) {
        VisibleBars bars = area.bars();
        double body = area.body();
        double half = Math.floor(body / 2);
        gc.setFill(colour);
        for (int i = 0; i < bars.size(); i++) {
            if (bars.up(i) != up) continue;
            double x = area.column(i);
            double high = Math.round(area.y(bars.high(i)));
            double low = Math.round(area.y(bars.low(i)));
            gc.fillRect(x, high, 1, Math.max(1, low - high));
            if (body <= 1) continue;
            double top = Math.round(area.y(Math.max(bars.open(i), bars.close(i))));
            double bottom = Math.round(area.y(Math.min(bars.open(i), bars.close(i))));
            gc.fillRect(x - half, top, body, Math.max(1, bottom - top));
        }
    }
}
