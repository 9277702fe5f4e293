package tradewind.views.chart;

import io.fair_acc.chartfx.axes.spi.AxisRange;
import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.dataset.spi.fastutil.DoubleArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import tradewind.views.controls.Fonts;
import tradewind.views.controls.Palette;
import tradewind.views.controls.Token;

/// The time axis: bar indices beneath, our own times on it. Nights and gaps take no room.
final class IndexAxis extends DefaultNumericAxis {
    static final double HEIGHT = 22;

    private final Palette palette;
    private Font font = Font.font(Fonts.NUMBERS, PlotText.size());
    private final boolean labelled;
    private List<TimeTicks.Tick> ticks = List.of();

    /// @param labelled false for a pane above others: ticks for the grid, no room for labels
    IndexAxis(Palette palette, boolean labelled) {
        this.palette = palette;
        this.labelled = labelled;
        setAutoRanging(false);
        setAnimated(false);
        setName("");
        setUnit(null);
        setAxisPadding(0);
        getTickLabelStyle().setVisible(false);
    }

    void show(double first, double end, List<TimeTicks.Tick> wanted) {
        boolean other = !wanted.equals(ticks) || font.getSize() != PlotText.size();
        if (font.getSize() != PlotText.size()) font = Font.font(Fonts.NUMBERS, PlotText.size());
        ticks = wanted;
        set(first, end);
        if (other) forceRedraw();
    }

    @Override
    protected void calculateMajorTickValues(AxisRange range, DoubleArrayList values) {
        for (TimeTicks.Tick tick : ticks) values.add(tick.index());
    }

    @Override
    protected void calculateMinorTickValues(DoubleArrayList values) {}

    @Override
    public void drawAxis(GraphicsContext gc, double width, double height) {
        if (!labelled) return;
        gc.setFill(palette.get(Token.LINE));
        gc.fillRect(0, 0, width, 1);
        gc.setFont(font);
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setTextBaseline(VPos.CENTER);
        for (TimeTicks.Tick tick : ticks) {
            double x = getDisplayPosition(tick.index());
            double half = PlotText.width(tick.text()) / 2;
            if (x < half || x > width - half) continue;
            gc.setFill(palette.get(tick.major() ? Token.TEXT_2 : Token.TEXT_3));
            gc.fillText(tick.text(), Math.round(x), height / 2 + 1);
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return labelled ? HEIGHT : 0;
    }
}
