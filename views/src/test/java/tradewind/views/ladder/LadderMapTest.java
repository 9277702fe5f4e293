package tradewind.views.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.views.ladder.LadderWindow.fx;
import static tradewind.views.ladder.SampleMarket.BTC;
import static tradewind.views.ladder.SampleMarket.limit;
import static tradewind.views.ladder.SampleMarket.stop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.views.ladder.Columns.Column;

/// The buttons of the mouse where they say what is placed.
@ExtendWith(ApplicationExtension.class)
class LadderMapTest {
    private final LadderWindow window = new LadderWindow(SamplePresets.bracket("+3.00", "−2.00"));

    @Start
    void show(Stage stage) {
        window.show(stage);
    }

    @AfterEach
    void cleanUp(FxRobot robot) throws TimeoutException {
        window.close(robot);
    }

    private void map(ClickMap map) {
        fx(() -> {
            window.ladder().model().clicks().mapProperty().set(map);
            return true;
        });
    }

    private void armed(FxRobot robot, ClickMap map) {
        map(map);
        window.arm(robot);
    }

    private static String sent(String side, String terms) {
        return "submit " + side + " " + BTC.quantity("1") + " " + terms;
    }

    @Test
    void theLeftButtonSendsALimitAndTheRightOneAStop(FxRobot robot) {
        armed(robot, ClickMap.BUTTON);
        robot.clickOn(window.at(Column.BID, "1002.00"));
        robot.clickOn(window.at(Column.BID, "1003.00"), MouseButton.SECONDARY);
        robot.clickOn(window.at(Column.ASK, "997.00"), MouseButton.SECONDARY);
        robot.clickOn(window.at(Column.ASK, "1001.00"));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                List.of(
                        sent("BUY", limit("1002.00").toString()),
                        sent("BUY", stop("1003.00").toString()),
                        sent("SELL", stop("997.00").toString()),
                        sent("SELL", limit("1001.00").toString())),
                window.entry.asked);
    }

    @Test
    void altAndTheLeftButtonSendABracket(FxRobot robot) {
        armed(robot, ClickMap.BUTTON);
        Point2D at = window.at(Column.BID, "998.00");
        robot.press(KeyCode.ALT).clickOn(at).release(KeyCode.ALT);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of("list " + limit("998.00")), window.entry.asked);
    }

    @Test
    void disarmedTheButtonsFillInTheTicket(FxRobot robot) {
        map(ClickMap.BUTTON);
        robot.clickOn(window.at(Column.BID, "1002.00"), MouseButton.SECONDARY);
        Point2D at = window.at(Column.BID, "998.00");
        robot.press(KeyCode.ALT).clickOn(at).release(KeyCode.ALT);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(), window.entry.asked);
        assertEquals(
                List.of(OrdType.STOP, OrdType.LIMIT),
                window.drafts.stream().map(TicketDraft::type).toList());
        assertEquals(
                List.of(false, true),
                window.drafts.stream().map(TicketDraft::bracket).toList());
    }

    @ParameterizedTest
    @EnumSource(ClickMap.class)
    void aRightClickAfterALeftSendsNothing(ClickMap map) {
        FxRobot robot = new FxRobot();
        armed(robot, map);
        for (String price : List.of("998.00", "1003.00")) {
            Point2D at = window.at(Column.BID, price);
            robot.moveTo(at).press(MouseButton.PRIMARY).press(MouseButton.SECONDARY);
            robot.release(MouseButton.SECONDARY).release(MouseButton.PRIMARY);
            robot.moveTo(at).press(MouseButton.PRIMARY).press(MouseButton.SECONDARY);
            robot.release(MouseButton.PRIMARY).release(MouseButton.SECONDARY);
            robot.moveTo(at).press(MouseButton.SECONDARY).press(MouseButton.PRIMARY);
            robot.release(MouseButton.SECONDARY).release(MouseButton.PRIMARY);
        }
        robot.clickOn(window.at(Column.BID, "998.00"), MouseButton.SECONDARY);
        robot.clickOn(window.at(Column.BID, "998.00"), MouseButton.MIDDLE);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(), window.entry.asked);
    }

    @Test
    void aButtonPressedWhileAnotherIsStillDownSendsNothing(FxRobot robot) {
        armed(robot, ClickMap.BUTTON);
        robot.moveTo(window.at(Column.BID, "1003.00")).press(MouseButton.PRIMARY, MouseButton.SECONDARY);
        // the left one is up, the right one never was: the left one again is no click of its own
        robot.release(MouseButton.PRIMARY).press(MouseButton.PRIMARY).release(MouseButton.PRIMARY);
        robot.release(MouseButton.SECONDARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(), window.entry.asked);
    }

    @Test
    void altLetGoBeforeTheButtonSendsNothingAndSaysSo(FxRobot robot) {
        armed(robot, ClickMap.BUTTON);
        robot.moveTo(window.at(Column.BID, "998.00")).press(KeyCode.ALT).press(MouseButton.PRIMARY);
        robot.release(KeyCode.ALT).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(), window.entry.asked);
        assertTrue(fx(() -> window.ladder().model().saidProperty().get().text()).contains("Alt"));
    }

    @Test
    void aMarketThatGoesThroughThePriceUnderTheRightButtonSendsNothing(FxRobot robot) {
        armed(robot, ClickMap.BUTTON);
        robot.moveTo(window.at(Column.BID, "1003.00")).press(MouseButton.SECONDARY);
        window.sample.quote("1004.00", "1005.00");
        fx(() -> window.ladder().model().refresh());
        robot.release(MouseButton.SECONDARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(), window.entry.asked);
        assertTrue(fx(() -> window.ladder().model().saidProperty().get().bad()));
    }

    @Test
    void aLimitTheMarketWentThroughUnderTheButtonSendsNothing(FxRobot robot) {
        armed(robot, ClickMap.BUTTON);
        robot.moveTo(window.at(Column.BID, "998.00")).press(MouseButton.PRIMARY);
        window.sample.quote("996.00", "997.00");
        fx(() -> window.ladder().model().refresh());
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(), window.entry.asked);
    }

    @Test
    void aPressOnAnOrderOfOnesOwnIsNeverANewOne(FxRobot robot) {
        armed(robot, ClickMap.BUTTON);
        Point2D tag = window.at(Column.BUYS, "997.00");
        robot.clickOn(tag);
        robot.press(KeyCode.ALT).clickOn(tag).release(KeyCode.ALT);
        robot.press(KeyCode.SHIFT).clickOn(tag).release(KeyCode.SHIFT);
        robot.press(KeyCode.ALT).clickOn(window.at(Column.BUYS, "996.00")).release(KeyCode.ALT);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(), window.entry.asked);
        robot.clickOn(tag, MouseButton.SECONDARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of("cancel " + OrderId.of(1, 1)), window.entry.asked);
    }

    @Test
    void altDuringADragStillMovesTheBracket(FxRobot robot) {
        armed(robot, ClickMap.BUTTON);
        OrderId first = window.bracket();
        robot.press(KeyCode.ALT).moveTo(window.at(Column.BUYS, "995.00")).press(MouseButton.PRIMARY);
        robot.moveTo(window.at(Column.BUYS, "995.50")).moveTo(window.at(Column.BUYS, "996.00"));
        robot.release(MouseButton.PRIMARY).release(KeyCode.ALT);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(3, window.entry.asked.size());
        assertTrue(
                window.entry.asked.contains("replace " + first + " " + BTC.quantity("1") + " " + limit("996.00")),
                window.entry.asked.toString());
    }

    private void cursor(Side side, String price) {
        window.settle();
        fx(() -> {
            LadderViewModel model = window.ladder().model();
            model.cursor(Optional.of(
                    new LadderViewModel.Cell(side, model.market().rows().down(SampleMarket.price(price)))));
            return true;
        });
    }

    private void enter(boolean shift, boolean alt) {
        window.key(KeyEvent.KEY_PRESSED, KeyCode.ENTER, shift, alt);
    }

    @Test
    void enterWithShiftIsTheRightButtonAndWithAltABracket(FxRobot robot) {
        armed(robot, ClickMap.BUTTON);
        cursor(Side.BUY, "1003.00");
        enter(true, false);
        window.release(KeyCode.ENTER);
        cursor(Side.BUY, "998.00");
        enter(false, true);
        window.release(KeyCode.ENTER);
        enter(false, false);
        assertEquals(
                List.of(
                        sent("BUY", stop("1003.00").toString()),
                        "list " + limit("998.00"),
                        sent("BUY", limit("998.00").toString())),
                window.entry.asked);
    }

    @Test
    void aHeldEnterIsOneThingWhateverIsPressedMeanwhile(FxRobot robot) {
        armed(robot, ClickMap.BUTTON);
        cursor(Side.BUY, "1003.00");
        enter(true, false);
        enter(true, false);
        enter(false, false);
        enter(false, true);
        assertEquals(1, window.entry.asked.size());
        window.release(KeyCode.ENTER);
        enter(false, false);
        enter(true, false);
        assertEquals(2, window.entry.asked.size());
    }

    @Test
    void altAndEnterPlaceNothingWhileAnOrderIsMoved(FxRobot robot) {
        armed(robot, ClickMap.BUTTON);
        window.focus();
        cursor(Side.BUY, "997.00");
        window.key(KeyEvent.KEY_PRESSED, KeyCode.DOWN, false, true);
        enter(false, true);
        window.release(KeyCode.ENTER);
        assertEquals(List.of(), window.entry.asked);
        enter(false, false);
        assertEquals(1, window.entry.asked.size());
        assertTrue(window.entry.asked.getFirst().startsWith("replace"));
    }

    private LadderMenu menu() {
        return (LadderMenu) window.ladder().settings();
    }

    private RadioMenuItem item(ClickMap map) {
        for (MenuItem item : menu().getItems())
            if (("ladder-map-" + map.name()).equals(item.getId())) return (RadioMenuItem) item;
        throw new AssertionError("no such item: " + map);
    }

    @Test
    void theMapIsChosenInTheMenuAndKeptWithTheLayout(FxRobot robot) {
        window.settle();
        assertTrue(fx(() -> item(ClickMap.MARKET).isSelected()));
        robot.clickOn("#ladder-settings").clickOn("Left limit, right stop, Alt+left bracket");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(Map.of("map", "BUTTON"), window.kept);
        LadderView again = fx(window::make);
        assertEquals(ClickMap.BUTTON, again.model().clicks().map());
        assertFalse(again.model().armedProperty().get());
        window.kept.put("map", "of a later release");
        assertEquals(ClickMap.MARKET, fx(window::make).model().clicks().map());
    }

    @Test
    void theKeysOfAMenuOpenIt() {
        window.settle();
        window.focus();
        window.key(KeyEvent.KEY_PRESSED, KeyCode.CONTEXT_MENU, false, false);
        assertTrue(fx(() -> menu().isShowing()));
        fx(() -> {
            menu().hide();
            return true;
        });
        window.key(KeyEvent.KEY_PRESSED, KeyCode.F10, true, false);
        assertTrue(fx(() -> menu().isShowing()));
    }

    /// Whether somebody around the ladder hears of a request for a menu.
    private boolean heard(Column column, String price, boolean key) {
        Point2D at = window.at(column, price);
        List<ContextMenuEvent> heard = new ArrayList<>();
        fx(() -> {
            Point2D local = window.ladder().getScene().getRoot().screenToLocal(at);
            window.ladder().addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, heard::add);
            window.ladder()
                    .sheet()
                    .fireEvent(new ContextMenuEvent(
                            ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                            local.getX(),
                            local.getY(),
                            at.getX(),
                            at.getY(),
                            key,
                            null));
            return true;
        });
        return !heard.isEmpty();
    }

    @Test
    void aRightButtonThatPlacesOpensNoMenuOverThePrices() {
        map(ClickMap.BUTTON);
        assertFalse(heard(Column.BID, "998.00", false));
        assertFalse(heard(Column.ASK, "1003.00", false));
        assertTrue(heard(Column.PRICE, "998.00", false));
        map(ClickMap.MARKET);
        assertTrue(heard(Column.BID, "998.00", false));
    }

    @Test
    void aMenuAskedForByKeyOpensOverThePricesToo() {
        map(ClickMap.BUTTON);
        heard(Column.BID, "998.00", true);
        assertTrue(fx(() -> menu().isShowing()));
    }

    @Test
    void saysAloudWhatEveryEnterWouldDo() {
        map(ClickMap.BUTTON);
        cursor(Side.BUY, "998.00");
        assertEquals(
                "Ladder of BTC/USD. BUY LMT 1.00 at 998.00. Shift+Enter: none. Alt+Enter: BUY LMT bracket 1.00 at"
                        + " 998.00. quotes derived",
                fx(() -> {
                    window.ladder().sheet().say();
                    return window.ladder().sheet().getAccessibleText();
                }));
    }
}
