package tradewind.views.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.engine.Answer;
import tradewind.engine.SafetyReport;
import tradewind.engine.gate.TradingState;
import tradewind.engine.orders.Side;

/// The kill switch, the exits and the report of the safety desk, driven by hand.
class WorkspaceSafetyTest extends WorkspaceWindow {
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
}
