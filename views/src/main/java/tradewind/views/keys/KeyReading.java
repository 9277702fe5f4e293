package tradewind.views.keys;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tradewind.views.texts.Texts;

/// Makes a map of the lines of a file. A line that cannot be taken leaves its action as it came; the others count.
final class KeyReading {
    private static final Texts TEXTS = Texts.of("keys");

    private final List<KeyMap.Line> lines;
    private final Map<KeyAction, KeyMap.Line> said = new LinkedHashMap<>();
    private final Map<KeyAction, List<Chord>> taken = new EnumMap<>(KeyAction.class);
    private final List<KeyMap.Problem> problems = new ArrayList<>();

    KeyReading(List<KeyMap.Line> lines) {
        this.lines = lines;
    }

    KeyMap.Reading read() {
        for (KeyMap.Line line : lines) take(line);
        while (leave()) {
            // leaving one out brings its default back, which another line may have given away
        }
        problems.sort(Comparator.comparingInt(KeyMap.Problem::line));
        return new KeyMap.Reading(KeyMap.of(taken), List.copyOf(problems));
    }

    private void take(KeyMap.Line line) {
        Optional<KeyAction> action = KeyAction.of(line.action());
        if (action.isEmpty()) wrong(line, TEXTS.get("unknown.action", line.action()));
        else if (said.putIfAbsent(action.get(), line) != null) wrong(line, TEXTS.get("twice", line.action()));
        else take(line, action.get());
    }

    private void take(KeyMap.Line line, KeyAction action) {
        List<Chord> chords = new ArrayList<>();
        for (String text : line.keys()) {
            Optional<Chord> chord = Chord.read(text);
            if (chord.isEmpty()) {
                wrong(line, TEXTS.get("unknown.key", text, line.action()));
                return;
            }
            Optional<String> refusal = KeyRules.refusal(action, chord.get());
            if (refusal.isPresent()) {
                wrong(line, refusal.get());
                return;
            }
            if (!chords.contains(chord.get())) chords.add(chord.get());
        }
        if (chords.isEmpty() && action.required()) wrong(line, TEXTS.get("required", action.title()));
        else taken.put(action, List.copyOf(chords));
    }

    /// Leaves the last line out that has a key another action has.
    ///
    /// @return false if there is none
    private boolean leave() {
        List<KeyMap.Line> order = new ArrayList<>(said.values());
        for (KeyMap.Line line : order.reversed()) {
            Optional<KeyAction> action = KeyAction.of(line.action()).filter(taken::containsKey);
            Optional<KeyAction> other = action.flatMap(each -> KeyMap.clash(each, taken));
            if (action.isEmpty() || other.isEmpty()) continue;
            String keys = KeyMap.shown(taken.getOrDefault(action.get(), List.of()));
            wrong(
                    line,
                    TEXTS.get("clash", keys, action.get().title(), other.get().title()));
            taken.remove(action.get());
            return true;
        }
        return false;
    }

    private void wrong(KeyMap.Line line, String why) {
        problems.add(new KeyMap.Problem(line.line(), why));
    }
}
