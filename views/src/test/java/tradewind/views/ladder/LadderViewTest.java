package tradewind.views.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.views.ladder.SampleMarket.BTC;
import static tradewind.views.ladder.SampleMarket.limit;
import static tradewind.views.ladder.SampleMarket.price;
import static tradewind.views.ladder.SampleMarket.stop;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.engine.Answer;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.views.keys.KeysInForce;
import tradewind.views.ladder.Columns.Column;

@ExtendWith(ApplicationExtension.class)
class LadderViewTest {
    private final LadderWindow window = new LadderWindow(SamplePresets.NONE);

    @Start
    void show(Stage stage) {
        window.show(stage);
    }

    @AfterEach
    void cleanUp(FxRobot robot) throws TimeoutException {
        window.close(robot);
    }

    @Test
    void isDisarmedAndAClickFillsInTheTicket(FxRobot robot) {
        assertFalse(robot.lookup("#ladder-arm").queryAs(ToggleButton.class).isSelected());
        robot.clickOn(window.at(Column.BID, "998.00"));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(), window.entry.asked);
        assertEquals(Optional.of(price("998.00")), window.drafts.getFirst().price());
    }

    @Test
    void aClickSendsOnceItIsArmed(FxRobot robot) {
        window.arm(robot);
        robot.clickOn(window.at(Column.ASK, "1003.00"));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1, window.entry.tickets.size());
        assertEquals(limit("1003.00"), window.entry.tickets.getFirst().terms());
        assertEquals(Side.SELL, window.entry.tickets.getFirst().side());
    }

    @Test
    void aRightClickAfterALeftSendsNothing(FxRobot robot) {
        window.arm(robot);
        Point2D at = window.at(Column.BID, "998.00");
        robot.moveTo(at).press(MouseButton.PRIMARY).press(MouseButton.SECONDARY);
        robot.release(MouseButton.SECONDARY).release(MouseButton.PRIMARY);
        robot.clickOn(at, MouseButton.SECONDARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(), window.entry.asked);
    }

    @Test
    void aClickReleasedInAnotherCellSendsNothing(FxRobot robot) {
        window.arm(robot);
        robot.moveTo(window.at(Column.BID, "998.00")).press(MouseButton.PRIMARY);
        robot.moveTo(window.at(Column.BID, "996.00")).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(), window.entry.asked);
    }

    @Test
    void aMarketThatGoesThroughThePriceUnderTheButtonSendsNothing(FxRobot robot) {
        window.arm(robot);
        robot.moveTo(window.at(Column.BID, "998.00")).press(MouseButton.PRIMARY);
        window.sample.quote("996.00", "997.00");
        window.settle();
        WaitForAsyncUtils.waitForFxEvents();
        LadderWindow.fx(() -> window.ladder().model().refresh());
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(), window.entry.asked);
        assertTrue(LadderWindow.fx(
                () -> window.ladder().model().saidProperty().get().bad()));
    }

    @Test
    void aTagDraggedToAnotherRowAsksForItsPrice(FxRobot robot) {
        robot.moveTo(window.at(Column.BUYS, "997.00")).press(MouseButton.PRIMARY);
        robot.moveTo(window.at(Column.BUYS, "996.00"))
                .moveTo(window.at(Column.BUYS, "995.00"))
                .release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                List.of("replace " + OrderId.of(1, 1) + " " + BTC.quantity("1") + " " + limit("995.00")),
                window.entry.asked);
    }

    @Test
    void anotherButtonGivesUpADrag(FxRobot robot) {
        robot.moveTo(window.at(Column.BUYS, "997.00")).press(MouseButton.PRIMARY);
        robot.moveTo(window.at(Column.BUYS, "995.00")).press(MouseButton.SECONDARY);
        robot.release(MouseButton.SECONDARY).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(), window.entry.asked);
    }

    @Test
    void aMiddleClickOnATagCancelsIt(FxRobot robot) {
        robot.clickOn(window.at(Column.BUYS, "997.00"), MouseButton.MIDDLE);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of("cancel " + OrderId.of(1, 1)), window.entry.asked);
    }

    @Test
    void theCrossOfATagCancelsIt(FxRobot robot) {
        Point2D tag = window.at(Column.BUYS, "997.00");
        double cross = LadderWindow.fx(() -> window.ladder().sheet().columns().width(Column.BUYS)) * 2 / 3 - 8;
        robot.clickOn(tag.add(cross, 0));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of("cancel " + OrderId.of(1, 1)), window.entry.asked);
    }

    @Test
    void theWheelScrollsByARowAndSpaceGoesBack(FxRobot robot) {
        robot.moveTo(window.at(Column.PRICE, "998.00"));
        long top = LadderWindow.fx(() -> window.ladder().model().window().top());
        robot.scroll(1, VerticalDirection.UP);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                1,
                Math.abs(top
                        - LadderWindow.fx(() -> window.ladder().model().window().top())));
        window.focus();
        robot.type(KeyCode.SPACE);
        assertEquals(top, LadderWindow.fx(() -> window.ladder().model().window().top()));
    }

    @Test
    void theKeysPlaceAndCancel(FxRobot robot) {
        window.arm(robot);
        window.focus();
        window.settle();
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
                window.entry.asked);
        assertEquals("Ladder Q", window.entry.tickets.get(1).source().toString());
    }

    @Test
    void aHeldKeySendsOnce(FxRobot robot) {
        window.arm(robot);
        window.focus();
        window.settle();
        LadderWindow.fx(() -> {
            for (int i = 0; i < 3; i++)
                window.ladder()
                        .keys()
                        .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.S, false, false, false, false));
            return true;
        });
        assertEquals(1, window.entry.tickets.size());
    }

    @Test
    void shiftAndADigitCloseAPartWhileDisarmedAndLeaveTheSizeAsItIs() {
        window.sample.filled(Side.BUY, "12", "995.00");
        window.settle();
        List<String> quantities = List.of("3", "4", "6", "8", "9");
        for (int digit = 1; digit <= 5; digit++) {
            window.press(KeyCode.valueOf("DIGIT" + digit), true);
            window.release(KeyCode.valueOf("DIGIT" + digit));
            window.entry.answers.getLast().complete(new Answer.NotDone("closed"));
            assertEquals(
                    BTC.quantity(quantities.get(digit - 1)),
                    window.entry.tickets.getLast().quantity());
            assertEquals(
                    "Ladder Shift+" + digit,
                    window.entry.tickets.getLast().source().toString());
        }
        assertEquals(5, window.entry.tickets.size());
        assertEquals(
                BTC.defaultQuantity(),
                LadderWindow.fx(() -> window.ladder().model().size().units()));
    }

    @Test
    void aHeldDigitIsOneThingOnly() {
        window.sample.filled(Side.BUY, "12", "995.00");
        window.settle();
        window.press(KeyCode.DIGIT4, true);
        window.entry.answers.getLast().complete(new Answer.NotDone("closed"));
        window.press(KeyCode.DIGIT4, true);
        window.press(KeyCode.DIGIT4, false);
        assertEquals(1, window.entry.tickets.size());
        assertEquals(
                BTC.defaultQuantity(),
                LadderWindow.fx(() -> window.ladder().model().size().units()));
        window.release(KeyCode.DIGIT4);
        window.press(KeyCode.DIGIT4, false);
        window.press(KeyCode.DIGIT4, true);
        assertEquals(1, window.entry.tickets.size());
        assertEquals(
                5 * BTC.defaultQuantity(),
                LadderWindow.fx(() -> window.ladder().model().size().units()));
    }

    @Test
    void bMovesTheStopToBreakEvenWhileDisarmed() {
        window.sample.filled(Side.BUY, "2", "995.00");
        OrderId stop = window.sample.working(Side.SELL, "2", stop("990.00"));
        LadderWindow.fx(() -> window.ladder().model().refresh());
        window.press(KeyCode.B, false);
        window.press(KeyCode.B, false);
        assertEquals(List.of("replace " + stop + " " + BTC.quantity("2") + " " + stop("995.00")), window.entry.asked);
    }

    @Test
    void thePaletteHasWhatTheKeysDo() {
        assertEquals(
                List.of("B", "Shift+1", "Shift+2", "Shift+3", "Shift+4", "Shift+5"),
                LadderWindow.fx(window.ladder()::actions).stream()
                        .map(LadderAction::keys)
                        .filter(keys -> keys.equals("B") || keys.startsWith("Shift+"))
                        .toList());
    }

    @Test
    void altAndTheArrowsMoveTheOrderAtTheCursor(FxRobot robot) {
        window.focus();
        window.settle();
        robot.type(KeyCode.DOWN);
        for (int i = 0; i < 4; i++) robot.type(KeyCode.DOWN);
        robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT).type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                List.of("replace " + OrderId.of(1, 1) + " " + BTC.quantity("1") + " " + limit("996.50")),
                window.entry.asked);
    }

    @Test
    void theStepIsKeptWithTheLayoutAndArmingIsNot(FxRobot robot) {
        window.arm(robot);
        robot.clickOn("#ladder-step").clickOn("0.10");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(Map.of("step BTC/USD", "10"), window.kept);
        LadderView again = LadderWindow.fx(() -> new LadderView(
                window.sample.desk,
                window.entry,
                BTC,
                Platform::runLater,
                window.memory,
                window.drafts::add,
                SamplePresets.NONE,
                new KeysInForce()));
        assertEquals(10, again.model().market().rows().step());
        assertFalse(again.model().armedProperty().get());
    }

    @Test
    void saysAloudWhatEnterWouldDo(FxRobot robot) {
        window.focus();
        window.settle();
        robot.type(KeyCode.DOWN);
        assertEquals(
                "Ladder of BTC/USD. BUY LMT 1.00 at 999.00 quotes derived",
                LadderWindow.fx(() -> window.ladder().sheet().getAccessibleText()));
    }
}
