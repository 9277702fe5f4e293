package tradewind.views.chart;

import io.fair_acc.chartfx.XYChart;
import io.fair_acc.chartfx.renderer.spi.GridRenderer;
import io.fair_acc.chartfx.ui.css.LineStyle;
import io.fair_acc.chartfx.ui.geometry.Side;
import io.fair_acc.dataset.events.ChartBits;
import java.util.List;
import javafx.scene.layout.Region;
import tradewind.views.controls.Palette;
import tradewind.views.controls.Token;

/// One plot of the stack: a ChartFX chart with a grid, an axis at the right, and at the bottom of the last one the time
/// axis. Ranges and ticks come from us before the frame is painted, so no axis is ever one frame behind its candles.
final class PlotPane {
    private final XYChart chart;
    private final IndexAxis time;
    private final ValueAxis value;
    private final LayerRenderer renderer;
    private PlotArea area;

    PlotPane(Palette palette, boolean timeLabels, List<PlotLayer> layers) {
        time = new IndexAxis(palette, timeLabels);
        value = new ValueAxis(palette);
        area = new PlotArea(new BarWindow(), new PriceScale(0, 1, 1), new VisibleBars(), 1, 1, 1, new int[0]);
        renderer = new LayerRenderer(() -> area);
        renderer.layers(layers);
        chart = new XYChart(time, value);
        value.setSide(Side.RIGHT);
        chart.setLegendVisible(false);
        chart.setAnimated(false);
        chart.setMinSize(0, 0);
        chart.setMouseTransparent(true);
        chart.setFocusTraversable(false);
        // else each pane of its own is a stop for Tab where nothing can be done
        chart.getPlotArea().setFocusTraversable(false);
        chart.getMenuPane().setFocusTraversable(false);
        chart.getRenderers().setAll(renderer);
        GridRenderer grid = chart.getGridRenderer();
        grid.setDrawOnTop(false);
        grid.getHorizontalMinorGrid().setVisible(false);
        grid.getVerticalMinorGrid().setVisible(false);
        for (LineStyle line : List.of(grid.getHorizontalMajorGrid(), grid.getVerticalMajorGrid())) {
            line.strokeProperty().bind(palette.colourProperty(Token.GRID));
            line.setStrokeWidth(1);
            line.getStrokeDashArray().clear();
        }
    }

    Region node() {
        return chart;
    }

    /// Plots one frame.
    void show(PlotArea now, double axisWidth, List<TimeTicks.Tick> times, List<ValueAxis.Tick> values) {
        area = now;
        time.show(now.window().first(), now.window().index(now.width()), times);
        value.show(
                now.scale().place(now.scale().low()),
                now.scale().place(now.scale().high()),
                axisWidth,
                values);
        chart.getBitState().setDirty(ChartBits.ChartCanvas);
    }

    /// Paints again with other colours.
    void recolour() {
        time.forceRedraw();
        value.forceRedraw();
        chart.getBitState().setDirty(ChartBits.ChartCanvas);
    }
}
