package tradewind.views.chart;

import io.fair_acc.chartfx.axes.Axis;
import io.fair_acc.chartfx.axes.spi.AxisRange;
import io.fair_acc.chartfx.renderer.spi.AbstractRenderer;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.canvas.GraphicsContext;

/// Paints our layers when ChartFX paints its chart: after the axes are laid out, within the same frame.
final class LayerRenderer extends AbstractRenderer<LayerRenderer> {
    private final Supplier<PlotArea> area;
    private List<PlotLayer> layers = List.of();

    LayerRenderer(Supplier<PlotArea> area) {
        this.area = area;
    }

    void layers(List<PlotLayer> wanted) {
        layers = List.copyOf(wanted);
    }

    @Override
    public void render() {
        GraphicsContext gc = getChart().getCanvas().getGraphicsContext2D();
        PlotArea now = area.get();
        for (PlotLayer layer : layers) {
            gc.save();
            gc.beginPath();
            gc.rect(0, 0, layer.acrossLabels() ? now.width() : now.candles(), now.height());
            gc.clip();
            layer.paint(gc, now);
            gc.restore();
        }
    }

    /// Ranges are set by us before the frame; nothing is derived from data here.
    @Override
    public void updateAxisRange(Axis axis, AxisRange range) {}

    @Override
    protected LayerRenderer getThis() {
        return this;
    }
}
