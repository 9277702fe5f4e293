package tradewind.views.workspace;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import tradewind.views.keys.KeyRecorder;
import tradewind.views.keys.KeysInForce;

/// Hears the keys of all the session's windows before anything else in them does. A key that is held down acts once,
/// and means nothing else until it is let go of: Ctrl+W held on a ladder sells nothing once Ctrl is up.
///
/// While a key is being recorded only those of safety act.
final class ShortcutKeys {
    private static final List<KeyCode> DIGITS = List.of(
            KeyCode.DIGIT1,
            KeyCode.DIGIT2,
            KeyCode.DIGIT3,
            KeyCode.DIGIT4,
            KeyCode.DIGIT5,
            KeyCode.DIGIT6,
            KeyCode.DIGIT7,
            KeyCode.DIGIT8,
            KeyCode.DIGIT9);

    private final KeysInForce keys;
    private final Consumer<Shortcut> action;
    private final IntConsumer layout;
    private final Set<KeyCode> held = EnumSet.noneOf(KeyCode.class);

    /// @param keys asked with every key what it means
    /// @param layout shows the layout of that number, from 0
    ShortcutKeys(KeysInForce keys, Consumer<Shortcut> action, IntConsumer layout) {
        this.keys = keys;
        this.action = action;
        this.layout = layout;
    }

    void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> held.remove(event.getCode()));
        // a release outside the window is never heard
        scene.windowProperty().flatMap(window -> window.focusedProperty()).addListener((seen, was, is) -> held.clear());
    }

    private void pressed(KeyEvent event) {
        Optional<Shortcut> shortcut = Shortcut.of(keys.map(), event);
        Optional<KeyRecorder> recorder = KeyRecorder.waiting(event);
        if (recorder.isPresent() && !shortcut.map(Shortcut::safety).orElse(false)) return;
        int digit = DIGITS.indexOf(event.getCode());
        if (digit >= 0 && event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown()) {
            event.consume();
            if (held.add(event.getCode())) layout.accept(digit);
            return;
        }
        if (shortcut.isEmpty()) {
            if (held.contains(event.getCode())) event.consume();
            return;
        }
        event.consume();
        if (held.add(event.getCode()) || shortcut.get().repeats()) action.accept(shortcut.get());
        recorder.ifPresent(each -> each.acted(shortcut.get().key()));
    }
}
