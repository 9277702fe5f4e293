package tradewind.views.chart;

import javafx.scene.canvas.GraphicsContext;
import tradewind.views.controls.Palette;
import tradewind.views.controls.Token;

/// Volume as bars from the pane's foot, in the colour of their candle.
final class VolumeLayer implements PlotLayer {
    private final Palette palette;

    VolumeLayer(Palette palette) {
        this.palette = palette;
    }

    @Override
    public void paint(GraphicsContext gc, PlotArea area) {
        paint(gc, area, true, Token.VOLUME_UP);
        paint(gc, area, false, Token.VOLUME_DOWN);
    }

    private void paint(GraphicsContext gc, PlotArea area, boolean up, Token colour) {
        VisibleBars bars = area.bars();
        double body = area.body();
        double half = Math.floor(body / 2);
        gc.setFill(palette.get(colour));
        for (int i = 0; i < bars.size(); i++) {
            if (bars.up(i) != up || bars.volume(i) == 0) continue;
            double top = Math.min(Math.round(area.y(bars.volume(i))), area.height() - 1);
            gc.fillRect(area.column(i) - half, top, body, area.height() - top);
        }
    }
}
