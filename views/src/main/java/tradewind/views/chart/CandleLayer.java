package tradewind.views.chart;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import tradewind.views.controls.Palette;
import tradewind.views.controls.Token;

/// Candles and bars on whole pixels. All rising ones first, then all falling ones: two colours, no switching.
final class CandleLayer implements PlotLayer {
    private final Palette palette;
    private final ChartViewModel model;

    CandleLayer(Palette palette, ChartViewModel model) {
        this.palette = palette;
        this.model = model;
    }

    @Override
    public void paint(GraphicsContext gc, PlotArea area) {
        BarStyle style = model.styleProperty().get();
        if (style.isLine()) return;
        paint(gc, area, style, true, palette.get(Token.CANDLE_UP));
        paint(gc, area, style, false, palette.get(Token.CANDLE_DOWN));
    }

    private void paint(GraphicsContext gc, PlotArea area, BarStyle style, boolean up, Color colour) {
        VisibleBars bars = area.bars();
        HeikinAshi averages = model.averages();
        boolean averaged = style == BarStyle.HEIKIN_ASHI;
        double width = area.body();
        gc.setFill(colour);
        for (int i = 0; i < bars.size(); i++) {
            double open = averaged ? averages.open(i) : bars.open(i);
            double close = averaged ? averages.close(i) : bars.close(i);
            if (close >= open != up) continue;
            double x = area.column(i);
            double high = Math.round(area.y(averaged ? averages.high(i) : bars.high(i)));
            double low = Math.round(area.y(averaged ? averages.low(i) : bars.low(i)));
            double first = Math.round(area.y(open));
            double last = Math.round(area.y(close));
            if (width <= 1) gc.fillRect(x, high, 1, Math.max(1, low - high));
            else if (style == BarStyle.BARS) bar(gc, x, high, low, first, last, width);
            else if (style == BarStyle.HOLLOW && up && first - last >= 2) hollow(gc, x, high, low, last, first, width);
            else {
                gc.fillRect(x, high, 1, Math.max(1, low - high));
                gc.fillRect(
                        x - Math.floor(width / 2), Math.min(first, last), width, Math.max(1, Math.abs(first - last)));
            }
        }
    }

    private static void bar(
            GraphicsContext gc, double x, double high, double low, double open, double close, double width) {
        double half = Math.floor(width / 2);
        gc.fillRect(x, high, 1, Math.max(1, low - high) + 1);
        gc.fillRect(x - half, open, half, 1);
        gc.fillRect(x + 1, close, half, 1);
    }

    /// The outline of a body, and the wick outside it only.
    private static void hollow(
            GraphicsContext gc, double x, double high, double low, double top, double bottom, double width) {
        double left = x - Math.floor(width / 2);
        gc.fillRect(x, high, 1, top - high);
        gc.fillRect(x, bottom, 1, low - bottom);
        gc.fillRect(left, top, width, 1);
        gc.fillRect(left, bottom - 1, width, 1);
        gc.fillRect(left, top, 1, bottom - top);
        gc.fillRect(left + width - 1, top, 1, bottom - top);
    }
}
