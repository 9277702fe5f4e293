package tradewind.views.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.views.ladder.SampleMarket.BTC;
import static tradewind.views.ladder.SampleMarket.limit;
import static tradewind.views.ladder.SampleMarket.price;
import static tradewind.views.ladder.SampleMarket.stop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.engine.Answer;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.views.controls.Theme;
import tradewind.views.keeping.PanelMemory;
import tradewind.views.ladder.Columns.Column;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls show() before each test
class LadderViewTest {
    /// What a layout would keep.
    private final Map<String, String> kept = new HashMap<>();

    private final PanelMemory memory = new PanelMemory() {
        @Override
        public Optional<String> setting(String name) {
            return Optional.ofNullable(kept.get(name));
        }

        @Override
        public void keep(String name, String value) {
            kept.put(name, value);
        }
    };

    private final SampleMarket sample = new SampleMarket();
    private final RecordedEntry entry = new RecordedEntry();
    private final List<TicketDraft> drafts = new CopyOnWriteArrayList<>();
    private LadderView ladder;
    private AnimationTimer frames;

    @Start
    void show(Stage stage) {
        sample.trade("1000.00", "1");
        sample.quote("999.00", "1000.00");
        sample.working(Side.BUY, "1", limit("997.00"));
        ladder = new LadderView(sample.desk, entry, BTC, Platform::runLater, memory, drafts::add, instrument -> Optional.empty());
        Scene scene = new Scene(new VBox(ladder.arming(), ladder), 310, 620);
        VBox.setVgrow(ladder, Priority.ALWAYS);
        Theme.DARK.apply(scene);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
        frames = new AnimationTimer() {
            @Override
            public void handle(long now) {
                ladder.pulse(now);
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

    private static <T> T fx(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, task);
    }

    /// Until a frame has shown what happened.
    private void settle() {
        try {
            WaitForAsyncUtils.waitFor(
                    60,
                    TimeUnit.SECONDS,
                    () -> fx(() -> !ladder.sheet().stale()
                            && ladder.model().window().placed()
                            && ladder.sheet().columns().width() > 0));
        } catch (TimeoutException e) {
            throw new AssertionError("no frame within 60 seconds", e);
        }
    }

    private Point2D at(Column column, String price) {
        settle();
        return fx(() -> {
            Columns columns = ladder.sheet().columns();
            long row = ladder.model().market().rows().down(price(price));
            double x = columns.left(column) + columns.width(column) / 3;
            return ladder.sheet().localToScreen(x, ladder.sheet().middle(row));
        });
    }

    private void arm(FxRobot robot) {
        robot.clickOn("#ladder-arm");
        assertTrue(fx(() -> ladder.model().armedProperty().get()));
    }

    private void focus() {
        fx(() -> {
            ladder.keys().requestFocus();
            return true;
        });
    }

    @Test
    void isDisarmedAndAClickFillsInTheTicket(FxRobot robot) {
        assertFalse(robot.lookup("#ladder-arm").queryAs(ToggleButton.class).isSelected());
        robot.clickOn(at(Column.BID, "998.00"));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(), entry.asked);
        assertEquals(Optional.of(price("998.00")), drafts.getFirst().price());
    }

    @Test
    void aClickSendsOnceItIsArmed(FxRobot robot) {
        arm(robot);
        robot.clickOn(at(Column.ASK, "1003.00"));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1, entry.tickets.size());
        assertEquals(limit("1003.00"), entry.tickets.getFirst().terms());
        assertEquals(Side.SELL, entry.tickets.getFirst().side());
    }

    @Test
    void aRightClickAfterALeftSendsNothing(FxRobot robot) {
        arm(robot);
        Point2D at = at(Column.BID, "998.00");
        robot.moveTo(at).press(MouseButton.PRIMARY).press(MouseButton.SECONDARY);
        robot.release(MouseButton.SECONDARY).release(MouseButton.PRIMARY);
        robot.clickOn(at, MouseButton.SECONDARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(), entry.asked);
    }

    @Test
    void aClickReleasedInAnotherCellSendsNothing(FxRobot robot) {
        arm(robot);
        robot.moveTo(at(Column.BID, "998.00")).press(MouseButton.PRIMARY);
        robot.moveTo(at(Column.BID, "996.00")).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(), entry.asked);
    }

    @Test
    void aMarketThatGoesThroughThePriceUnderTheButtonSendsNothing(FxRobot robot) {
        arm(robot);
        robot.moveTo(at(Column.BID, "998.00")).press(MouseButton.PRIMARY);
        sample.quote("996.00", "997.00");
        settle();
        WaitForAsyncUtils.waitForFxEvents();
        fx(() -> ladder.model().refresh());
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(), entry.asked);
        assertTrue(fx(() -> ladder.model().saidProperty().get().bad()));
    }

    @Test
    void aTagDraggedToAnotherRowAsksForItsPrice(FxRobot robot) {
        robot.moveTo(at(Column.BUYS, "997.00")).press(MouseButton.PRIMARY);
        robot.moveTo(at(Column.BUYS, "996.00"))
                .moveTo(at(Column.BUYS, "995.00"))
                .release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                List.of("replace " + OrderId.of(1, 1) + " " + BTC.quantity("1") + " " + limit("995.00")), entry.asked);
    }

    @Test
    void anotherButtonGivesUpADrag(FxRobot robot) {
        robot.moveTo(at(Column.BUYS, "997.00")).press(MouseButton.PRIMARY);
        robot.moveTo(at(Column.BUYS, "995.00")).press(MouseButton.SECONDARY);
        robot.release(MouseButton.SECONDARY).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(), entry.asked);
    }

    @Test
    void aMiddleClickOnATagCancelsIt(FxRobot robot) {
        robot.clickOn(at(Column.BUYS, "997.00"), MouseButton.MIDDLE);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of("cancel " + OrderId.of(1, 1)), entry.asked);
    }

    @Test
    void theCrossOfATagCancelsIt(FxRobot robot) {
        Point2D tag = at(Column.BUYS, "997.00");
        double cross = fx(() -> ladder.sheet().columns().width(Column.BUYS)) * 2 / 3 - 8;
        robot.clickOn(tag.add(cross, 0));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of("cancel " + OrderId.of(1, 1)), entry.asked);
    }

    @Test
    void theWheelScrollsByARowAndSpaceGoesBack(FxRobot robot) {
        robot.moveTo(at(Column.PRICE, "998.00"));
        long top = fx(() -> ladder.model().window().top());
        robot.scroll(1, VerticalDirection.UP);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1, Math.abs(top - fx(() -> ladder.model().window().top())));
        focus();
        robot.type(KeyCode.SPACE);
        assertEquals(top, fx(() -> ladder.model().window().top()));
    }

    @Test
    void theKeysPlaceAndCancel(FxRobot robot) {
        arm(robot);
        focus();
        settle();
        robot.type(KeyCode.DOWN, KeyCode.ENTER);
        robot.type(KeyCode.RIGHT, KeyCode.DIGIT3);
        for (int i = 0; i < 4; i++) robot.type(KeyCode.DOWN);
        robot.type(KeyCode.DELETE, KeyCode.Q, KeyCode.A);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                List.of(
                        "submit BUY " + BTC.quantity("1") + " " + limit("999.00"),
                        "cancel " + OrderId.of(1, 1),
                        "submit BUY " + BTC.quantity("2") + " " + limit("999.00"),
                        "submit SELL " + BTC.quantity("2") + " " + "Market[]"),
                entry.asked);
        assertEquals("Ladder Q", entry.tickets.get(1).source().toString());
    }

    @Test
    void aHeldKeySendsOnce(FxRobot robot) {
        arm(robot);
        focus();
        settle();
        fx(() -> {
            for (int i = 0; i < 3; i++)
                ladder.keys()
                        .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.S, false, false, false, false));
            return true;
        });
        assertEquals(1, entry.tickets.size());
    }

    private void press(KeyCode key, boolean shift) {
        fx(() -> {
            ladder.keys().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, false, false, false));
            return true;
        });
    }

    private void release(KeyCode key) {
        fx(() -> {
            ladder.keys().fireEvent(new KeyEvent(KeyEvent.KEY_RELEASED, "", "", key, false, false, false, false));
            return true;
        });
    }

    @Test
    void shiftAndADigitCloseAPartWhileDisarmedAndLeaveTheSizeAsItIs() {
        sample.filled(Side.BUY, "12", "995.00");
        settle();
        List<String> quantities = List.of("3", "4", "6", "8", "9");
        for (int digit = 1; digit <= 5; digit++) {
            press(KeyCode.valueOf("DIGIT" + digit), true);
            release(KeyCode.valueOf("DIGIT" + digit));
            entry.answers.getLast().complete(new Answer.NotDone("closed"));
            assertEquals(
                    BTC.quantity(quantities.get(digit - 1)),
                    entry.tickets.getLast().quantity());
            assertEquals(
                    "Ladder Shift+" + digit, entry.tickets.getLast().source().toString());
        }
        assertEquals(5, entry.tickets.size());
        assertEquals(BTC.defaultQuantity(), fx(() -> ladder.model().size().units()));
    }

    @Test
    void aHeldDigitIsOneThingOnly() {
        sample.filled(Side.BUY, "12", "995.00");
        settle();
        press(KeyCode.DIGIT4, true);
        entry.answers.getLast().complete(new Answer.NotDone("closed"));
        press(KeyCode.DIGIT4, true);
        press(KeyCode.DIGIT4, false);
        assertEquals(1, entry.tickets.size());
        assertEquals(BTC.defaultQuantity(), fx(() -> ladder.model().size().units()));
        release(KeyCode.DIGIT4);
        press(KeyCode.DIGIT4, false);
        press(KeyCode.DIGIT4, true);
        assertEquals(1, entry.tickets.size());
        assertEquals(5 * BTC.defaultQuantity(), fx(() -> ladder.model().size().units()));
    }

    @Test
    void bMovesTheStopToBreakEvenWhileDisarmed() {
        sample.filled(Side.BUY, "2", "995.00");
        OrderId stop = sample.working(Side.SELL, "2", stop("990.00"));
        fx(() -> ladder.model().refresh());
        press(KeyCode.B, false);
        press(KeyCode.B, false);
        assertEquals(List.of("replace " + stop + " " + BTC.quantity("2") + " " + stop("995.00")), entry.asked);
    }

    @Test
    void thePaletteHasWhatTheKeysDo() {
        assertEquals(
                List.of("B", "Shift+1", "Shift+2", "Shift+3", "Shift+4", "Shift+5"),
                fx(ladder::actions).stream()
                        .map(LadderAction::keys)
                        .filter(keys -> keys.equals("B") || keys.startsWith("Shift+"))
                        .toList());
    }

    @Test
    void altAndTheArrowsMoveTheOrderAtTheCursor(FxRobot robot) {
        focus();
        settle();
        robot.type(KeyCode.DOWN);
        for (int i = 0; i < 4; i++) robot.type(KeyCode.DOWN);
        robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT).type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                List.of("replace " + OrderId.of(1, 1) + " " + BTC.quantity("1") + " " + limit("996.50")), entry.asked);
    }

    private static List<String> moved(String target, String entry, String stop) {
        return List.of(
                "replace " + OrderId.of(1, 3) + " " + BTC.quantity("1") + " " + limit(target),
                "replace " + OrderId.of(1, 2) + " " + BTC.quantity("1") + " " + limit(entry),
                "replace " + OrderId.of(1, 4) + " " + BTC.quantity("1") + " " + SampleMarket.stop(stop));
    }

    private void bracket() {
        settle();
        fx(() -> {
            sample.bracket("1", "995.00", "1003.00", "993.00");
            return ladder.model().refresh();
        });
    }

    @Test
    void altDuringADragMovesTheBracket(FxRobot robot) {
        bracket();
        robot.press(KeyCode.ALT).moveTo(at(Column.BUYS, "995.00")).press(MouseButton.PRIMARY);
        robot.moveTo(at(Column.BUYS, "995.50")).moveTo(at(Column.BUYS, "996.00"));
        assertEquals(3, fx(() -> drafts()));
        robot.release(MouseButton.PRIMARY).release(KeyCode.ALT);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(moved("1004.00", "996.00", "994.00"), entry.asked);
    }

    private long drafts() {
        return ladder.model().tags().stream()
                .filter(tag -> tag.kind() == Tag.Kind.DRAFT)
                .count();
    }

    @Test
    void altPressedAndReleasedDuringADragShowsWhatWouldMove(FxRobot robot) {
        bracket();
        robot.moveTo(at(Column.BUYS, "995.00")).press(MouseButton.PRIMARY);
        robot.moveTo(at(Column.BUYS, "995.50")).moveTo(at(Column.BUYS, "996.00"));
        assertEquals(1, fx(() -> drafts()));
        robot.press(KeyCode.ALT);
        assertEquals(3, fx(() -> drafts()));
        robot.release(KeyCode.ALT);
        assertEquals(1, fx(() -> drafts()));
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                List.of("replace " + OrderId.of(1, 2) + " " + BTC.quantity("1") + " " + limit("996.00")), entry.asked);
    }

    @Test
    void whetherAltIsHeldAtTheReleaseDecides(FxRobot robot) {
        bracket();
        robot.moveTo(at(Column.BUYS, "995.00")).press(MouseButton.PRIMARY);
        robot.moveTo(at(Column.BUYS, "995.50")).moveTo(at(Column.BUYS, "996.00"));
        assertEquals(1, fx(() -> drafts()));
        robot.interact(() -> ladder.sheet().fireEvent(releasedWithAlt()));
        assertEquals(moved("1004.00", "996.00", "994.00"), entry.asked);
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
    void escapeGivesTheBracketUp(FxRobot robot) {
        bracket();
        robot.press(KeyCode.ALT).moveTo(at(Column.BUYS, "995.00")).press(MouseButton.PRIMARY);
        robot.moveTo(at(Column.BUYS, "996.00")).type(KeyCode.ESCAPE);
        robot.moveTo(at(Column.BUYS, "996.50")).release(MouseButton.PRIMARY).release(KeyCode.ALT);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(), entry.asked);
    }

    @Test
    void shiftAltAndTheArrowsMoveTheBracketAtTheCursor(FxRobot robot) {
        bracket();
        focus();
        settle();
        fx(() -> {
            ladder.model()
                    .cursor(Optional.of(new LadderViewModel.Cell(
                            Side.BUY, ladder.model().market().rows().down(price("995.00")))));
            return true;
        });
        robot.press(KeyCode.SHIFT, KeyCode.ALT)
                .type(KeyCode.UP)
                .type(KeyCode.UP)
                .release(KeyCode.ALT, KeyCode.SHIFT)
                .type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(moved("1004.00", "996.00", "994.00"), entry.asked);
    }

    @Test
    void theStepIsKeptWithTheLayoutAndArmingIsNot(FxRobot robot) {
        arm(robot);
        robot.clickOn("#ladder-step").clickOn("0.10");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(Map.of("step BTC/USD", "10"), kept);
        LadderView again = fx(() -> new LadderView(sample.desk, entry, BTC, Platform::runLater, memory, drafts::add, instrument -> Optional.empty()));
        assertEquals(10, again.model().market().rows().step());
        assertFalse(again.model().armedProperty().get());
    }

    @Test
    void saysAloudWhatEnterWouldDo(FxRobot robot) {
        focus();
        settle();
        robot.type(KeyCode.DOWN);
        assertEquals(
                "Ladder of BTC/USD. BUY LMT 1.00 at 999.00 quotes derived",
                fx(() -> ladder.sheet().getAccessibleText()));
    }
}
