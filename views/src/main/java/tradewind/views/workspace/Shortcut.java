package tradewind.views.workspace;

import java.util.Arrays;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import tradewind.views.texts.Texts;

/// The keys of the window. They act wherever the focus is, also in a text field and in a torn-off window.
enum Shortcut {
    CANCEL_SYMBOL(KeyCode.ESCAPE, KeyCombination.SHIFT_DOWN),
    CANCEL_ALL(KeyCode.F7),
    CLOSE_ALL(KeyCode.F6),
    PALETTE(KeyCode.K, KeyCombination.SHORTCUT_DOWN),
    THEME(KeyCode.L, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
    FULL_SCREEN(KeyCode.F11),
    HELP(KeyCode.F1),
    NEXT_PANEL(KeyCode.TAB, KeyCombination.SHORTCUT_DOWN),
    PREVIOUS_PANEL(KeyCode.TAB, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
    CLOSE_PANEL(KeyCode.W, KeyCombination.SHORTCUT_DOWN),
    REOPEN_PANEL(KeyCode.T, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
    TEAR_OFF(KeyCode.O, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
    MOVE_LEFT(KeyCode.LEFT, KeyCombination.SHORTCUT_DOWN, KeyCombination.ALT_DOWN),
    MOVE_RIGHT(KeyCode.RIGHT, KeyCombination.SHORTCUT_DOWN, KeyCombination.ALT_DOWN),
    MOVE_UP(KeyCode.UP, KeyCombination.SHORTCUT_DOWN, KeyCombination.ALT_DOWN),
    MOVE_DOWN(KeyCode.DOWN, KeyCombination.SHORTCUT_DOWN, KeyCombination.ALT_DOWN),
    NARROWER(KeyCode.LEFT, KeyCombination.SHORTCUT_DOWN, KeyCombination.ALT_DOWN, KeyCombination.SHIFT_DOWN),
    WIDER(KeyCode.RIGHT, KeyCombination.SHORTCUT_DOWN, KeyCombination.ALT_DOWN, KeyCombination.SHIFT_DOWN),
    SHORTER(KeyCode.UP, KeyCombination.SHORTCUT_DOWN, KeyCombination.ALT_DOWN, KeyCombination.SHIFT_DOWN),
    TALLER(KeyCode.DOWN, KeyCombination.SHORTCUT_DOWN, KeyCombination.ALT_DOWN, KeyCombination.SHIFT_DOWN);

    private static final Texts TEXTS = Texts.of("workspace");

    private final KeyCodeCombination keys;

    Shortcut(KeyCode code, KeyCombination.Modifier... modifiers) {
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
        return TEXTS.get("shortcut." + name());
    }

    /// Acts again and again while it is held.
    boolean repeats() {
        return compareTo(NARROWER) >= 0;
    }
}
