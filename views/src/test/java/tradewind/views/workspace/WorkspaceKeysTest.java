package tradewind.views.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.views.keys.Chord;
import tradewind.views.keys.ForgetfulKeys;
import tradewind.views.keys.KeyAction;
import tradewind.views.keys.KeyMap;
import tradewind.views.keys.KeyStore;
import tradewind.views.keys.KeysView;
import tradewind.views.keys.KeysViewModel;

/// The keys of the window, and those a trader chose.
class WorkspaceKeysTest extends WorkspaceWindow {
    private final KeyStore store = new ForgetfulKeys();

    @Override
    Optional<Node> inTicket() {
        KeysViewModel model = new KeysViewModel(shortcuts, store, Runnable::run, Runnable::run);
        return Optional.of(new KeysView(model, shortcuts, name -> Optional.empty(), Optional::empty));
    }

    private Button record(String action) {
        Button recorder = robot.lookup("#key-" + action + "-record").queryButton();
        fx(() -> {
            recorder.requestFocus();
            recorder.fire();
            return true;
        });
        return recorder;
    }

    private void give(KeyAction action, Chord... chords) {
        fx(() -> {
            KeyMap.Change change = shortcuts.map().give(action, List.of(chords));
            shortcuts.use(assertInstanceOf(KeyMap.Change.Done.class, change).map());
            return true;
        });
    }

    /// What a keyboard sends for a key that is held; the robot presses none twice.
    private static void repeat(Node at, KeyCode code) {
        fx(() -> {
            at.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            return true;
        });
    }

    private void press(KeyCode... codes) {
        robot.press(codes);
        robot.release(codes);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void thePaletteOpensWithItsNewKeyAtOnceAndNoLongerWithItsOld() {
        give(KeyAction.PALETTE, new Chord(KeyCode.P, true, false, false));
        press(KeyCode.CONTROL, KeyCode.K);
        assertFalse(shown("#palette"));
        press(KeyCode.CONTROL, KeyCode.P);
        assertTrue(shown("#palette"));
    }

    @Test
    void whatNamesAKeyNamesTheOneItIsNow() {
        give(KeyAction.PALETTE, new Chord(KeyCode.P, true, false, false));
        give(KeyAction.CANCEL_ALL, Chord.of(KeyCode.F9));
        Button find = robot.lookup("#find").queryButton();
        assertEquals("Find and do anything (Ctrl+P)", fx(() -> find.getTooltip().getText()));
        Button cancel = robot.lookup("#cancel-all").queryButton();
        assertEquals("F9", fx(() -> ((Label) cancel.getGraphic()).getText()));
        press(KeyCode.F1);
        assertTrue(text("#help-card").contains("F9 Cancel all orders"));
        give(KeyAction.CANCEL_ALL, Chord.of(KeyCode.F8));
        assertTrue(text("#help-card").contains("F8 Cancel all orders"), "while it is open, too");
        press(KeyCode.ESCAPE);
        press(KeyCode.CONTROL, KeyCode.P);
        robot.write("cancel all");
        until(() -> text("#palette-list").contains("F8"));
    }

    @Test
    void theSafetyKeyThatWasChosenCancelsAndTheOldOneDoesNot() {
        give(KeyAction.CANCEL_ALL, Chord.of(KeyCode.F9));
        press(KeyCode.F7);
        assertEquals(List.of(), session.commands());
        robot.press(KeyCode.F9);
        until(() -> session.commands().equals(List.of("cancelAll")));
        repeat(field, KeyCode.F9);
        robot.release(KeyCode.F9);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of("cancelAll"), session.commands(), "it repeats while it is held");
    }

    @Test
    void aKeyOfTheWindowThatIsStillHeldMeansNothingElse() {
        robot.clickOn(field);
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        robot.release(KeyCode.SHIFT, KeyCode.CONTROL);
        until(() -> chosen.size() == 1);
        List<KeyCode> heard = new CopyOnWriteArrayList<>();
        fx(() -> {
            field.addEventFilter(KeyEvent.KEY_PRESSED, event -> heard.add(event.getCode()));
            return true;
        });
        repeat(field, KeyCode.L);
        assertEquals(List.of(), heard, "it repeats while it is held");
        robot.release(KeyCode.L);
        WaitForAsyncUtils.waitForFxEvents();
        press(KeyCode.L);
        until(() -> heard.equals(List.of(KeyCode.L)));
    }

    @Test
    void whileAKeyIsRecordedNoKeyOfTheWindowActs() {
        Button recorder = record("window-theme");
        press(KeyCode.CONTROL, KeyCode.K);
        assertFalse(shown("#palette"));
        assertEquals(KeyMap.DEFAULTS, shortcuts.map());
        assertTrue(
                fx(() -> robot.lookup("#key-window-theme-note").queryLabeled().getText())
                        .contains("never without one"));
        record("window-theme");
        press(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertEquals(
                "Ctrl+2 shows a layout.",
                fx(() -> robot.lookup("#key-window-theme-note").queryLabeled().getText()));
        record("window-theme");
        press(KeyCode.F8);
        assertEquals("F8", fx(recorder::getText));
        assertEquals(List.of(), chosen, "no theme was switched");
    }

    @Test
    void aSafetyKeyActsAlsoWhileAKeyIsRecordedAndTheRecorderSaysSo() {
        Button recorder = record("ladder-reverse");
        press(KeyCode.F7);
        until(() -> session.commands().equals(List.of("cancelAll")));
        assertEquals("T", fx(recorder::getText));
        assertEquals(KeyMap.DEFAULTS, shortcuts.map());
        assertEquals(
                "F7 is the key of Cancel all orders and has just done that.",
                fx(() -> robot.lookup("#key-ladder-reverse-note").queryLabeled().getText()));
    }
}
