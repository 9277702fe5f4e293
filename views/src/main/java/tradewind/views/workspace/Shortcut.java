package tradewind.views.workspace;

import java.util.Arrays;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys of the window. They act wherever the focus is, also in a text field.
enum Shortcut {
    CANCEL_SYMBOL("Cancel all orders in the symbol", KeyCode.ESCAPE, KeyCombination.SHIFT_DOWN),
    CANCEL_ALL("Cancel all orders", KeyCode.F7),
    CLOSE_ALL("Close all positions at the market", KeyCode.F6),
    THEME("Dark or light", KeyCode.L, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
    FULL_SCREEN("Full screen", KeyCode.F11),
    HELP("These keys", KeyCode.F1);

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
        return keys.getDisplayText().replace("Escape", "Esc");
    }

    String action() {
        return action;
    }
}
