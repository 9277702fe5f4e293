package tradewind.views.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.views.keys.Chord;
import tradewind.views.keys.KeyAction;
import tradewind.views.keys.KeyMap;

/// The keys of the window, and those a trader chose.
class WorkspaceKeysTest extends WorkspaceWindow {
    private void give(KeyAction action, Chord... chords) {
        fx(() -> {
            KeyMap.Change change = shortcuts.map().give(action, List.of(chords));
            shortcuts.use(assertInstanceOf(KeyMap.Change.Done.class, change).map());
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
        robot.press(KeyCode.F9).press(KeyCode.F9).release(KeyCode.F9);
        until(() -> session.commands().equals(List.of("cancelAll")));
    }

    @Test
    void aKeyOfTheWindowThatIsStillHeldMeansNothingElse() {
        robot.clickOn(field);
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        robot.release(KeyCode.SHIFT, KeyCode.CONTROL);
        until(() -> chosen.size() == 1);
        List<KeyCode> heard = new java.util.concurrent.CopyOnWriteArrayList<>();
        fx(() -> {
            field.addEventFilter(javafx.scene.input.KeyEvent.KEY_PRESSED, event -> heard.add(event.getCode()));
            return true;
        });
        robot.press(KeyCode.L).release(KeyCode.L);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(), heard, "it repeats while it is held");
        press(KeyCode.L);
        until(() -> heard.equals(List.of(KeyCode.L)));
    }
}
