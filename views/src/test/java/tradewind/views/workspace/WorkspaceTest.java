package tradewind.views.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.engine.Answer;
import tradewind.engine.ReplayControl;
import tradewind.engine.SafetyReport;
import tradewind.engine.StrategyDesk;
import tradewind.engine.gate.TradingState;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.views.controls.Theme;

/// The window driven by hand, over a session that does what the test says.
class WorkspaceTest {
    /// A failure is part of a test here; its stack trace does not belong in the build's output.
    private static final Logger QUIET = Logger.getLogger(PulseLoop.class.getName());

    static {
        QUIET.setLevel(Level.OFF);
    }

    private final ScriptedSession session = new ScriptedSession();
    private final ScriptedDrill drill = new ScriptedDrill();
    private final FxRobot robot = new FxRobot();
    private final List<Theme> chosen = new ArrayList<>();
    private final List<SafetyReport.Protection> attached = new ArrayList<>();
    private boolean chartFails;

    @SuppressWarnings("NullAway.Init")
    private TextField field;

    @SuppressWarnings("NullAway.Init")
    private Workspace workspace;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        Stage stage = FxToolkit.registerStage(Stage::new);
        workspace = WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> {
            field = new TextField();
            VBox ticket = new VBox(field);
            ticket.setPrefHeight(500);
            DeskPanels panels = TestPanels.of(
                    ticket,
                    nanos -> {
                        if (chartFails) throw new IllegalStateException("chart");
                    },
                    attached::add);
            Workspace made = new Workspace(session, Theme.DARK, panels, drill, Runnable::run, chosen::add);
            made.show(stage);
            return made;
        }));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void close() throws Exception {
        robot.release(new KeyCode[0]);
        robot.release(new MouseButton[0]);
        FxToolkit.cleanupStages();
    }

    @Test
    void firesTheKillSwitchWhenItIsHeldAndOpensTheTypedWayOut() {
        session.order(Side.BUY, "1.00", "1100.00");
        robot.moveTo("#kill-switch").press(MouseButton.PRIMARY);
        until(() -> session.commands().contains("kill kill switch"));
        robot.release(MouseButton.PRIMARY);
        session.halt(System.currentTimeMillis() - 1);
        until(() -> shown("#halted-banner"));
        assertEquals("8 canceled, 1 closed, nothing still open, 0 unknown, flat after 1.80 s.", text("#halt-result"));
        assertTrue(text("#kill-switch").contains("HALTED"));

        robot.clickOn("#resume-word").write("RESUME").clickOn("#resume");
        until(() -> session.commands().contains("resume"));
        session.tradingState = TradingState.ACTIVE;
        until(() -> !shown("#halted-banner"));
        assertTrue(text("#kill-switch").contains("KILL"));
    }

    @Test
    void killsOneSymbolFromTheOptionsAndCancelsOnlyIfToldSo() {
        robot.clickOn("#kill-more");
        until(() -> robot.lookup("#kill-narrow").tryQuery().isPresent());
        robot.clickOn("Cancel only").moveTo("#kill-narrow").press(MouseButton.PRIMARY);
        until(() -> session.commands().contains("kill BTC/USD kill switch, cancel only"));
        robot.release(MouseButton.PRIMARY);
        until(() -> robot.lookup("#kill-narrow").tryQuery().isEmpty());
        session.haltSymbol(System.currentTimeMillis() - 1);
        until(() -> text("#symbol-halts").contains("BTC/USD halted"));
        assertTrue(text("#kill-switch").contains("hold 2 s"), "the rest trades on");
        robot.clickOn("#resume-0");
        until(() -> session.commands().contains("resume BTC/USD"));
        session.symbols = List.of();
        until(() -> !shown("#symbol-halts"));
    }

    @Test
    void theMainSwitchKillsEverythingWhateverTheOptionsSay() {
        robot.clickOn("#kill-more");
        until(() -> robot.lookup("#kill-narrow").tryQuery().isPresent());
        robot.clickOn("Cancel only").moveTo("#kill-switch").press(MouseButton.PRIMARY);
        until(() -> session.commands().contains("kill kill switch"));
        robot.release(MouseButton.PRIMARY);
    }

    @Test
    void switchesReduceOnlyOnAndOff() {
        robot.clickOn("#kill-more");
        until(() -> robot.lookup("#reduce-only").tryQuery().isPresent());
        robot.clickOn("#reduce-only");
        until(() -> session.commands().equals(List.of("reduce reduce only")));
        session.tradingState = TradingState.REDUCING;
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#reduce-only");
        until(() -> session.commands().equals(List.of("reduce reduce only", "resume")));
    }

    @Test
    void rehearsesTheKillSwitchAndSaysWhatFailed() {
        robot.clickOn("#kill-more");
        until(() -> robot.lookup("#drill").tryQuery().isPresent());
        assertTrue(text("#drill-summary").contains("Never rehearsed"));
        robot.clickOn("#drill");
        until(() -> text("#drill-summary").contains("3 of 4 passed, slowest 0.18 s"));
        assertTrue(text("#kill-options").contains("not done"));
        assertTrue(text("#kill-options").contains("the position is not flat"));
        assertEquals(List.of(), session.commands(), "nothing is killed");
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
    void onlyExplainsTheKillSwitchOnAClick() {
        robot.clickOn("#kill-switch");
        until(() -> toasts().contains("Hold the kill switch"));
        assertEquals(List.of(), session.commands());
    }

    @Test
    void doesNotLetAHaltBeUnlockedInItsFirstMinute() {
        session.halt(System.currentTimeMillis() + 60_000);
        until(() -> shown("#halted-banner"));
        assertFalse(shown("#resume"));
        assertFalse(shown("#resume-word"));
    }

    @Test
    void saysThatAKillWasRefused() {
        session.killAnswer = new Answer.NotDone("session closed");
        robot.moveTo("#kill-switch").press(MouseButton.PRIMARY);
        until(() -> toasts().contains("session closed"));
        robot.release(MouseButton.PRIMARY);
        assertTrue(text("#kill-switch").contains("hold 2 s"));
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
        until(() -> text("#replay-clock").equals("29 Nov 22:53:41"));
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
    void actsOnTheSafetyKeysInATextFieldAndOncePerPress() {
        session.fill(session.order(Side.BUY, "1.00", "1100.00"), "1.00", "1100.00");
        robot.clickOn(field).write("12");
        robot.press(KeyCode.F7).press(KeyCode.F7).release(KeyCode.F7);
        robot.press(KeyCode.F6).release(KeyCode.F6);
        robot.press(KeyCode.SHIFT, KeyCode.ESCAPE).release(KeyCode.ESCAPE, KeyCode.SHIFT);
        until(() -> session.commands().size() == 3);
        assertEquals(List.of("cancelAll", "flatten BTC/USD", "cancelAll BTC/USD"), session.commands());
        assertEquals("12", field.getText());
    }

    @Test
    void closesNothingWhenEverythingIsFlatAndSaysSo() {
        robot.press(KeyCode.F6).release(KeyCode.F6);
        until(() -> toasts().contains("Nothing to close"));
        assertEquals(List.of(), session.commands());
    }

    @Test
    void hasAButtonForCancelAllAndCloseAll() {
        session.fill(session.order(Side.SELL, "1.00", "1100.00"), "1.00", "1100.00");
        robot.clickOn("#cancel-all").clickOn("#close-all");
        until(() -> session.commands().equals(List.of("cancelAll", "flatten BTC/USD")));
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

    private boolean shown(String query) {
        return fx(() -> robot.lookup(query).query().isVisible());
    }

    private String text(String query) {
        return fx(() -> words(robot.lookup(query).query()));
    }

    /// The window changes with every frame: only its own thread sees it whole.
    private static <T> T fx(Callable<T> look) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, look);
    }

    private String toasts() {
        return text(".toast-layer");
    }

    private static String words(Node node) {
        if (node instanceof Label label) return label.getText();
        StringBuilder all = new StringBuilder();
        node.lookupAll(".label")
                .forEach(label -> all.append(((Label) label).getText()).append(' '));
        return all.toString();
    }

    private static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> fx(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("did not happen within 60 s", e);
        }
    }

    private static SafetyReport outside(SafetyReport.Line link, SafetyReport.Difference... differences) {
        return new SafetyReport(
                "outside-1",
                false,
                link,
                OptionalLong.of(200_000_000L),
                OptionalLong.of(-2_500_000_000L),
                SafetyReport.IfAppDies.NOT_ARMED,
                new SafetyReport.Books(ScriptedSession.NOW, 8, 7, List.of(differences)),
                List.of(),
                List.of(),
                List.of(),
                new SafetyReport.Journal(true, 1, 900_000, 4_000_000));
    }

    @Test
    void saysWhichPartOfAPositionHasNoStopAndPutsOneOnTheTicket() {
        until(() -> robot.lookup("8.40 BTC has no stop").tryQuery().isPresent());
        until(() -> robot.lookup("12.50 · 0.00 · 8.40").tryQuery().isPresent());
        robot.clickOn("#attach-stop");
        assertEquals(ScriptedSession.BARE.stops(), attached);
    }

    @Test
    void showsAtItsFootHowFarTheLimitsAreUsed() {
        until(() -> robot.lookup("20.90 / 40.00").tryQuery().isPresent());
        var values = fx(() -> robot.lookup("#safety-meters .safety-value").queryAllAs(Label.class).stream()
                .map(value -> value.getText() + " "
                        + value.getStyleClass().stream()
                                .filter(style -> style.equals("warn") || style.equals("danger"))
                                .toList())
                .toList());
        assertEquals(List.of("! 812 / 1,000 [warn]", "20.90 / 40.00 []", "✕ 10 / 10 [danger]"), values);
        assertEquals(
                "Orders / s 10 of at most 10 orders and changes within a second, 100 %, limit reached: the next is"
                        + " refused until the second is over",
                fx(() -> robot.lookup("#safety-meters .safety-meter").queryAll().stream()
                        .reduce((first, last) -> last)
                        .orElseThrow()
                        .getAccessibleText()));
        session.safety(outside(SafetyReport.Line.IN_STEP));
        until(() -> !robot.lookup("#safety-meters").query().isManaged());
    }

    @Test
    void takesTheVenuesPositionForTheTruthAtTheSecondWord() {
        session.safety(outside(
                SafetyReport.Line.DIFFERS,
                new SafetyReport.Difference(
                        Optional.empty(),
                        Optional.of(ScriptedSession.BTC),
                        "BTC/USD position 0.00 here, 3.00 at the venue")));
        until(() -> robot.lookup("#accept-position").tryQuery().isPresent());
        robot.clickOn("#accept-position");
        until(() -> robot.lookup("Really accept").tryQuery().isPresent());
        assertFalse(session.commands().contains("accept BTC/USD"));
        robot.clickOn("#accept-position");
        until(() -> session.commands().contains("accept BTC/USD"));
    }

    @Test
    void saysInRedThatNothingCanBeSentWhileTheLineIsDown() {
        session.safety(outside(SafetyReport.Line.DOWN));
        until(() -> robot.lookup("No connection to outside-1: nothing can be sent or cancelled")
                .tryQuery()
                .isPresent());
        until(() -> robot.lookup("NOT armed").tryQuery().isPresent());
        until(() -> robot.lookup("−2.5 s").tryQuery().isPresent());
    }

    @Test
    void comparesTheBooksWhenAsked() {
        session.safety(outside(SafetyReport.Line.IN_STEP));
        until(() -> robot.lookup("#safety-compare").tryQuery().isPresent());
        robot.clickOn("#safety-compare");
        until(() -> session.commands().contains("reconcile"));
    }

    @Test
    void saysThatTheEngineDoesNotAnswer() {
        session.silent();
        until(() -> shown("#safety-silence"));
    }
}
