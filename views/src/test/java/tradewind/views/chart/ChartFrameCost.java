package tradewind.views.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import tradewind.engine.market.BarInterval;
import tradewind.views.controls.Theme;

/// Which share of a frame a chart costs when it holds 300 bars, and when it holds 1,000,000: both with about 300 in
/// view and trades arriving, then panned, then zoomed out to all of them.
///
/// Prints medians: time on the JavaFX thread from the start of the frame to the end of its layout (our pulse and
/// ChartFX's painting into its canvas), and time from frame to frame, which includes the render thread.
public final class ChartFrameCost {
    private static final int WARM_UP = 200;
    private static final int FRAMES = 600;

    private ChartFrameCost() {}

    public static void main(String[] args) {
        Application.launch(Stages.class, args);
    }

    private enum Scenario {
        TRADES,
        PAN,
        ALL
    }

    /// Runs the scenarios one after the other.
    public static final class Stages extends Application {
        private record Run(int bars, Scenario scenario) {}

        private final List<Run> runs = new ArrayList<>();

        @Override
        public void start(Stage stage) {
            for (int pass = 0; pass < 2; pass++)
                for (int bars : new int[] {300, 1_000_000})
                    for (Scenario scenario : Scenario.values()) runs.add(new Run(bars, scenario));
            stage.setScene(new Scene(new Pane(), 1180, 700));
            Theme.DARK.apply(stage.getScene());
            stage.show();
            next(stage);
        }

        private void next(Stage stage) {
            if (runs.isEmpty()) {
                Platform.exit();
                return;
            }
            Run run = runs.removeFirst();
            SampleDesk desk = new SampleDesk();
            for (int i = 0; i < run.bars(); i++)
                desk.trade(SampleDesk.MIDNIGHT + i * SampleDesk.MINUTE, price(i), 50_000_000L);
            ChartView chart =
                    new ChartView(SampleDesk.BTC, desk.desk, new RecordingOrders(), Platform::runLater, Runnable::run);
            chart.intervalProperty().set(BarInterval.M1);
            stage.getScene().setRoot(chart);
            PlotStack plots = (PlotStack) chart.getCenter();
            new Frames(chart, plots, desk, run, () -> next(stage)).start();
        }

        private static long price(int i) {
            return 100_000 + Math.round(Math.sin(i / 40.0) * 1_500 + Math.sin(i * 1.7) * 120);
        }

        private static final class Frames extends AnimationTimer {
            private final ChartView chart;
            private final PlotStack plots;
            private final SampleDesk desk;
            private final Run run;
            private final Runnable finished;
            private final double[] cost = new double[FRAMES];
            private final double[] apart = new double[FRAMES];
            private int frame;
            private long begun;
            private long before;

            Frames(ChartView chart, PlotStack plots, SampleDesk desk, Run run, Runnable finished) {
                this.chart = chart;
                this.plots = plots;
                this.desk = desk;
                this.run = run;
                this.finished = finished;
                chart.getScene().addPostLayoutPulseListener(this::laidOut);
            }

            @Override
            public void handle(long now) {
                before = begun;
                begun = System.nanoTime();
                desk.trade(desk.now() + SampleDesk.SECOND / 20, Stages.price(frame), 1_000_000L);
                if (frame == 5) set();
                if (run.scenario() == Scenario.PAN) pan();
                chart.pulse();
            }

            private void set() {
                double wanted = run.scenario() == Scenario.ALL ? 1e-9 : 3.4;
                plots.window()
                        .zoom(wanted / plots.window().barWidth(), plots.window().width());
                plots.window().toEnd();
            }

            private void pan() {
                if (frame % 100 == 0) plots.window().toEnd();
                plots.window().pan(plots.window().barWidth());
                plots.touch();
            }

            private void laidOut() {
                if (begun == 0 || frame >= WARM_UP + FRAMES) return;
                int i = frame++ - WARM_UP;
                if (i < 0) return;
                cost[i] = (System.nanoTime() - begun) / 1e6;
                apart[i] = (begun - before) / 1e6;
                if (frame == WARM_UP + FRAMES) finish();
            }

            private void finish() {
                stop();
                Arrays.sort(cost);
                Arrays.sort(apart);
                System.out.printf(
                        "%,9d bars %-6s %4d candles drawn: FX thread median %.2f ms, p95 %.2f ms; frame to frame %.1f ms%n",
                        run.bars(),
                        run.scenario(),
                        plots.candles(),
                        cost[FRAMES / 2],
                        cost[FRAMES * 95 / 100],
                        apart[FRAMES / 2]);
                Platform.runLater(finished);
            }
        }
    }
}
