package tradewind.views.chart;

import tradewind.views.drawing.Plot;

/// The prices of a chart, as drawings see them.
final class ChartPlot implements Plot {
    private final ChartViewModel model;
    private final PlotStack plots;

    ChartPlot(ChartViewModel model, PlotStack plots) {
        this.model = model;
        this.plots = plots;
    }

    @Override
    public boolean ready() {
        return model.bars().size() > 0;
    }

    @Override
    public double width() {
        return Math.min(model.window().width(), plots.geometry().plotWidth());
    }

    @Override
    public double height() {
        return plots.geometry().prices().height();
    }

    @Override
    public double textSize() {
        return PlotText.size();
    }

    @Override
    public double x(double index) {
        return model.window().x(index);
    }

    @Override
    public double index(double x) {
        return model.window().index(x);
    }

    @Override
    public double indexOf(long time) {
        return model.bars().indexOf(time);
    }

    @Override
    public long timeOf(double index) {
        return model.bars().timeOf(index);
    }

    @Override
    public int bucket() {
        return model.visible().bucket();
    }

    @Override
    public double y(double price) {
        return model.scale().y(price);
    }

    @Override
    public double price(double y) {
        return model.scale().price(y);
    }

    @Override
    public long candlePrice(double index, double y) {
        VisibleBars bars = model.visible();
        int candle = model.candleAt(x(index));
        long[] prices = {bars.open(candle), bars.high(candle), bars.low(candle), bars.close(candle)};
        long nearest = prices[0];
        for (long price : prices) if (Math.abs(y(price) - y) < Math.abs(y(nearest) - y)) nearest = price;
        return nearest;
    }

    @Override
    public void point(double x, double y) {
        plots.pointer(new Pointer(x, y, true));
    }
}
