package tradewind.views.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.views.chart.SampleDesk.BTC;
import static tradewind.views.chart.SampleDesk.limit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import javafx.geometry.VerticalDirection;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.engine.market.BarInterval;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;

class ChartViewTest extends ChartWindow {
    private final OrderId order = desk.working(Side.BUY, "2.5", limit("995.00"), 60);

    @Start
    void show(Stage stage) {
        open(stage, 740);
    }

    @Test
    void takesTheFocusToItsPlots(FxRobot robot) throws Exception {
        WaitForAsyncUtils.asyncFx(chart::requestFocus).get();
        assertTrue(plots.isFocused());
    }

    @Test
    void showsCandlesInTheThemesColours(FxRobot robot) throws Exception {
        label();
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage image =
                WaitForAsyncUtils.asyncFx(() -> chart.snapshot(null, null)).get();
        Color up = Color.web("#25A777");
        long painted = IntStream.range(0, (int) image.getHeight())
                .mapToLong(y -> IntStream.range(0, (int) image.getWidth())
                        .filter(x -> image.getPixelReader().getColor(x, y).equals(up))
                        .count())
                .sum();
        assertTrue(painted > 500, painted + " pixels of rising candles");
    }

    @Test
    void draggingAnOrdersLabelAsksForTheNewPrice(FxRobot robot) {
        LevelLabel label = label();
        robot.drag(at(label.left() + 60, label.middle()), MouseButton.PRIMARY)
                .moveTo(at(label.left() + 60, label.middle() + 15))
                .moveTo(at(label.left() + 60, label.middle() + 30))
                .release(MouseButton.PRIMARY);
        until(() -> !orders.replaces.isEmpty());
        RecordingOrders.Replace asked = orders.replaces.getFirst();
        assertEquals(order, asked.order());
        assertEquals(BTC.quantity("2.5"), asked.quantity());
        assertTrue(asked.terms().limitPrice().orElseThrow().units() < 99_500, asked.toString());
        assertEquals(1, orders.replaces.size());
    }

    @Test
    void escapeDuringADragSendsNothing(FxRobot robot) {
        LevelLabel label = label();
        robot.drag(at(label.left() + 60, label.middle()), MouseButton.PRIMARY)
                .moveTo(at(label.left() + 60, label.middle() + 30))
                .type(KeyCode.ESCAPE)
                .release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(0, orders.replaces.size());
    }

    @Test
    void anotherButtonDuringADragSendsNothing(FxRobot robot) {
        LevelLabel label = label();
        robot.drag(at(label.left() + 60, label.middle()), MouseButton.PRIMARY)
                .moveTo(at(label.left() + 60, label.middle() + 30))
                .press(MouseButton.SECONDARY)
                .release(MouseButton.SECONDARY)
                .release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(0, orders.replaces.size());
    }

    @Test
    void theCrossCancelsTheOrder(FxRobot robot) {
        LevelLabel label = label();
        robot.clickOn(at(label.left() + label.width() - 11, label.middle()));
        until(() -> orders.cancels.contains(order));
        assertEquals(1, orders.cancels.size());
    }

    @Test
    void keysSelectMoveAndSendAnOrder(FxRobot robot) {
        label();
        robot.interact(plots::requestFocus);
        robot.type(KeyCode.TAB).type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.ENTER);
        until(() -> !orders.replaces.isEmpty());
        assertEquals(limit("994.98"), orders.replaces.getFirst().terms());
    }

    @Test
    void digitsAndEnterChangeTheInterval(FxRobot robot) {
        label();
        robot.interact(plots::requestFocus);
        robot.write("15").type(KeyCode.ENTER);
        until(() -> chart.intervalProperty().get() == BarInterval.M15);
    }

    @Test
    void theToolbarChangesTheInterval(FxRobot robot) {
        label();
        robot.clickOn("1h");
        until(() -> chart.intervalProperty().get() == BarInterval.H1);
    }

    @Test
    void keysMoveThroughTime(FxRobot robot) {
        label();
        robot.interact(plots::requestFocus);
        robot.type(KeyCode.HOME);
        until(() -> plots.window().x(0) == 0);
        robot.type(KeyCode.END);
        until(() -> plots.window().following());
        robot.type(KeyCode.PAGE_UP);
        until(() -> !plots.window().following());
        double before = plots.window().barWidth();
        robot.write("+");
        until(() -> plots.window().barWidth() > before);
    }

    @Test
    void theWheelZoomsAndADragPans(FxRobot robot) {
        label();
        double width = plots.window().barWidth();
        robot.moveTo(at(200, 60)).scroll(VerticalDirection.UP);
        until(() -> plots.window().barWidth() != width);
        double first = plots.window().first();
        robot.drag(at(200, 60), MouseButton.PRIMARY).moveTo(at(320, 60)).release(MouseButton.PRIMARY);
        until(() -> plots.window().first() < first);
        assertEquals(0, orders.replaces.size());
    }

    @Test
    void aLineOverTheCandlesIsMovedUpOrDownFromTenPixelsAway(FxRobot robot) {
        LevelLabel label = label();
        double x = overCandles(label);
        robot.drag(at(x, label.level() + 10), MouseButton.PRIMARY)
                .moveTo(at(x, label.level() + 20))
                .moveTo(at(x, label.level() + 40))
                .release(MouseButton.PRIMARY);
        until(() -> !orders.replaces.isEmpty());
        assertEquals(order, orders.replaces.getFirst().order());
    }

    @Test
    void aDragSidewaysPansEvenFromALine(FxRobot robot) {
        LevelLabel label = label();
        double x = overCandles(label);
        double first = plots.window().first();
        robot.drag(at(x, label.level()), MouseButton.PRIMARY)
                .moveTo(at(x - 20, label.level() + 4))
                .moveTo(at(x + 80, label.level() + 30))
                .release(MouseButton.PRIMARY);
        until(() -> plots.window().first() < first);
        assertEquals(0, orders.replaces.size());
    }

    @Test
    void indicatorsAreEditedWithTheKeys(FxRobot robot) {
        label();
        robot.interact(() -> robot.lookup("Indicators").queryButton().requestFocus());
        robot.type(KeyCode.SPACE);
        until(() -> robot.lookup(".indicator-editor").tryQuery().isPresent());
        robot.type(KeyCode.END).type(KeyCode.BACK_SPACE).type(KeyCode.DIGIT0).type(KeyCode.ENTER);
        until(() -> chart.studies().contains("EMA 20"));
        robot.type(KeyCode.HOME).type(KeyCode.DIGIT9).type(KeyCode.DIGIT9).type(KeyCode.ENTER);
        until(() -> robot.lookup(".refusal")
                .match((Label l) ->
                        l.isVisible() && l.getText().equals("Periods must be a whole number from 1 to 1000"))
                .tryQuery()
                .isPresent());
        assertTrue(chart.studies().contains("EMA 20"));
        robot.type(KeyCode.ESCAPE);
        until(() -> robot.lookup(".indicator-editor").tryQuery().isEmpty());
        assertEquals(0, orders.replaces.size());
    }

    @Test
    void aSecondAverageIsAddedFromTheEditor(FxRobot robot) {
        label();
        robot.clickOn("Indicators");
        until(() -> robot.lookup(".indicator-editor").tryQuery().isPresent());
        robot.clickOn(".indicator-search").write("ema").type(KeyCode.ENTER);
        until(() -> chart.studies().size() == 4);
        assertTrue(chart.studies().contains("EMA 20"), chart.studies().toString());
        robot.clickOn("Indicators");
        until(() -> robot.lookup(".indicator-editor").tryQuery().isEmpty());
    }

    @Test
    void onlySafetyKeysReachTheWindowWhileIndicatorsAreEdited(FxRobot robot) {
        label();
        List<KeyCode> reached = new CopyOnWriteArrayList<>();
        robot.clickOn("Indicators");
        until(() -> robot.lookup(".indicator-editor").tryQuery().isPresent());
        robot.interact(() -> chart.getScene().addEventHandler(KeyEvent.KEY_PRESSED, e -> reached.add(e.getCode())));
        robot.type(KeyCode.DIGIT5).type(KeyCode.ENTER).type(KeyCode.TAB).type(KeyCode.F7);
        until(() -> reached.contains(KeyCode.F7));
        assertEquals(List.of(KeyCode.F7), reached);
    }
}
