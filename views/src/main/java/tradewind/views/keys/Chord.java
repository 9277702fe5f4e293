package tradewind.views.keys;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A key and what is held with it.
///
/// @param shortcut Ctrl, on a Mac Cmd
public record Chord(KeyCode code, boolean shortcut, boolean alt, boolean shift) {
    private static final boolean MAC =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
    private static final String CTRL = "Ctrl+";
    private static final String CMD = "Cmd+";
    private static final String ALT = "Alt+";
    private static final String SHIFT = "Shift+";
    /// As they are printed on the caps, where the name of the key says it worse.
    private static final Map<KeyCode, String> CAPS = Map.of(
            KeyCode.PLUS, "+",
            KeyCode.ADD, "Numpad +",
            KeyCode.EQUALS, "=",
            KeyCode.MINUS, "−",
            KeyCode.SUBTRACT, "Numpad −",
            KeyCode.COMMA, ",",
            KeyCode.PERIOD, ".");

    /// A key alone.
    public static Chord of(KeyCode code) {
        return new Chord(code, false, false, false);
    }

    static Chord ctrl(KeyCode code) {
        return new Chord(code, true, false, false);
    }

    static Chord alt(KeyCode code) {
        return new Chord(code, false, true, false);
    }

    static Chord shift(KeyCode code) {
        return new Chord(code, false, false, true);
    }

    /// What is pressed; empty for Shift and the like alone, for a key without a name, and with the system's own
    /// modifier held.
    public static Optional<Chord> of(KeyEvent event) {
        KeyCode code = event.getCode();
        boolean system = MAC ? event.isControlDown() : event.isMetaDown();
        if (system || code.isModifierKey() || code == KeyCode.UNDEFINED || code == KeyCode.CAPS)
            return Optional.empty();
        return Optional.of(new Chord(code, event.isShortcutDown(), event.isAltDown(), event.isShiftDown()));
    }

    /// As it is kept: `Ctrl+Shift+L`, whatever the machine.
    public String text() {
        return with(CTRL, code.getName());
    }

    /// As it is printed on a key cap.
    public String shown() {
        return with(MAC ? CMD : CTRL, CAPS.getOrDefault(code, code.getName()));
    }

    private String with(String control, String key) {
        return (shortcut ? control : "") + (alt ? ALT : "") + (shift ? SHIFT : "") + key;
    }

    /// @return empty if it is no key
    static Optional<Chord> read(String text) {
        String rest = text;
        boolean shortcut = rest.startsWith(CTRL);
        if (shortcut) rest = rest.substring(CTRL.length());
        boolean alt = rest.startsWith(ALT);
        if (alt) rest = rest.substring(ALT.length());
        boolean shift = rest.startsWith(SHIFT);
        if (shift) rest = rest.substring(SHIFT.length());
        KeyCode code = KeyCode.getKeyCode(rest);
        if (code == null || code.isModifierKey() || code == KeyCode.UNDEFINED) return Optional.empty();
        return Optional.of(new Chord(code, shortcut, alt, shift));
    }

    boolean plain() {
        return !shortcut && !alt;
    }
}
