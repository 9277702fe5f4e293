package tradewind.views.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.views.chart.SampleDesk.BTC;
import static tradewind.views.chart.SampleDesk.limit;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.engine.orders.Side;

/// Stops and targets pulled out of the position's box, by hand.
class ChartExitsTest extends ChartWindow {
    private final List<ExitDraft> ticket = new CopyOnWriteArrayList<>();

    @Start
    void show(Stage stage) {
        desk.filled(Side.BUY, "2", "1000.00", 40);
        open(stage, 900);
        chart.setOnExit(ticket::add);
    }

    private PulledExits exits() {
        return chart.model().exits();
    }

    /// Moves over the plot, which shows the handles, and says where one is.
    private ExitHandle handle(FxRobot robot, ExitDraft.Kind kind) {
        until(() -> position().isPresent());
        robot.moveTo(at(120, 120));
        until(() -> position().isPresent() && found(kind).isPresent());
        return found(kind).orElseThrow();
    }

    private Optional<LevelLabel> position() {
        return plots.labels().stream()
                .filter(l -> l.kind() == LevelLabel.Kind.POSITION)
                .findFirst();
    }

    private Optional<ExitHandle> found(ExitDraft.Kind kind) {
        return ExitHandle.of(exits(), position().orElseThrow()).stream()
                .filter(h -> h.kind() == kind)
                .findFirst();
    }

    /// The pixel row of a price.
    private double row(String price) {
        return chart.model().scale().y(BTC.price(price).units());
    }

    private Point2D on(ExitHandle handle) {
        return at(handle.left() + ExitHandle.width() / 2, handle.middle());
    }

    private Point2D below(ExitHandle handle, double pixels) {
        return on(handle).add(0, pixels);
    }

    @Test
    void draggingTheStopHandleDownFillsTheTicketOnce(FxRobot robot) {
        ExitHandle handle = handle(robot, ExitDraft.Kind.STOP);
        robot.drag(on(handle), MouseButton.PRIMARY).moveTo(below(handle, 20)).moveTo(at(handle.left(), row("985.00")));
        until(() -> exits().draft().isPresent());
        long wanted = exits().draft().orElseThrow().price();
        double under = plots.pointer().y();
        assertEquals(wanted, chart.model().scale().price(under), BTC.tick());
        robot.release(MouseButton.PRIMARY);
        until(() -> !ticket.isEmpty());
        assertEquals(
                List.of(new ExitDraft(
                        ExitDraft.Kind.STOP, BTC, Side.SELL, BTC.quantity("2").units(), wanted)),
                ticket);
        assertEquals(0, orders.replaces.size());
    }

    @Test
    void draggingTheTargetHandleUpFillsTheTicket(FxRobot robot) {
        ExitHandle handle = handle(robot, ExitDraft.Kind.TARGET);
        robot.drag(on(handle), MouseButton.PRIMARY)
                .moveTo(below(handle, -20))
                .moveTo(at(handle.left(), row("1009.00")))
                .release(MouseButton.PRIMARY);
        until(() -> !ticket.isEmpty());
        assertEquals(ExitDraft.Kind.TARGET, ticket.getFirst().kind());
        assertEquals(1, ticket.size());
    }

    @Test
    void aStopOnTheWrongSideOfTheMarketPreparesNothing(FxRobot robot) {
        ExitHandle handle = handle(robot, ExitDraft.Kind.STOP);
        robot.drag(on(handle), MouseButton.PRIMARY)
                .moveTo(below(handle, -20))
                .moveTo(at(handle.left(), row("1009.00")))
                .release(MouseButton.PRIMARY);
        until(() -> chart.messageProperty().get().startsWith("Nothing prepared."));
        assertEquals(List.of(), ticket);
    }

    @Test
    void escapeDuringTheDragGivesItUp(FxRobot robot) {
        ExitHandle handle = handle(robot, ExitDraft.Kind.STOP);
        robot.drag(on(handle), MouseButton.PRIMARY)
                .moveTo(below(handle, 40))
                .type(KeyCode.ESCAPE)
                .moveTo(below(handle, 60))
                .release(MouseButton.PRIMARY);
        until(() -> exits().draft().isEmpty());
        assertEquals(List.of(), ticket);
    }

    @Test
    void anotherButtonDuringTheDragGivesItUp(FxRobot robot) {
        ExitHandle handle = handle(robot, ExitDraft.Kind.STOP);
        robot.drag(on(handle), MouseButton.PRIMARY)
                .moveTo(below(handle, 40))
                .press(MouseButton.SECONDARY)
                .release(MouseButton.SECONDARY)
                .moveTo(below(handle, 60))
                .release(MouseButton.PRIMARY);
        until(() -> exits().draft().isEmpty());
        assertEquals(List.of(), ticket);
    }

    @Test
    void aPressWithAnotherButtonNeverBeginsOne(FxRobot robot) {
        ExitHandle handle = handle(robot, ExitDraft.Kind.STOP);
        for (MouseButton button : List.of(MouseButton.SECONDARY, MouseButton.MIDDLE)) {
            robot.drag(on(handle), button).moveTo(below(handle, 60)).release(button);
            WaitForAsyncUtils.waitForFxEvents();
            assertEquals(Optional.empty(), exits().draft());
        }
        assertEquals(List.of(), ticket);
    }

    @Test
    void keysBeginMoveAndPutAStopOnTheTicket(FxRobot robot) {
        until(() -> position().isPresent());
        robot.interact(plots::requestFocus);
        robot.press(KeyCode.ALT).type(KeyCode.S).release(KeyCode.ALT);
        until(() -> exits().draft().isPresent());
        long begun = exits().draft().orElseThrow().price();
        robot.type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.ENTER);
        until(() -> !ticket.isEmpty());
        assertEquals(begun - 2 * BTC.tick(), ticket.getFirst().price());
        assertEquals(1, ticket.size());
    }

    @Test
    void escapeGivesUpATargetBegunByKey(FxRobot robot) {
        until(() -> position().isPresent());
        robot.interact(plots::requestFocus);
        robot.press(KeyCode.ALT).type(KeyCode.P).release(KeyCode.ALT);
        until(() -> exits().draft().isPresent());
        robot.type(KeyCode.ESCAPE).type(KeyCode.ENTER);
        until(() -> exits().draft().isEmpty());
        assertEquals(List.of(), ticket);
    }

    @Test
    void anOrderTakenWithTheMouseTakesThePlaceOfADraftOfTheKeys(FxRobot robot) {
        desk.working(Side.BUY, "1", limit("985.00"), 5);
        until(() -> order().isPresent());
        robot.interact(() -> {
            exits().begin(ExitDraft.Kind.TARGET);
            plots.touch();
        });
        LevelLabel label = order().orElseThrow();
        robot.drag(at(label.left() + 50, label.middle()), MouseButton.PRIMARY)
                .moveTo(at(label.left() + 50, label.middle() - 10))
                .moveTo(at(label.left() + 50, label.middle() - 20))
                .release(MouseButton.PRIMARY);
        until(() -> !orders.replaces.isEmpty());
        assertEquals(Optional.empty(), exits().draft());
        assertEquals(List.of(), ticket);
    }

    private Optional<LevelLabel> order() {
        return plots.labels().stream()
                .filter(l -> l.kind() == LevelLabel.Kind.ORDER)
                .findFirst();
    }

    @Test
    void tabComesToThePositionAfterTheOrders(FxRobot robot) {
        desk.working(Side.BUY, "1", limit("995.00"), 5);
        until(() -> !chart.model().orders().isEmpty());
        robot.interact(plots::requestFocus);
        robot.type(KeyCode.TAB);
        until(() -> chart.model().orders().selected().isPresent());
        robot.type(KeyCode.TAB);
        until(() -> exits().selected());
        assertEquals(Optional.empty(), chart.model().orders().selected());
        robot.type(KeyCode.UP);
        until(() -> exits().draft().isPresent());
        assertEquals(ExitDraft.Kind.TARGET, exits().draft().orElseThrow().kind());
        robot.type(KeyCode.ESCAPE).type(KeyCode.ESCAPE);
        until(() -> !exits().selected());
    }

    @Test
    void theActionsAreListedWhileTheyCanBeDone(FxRobot robot) {
        until(() -> position().isPresent());
        ChartAction stop = chart.actions().stream()
                .filter(action -> action.keys().equals("Alt+S"))
                .findFirst()
                .orElseThrow();
        assertEquals("Stop for the position", stop.title());
        robot.interact(stop.run()::run);
        assertTrue(exits().draft().isPresent());
        assertTrue(plots.isFocused());
        desk.filled(Side.SELL, "2", "1000.00", 0);
        until(() -> chart.model().position().flat());
        assertTrue(chart.actions().stream().noneMatch(action -> action.keys().equals("Alt+S")));
    }
}
