package tradewind.views.workspace;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Hears the window's keys before anything else in it does. A key that is held down acts once.
final class ShortcutKeys {
    private final Consumer<Shortcut> action;
    private final Set<KeyCode> held = EnumSet.noneOf(KeyCode.class);

    ShortcutKeys(Consumer<Shortcut> action) {
        this.action = action;
    }

    void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> held.remove(event.getCode()));
        // a release outside the window is never heard
        scene.windowProperty().flatMap(window -> window.focusedProperty()).addListener((seen, was, is) -> held.clear());
    }

    private void pressed(KeyEvent event) {
        Optional<Shortcut> shortcut = Shortcut.of(event);
        if (shortcut.isEmpty()) return;
        event.consume();
        if (held.add(event.getCode())) action.accept(shortcut.get());
    }
}
