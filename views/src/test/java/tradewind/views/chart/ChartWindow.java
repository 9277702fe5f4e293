package tradewind.views.chart;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.views.chart.SampleDesk.BTC;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.views.controls.Theme;

/// A chart in a window of its own, painted as the desk does it. A test opens it in its own start method.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // opened before each test
abstract class ChartWindow {
    final SampleDesk desk = SampleDesk.minutes(600);
    final RecordingOrders orders = new RecordingOrders();
    ChartView chart;
    PlotStack plots;
    private AnimationTimer frames;

    final void open(Stage stage, double width) {
        chart = new ChartView(BTC, desk.desk, orders, Platform::runLater, Runnable::run);
        plots = (PlotStack) chart.getCenter();
        Scene scene = new Scene(chart, width, 500);
        Theme.DARK.apply(scene);
        stage.setScene(scene);
        stage.show();
        frames = new AnimationTimer() {
            @Override
            public void handle(long now) {
                chart.pulse();
            }
        };
        frames.start();
    }

    @AfterEach
    final void cleanUp(FxRobot robot) throws TimeoutException {
        robot.release(new KeyCode[] {});
        robot.release(new MouseButton[] {});
        Platform.runLater(frames::stop);
        FxToolkit.cleanupStages();
    }

    static void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    60,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
        } catch (TimeoutException e) {
            throw new AssertionError("did not happen within 60 seconds", e);
        }
    }

    /// The box of the first order.
    final LevelLabel label() {
        until(() -> plots.labels().stream().anyMatch(l -> l.kind() == LevelLabel.Kind.ORDER));
        return plots.labels().stream()
                .filter(l -> l.kind() == LevelLabel.Kind.ORDER)
                .findFirst()
                .orElseThrow();
    }

    /// A column of candles that no box covers.
    final double overCandles(LevelLabel label) {
        double x = plots.window().width() - 60;
        assertTrue(x < label.left() - 60, "the label is over the candles");
        return x;
    }

    final Point2D at(double x, double y) {
        return plots.localToScreen(x, y);
    }
}
