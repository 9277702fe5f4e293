package tradewind.views.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.engine.ReplayControl;
import tradewind.engine.StrategyDesk;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.views.controls.Theme;

/// The window driven by hand.
class WorkspaceTest extends WorkspaceWindow {
    /// A failure is part of a test here; its stack trace does not belong in the build's output.
    private static final Logger QUIET = Logger.getLogger(PulseLoop.class.getName());

    static {
        QUIET.setLevel(Level.OFF);
    }

    @Test
    void saysThatTheWindowStoodStillAndThatTheEngineWentOn() throws Exception {
        until(() -> workspace.frames().framesPerSecond() > 0);
        WaitForAsyncUtils.waitForFxEvents(60);
        CountDownLatch hold = new CountDownLatch(1);
        CountDownLatch held = new CountDownLatch(1);
        Platform.runLater(() -> {
            held.countDown();
            try {
                hold.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        held.await();
        long until = System.nanoTime() + 1_300_000_000L;
        while (System.nanoTime() < until) LockSupport.parkNanos(until - System.nanoTime());
        hold.countDown();
        until(() -> shown("#freeze-banner") && text("#freeze-banner").contains("The engine went on"));
        robot.clickOn("#freeze-close");
        until(() -> !shown("#freeze-banner"));
    }

    @Test
    void playsPausesStepsAndChangesSpeed() {
        robot.clickOn("#play");
        until(() -> !session.position.playing());
        robot.clickOn("#play");
        until(() -> session.position.playing());
        robot.clickOn("600×");
        until(() -> session.position.speed() == ReplayControl.Speed.X600);
        robot.clickOn("#step");
        until(() -> session.position.now() == ScriptedSession.NOW + 1_000_000_000L);
        until(() -> text("#replay-clock").equals("29 Nov 22:53:41 UTC"));
    }

    @Test
    void leavesTheSpeedOfTheReplayAsItWas() {
        until(() -> workspace.frames().framesPerSecond() > 0);
        assertEquals(ReplayControl.Speed.X60, session.position.speed());
    }

    @Test
    void aFreshWindowHasItsFocusOnTheChartAndSpacePlaysAndPauses() {
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        until(() -> !session.position.playing());
        assertEquals(List.of(), chosen, "no theme was switched");
        assertEquals(List.of(), session.commands());
    }

    @Test
    void playsAndPausesWithSpaceOnTheTapeButNotInAField() {
        robot.clickOn("#tape");
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        until(() -> !session.position.playing());
        robot.clickOn(field).press(KeyCode.SPACE).release(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(" ", field.getText());
        assertFalse(session.position.playing());
    }

    @Test
    void jumpsToAPlaceAheadAndExplainsOneBehind() {
        clickTape(0.95);
        until(() -> session.position.now() > ScriptedSession.NOW);
        long now = session.position.now();
        clickTape(0.1);
        until(() -> toasts().contains("forwards only"));
        assertEquals(now, session.position.now());
    }

    @Test
    void switchesBetweenDarkAndLightByButtonAndKey() {
        List<String> dark = List.copyOf(workspace.content().getScene().getStylesheets());
        robot.clickOn("#theme");
        until(() -> chosen.equals(List.of(Theme.LIGHT)));
        assertNotEquals(dark, workspace.content().getScene().getStylesheets());
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L).release(KeyCode.L, KeyCode.SHIFT, KeyCode.CONTROL);
        until(() -> chosen.equals(List.of(Theme.LIGHT, Theme.DARK)));
        assertEquals(dark, workspace.content().getScene().getStylesheets());
    }

    @Test
    void showsTheKeysOnF1UntilEscape() {
        robot.press(KeyCode.F1).release(KeyCode.F1);
        until(() -> shown("#help-card"));
        assertTrue(text("#help-card").contains("Cancel all orders in the symbol"));
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        until(() -> !shown("#help-card"));
    }

    @Test
    void tellsAFillAndKeepsARefusalUntilItIsClosed() {
        OrderId id = session.order(Side.BUY, "2.00", "1119.00");
        session.fill(id, "1.60", "1119.00");
        session.deny(Side.BUY, "2.00", "1160.00", new Denial("PRICE_COLLAR", "limit=1160.00"));
        until(() -> toasts().contains("1.60 of 2.00") && toasts().contains("PRICE_COLLAR: limit=1160.00"));
        until(() -> !toasts().contains("1.60 of 2.00"));
        assertTrue(toasts().contains("PRICE_COLLAR"));
        robot.clickOn(".toast.danger .button");
        until(() -> !toasts().contains("PRICE_COLLAR"));
    }

    @Test
    void startsAndStopsStrategiesAndFollowsTheEngine() {
        robot.clickOn("Strategies");
        robot.clickOn("#strategy-fade").clickOn("#strategy-sma-cross");
        until(() -> session.commands().equals(List.of("start fade", "stop sma-cross")));
        session.strategies = List.of(new StrategyDesk.Entry("other", "", true));
        until(() -> robot.lookup("#strategy-other").tryQuery().isPresent());
        assertTrue(fx(() -> robot.lookup("#strategy-fade").tryQuery().isEmpty()));
    }

    @Test
    void showsWhatTheEngineSaysIsWrongForAsLongAsItIs() {
        session.problem = Optional.of("The disk is full.");
        until(() -> shown("#problem-banner") && text("#problem-banner").contains("The disk is full."));
        session.problem = Optional.empty();
        until(() -> !shown("#problem-banner"));
    }

    @Test
    void keepsRunningWhenAPanelFails() {
        chartFails = true;
        until(() -> toasts().contains("A part of the window stopped"));
        session.problem = Optional.of("still here");
        until(() -> shown("#problem-banner"));
    }

    @Test
    void followsTheAccount() {
        session.fill(session.order(Side.BUY, "20.00", "1107.58"), "20.00", "1107.58");
        until(() -> text("#risk-used").equals("50 %"));
        assertEquals("+228.20", text("#open-profit"));
        assertEquals("100,226.95", text("#equity"));
    }

    private void clickTape(double share) {
        Node tape = robot.lookup("#tape").query();
        Point2D at = tape.localToScreen(tape.getLayoutBounds().getWidth() * share, 10);
        robot.clickOn(at);
    }
}
