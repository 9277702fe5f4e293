package tradewind.views.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.views.figures.ScreenZone;

class ChartZoneTest extends ChartWindow {
    @Start
    void show(Stage stage) {
        open(stage, 740);
    }

    @AfterEach
    void utcAgain(FxRobot robot) {
        robot.interact(() -> ScreenZone.choose(ZoneOffset.UTC));
    }

    @Test
    void anotherZoneIsOnTheAxisAtOnceWithoutATickOfTheMarket(FxRobot robot) {
        until(() -> plots.candles() > 0);
        int utc = axis(robot);
        robot.interact(() -> ScreenZone.choose(ZoneId.of("Asia/Kolkata")));
        assertNotEquals(utc, axis(robot));
        robot.interact(() -> ScreenZone.choose(ZoneOffset.UTC));
        assertEquals(utc, axis(robot));
    }

    /// What the axis of times looks like, without the name of the zone in its corner.
    private int axis(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        int[] look = new int[1];
        robot.interact(() -> {
            chart.pulse();
            SnapshotParameters axis = new SnapshotParameters();
            ChartGeometry geometry = plots.geometry();
            axis.setViewport(new Rectangle2D(
                    plots.localToParent(0, 0).getX(),
                    plots.localToParent(0, geometry.timeTop()).getY(),
                    geometry.plotWidth(),
                    ChartGeometry.TIME_AXIS));
            Image image = plots.snapshot(axis, null);
            int[] pixels = new int[(int) image.getWidth() * (int) image.getHeight()];
            image.getPixelReader()
                    .getPixels(
                            0,
                            0,
                            (int) image.getWidth(),
                            (int) image.getHeight(),
                            PixelFormat.getIntArgbInstance(),
                            pixels,
                            0,
                            (int) image.getWidth());
            look[0] = Arrays.hashCode(pixels);
        });
        return look[0];
    }
}
