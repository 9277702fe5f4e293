package tradewind.views.workspace;

import java.util.Arrays;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys of the window. They act wherever the focus is, also in a text field and in a torn-off window.
enum Shortcut {
    CANCEL_SYMBOL("Cancel all orders in the symbol", KeyCode.ESCAPE, KeyCombination.SHIFT_DOWN),
    CANCEL_ALL("Cancel all orders", KeyCode.F7),
    CLOSE_ALL("Close all positions at the market", KeyCode.F6),
    PALETTE("Find and do anything", KeyCode.K, KeyCombination.SHORTCUT_DOWN),
    THEME("Dark or light", KeyCode.L, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
    FULL_SCREEN("Full screen", KeyCode.F11),
    HELP("These keys", KeyCode.F1),
    NEXT_PANEL("Next panel", KeyCode.TAB, KeyCombination.SHORTCUT_DOWN),
    PREVIOUS_PANEL("Previous panel", KeyCode.TAB, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
    CLOSE_PANEL("Close the panel", KeyCode.W, KeyCombination.SHORTCUT_DOWN),
    REOPEN_PANEL("Open the panel closed last", KeyCode.T, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
    TEAR_OFF(
            "Tear the panel off, or bring it back", KeyCode.O, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
    MOVE_LEFT("Move the panel left", KeyCode.LEFT, KeyCombination.SHORTCUT_DOWN, KeyCombination.ALT_DOWN),
    MOVE_RIGHT("Move the panel right", KeyCode.RIGHT, KeyCombination.SHORTCUT_DOWN, KeyCombination.ALT_DOWN),
    MOVE_UP("Move the panel up", KeyCode.UP, KeyCombination.SHORTCUT_DOWN, KeyCombination.ALT_DOWN),
    MOVE_DOWN("Move the panel down", KeyCode.DOWN, KeyCombination.SHORTCUT_DOWN, KeyCombination.ALT_DOWN),
    NARROWER(
            "Make the panel narrower",
            KeyCode.LEFT,
            KeyCombination.SHORTCUT_DOWN,
            KeyCombination.ALT_DOWN,
            KeyCombination.SHIFT_DOWN),
    WIDER(
            "Make the panel wider",
            KeyCode.RIGHT,
            KeyCombination.SHORTCUT_DOWN,
            KeyCombination.ALT_DOWN,
            KeyCombination.SHIFT_DOWN),
    SHORTER(
            "Make the panel lower",
            KeyCode.UP,
            KeyCombination.SHORTCUT_DOWN,
            KeyCombination.ALT_DOWN,
            KeyCombination.SHIFT_DOWN),
    TALLER(
            "Make the panel higher",
            KeyCode.DOWN,
            KeyCombination.SHORTCUT_DOWN,
            KeyCombination.ALT_DOWN,
            KeyCombination.SHIFT_DOWN);

    private final String action;
    private final KeyCodeCombination keys;

    Shortcut(String action, KeyCode code, KeyCombination.Modifier... modifiers) {
        this.action = action;
        this.keys = new KeyCodeCombination(code, modifiers);
    }

    static Optional<Shortcut> of(KeyEvent event) {
        return Arrays.stream(values())
                .filter(shortcut -> shortcut.keys.match(event))
                .findFirst();
    }

    KeyCode code() {
        return keys.getCode();
    }

    /// As it is printed on a key cap.
    String keys() {
        return keys.getDisplayText()
                .replace("Escape", "Esc")
                .replace("Arrow", "")
                .replace("⇥", "Tab")
                .replace("←", "Left")
                .replace("→", "Right")
                .replace("↑", "Up")
                .replace("↓", "Down");
    }

    String action() {
        return action;
    }

    /// Acts again and again while it is held.
    boolean repeats() {
        return compareTo(NARROWER) >= 0;
    }
}
