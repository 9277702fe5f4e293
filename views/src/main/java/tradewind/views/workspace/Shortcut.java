package tradewind.views.workspace;

import java.util.Arrays;
import java.util.Optional;
import javafx.scene.input.KeyEvent;
import tradewind.views.keys.KeyAction;
import tradewind.views.keys.KeyMap;
import tradewind.views.keys.Scope;

/// What the keys of the window do. They act wherever the focus is, also in a text field and in a torn-off window.
enum Shortcut {
    CANCEL_SYMBOL(KeyAction.CANCEL_SYMBOL),
    CANCEL_ALL(KeyAction.CANCEL_ALL),
    CLOSE_ALL(KeyAction.CLOSE_ALL),
    PALETTE(KeyAction.PALETTE),
    THEME(KeyAction.THEME),
    FULL_SCREEN(KeyAction.FULL_SCREEN),
    HELP(KeyAction.HELP),
    NEXT_PANEL(KeyAction.NEXT_PANEL),
    PREVIOUS_PANEL(KeyAction.PREVIOUS_PANEL),
    CLOSE_PANEL(KeyAction.CLOSE_PANEL),
    REOPEN_PANEL(KeyAction.REOPEN_PANEL),
    TEAR_OFF(KeyAction.TEAR_OFF),
    MOVE_LEFT(KeyAction.MOVE_LEFT),
    MOVE_RIGHT(KeyAction.MOVE_RIGHT),
    MOVE_UP(KeyAction.MOVE_UP),
    MOVE_DOWN(KeyAction.MOVE_DOWN),
    NARROWER(KeyAction.NARROWER),
    WIDER(KeyAction.WIDER),
    SHORTER(KeyAction.SHORTER),
    TALLER(KeyAction.TALLER);

    private final KeyAction key;

    Shortcut(KeyAction key) {
        this.key = key;
    }

    /// What a key that is pressed does by this map.
    static Optional<Shortcut> of(KeyMap map, KeyEvent event) {
        return map.action(Scope.WINDOW, event)
                .flatMap(action -> Arrays.stream(values())
                        .filter(each -> each.key == action)
                        .findFirst());
    }

    KeyAction key() {
        return key;
    }

    String action() {
        return key.title();
    }

    /// Acts also while a key is being recorded.
    boolean safety() {
        return key.safety();
    }

    /// Acts again and again while it is held.
    boolean repeats() {
        return compareTo(NARROWER) >= 0;
    }
}
