package tradewind.views.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.views.chart.SampleDesk.limit;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.views.working.AltRelease;

/// A bracket moved as one, with Alt.
class ChartBracketTest extends ChartWindow {
    @Start
    void show(Stage stage) {
        desk.working(Side.BUY, "2.5", limit("995.00"), 60);
        open(stage, 740);
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
        robot.interact(() -> plots.fireEvent(AltRelease.event()));
        assertEquals(3, orders.replaces.size());
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
}
