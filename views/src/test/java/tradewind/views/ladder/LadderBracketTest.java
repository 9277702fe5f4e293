package tradewind.views.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tradewind.views.ladder.SampleMarket.BTC;
import static tradewind.views.ladder.SampleMarket.limit;
import static tradewind.views.ladder.SampleMarket.price;
import static tradewind.views.ladder.SampleMarket.stop;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.views.ladder.Columns.Column;
import tradewind.views.working.AltRelease;

/// A bracket moved as one, by mouse and by key.
@ExtendWith(ApplicationExtension.class)
class LadderBracketTest {
    private final LadderWindow window = new LadderWindow(SamplePresets.NONE);

    @Start
    void show(Stage stage) {
        window.show(stage);
    }

    @AfterEach
    void cleanUp(FxRobot robot) throws TimeoutException {
        window.close(robot);
    }

    private static List<String> moved(String target, String entry, String stop) {
        return List.of(
                "replace " + OrderId.of(1, 3) + " " + BTC.quantity("1") + " " + limit(target),
                "replace " + OrderId.of(1, 2) + " " + BTC.quantity("1") + " " + limit(entry),
                "replace " + OrderId.of(1, 4) + " " + BTC.quantity("1") + " " + SampleMarket.stop(stop));
    }

    @Test
    void altDuringADragMovesTheBracket(FxRobot robot) {
        window.bracket();
        robot.press(KeyCode.ALT).moveTo(window.at(Column.BUYS, "995.00")).press(MouseButton.PRIMARY);
        robot.moveTo(window.at(Column.BUYS, "995.50")).moveTo(window.at(Column.BUYS, "996.00"));
        assertEquals(3, LadderWindow.fx(() -> drafts()));
        robot.release(MouseButton.PRIMARY).release(KeyCode.ALT);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(moved("1004.00", "996.00", "994.00"), window.entry.asked);
    }

    private long drafts() {
        return window.ladder().model().tags().stream()
                .filter(tag -> tag.kind() == Tag.Kind.DRAFT)
                .count();
    }

    @Test
    void altPressedAndReleasedDuringADragShowsWhatWouldMove(FxRobot robot) {
        window.bracket();
        robot.moveTo(window.at(Column.BUYS, "995.00")).press(MouseButton.PRIMARY);
        robot.moveTo(window.at(Column.BUYS, "995.50")).moveTo(window.at(Column.BUYS, "996.00"));
        assertEquals(1, LadderWindow.fx(() -> drafts()));
        robot.press(KeyCode.ALT);
        assertEquals(3, LadderWindow.fx(() -> drafts()));
        robot.release(KeyCode.ALT);
        assertEquals(1, LadderWindow.fx(() -> drafts()));
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                List.of("replace " + OrderId.of(1, 2) + " " + BTC.quantity("1") + " " + limit("996.00")),
                window.entry.asked);
    }

    @Test
    void whetherAltIsHeldAtTheReleaseDecides(FxRobot robot) {
        window.bracket();
        robot.moveTo(window.at(Column.BUYS, "995.00")).press(MouseButton.PRIMARY);
        robot.moveTo(window.at(Column.BUYS, "995.50")).moveTo(window.at(Column.BUYS, "996.00"));
        assertEquals(1, LadderWindow.fx(() -> drafts()));
        robot.interact(() -> window.ladder().sheet().fireEvent(AltRelease.event()));
        assertEquals(moved("1004.00", "996.00", "994.00"), window.entry.asked);
    }

    @Test
    void escapeGivesTheBracketUp(FxRobot robot) {
        window.bracket();
        robot.press(KeyCode.ALT).moveTo(window.at(Column.BUYS, "995.00")).press(MouseButton.PRIMARY);
        robot.moveTo(window.at(Column.BUYS, "996.00")).type(KeyCode.ESCAPE);
        robot.moveTo(window.at(Column.BUYS, "996.50"))
                .release(MouseButton.PRIMARY)
                .release(KeyCode.ALT);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(), window.entry.asked);
    }

    @Test
    void shiftAltAndTheArrowsMoveTheBracketAtTheCursor(FxRobot robot) {
        window.bracket();
        window.focus();
        window.settle();
        LadderWindow.fx(() -> {
            window.ladder()
                    .model()
                    .cursor(Optional.of(new LadderViewModel.Cell(
                            Side.BUY, window.ladder().model().market().rows().down(price("995.00")))));
            return true;
        });
        robot.press(KeyCode.SHIFT, KeyCode.ALT)
                .type(KeyCode.UP)
                .type(KeyCode.UP)
                .release(KeyCode.ALT, KeyCode.SHIFT)
                .type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(moved("1004.00", "996.00", "994.00"), window.entry.asked);
    }
}
