package tradewind.views.keys;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import tradewind.views.texts.Texts;

/// Which keys cannot be given to an action at all, whatever else they do, and why.
final class KeyRules {
    private static final Texts TEXTS = Texts.of("keys");

    private static final Set<KeyCode> ARROWS = EnumSet.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN);
    /// What a text field, a table or a button does something with.
    private static final Set<KeyCode> CONTROLS = EnumSet.of(
            KeyCode.ENTER,
            KeyCode.LEFT,
            KeyCode.RIGHT,
            KeyCode.UP,
            KeyCode.DOWN,
            KeyCode.BACK_SPACE,
            KeyCode.DELETE,
            KeyCode.INSERT,
            KeyCode.HOME,
            KeyCode.END,
            KeyCode.PAGE_UP,
            KeyCode.PAGE_DOWN);

    private static final Set<KeyCode> EDITING =
            EnumSet.of(KeyCode.A, KeyCode.C, KeyCode.V, KeyCode.X, KeyCode.Y, KeyCode.Z, KeyCode.ENTER, KeyCode.INSERT);

    private KeyRules() {}

    /// @return empty if the action may have it, unless another one does
    static Optional<String> refusal(KeyAction action, Chord chord) {
        return reason(action, chord).map(reason -> TEXTS.get("refused." + reason, chord.shown(), action.title()));
    }

    private static Optional<String> reason(KeyAction action, Chord chord) {
        if (action.standard().contains(chord)) return Optional.empty();
        KeyCode code = chord.code();
        if (system(chord)) return Optional.of("system");
        if (code == KeyCode.TAB && chord.plain()) return Optional.of("tab");
        if (code == KeyCode.ESCAPE && chord.plain() && !chord.shift()) return Optional.of("escape");
        if (chord.shortcut() && chord.alt() && types(code)) return Optional.of("altgr");
        if (chord.shortcut() && !chord.alt() && !chord.shift() && digit(code)) return Optional.of("layouts");
        if (chord.alt() && !chord.shortcut() && !chord.shift() && digit(code)) return Optional.of("presets");
        return switch (action.scope()) {
            case WINDOW -> window(chord);
            case LADDER -> ladder(chord);
            case CHART -> chart(chord);
            case TICKET, BLOTTER -> throw new IllegalArgumentException("its keys are fixed: " + action);
        };
    }

    private static boolean system(Chord chord) {
        return switch (chord.code()) {
            case F4, TAB, SPACE -> chord.alt();
            case ESCAPE -> chord.alt() || chord.shortcut();
            case DELETE -> chord.alt() && chord.shortcut();
            case PRINTSCREEN, WINDOWS, COMMAND, CONTEXT_MENU, NUM_LOCK, SCROLL_LOCK, PAUSE -> true;
            case F10 -> chord.plain();
            default -> false;
        };
    }

    /// Puts a sign where the focus is.
    private static boolean types(KeyCode code) {
        return code == KeyCode.SPACE
                || !code.isFunctionKey()
                        && !CONTROLS.contains(code)
                        && code != KeyCode.ESCAPE
                        && code != KeyCode.TAB
                        && !code.isMediaKey();
    }

    private static boolean digit(KeyCode code) {
        return code.compareTo(KeyCode.DIGIT1) >= 0 && code.compareTo(KeyCode.DIGIT9) <= 0;
    }

    private static Optional<String> window(Chord chord) {
        KeyCode code = chord.code();
        if (chord.plain() && types(code)) return Optional.of("types");
        if (chord.plain() && (CONTROLS.contains(code) || code == KeyCode.F2)) return Optional.of("controls");
        // in text fields, and in the blotter, the ticket and the watchlist
        if (chord.shortcut() && !chord.alt() && (EDITING.contains(code) || CONTROLS.contains(code)))
            return Optional.of("controls");
        if (chord.alt() && !chord.shortcut() && ARROWS.contains(code)) return Optional.of("nudges");
        return Optional.empty();
    }

    private static Optional<String> ladder(Chord chord) {
        KeyCode code = chord.code();
        boolean moves = ARROWS.contains(code) || code == KeyCode.ENTER || code == KeyCode.ESCAPE;
        boolean pages = code == KeyCode.PAGE_UP || code == KeyCode.PAGE_DOWN;
        return !chord.shortcut() && (moves || pages) ? Optional.of("ladder") : Optional.empty();
    }

    private static Optional<String> chart(Chord chord) {
        KeyCode code = chord.code();
        if (chord.plain() && code != KeyCode.SPACE && types(code)) return Optional.of("symbol");
        boolean own = CONTROLS.contains(code) || code == KeyCode.SPACE || code == KeyCode.ESCAPE;
        if (own && (chord.plain() || !chord.shortcut() && ARROWS.contains(code))) return Optional.of("chart");
        return Optional.empty();
    }
}
