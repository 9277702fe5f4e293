package tradewind.views.keys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.scene.input.KeyEvent;
import tradewind.views.texts.Texts;

/// Which key does what. Immutable; no key means two things in one place, and what must have a key has one.
public final class KeyMap {
    private static final Texts TEXTS = Texts.of("keys");

    /// As the desk comes.
    public static final KeyMap DEFAULTS = new KeyMap(defaults());

    private final Map<KeyAction, List<Chord>> keys;
    private final Map<Scope, Map<Chord, KeyAction>> actions = new EnumMap<>(Scope.class);

    /// What became of a wish.
    public sealed interface Change {
        record Done(KeyMap map) implements Change {}

        /// @param why in a sentence
        record Refused(String why) implements Change {}

        /// Somebody else has the key.
        ///
        /// @param why names who
        /// @param taking the map if it is taken from there
        record Taken(String why, KeyMap taking) implements Change {}
    }

    private KeyMap(Map<KeyAction, List<Chord>> keys) {
        this.keys = keys;
        keys.forEach((action, chords) -> chords.forEach(chord -> {
            KeyAction before = actions.computeIfAbsent(action.scope(), scope -> new HashMap<>())
                    .put(chord, action);
            if (before != null) throw new IllegalArgumentException(chord + " is " + before + " and " + action);
        }));
    }

    private static Map<KeyAction, List<Chord>> defaults() {
        Map<KeyAction, List<Chord>> all = new EnumMap<>(KeyAction.class);
        for (KeyAction each : KeyAction.values()) all.put(each, each.standard());
        return all;
    }

    /// Its keys, the first the one to show; empty if it has none.
    public List<Chord> keys(KeyAction action) {
        return keys.getOrDefault(action, List.of());
    }

    /// Its first key as on a cap; empty if it has none.
    public String shown(KeyAction action) {
        return keys(action).stream().findFirst().map(Chord::shown).orElse("");
    }

    /// The first keys of some actions, such as `Q, W`.
    public String shown(KeyAction... some) {
        return Arrays.stream(some)
                .map(this::shown)
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining(", "));
    }

    static String shown(List<Chord> chords) {
        return chords.stream().map(Chord::shown).collect(Collectors.joining(", "));
    }

    /// What a key does there; what it does in the whole window is another question.
    public Optional<KeyAction> action(Scope scope, Chord chord) {
        Map<Chord, KeyAction> there = actions.get(scope);
        return there == null ? Optional.empty() : Optional.ofNullable(there.get(chord));
    }

    /// What a key that is pressed does there.
    public Optional<KeyAction> action(Scope scope, KeyEvent pressed) {
        return Chord.of(pressed).flatMap(chord -> action(scope, chord));
    }

    /// It has other keys than it came with.
    public boolean changed(KeyAction action) {
        return !keys(action).equals(action.standard());
    }

    /// What has other keys than it came with.
    public Map<KeyAction, List<Chord>> changes() {
        Map<KeyAction, List<Chord>> all = new LinkedHashMap<>();
        keys.forEach((action, chords) -> {
            if (changed(action)) all.put(action, chords);
        });
        return all;
    }

    /// Every action with its keys.
    public Map<KeyAction, List<Chord>> all() {
        return Map.copyOf(keys);
    }

    /// Gives an action these keys and no other.
    public Change give(KeyAction action, List<Chord> chords) {
        if (chords.isEmpty() && action.required()) return new Change.Refused(TEXTS.get("required", action.title()));
        for (Chord chord : chords) {
            Optional<String> refusal = KeyRules.refusal(action, chord);
            if (refusal.isPresent()) return new Change.Refused(refusal.get());
        }
        Map<KeyAction, List<Chord>> next = new EnumMap<>(keys);
        next.put(action, List.copyOf(chords));
        List<String> losers = new ArrayList<>();
        for (KeyAction other : others(action, chords, keys)) {
            List<Chord> left = new ArrayList<>(keys(other));
            left.removeAll(chords);
            if (left.isEmpty() && other.required())
                return new Change.Refused(TEXTS.get("taken.required", shown(chords), other.title()));
            losers.add(TEXTS.get("taken.other", other.title(), other.scope().title()));
            next.put(other, List.copyOf(left));
        }
        KeyMap map = new KeyMap(next);
        return losers.isEmpty()
                ? new Change.Done(map)
                : new Change.Taken(TEXTS.get("taken", shown(chords), String.join(", ", losers)), map);
    }

    /// Who else has one of the keys where it would be the action's.
    private static Set<KeyAction> others(
            KeyAction action, Collection<Chord> chords, Map<KeyAction, List<Chord>> among) {
        Set<KeyAction> found = new LinkedHashSet<>();
        among.forEach((other, theirs) -> {
            if (other != action
                    && other.scope().meets(action.scope())
                    && theirs.stream().anyMatch(chords::contains)) found.add(other);
        });
        return found;
    }

    /// A line of a file of keys.
    ///
    /// @param line from 1
    /// @param action as its id
    /// @param keys as texts, none if it is to have none
    public record Line(int line, String action, List<String> keys) {
        public Line {
            keys = List.copyOf(keys);
        }
    }

    /// @param line from 1
    /// @param why in a sentence
    public record Problem(int line, String why) {
        /// With its line.
        public String sentence() {
            return TEXTS.get("line", Integer.toString(line), why);
        }
    }

    /// @param map of what could be read; all else as it came
    public record Reading(KeyMap map, List<Problem> problems) {}

    /// The map of a file: what the lines say, and the defaults of everything else.
    public static Reading read(List<Line> lines) {
        return new KeyReading(lines).read();
    }

    /// @param changes what differs from the defaults
    /// @return who has a key that another one has, too; empty if nobody does
    static Optional<KeyAction> clash(KeyAction action, Map<KeyAction, List<Chord>> changes) {
        Map<KeyAction, List<Chord>> all = defaults();
        all.putAll(changes);
        return others(action, all.getOrDefault(action, List.of()), all).stream().findFirst();
    }

    /// @param changes without a clash
    static KeyMap of(Map<KeyAction, List<Chord>> changes) {
        Map<KeyAction, List<Chord>> all = defaults();
        all.putAll(changes);
        return new KeyMap(all);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyMap map && map.keys.equals(keys);
    }

    @Override
    public int hashCode() {
        return keys.hashCode();
    }

    @Override
    public String toString() {
        return changes().toString();
    }
}
