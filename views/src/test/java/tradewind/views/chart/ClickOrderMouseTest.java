package tradewind.views.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import tradewind.views.drawing.Tool;

/// What makes a click no order, press by press: other keys and buttons, a release that is never seen, a chart that goes
/// meanwhile.
class ClickOrderMouseTest extends ArmedChart {
    @Start
    void show(Stage stage) {
        arm(stage);
    }

    @Test
    void ctrlAloneIsHeldAtThePress(FxRobot robot) {
        free();
        robot.interact(() -> {
            for (String other : List.of(SHIFT, ALT, META)) {
                press(MouseButton.PRIMARY, CTRL, other);
                release(MouseButton.PRIMARY, CTRL);
                assertEquals(List.of(), orders.tickets, other);
            }
            press(MouseButton.SECONDARY, META);
            release(MouseButton.SECONDARY, META);
            assertEquals(List.of(), orders.tickets);
            press(MouseButton.PRIMARY, CTRL);
            release(MouseButton.PRIMARY, CTRL);
            assertEquals(1, orders.tickets.size());
        });
    }

    @Test
    void ctrlAloneIsHeldAtTheRelease(FxRobot robot) {
        free();
        robot.interact(() -> {
            for (String other : List.of(SHIFT, ALT, META)) {
                press(MouseButton.PRIMARY, CTRL);
                release(MouseButton.PRIMARY, CTRL, other);
                assertEquals("Nothing sent: the key was let go before the button.", said(), other);
            }
            assertEquals(List.of(), orders.tickets);
        });
    }

    @Test
    void noOtherButtonIsAnOrder(FxRobot robot) {
        free();
        robot.interact(() -> {
            for (MouseButton other : List.of(MouseButton.MIDDLE, MouseButton.BACK, MouseButton.FORWARD)) {
                press(other, CTRL);
                release(other, CTRL);
            }
            mouse(PRESS, free(), MouseButton.NONE, List.of(MouseButton.PRIMARY), CTRL);
            release(MouseButton.NONE, CTRL);
            assertEquals(List.of(), orders.tickets);
        });
    }

    @Test
    void noOtherButtonIsDown(FxRobot robot) {
        free();
        robot.interact(() -> {
            for (MouseButton other :
                    List.of(MouseButton.SECONDARY, MouseButton.MIDDLE, MouseButton.BACK, MouseButton.FORWARD)) {
                mouse(PRESS, free(), MouseButton.PRIMARY, List.of(MouseButton.PRIMARY, other), CTRL);
                release(MouseButton.PRIMARY, CTRL);
                assertEquals(List.of(), orders.tickets, other.toString());
            }
        });
    }

    @Test
    void theReleaseOfAnotherButtonSendsNothing(FxRobot robot) {
        free();
        robot.interact(() -> {
            press(MouseButton.PRIMARY, CTRL);
            release(MouseButton.SECONDARY, CTRL);
            assertEquals(2, choices());
            release(MouseButton.PRIMARY, CTRL);
            assertEquals(List.of(), orders.tickets);
        });
    }

    @Test
    void aPressWhileTheChartIsPannedIsNoOrder(FxRobot robot) {
        free();
        robot.interact(() -> {
            press(MouseButton.PRIMARY);
            press(MouseButton.SECONDARY, CTRL);
            release(MouseButton.SECONDARY, CTRL);
            assertEquals(List.of(), orders.tickets);
        });
    }

    @Test
    void anotherButtonMeanwhileBeginsNothingElse(FxRobot robot) {
        free();
        robot.interact(() -> {
            double first = plots.window().first();
            press(MouseButton.SECONDARY, CTRL);
            List<MouseButton> both = List.of(MouseButton.PRIMARY, MouseButton.SECONDARY);
            mouse(PRESS, free(), MouseButton.PRIMARY, both, CTRL);
            mouse(DRAG, free().add(80, 0), MouseButton.PRIMARY, both, CTRL);
            assertEquals(first, plots.window().first());
        });
    }

    @Test
    void aDragOfTheRightButtonPansNothing(FxRobot robot) {
        free();
        robot.interact(() -> {
            double first = plots.window().first();
            press(MouseButton.SECONDARY, CTRL);
            mouse(DRAG, free().add(20, 0), MouseButton.SECONDARY, List.of(MouseButton.SECONDARY), CTRL);
            mouse(DRAG, free().add(80, 0), MouseButton.SECONDARY, List.of(MouseButton.SECONDARY), CTRL);
            assertEquals(first, plots.window().first());
        });
    }

    @Test
    void thePriceUnderTheBoxOfThePositionIsNone(FxRobot robot) {
        until(() -> plots.labels().stream().anyMatch(each -> each.kind() == LevelLabel.Kind.POSITION));
        LevelLabel box = plots.labels().stream()
                .filter(each -> each.kind() == LevelLabel.Kind.POSITION)
                .findFirst()
                .orElseThrow();
        robot.interact(() -> {
            Point2D on = new Point2D(box.left() + 4, box.middle());
            mouse(PRESS, on, MouseButton.SECONDARY, List.of(MouseButton.SECONDARY), CTRL);
            mouse(RELEASE, on, MouseButton.SECONDARY, List.of(), CTRL);
            assertEquals(List.of(), orders.tickets);
        });
    }

    @Test
    void aChartWithoutCandlesHasNoPricesToClick(FxRobot robot) {
        desk.quotes.quote(1, desk.now(), 99_990, 1, 100_010, 1, false);
        robot.interact(() -> {
            ChartView empty = new ChartView(SampleDesk.OTHER, desk.desk, orders, Runnable::run, Runnable::run);
            chart.getScene().setRoot(empty);
            chart = empty;
            plots = (PlotStack) empty.getCenter();
            chart.model().clicks().armedProperty().set(true);
            empty.layout();
            empty.pulse();
            Point2D middle = new Point2D(200, 100);
            mouse(PRESS, middle, MouseButton.PRIMARY, List.of(MouseButton.PRIMARY), CTRL);
            mouse(RELEASE, middle, MouseButton.PRIMARY, List.of(), CTRL);
            assertEquals(List.of(), orders.tickets);
            assertEquals("", said());
        });
    }

    @Test
    void aChartThatLeavesItsWindowGivesUpWhatWasPressed(FxRobot robot) {
        free();
        robot.interact(() -> {
            hover(CTRL);
            press(MouseButton.PRIMARY, CTRL);
            Scene scene = chart.getScene();
            scene.setRoot(new Pane());
            assertFalse(offering());
            scene.getRoot().fireEvent(key(KeyCode.CONTROL, false, false, false));
            assertFalse(offering(), "the keys of a window it is not in");
            scene.setRoot(chart);
            release(MouseButton.PRIMARY, CTRL);
            assertEquals(List.of(), orders.tickets);
        });
    }

    @Test
    void aWindowThatGoesMeanwhileSendsNothing(FxRobot robot) {
        free();
        Scene scene = chart.getScene();
        Stage stage = (Stage) scene.getWindow();
        robot.interact(() -> {
            press(MouseButton.PRIMARY, CTRL);
            scene.setRoot(new Pane());
            release(MouseButton.PRIMARY, CTRL);
            scene.setRoot(chart);
            press(MouseButton.PRIMARY, CTRL);
            stage.setScene(new Scene(new Pane()));
            release(MouseButton.PRIMARY, CTRL);
            stage.setScene(scene);
            press(MouseButton.PRIMARY, CTRL);
            stage.hide();
            release(MouseButton.PRIMARY, CTRL);
            assertEquals(List.of(), orders.tickets);
        });
    }

    @Test
    void escapeIsForTheClickAloneWhileAButtonIsDown(FxRobot robot) {
        free();
        List<KeyCode> seen = new ArrayList<>();
        robot.interact(() -> {
            plots.addEventHandler(KeyEvent.KEY_PRESSED, event -> seen.add(event.getCode()));
            press(MouseButton.PRIMARY, CTRL);
            plots.fireEvent(key(KeyCode.ESCAPE, false, false, false));
            assertEquals(List.of(), seen);
            release(MouseButton.PRIMARY, CTRL);
            plots.fireEvent(key(KeyCode.ESCAPE, false, false, false));
            assertEquals(List.of(KeyCode.ESCAPE), seen);
            assertEquals(List.of(), orders.tickets);
        });
    }

    @Test
    void theMenuKeyOpensTheMenuAfterAnOrderToo(FxRobot robot) {
        free();
        List<Boolean> menus = new ArrayList<>();
        robot.interact(() -> {
            plots.addEventHandler(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> menus.add(event.isKeyboardTrigger()));
            press(MouseButton.SECONDARY, CTRL);
            release(MouseButton.SECONDARY, CTRL);
            for (boolean byKey : new boolean[] {false, true})
                plots.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 0, 0, byKey, null));
        });
        assertEquals(List.of(true), menus);
    }

    @Test
    void aPressForAnOrderGivesUpWhatElseWasBegun(FxRobot robot) {
        free();
        robot.interact(() -> {
            chart.setOnExit(any -> {});
            chart.model().exits().begin(ExitDraft.Kind.STOP);
            assertTrue(chart.model().exits().draft().isPresent());
            chart.model().say("before");
            press(MouseButton.PRIMARY, CTRL);
            assertEquals(Optional.empty(), chart.model().exits().draft());
            assertEquals("", said());
            release(MouseButton.PRIMARY);
            chart.model().orders().select(resting);
            press(MouseButton.PRIMARY, CTRL);
            assertEquals(Optional.empty(), chart.model().orders().selected());
            release(MouseButton.PRIMARY);
            mouse(MouseEvent.MOUSE_MOVED, free().add(0, 30), MouseButton.NONE, List.of());
            chart.drawings().choose(Tool.HORIZONTAL);
            assertTrue(chart.drawings().selected());
            press(MouseButton.PRIMARY, CTRL);
            assertFalse(chart.drawings().selected());
            assertEquals(1, choices(), "a press for an order");
        });
    }
}
