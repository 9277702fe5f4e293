package tradewind.views.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.engine.orders.Side;

/// Panels docked, torn off, closed and brought back by hand and by key, and kept.
class DockingTest extends DockingWindow {
    @Test
    void aTabDraggedToASideIsDockedThereAndToTheHeadBecomesATab() {
        Bounds chart = at("#panel-chart");
        drag("#tab-tape", chart.getCenterX(), chart.getMaxY() - 10);
        until(() -> at("#panel-tape").getMinY() > at("#panel-chart").getMaxY());
        assertEquals(at("#panel-chart").getWidth(), at("#panel-tape").getWidth(), 1);
        Bounds head = at("#tab-chart");
        drag("#tab-tape", head.getMaxX() + 40, head.getCenterY());
        until(() -> at("#tab-tape").getMinY() == at("#tab-chart").getMinY());
        assertTrue(at("#tab-tape").getMinX() >= at("#tab-chart").getMaxX());
    }

    @Test
    void escGivesUpADrag() {
        Bounds before = at("#panel-tape");
        Bounds from = at("#tab-tape");
        Bounds chart = at("#panel-chart");
        robot.drag(new Point2D(from.getCenterX(), from.getCenterY()), MouseButton.PRIMARY)
                .moveTo(new Point2D(chart.getCenterX(), chart.getCenterY()));
        until(() -> shown(".dock-ghost"));
        keys(KeyCode.ESCAPE);
        until(() -> !shown(".dock-ghost"));
        robot.drop();
        assertEquals(before, at("#panel-tape"));
    }

    @Test
    void aPanelIsTornOffByKeyWearsTheBadgeAndComesBack() {
        robot.clickOn("#panel-tape .text-field");
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        until(() -> windows() == 2);
        assertTrue(shown(".dock-window .mode-badge"));
        assertTrue(shown(".dock-window #panel-tape"));
        robot.clickOn("#panel-tape .text-field");
        session.order(Side.BUY, "1.00", "1100.00");
        keys(KeyCode.F7);
        until(() -> session.commands().contains("cancelAll"));
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        until(() -> windows() == 1);
        assertTrue(shown("#panel-tape"));
    }

    @Test
    void layoutsAreSwitchedByKeyKeptAndComeBack() throws Exception {
        robot.clickOn("#panel-tape .text-field");
        keys(KeyCode.CONTROL, KeyCode.W);
        until(() -> !shown("#panel-tape"));
        robot.clickOn("#panel-chart .text-field");
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        until(() -> windows() == 2);
        keys(KeyCode.CONTROL, KeyCode.DIGIT2);
        until(() -> windows() == 1 && !shown("#panel-ticket"));
        keys(KeyCode.CONTROL, KeyCode.DIGIT1);
        until(() -> windows() == 2 && shown("#panel-ticket"));
        FxToolkit.cleanupStages();
        open();
        until(() -> windows() == 2);
        assertFalse(shown("#panel-tape"));
        assertTrue(shown(".dock-window #panel-chart"));
        robot.clickOn("#panel-ticket .text-field");
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        assertFalse(shown("#panel-tape"), "what was closed before is forgotten with the window");
    }

    @Test
    void aPanelNobodyKnowsAndOneThatDoesNotOpenSaySo() {
        robot.clickOn("#tab-odd");
        until(() -> shown("No panel \"no-such-panel\""));
        robot.clickOn("#tab-bad");
        until(() -> shown("Bad did not open"));
        assertTrue(shown("#kill-switch"));
        robot.clickOn(robot.from(robot.lookup("#panel-bad").<Node>query())
                .lookup("Close")
                .<Node>query());
        until(() -> !shown("#tab-bad"));
    }

    @Test
    void thePaletteOpensAPanelByAFewLettersAndSavesALayout() {
        keys(KeyCode.CONTROL, KeyCode.K);
        until(() -> robot.lookup("#palette").query().isVisible());
        robot.write("newtape");
        keys(KeyCode.ENTER);
        until(() -> shown("#panel-tape-2"));
        assertFalse(robot.lookup("#palette").query().isVisible());
        keys(KeyCode.CONTROL, KeyCode.K);
        robot.write("save layout");
        keys(KeyCode.ENTER);
        robot.write("plain");
        keys(KeyCode.ENTER);
        until(() -> robot.lookup("#palette-problem").<Label>query().getText().contains("already"));
        robot.eraseText(5).write("Mine");
        keys(KeyCode.ENTER);
        until(() -> store.files.containsKey("Mine"));
        until(() -> shown("Mine"));
        keys(KeyCode.CONTROL, KeyCode.DIGIT1);
        until(() -> shown("#panel-tape-2"));
    }

    @Test
    void keysGoFromPanelToPanelMoveAndResizeThem() {
        robot.clickOn("#panel-tape .text-field");
        keys(KeyCode.CONTROL, KeyCode.TAB);
        until(() -> focusIn("#panel-chart"));
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.TAB);
        until(() -> focusIn("#panel-tape"));
        double width = at("#panel-tape").getWidth();
        keys(KeyCode.CONTROL, KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
        until(() -> at("#panel-tape").getWidth() == width + 24);
        keys(KeyCode.CONTROL, KeyCode.ALT, KeyCode.RIGHT);
        until(() -> shown("#tab-tape")
                && at("#tab-tape").getMinX() > at("#tab-chart").getMinX());
        keys(KeyCode.CONTROL, KeyCode.ALT, KeyCode.DOWN);
        until(() -> at("#panel-tape").getMinY() > at("#panel-chart").getMinY());
        assertTrue(focusIn("#panel-tape"));
    }

    private boolean focusIn(String query) {
        return WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> robot.lookup(query).query().isFocusWithin());
    }

    @Test
    void aPanelOpenedAndClosedAHundredTimesLeavesNothingBehind() throws Exception {
        made.clear();
        for (int i = 0; i < 100; i++) {
            WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
                workspace.open("tape");
                workspace.open("chart");
                workspace.close("tape-2");
                workspace.close("chart-2");
                workspace.open("ticket");
                return null;
            });
        }
        WaitForAsyncUtils.waitForFxEvents(5);
        assertTrue(made.size() >= 200, "made " + made.size());
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (left() > 2 && System.nanoTime() - deadline < 0) {
            System.gc();
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertTrue(left() <= 2, () -> left() + " panels are still there");
    }

    private long left() {
        return made.stream().filter(each -> each.get() != null).count();
    }
}
