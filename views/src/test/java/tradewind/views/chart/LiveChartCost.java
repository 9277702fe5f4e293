package tradewind.views.chart;

import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.chartfx.renderer.ErrorStyle;
import io.fair_acc.chartfx.renderer.spi.ErrorDataSetRenderer;
import io.fair_acc.dataset.spi.CircularDoubleErrorDataSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import tradewind.engine.market.BarInterval;
import tradewind.views.controls.Theme;

/// Question: how many points can a live chart show at what frame time, beside JavaFX's LineChart and ChartFX?
///
/// Not a test: a figure for the benchmark page. Arguments, all optional: `ours`, `linechart` or `chartfx`; points;
/// seconds. Each plots two series of that many points on 1280x720 and gets one more in every frame while the oldest
/// goes: ours as candles with two averages, all points in view.
public final class LiveChartCost {
    private LiveChartCost() {}

    /// A chart and what one frame does to it.
    private record Plot(Region node, Runnable frame) {}

    public static void main(String[] args) {
        String side = args.length > 0 ? args[0] : "ours";
        int points = args.length > 1 ? Integer.parseInt(args[1]) : 100_000;
        double seconds = args.length > 2 ? Double.parseDouble(args[2]) : 30;
        CompletableFuture<Plot> shown = new CompletableFuture<>();
        Platform.startup(() -> {
            Plot plot = switch (side) {
                case "ours" -> ours(points);
                case "linechart" -> lineChart(points);
                case "chartfx" -> chartFx(points);
                default -> throw new IllegalArgumentException("no such side: " + side);
            };
            Scene scene = new Scene(plot.node(), 1_280, 720);
            Theme.DARK.apply(scene);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            shown.complete(plot);
        });
        FrameProbe.Measured measured = FrameProbe.measure(shown.join().frame(), 3, seconds);
        System.out.printf(Locale.ROOT, "%-9s %,9d points: %s%n", side, points, measured);
        System.exit(0);
    }

    private static double value(long i) {
        return 100_000 + Math.sin(i / 40.0) * 1_500 + Math.sin(i * 1.7) * 120;
    }

    private static Plot ours(int points) {
        SampleDesk desk = new SampleDesk();
        for (int i = 0; i < points; i++)
            desk.trade(SampleDesk.MIDNIGHT + i * SampleDesk.MINUTE, Math.round(value(i)), 50_000_000L);
        ChartView chart = new ChartView(SampleDesk.BTC, desk.desk, new RecordingOrders(), Platform::runLater, work());
        chart.put(List.of("EMA(21)", "EMA(55):violet,solid,1"));
        chart.intervalProperty().set(BarInterval.M1);
        PlotStack plots = (PlotStack) chart.getCenter();
        long[] next = {points};
        return new Plot(chart, () -> {
            if (next[0] == points + 10L)
                plots.window().zoom(1e-9, plots.window().width());
            long at = next[0]++;
            desk.trade(SampleDesk.MIDNIGHT + at * SampleDesk.MINUTE, Math.round(value(at)), 50_000_000L);
            chart.pulse();
        });
    }

    private static Executor work() {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    }

    private static Plot lineChart(int points) {
        NumberAxis x = new NumberAxis();
        x.setForceZeroInRange(false);
        NumberAxis y = new NumberAxis();
        y.setForceZeroInRange(false);
        LineChart<Number, Number> chart = new LineChart<>(x, y);
        chart.setAnimated(false);
        chart.setCreateSymbols(false);
        XYChart.Series<Number, Number> first = new XYChart.Series<>();
        XYChart.Series<Number, Number> second = new XYChart.Series<>();
        for (int i = 0; i < points; i++) {
            first.getData().add(new XYChart.Data<>(i, value(i)));
            second.getData().add(new XYChart.Data<>(i, value(i + 7)));
        }
        chart.getData().add(first);
        chart.getData().add(second);
        long[] next = {points};
        return new Plot(chart, () -> {
            long at = next[0]++;
            first.getData().removeFirst();
            second.getData().removeFirst();
            first.getData().add(new XYChart.Data<>(at, value(at)));
            second.getData().add(new XYChart.Data<>(at, value(at + 7)));
        });
    }

    private static Plot chartFx(int points) {
        io.fair_acc.chartfx.XYChart chart =
                new io.fair_acc.chartfx.XYChart(new DefaultNumericAxis(), new DefaultNumericAxis());
        chart.setAnimated(false);
        ErrorDataSetRenderer renderer = new ErrorDataSetRenderer();
        renderer.setErrorStyle(ErrorStyle.NONE);
        renderer.setDrawMarker(false);
        chart.getRenderers().setAll(renderer);
        CircularDoubleErrorDataSet first = new CircularDoubleErrorDataSet("first", points);
        CircularDoubleErrorDataSet second = new CircularDoubleErrorDataSet("second", points);
        for (int i = 0; i < points; i++) {
            first.add(i, value(i), 0, 0);
            second.add(i, value(i + 7), 0, 0);
        }
        renderer.getDatasets().addAll(first, second);
        long[] next = {points};
        return new Plot(chart, () -> {
            long at = next[0]++;
            // it holds its data locked through a frame: adding to them inside one would wait for ever
            Platform.runLater(() -> {
                first.add(at, value(at), 0, 0);
                second.add(at, value(at + 7), 0, 0);
            });
        });
    }
}
