package tradewind.views.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.views.chart.SampleDesk.BTC;
import static tradewind.views.chart.SampleDesk.limit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
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
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.views.controls.Theme;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls show() before each test
class ChartViewTest {
    private final SampleDesk desk = SampleDesk.minutes(600);
    private final RecordingOrders orders = new RecordingOrders();
    private final OrderId order = desk.working(Side.BUY, "2.5", limit("995.00"), 60);
    private ChartView chart;
    private PlotStack plots;
    private AnimationTimer frames;

    @Start
    void show(Stage stage) {
        chart = new ChartView(BTC, desk.desk, orders, Platform::runLater, Runnable::run);
        plots = (PlotStack) chart.getCenter();
        Scene scene = new Scene(chart, 740, 500);
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
    void cleanUp(FxRobot robot) throws TimeoutException {
        robot.release(new KeyCode[] {});
        robot.release(new MouseButton[] {});
        Platform.runLater(frames::stop);
        FxToolkit.cleanupStages();
    }

    private void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    60,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
        } catch (TimeoutException e) {
            throw new AssertionError("did not happen within 60 seconds", e);
        }
    }

    private LevelLabel label() {
        until(() -> plots.labels().stream().anyMatch(l -> l.kind() == LevelLabel.Kind.ORDER));
        return plots.labels().stream()
                .filter(l -> l.kind() == LevelLabel.Kind.ORDER)
                .findFirst()
                .orElseThrow();
    }

    private Point2D at(double x, double y) {
        return plots.localToScreen(x, y);
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

    private OrderId bracket() {
        label();
        OrderId entry = desk.bracket("1", "992.00", "1005.00", "985.00");
        until(() -> plots.labels().size() == 4);
        return entry;
    }

    private LevelLabel label(OrderId order) {
        return plots.labels().stream()
                .filter(l -> l.kind() == LevelLabel.Kind.ORDER
                        && l.order().orElseThrow().id().equals(order))
                .findFirst()
                .orElseThrow();
    }

    private long drafts() {
        return plots.labels().stream()
                .filter(l -> l.kind() == LevelLabel.Kind.DRAFT)
                .count();
    }

    private void dragTo(FxRobot robot, LevelLabel label, double down) {
        robot.drag(at(label.left() + 60, label.middle()), MouseButton.PRIMARY)
                .moveTo(at(label.left() + 60, label.middle() + down / 2))
                .moveTo(at(label.left() + 60, label.middle() + down));
    }

    @Test
    void altDuringADragMovesTheBracket(FxRobot robot) {
        OrderId entry = bracket();
        robot.press(KeyCode.ALT);
        dragTo(robot, label(entry), 20);
        until(() -> drafts() == 3);
        robot.release(MouseButton.PRIMARY).release(KeyCode.ALT);
        until(() -> orders.replaces.size() == 3);
        long moved = 99_200
                - orders.replaces.get(1).terms().limitPrice().orElseThrow().units();
        assertTrue(moved > 0, orders.replaces.toString());
        assertEquals(
                List.of(98_500 - moved, 99_200 - moved, 100_500 - moved),
                orders.replaces.stream()
                        .map(asked -> asked.terms()
                                .limitPrice()
                                .or(() -> asked.terms().triggerPrice())
                                .orElseThrow()
                                .units())
                        .toList());
    }

    @Test
    void altPressedAndReleasedDuringADragShowsWhatWouldMove(FxRobot robot) {
        OrderId entry = bracket();
        dragTo(robot, label(entry), 20);
        until(() -> drafts() == 1);
        robot.press(KeyCode.ALT);
        until(() -> drafts() == 3);
        robot.release(KeyCode.ALT);
        until(() -> drafts() == 1);
        robot.release(MouseButton.PRIMARY);
        until(() -> !orders.replaces.isEmpty());
        assertEquals(
                List.of(entry),
                orders.replaces.stream().map(RecordingOrders.Replace::order).toList());
    }

    @Test
    void whetherAltIsHeldAtTheReleaseDecides(FxRobot robot) {
        OrderId entry = bracket();
        dragTo(robot, label(entry), 20);
        until(() -> drafts() == 1);
        robot.interact(() -> plots.fireEvent(releasedWithAlt()));
        assertEquals(3, orders.replaces.size());
    }

    /// The button goes up, no key was told before.
    private static MouseEvent releasedWithAlt() {
        return new MouseEvent(
                MouseEvent.MOUSE_RELEASED,
                0,
                0,
                0,
                0,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                false,
                false,
                true,
                null);
    }

    @Test
    void altAndTheArrowsMoveTheSelectedBracket(FxRobot robot) {
        OrderId entry = bracket();
        robot.interact(() -> {
            plots.requestFocus();
            chart.model().orders().select(entry);
        });
        robot.press(KeyCode.ALT).type(KeyCode.UP).type(KeyCode.UP).release(KeyCode.ALT);
        until(() -> drafts() == 3);
        robot.type(KeyCode.ENTER);
        until(() -> orders.replaces.size() == 3);
        assertEquals(
                List.of(limit("1005.02"), limit("992.02"), SampleDesk.stop("985.02")),
                orders.replaces.stream().map(RecordingOrders.Replace::terms).toList());
    }

    @Test
    void escapeGivesTheBracketUp(FxRobot robot) {
        OrderId entry = bracket();
        robot.press(KeyCode.ALT);
        dragTo(robot, label(entry), 20);
        robot.type(KeyCode.ESCAPE).release(MouseButton.PRIMARY).release(KeyCode.ALT);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(), orders.replaces);
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

    private double overCandles(LevelLabel label) {
        double x = plots.window().width() - 60;
        assertTrue(x < label.left() - 60, "the label is over the candles");
        return x;
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
