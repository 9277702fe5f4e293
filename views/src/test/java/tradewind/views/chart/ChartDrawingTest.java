package tradewind.views.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.views.chart.SampleDesk.BTC;
import static tradewind.views.chart.SampleDesk.limit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.engine.market.BarInterval;
import tradewind.engine.orders.Side;
import tradewind.views.controls.Theme;
import tradewind.views.drawing.DrawingBook;
import tradewind.views.drawing.Tool;
import tradewind.views.keeping.NamedEntries;
import tradewind.views.keeping.PanelMemory;

/// Drawing on a chart by mouse and by keys, beside orders that must not notice.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls show() before each test
class ChartDrawingTest {
    private final SampleDesk desk = SampleDesk.minutes(600);
    private final RecordingOrders orders = new RecordingOrders();
    private final NamedEntries kept = NamedEntries.forgetful();
    private Stage window;
    private ChartView chart;
    private PlotStack plots;
    private AnimationTimer frames;

    @Start
    void show(Stage stage) {
        window = stage;
        desk.working(Side.BUY, "2.5", limit("985.00"), 60);
        chart = chart(new DrawingBook(kept));
        plots = (PlotStack) chart.getCenter();
        Scene scene = new Scene(chart, 740, 560);
        Theme.DARK.apply(scene);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
        frames = new AnimationTimer() {
            @Override
            public void handle(long now) {
                chart.pulse();
            }
        };
        frames.start();
    }

    private ChartView chart(DrawingBook book) {
        ChartContext context = new ChartContext(
                List.of(),
                SessionBreaks.NONE,
                PanelMemory.NONE,
                ChartTemplates.none(),
                book,
                new ChartSync(),
                Optional::empty,
                instrument -> {});
        return new ChartView(BTC, desk.desk, orders, Platform::runLater, Runnable::run, context);
    }

    @AfterEach
    void cleanUp(FxRobot robot) throws TimeoutException {
        robot.release(new KeyCode[] {});
        robot.release(new MouseButton[] {});
        Platform.runLater(frames::stop);
        FxToolkit.cleanupStages();
    }

    private static void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    60,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
        } catch (TimeoutException e) {
            throw new AssertionError("did not happen within 60 seconds", e);
        }
    }

    private Point2D at(double x, double y) {
        return plots.localToScreen(x, y);
    }

    private void ready() {
        until(() -> plots.candles() > 0 && !plots.labels().isEmpty());
    }

    private String text(String name) {
        return texts().getOrDefault(name, "");
    }

    private Map<String, String> texts() {
        return kept.all().getOrDefault("BTC/USD@Bitstamp", Map.of());
    }

    private void drag(FxRobot robot, double x1, double y1, double x2, double y2) {
        robot.drag(at(x1, y1), MouseButton.PRIMARY)
                .moveTo(at((x1 + x2) / 2, (y1 + y2) / 2))
                .moveTo(at(x2, y2))
                .release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aTrendLineIsDrawnMovedRemovedAndBroughtBack(FxRobot robot) {
        ready();
        robot.clickOn("#tool-trend");
        drag(robot, 100, 100, 220, 140);
        until(() -> texts().size() == 1);
        String drawn = text("1");
        assertTrue(drawn.startsWith("trend 2013-11-29T"), drawn);
        double first = plots.window().first();
        drag(robot, 160, 120, 190, 150);
        until(() -> !text("1").equals(drawn));
        assertEquals(first, plots.window().first(), "the chart was not panned");
        robot.type(KeyCode.DELETE);
        until(() -> texts().isEmpty());
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        until(() -> texts().size() == 1);
        assertEquals(0, orders.replaces.size() + orders.cancels.size());
    }

    @Test
    void aChartOpenedLaterShowsItAndSoDoesAnotherOne(FxRobot robot) {
        ready();
        robot.clickOn("#tool-horizontal").clickOn(at(150, 120));
        until(() -> texts().size() == 1);
        ChartView again = WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> chart(new DrawingBook(kept))));
        assertEquals(1, again.drawings().count());
        WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> {
            chart.intervalProperty().set(BarInterval.H1);
            return true;
        }));
        assertEquals(1, chart.drawings().count());
    }

    @Test
    void keysDrawALevelWhereThePointerIsAndACrosshairWithoutIt(FxRobot robot) {
        ready();
        robot.interact(plots::requestFocus);
        robot.moveTo(at(200, 110));
        robot.press(KeyCode.ALT).type(KeyCode.H).release(KeyCode.ALT);
        until(() -> texts().size() == 1);
        assertTrue(text("1").startsWith("horizontal "), texts().toString());
        robot.press(KeyCode.ALT).type(KeyCode.F).release(KeyCode.ALT);
        robot.type(KeyCode.LEFT, KeyCode.ENTER)
                .type(KeyCode.DOWN, 3)
                .type(KeyCode.RIGHT, 4)
                .type(KeyCode.ENTER);
        until(() -> texts().size() == 2);
        assertTrue(text("2").startsWith("fibonacci "), texts().toString());
        robot.type(KeyCode.ESCAPE);
        until(() -> !chart.drawings().selected());
        robot.type(KeyCode.TAB, 2);
        until(() -> chart.drawings().selected());
        assertTrue(chart.model().orders().selected().isEmpty(), "the order came before");
        robot.type(KeyCode.DELETE);
        until(() -> texts().size() == 1);
        assertEquals(0, orders.cancels.size());
    }

    @Test
    void shiftDragMeasuresAndControlDragCopies(FxRobot robot) {
        ready();
        robot.press(KeyCode.SHIFT);
        drag(robot, 100, 100, 200, 160);
        robot.release(KeyCode.SHIFT);
        assertEquals(Map.of(), texts());
        robot.clickOn("#tool-vertical").clickOn(at(150, 120));
        until(() -> texts().size() == 1);
        robot.press(KeyCode.CONTROL);
        drag(robot, 150, 130, 250, 130);
        robot.release(KeyCode.CONTROL);
        until(() -> texts().size() == 2);
        assertEquals(0, orders.replaces.size());
    }

    @Test
    void aNoteAsksForItsWords(FxRobot robot) {
        ready();
        robot.clickOn("#tool-note");
        drag(robot, 100, 100, 200, 160);
        until(() -> robot.lookup("#note-field").query().isFocused());
        robot.write("news").type(KeyCode.ENTER);
        until(() -> texts().size() == 1);
        assertTrue(text("1").endsWith(" | news"), texts().toString());
        until(() -> plots.isFocused());
    }

    @Test
    void aDrawingOnAnOrdersLineLeavesTheLabelToTheOrder(FxRobot robot) {
        ready();
        LevelLabel label = plots.labels().stream()
                .filter(l -> l.kind() == LevelLabel.Kind.ORDER)
                .findFirst()
                .orElseThrow();
        robot.clickOn("#tool-horizontal").clickOn(at(150, label.level() + 2));
        until(() -> texts().size() == 1);
        robot.drag(at(label.left() + 60, label.middle()), MouseButton.PRIMARY)
                .moveTo(at(label.left() + 60, label.middle() - 15))
                .moveTo(at(label.left() + 60, label.middle() - 30))
                .release(MouseButton.PRIMARY);
        until(() -> orders.replaces.size() == 1);
        String level = text("1");
        assertEquals(1, texts().size());
        assertTrue(level.startsWith("horizontal "), level);
    }

    @Test
    void aNarrowChartHasNoRailAndAnotherOneCanFoldIt(FxRobot robot) {
        ready();
        assertTrue(chart.drawings().rail().isVisible());
        robot.clickOn("#chart-rail");
        until(() -> !chart.drawings().rail().isVisible());
        robot.clickOn("#chart-rail");
        until(() -> chart.drawings().rail().isVisible());
        robot.interact(() -> window.setWidth(480));
        until(() -> !chart.drawings().rail().isVisible());
        assertFalse(chart.lookup("#chart-rail").isVisible());
        robot.interact(() -> window.sizeToScene());
    }

    @Test
    void everyToolSaysWhatItIsAndUpAndDownGoThroughThem(FxRobot robot) {
        ready();
        for (var node : robot.lookup("#tool-rail .button, #tool-rail .toggle-button, #tool-rail .menu-button")
                .queryAll()) {
            ButtonBase button = (ButtonBase) node;
            assertFalse(button.getAccessibleText().isBlank(), button.getId());
            assertFalse(button.getTooltip().getText().isBlank(), button.getId());
        }
        robot.interact(() -> robot.lookup("#tool-pointer").query().requestFocus());
        robot.type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.SPACE);
        until(() -> chart.drawings().toolProperty().get() == Tool.RAY);
    }

    @Test
    void theStyleOfBarsIsChosenInTheToolbar(FxRobot robot) {
        ready();
        robot.interact(() -> robot.lookup("#chart-style").query().requestFocus());
        robot.type(KeyCode.SPACE)
                .type(KeyCode.DOWN)
                .type(KeyCode.DOWN)
                .type(KeyCode.DOWN)
                .type(KeyCode.ENTER);
        until(() -> chart.model().styleProperty().get() == BarStyle.HEIKIN_ASHI);
        assertEquals("Bars as: Heikin-Ashi", chart.lookup("#chart-style").getAccessibleText());
    }
}
