package tradewind.views.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.views.chart.SampleDesk.limit;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.Side;
import tradewind.views.drawing.Tool;

/// Orders by a click with Ctrl held, with a real mouse: one order of ours is at 995.00.
class ChartClickTest extends ChartWindow {
    @Start
    void show(Stage stage) {
        desk.working(Side.BUY, "2.5", limit("995.00"), 60);
        open(stage, 740);
    }

    private void arm(FxRobot robot) {
        label();
        robot.interact(() -> chart.model().clicks().armedProperty().set(true));
    }

    private boolean armed() {
        return chart.model().clicks().armedProperty().get();
    }

    private void quoteless(FxRobot robot) {
        robot.interact(() -> desk.quotes.quote(0, desk.now(), 0, 0, 0, 0, true));
    }

    /// Over the candles at a height where nothing is.
    private Point2D free() {
        return at(overCandles(label()), Math.min(label().level() / 2, label().level() - 60));
    }

    private void ctrlClick(FxRobot robot, Point2D where, MouseButton button) {
        robot.moveTo(where).press(KeyCode.CONTROL).press(button).release(button).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<Side> sides() {
        return orders.tickets.stream().map(ticket -> ticket.side()).toList();
    }

    @Test
    void disarmedAClickWithCtrlIsNoOrder(FxRobot robot) {
        ctrlClick(robot, free(), MouseButton.PRIMARY);
        ctrlClick(robot, free(), MouseButton.SECONDARY);
        assertEquals(List.of(), orders.tickets);
        assertEquals("", chart.messageProperty().get());
        assertFalse(armed());
    }

    @Test
    void armedTheLeftButtonBuysAndTheRightOneSellsAtThePriceUnderThePointer(FxRobot robot) {
        arm(robot);
        Point2D where = free();
        robot.moveTo(where);
        WaitForAsyncUtils.waitForFxEvents();
        long price = Math.round(chart.model().scale().price(plots.pointer().y()));
        ctrlClick(robot, where, MouseButton.PRIMARY);
        ctrlClick(robot, where, MouseButton.SECONDARY);
        assertEquals(List.of(Side.BUY, Side.SELL), sides());
        boolean above = price > chart.model().quote().ask();
        assertEquals(
                List.of(above ? OrdType.STOP : OrdType.LIMIT, above ? OrdType.LIMIT : OrdType.STOP),
                orders.tickets.stream().map(ticket -> ticket.terms().type()).toList());
        assertTrue(
                orders.tickets.stream()
                        .map(ticket -> ticket.terms()
                                .limitPrice()
                                .or(() -> ticket.terms().triggerPrice())
                                .orElseThrow()
                                .units())
                        .allMatch(units -> units == price),
                orders.tickets + " at " + price);
    }

    @Test
    void armedAClickWithoutCtrlIsNoOrder(FxRobot robot) {
        arm(robot);
        robot.clickOn(free(), MouseButton.PRIMARY).clickOn(free(), MouseButton.SECONDARY);
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT)
                .clickOn(free(), MouseButton.PRIMARY)
                .release(KeyCode.CONTROL, KeyCode.SHIFT);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(), orders.tickets);
    }

    @Test
    void aDragWithCtrlPansAndIsNoOrder(FxRobot robot) {
        arm(robot);
        Point2D where = free();
        double first = plots.window().first();
        robot.moveTo(where)
                .press(KeyCode.CONTROL)
                .press(MouseButton.PRIMARY)
                .moveTo(where.add(20, 0))
                .moveTo(where.add(80, 0))
                .moveTo(where)
                .release(MouseButton.PRIMARY)
                .press(MouseButton.SECONDARY)
                .moveTo(where.add(0, 10))
                .release(MouseButton.SECONDARY)
                .release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(), orders.tickets);
        robot.press(KeyCode.CONTROL)
                .drag(where, MouseButton.PRIMARY)
                .moveTo(where.add(20, 0))
                .moveTo(where.add(80, 0))
                .release(MouseButton.PRIMARY)
                .release(KeyCode.CONTROL);
        until(() -> plots.window().first() < first);
        assertEquals(List.of(), orders.tickets);
    }

    @Test
    void aDoubleClickIsOneOrder(FxRobot robot) {
        arm(robot);
        robot.moveTo(free())
                .press(KeyCode.CONTROL)
                .doubleClickOn(MouseButton.PRIMARY)
                .release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1, orders.tickets.size());
    }

    @Test
    void anotherButtonInBetweenGivesUp(FxRobot robot) {
        arm(robot);
        robot.moveTo(free())
                .press(KeyCode.CONTROL)
                .press(MouseButton.PRIMARY)
                .press(MouseButton.SECONDARY)
                .release(MouseButton.SECONDARY)
                .release(MouseButton.PRIMARY)
                .press(MouseButton.SECONDARY)
                .press(MouseButton.PRIMARY)
                .release(MouseButton.SECONDARY)
                .release(MouseButton.PRIMARY)
                .release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(), orders.tickets);
    }

    @Test
    void ctrlLetGoBeforeTheButtonGivesUp(FxRobot robot) {
        arm(robot);
        robot.moveTo(free())
                .press(KeyCode.CONTROL)
                .press(MouseButton.PRIMARY)
                .release(KeyCode.CONTROL)
                .release(MouseButton.PRIMARY);
        until(() -> chart.messageProperty().get().startsWith("Nothing sent"));
        assertEquals(List.of(), orders.tickets);
    }

    @Test
    void escapeBetweenPressAndReleaseGivesUp(FxRobot robot) {
        arm(robot);
        robot.moveTo(free())
                .press(KeyCode.CONTROL)
                .press(MouseButton.PRIMARY)
                .type(KeyCode.ESCAPE)
                .release(MouseButton.PRIMARY)
                .release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(), orders.tickets);
    }

    @Test
    void withoutAQuoteNothingIsSentAndTheChartSaysWhy(FxRobot robot) {
        arm(robot);
        quoteless(robot);
        ctrlClick(robot, free(), MouseButton.PRIMARY);
        assertEquals(List.of(), orders.tickets);
        assertEquals("Nothing sent: no bid and ask.", chart.messageProperty().get());
    }

    @Test
    void onAnOrderAClickWithCtrlIsNoOrder(FxRobot robot) {
        arm(robot);
        LevelLabel label = label();
        ctrlClick(robot, at(overCandles(label), label.level() + 4), MouseButton.PRIMARY);
        ctrlClick(robot, at(label.left() + 60, label.middle()), MouseButton.SECONDARY);
        assertEquals(List.of(), orders.tickets);
        assertEquals(List.of(), orders.replaces);
    }

    @Test
    void onADrawingAClickWithCtrlIsNoOrderAndADragClonesIt(FxRobot robot) {
        arm(robot);
        Point2D where = free();
        robot.moveTo(where);
        robot.interact(() -> chart.drawings().choose(Tool.HORIZONTAL));
        until(() -> chart.drawings().count() == 1);
        ctrlClick(robot, where, MouseButton.PRIMARY);
        ctrlClick(robot, where, MouseButton.SECONDARY);
        assertEquals(List.of(), orders.tickets);
        robot.press(KeyCode.CONTROL)
                .drag(where, MouseButton.PRIMARY)
                .moveTo(where.add(0, 15))
                .moveTo(where.add(0, 30))
                .release(MouseButton.PRIMARY)
                .release(KeyCode.CONTROL);
        until(() -> chart.drawings().count() == 2);
        assertEquals(List.of(), orders.tickets);
    }

    @Test
    void besideThePricesAClickWithCtrlIsNoOrder(FxRobot robot) {
        arm(robot);
        double x = overCandles(label());
        ctrlClick(robot, at(x, plots.geometry().panes().get(1).top() + 10), MouseButton.PRIMARY);
        ctrlClick(robot, at(plots.geometry().plotWidth() + 20, 100), MouseButton.SECONDARY);
        assertEquals(List.of(), orders.tickets);
    }

    @Test
    void theBubbleIsThereWhileCtrlIsHeldWhereAClickWouldSend(FxRobot robot) {
        arm(robot);
        robot.moveTo(free()).press(KeyCode.CONTROL);
        until(() -> chart.model().clicks().offering());
        robot.release(KeyCode.CONTROL);
        until(() -> !chart.model().clicks().offering());
        robot.press(KeyCode.CONTROL).moveTo(at(overCandles(label()), label().level()));
        until(() -> !chart.model().clicks().offering());
        robot.moveTo(free());
        until(() -> chart.model().clicks().offering());
        robot.interact(() -> chart.model().clicks().armedProperty().set(false));
        assertFalse(chart.model().clicks().offering());
        robot.release(KeyCode.CONTROL);
    }

    @Test
    void aChartNobodySeesSendsNothing(FxRobot robot) {
        arm(robot);
        robot.moveTo(free()).press(KeyCode.CONTROL).press(MouseButton.PRIMARY);
        robot.interact(() -> chart.setVisible(false));
        robot.release(MouseButton.PRIMARY).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(), orders.tickets);
        robot.interact(() -> chart.setVisible(true));
        ctrlClick(robot, free().add(-30, 0), MouseButton.PRIMARY);
        assertEquals(1, orders.tickets.size());
    }

    @Test
    void armedNoMenuComesOfARightClickWithCtrlAndOneOfAnyOther(FxRobot robot) {
        List<Boolean> menus = new ArrayList<>();
        robot.interact(
                () -> plots.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> menus.add(armed())));
        Point2D where = free();
        ctrlClick(robot, where, MouseButton.SECONDARY);
        robot.interact(() -> menu(where));
        int before = menus.size();
        assertTrue(before > 0);
        arm(robot);
        Point2D beside = where.add(-30, 0);
        ctrlClick(robot, beside, MouseButton.SECONDARY);
        robot.interact(() -> menu(beside));
        assertEquals(before, menus.size());
        robot.clickOn(where, MouseButton.SECONDARY);
        robot.interact(() -> menu(where));
        assertTrue(menus.size() > before);
        assertEquals(List.of(Side.SELL), sides());
    }

    /// As the platform asks for one, whether it does so at the press or at the release.
    private void menu(Point2D where) {
        Point2D in = plots.screenToLocal(where);
        plots.fireEvent(new ContextMenuEvent(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                in.getX(),
                in.getY(),
                where.getX(),
                where.getY(),
                false,
                null));
    }

    @Test
    void thePaletteArmsAndDisarms(FxRobot robot) {
        robot.interact(() -> run("Arm: Ctrl+click sends an order"));
        assertTrue(armed());
        robot.interact(() -> run("Disarm: Ctrl+click sends nothing"));
        assertFalse(armed());
    }

    private void run(String title) {
        chart.actions().stream()
                .filter(action -> action.title().equals(title))
                .findFirst()
                .orElseThrow()
                .run()
                .run();
    }

    @Test
    void theButtonSaysWhetherItIsArmed(FxRobot robot) {
        ArmToggle button = (ArmToggle) chart.arming();
        assertEquals("Arm", button.getText());
        robot.interact(button::fire);
        assertEquals("ARMED", button.getText());
        assertTrue(armed());
        robot.interact(chart::dispose);
        assertFalse(button.isSelected());
    }
}
