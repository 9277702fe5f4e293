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

/// The axis at the right: our range, our ticks, our texts.
final class ValueAxis extends DefaultNumericAxis {
    /// A label on the axis; `shown` is false where a flag covers it.
    ///
    /// @param value its [PriceScale#place]
    record Tick(double value, String text, boolean shown) {}

    private static final double INSET = 6;

    private final Palette palette;
    private Font font = Font.font(Fonts.NUMBERS, PlotText.size());
    private double room = 68;
    private List<Tick> ticks = List.of();

    ValueAxis(Palette palette) {
        this.palette = palette;
        setAutoRanging(false);
        setAnimated(false);
        setName("");
        setUnit(null);
        setAxisPadding(0);
        getTickLabelStyle().setVisible(false);
    }

    /// @param width of the axis in pixels, the same for all panes
    void show(double low, double high, double width, List<Tick> wanted) {
        boolean other = !wanted.equals(ticks) || font.getSize() != PlotText.size();
        if (font.getSize() != PlotText.size()) font = Font.font(Fonts.NUMBERS, PlotText.size());
        ticks = wanted;
        if (width != room) {
            room = width;
            requestAxisLayout();
        }
        set(low, high);
        if (other) forceRedraw();
    }

    @Override
    protected void calculateMajorTickValues(AxisRange range, DoubleArrayList values) {
        for (Tick tick : ticks) values.add(tick.value());
    }

    @Override
    protected void calculateMinorTickValues(DoubleArrayList values) {}

    @Override
    public void drawAxis(GraphicsContext gc, double width, double height) {
        gc.setFill(palette.get(Token.LINE));
        gc.fillRect(0, 0, 1, height);
        gc.setFont(font);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.CENTER);
        gc.setFill(palette.get(Token.TEXT_3));
        for (Tick tick : ticks) {
            double y = getDisplayPosition(tick.value());
            if (tick.shown() && y >= 7 && y <= height - 6) gc.fillText(tick.text(), INSET, Math.round(y));
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return room;
    }
}
