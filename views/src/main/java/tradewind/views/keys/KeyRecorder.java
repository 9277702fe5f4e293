package tradewind.views.keys;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import tradewind.views.texts.Texts;

/// Shows the keys of an action; pressed, it waits for another one. Esc, or going elsewhere, leaves it as it was.
///
/// While it waits every key goes to it and nothing else acts, but those of safety: they act, and [#acted] says so.
public final class KeyRecorder extends Button {
    private static final Texts TEXTS = Texts.of("keys");
    private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");

    private final KeyAction action;
    private final Consumer<Chord> recorded;
    private final Consumer<KeyAction> acted;
    /// What is held: the Enter that began it is not the key that is meant.
    private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);
    private String shown = "";
    private boolean waits;

    /// @param recorded told the key
    /// @param acted told what acted instead
    KeyRecorder(KeyAction action, Consumer<Chord> recorded, Consumer<KeyAction> acted) {
        this.action = action;
        this.recorded = recorded;
        this.acted = acted;
        getStyleClass().add("key-recorder");
        setMnemonicParsing(false);
        setOnAction(event -> begin());
        addEventFilter(KeyEvent.ANY, this::hear);
        focusedProperty().addListener((seen, was, is) -> {
            down.clear();
            end();
        });
    }

    /// The one that waits for this key; empty if none does.
    public static Optional<KeyRecorder> waiting(KeyEvent event) {
        return event.getTarget() instanceof KeyRecorder recorder && recorder.waits
                ? Optional.of(recorder)
                : Optional.empty();
    }

    /// The key was one that always acts.
    public void acted(KeyAction safety) {
        end();
        acted.accept(safety);
    }

    void show(String keys) {
        shown = keys;
        say();
    }

    private void begin() {
        requestFocus();
        waits = true;
        say();
    }

    private void end() {
        waits = false;
        say();
    }

    private void say() {
        pseudoClassStateChanged(WAITING, waits);
        String keys = shown.isEmpty() ? TEXTS.get("key.none") : shown;
        setText(waits ? TEXTS.get("recording") : keys);
        setAccessibleText(
                waits ? TEXTS.get("recording.about", action.title()) : TEXTS.get("key.about", action.title(), keys));
    }

    private void hear(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_RELEASED) down.remove(event.getCode());
        boolean first = event.getEventType() == KeyEvent.KEY_PRESSED && down.add(event.getCode());
        if (!waits) {
            // not every system presses a button with Enter
            if (!first || !Chord.of(event).equals(Optional.of(Chord.of(KeyCode.ENTER)))) return;
            begin();
            event.consume();
            return;
        }
        event.consume();
        if (!first) return;
        Optional<Chord> chord = Chord.of(event);
        if (chord.isEmpty()) return;
        end();
        if (!chord.get().equals(Chord.of(KeyCode.ESCAPE))) recorded.accept(chord.get());
    }
}
