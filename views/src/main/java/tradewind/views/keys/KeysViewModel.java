package tradewind.views.keys;

import static java.lang.System.Logger.Level.ERROR;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;
import tradewind.views.texts.Texts;

/// All keys, which of them are in sight, and their change: in force at once, kept elsewhere. Application thread only.
public final class KeysViewModel {
    private static final Texts TEXTS = Texts.of("keys");
    private static final System.Logger LOG = System.getLogger(KeysViewModel.class.getName());
    /// So many lines of a file that was not taken are named.
    private static final int TOLD = 6;

    /// What is said beside an action, or of all of them.
    ///
    /// @param about the action; empty if it is about all
    /// @param text a sentence; empty for none
    /// @param bad it was not done
    /// @param yes what is done if the trader wants it all the same; empty if it is no question
    record Note(Optional<KeyAction> about, String text, boolean bad, Optional<KeyMap> yes) {
        static final Note NONE = new Note(Optional.empty(), "", false, Optional.empty());
    }

    /// @param fixed in sight
    /// @param changed how many actions have other keys than they came with
    record Shown(Set<KeyAction> actions, Set<FixedKey> fixed, int changed) {}

    private final KeysInForce keys;
    private final KeyStore store;
    private final Executor work;
    private final Executor fx;
    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final BooleanProperty changedOnly = new SimpleBooleanProperty(this, "changedOnly");
    private final ReadOnlyObjectWrapper<Note> note = new ReadOnlyObjectWrapper<>(this, "note", Note.NONE);
    private final ReadOnlyObjectWrapper<Shown> shown =
            new ReadOnlyObjectWrapper<>(this, "shown", new Shown(Set.of(), Set.of(), 0));
    private final Subscription following;

    /// @param work where the store is asked, one question after the other
    public KeysViewModel(KeysInForce keys, KeyStore store, Executor work, Executor fx) {
        this.keys = keys;
        this.store = store;
        this.work = work;
        this.fx = fx;
        query.subscribe(text -> find());
        changedOnly.subscribe(only -> find());
        following = keys.mapProperty().subscribe(map -> {
            // a question was asked of the map before
            if (note.get().yes().isPresent()) no();
            find();
        });
    }

    /// The keys go on without it.
    void close() {
        following.unsubscribe();
    }

    KeyMap map() {
        return keys.map();
    }

    /// Letters that must be in an action, its key or its scope for it to be in sight, word by word.
    StringProperty queryProperty() {
        return query;
    }

    BooleanProperty changedOnlyProperty() {
        return changedOnly;
    }

    ReadOnlyObjectProperty<Note> noteProperty() {
        return note.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Gives an action this key in place of those it has.
    void record(KeyAction action, Chord chord) {
        give(action, List.of(chord));
    }

    /// A key acted instead of being recorded.
    void acted(KeyAction about, KeyAction safety) {
        say(about, TEXTS.get("acted", map().shown(safety), safety.title()));
    }

    void clear(KeyAction action) {
        give(action, List.of());
    }

    void reset(KeyAction action) {
        give(action, action.standard());
    }

    private void give(KeyAction action, List<Chord> chords) {
        switch (map().give(action, chords)) {
            case KeyMap.Change.Done done -> {
                note.set(new Note(Optional.of(action), said(action, chords), false, Optional.empty()));
                use(done.map());
            }
            case KeyMap.Change.Refused refused -> say(action, refused.why());
            case KeyMap.Change.Taken taken ->
                note.set(new Note(Optional.of(action), taken.why(), true, Optional.of(taken.taking())));
        }
    }

    private static String said(KeyAction action, List<Chord> chords) {
        return chords.isEmpty()
                ? TEXTS.get("said.none", action.title())
                : TEXTS.get("said", KeyMap.shown(chords), action.title());
    }

    private void say(KeyAction about, String refusal) {
        note.set(new Note(Optional.of(about), refusal, true, Optional.empty()));
    }

    /// Asks before everything is put back.
    void resetAll() {
        int changed = map().changes().size();
        note.set(
                changed == 0
                        ? new Note(Optional.empty(), TEXTS.get("reset.nothing"), false, Optional.empty())
                        : new Note(
                                Optional.empty(), TEXTS.get("reset.ask", changed), true, Optional.of(KeyMap.DEFAULTS)));
    }

    /// Does what was asked about.
    void yes() {
        Note asked = note.get();
        if (asked.yes().isEmpty()) return;
        KeyMap next = asked.yes().get();
        String text =
                asked.about().map(action -> said(action, next.keys(action))).orElseGet(() -> TEXTS.get("reset.done"));
        note.set(new Note(asked.about(), text, false, Optional.empty()));
        use(next);
    }

    void no() {
        note.set(Note.NONE);
    }

    private void use(KeyMap next) {
        keys.use(next);
        var _ = CompletableFuture.supplyAsync(() -> store.keep(next), work)
                .whenCompleteAsync(
                        (problem, failure) -> {
                            if (failure != null) LOG.log(ERROR, "keys", failure);
                            Optional<String> why = failure == null ? problem : Optional.of(failure.toString());
                            why.ifPresent(sentence -> all(TEXTS.get("not.kept", sentence), true));
                        },
                        fx);
    }

    private void all(String text, boolean bad) {
        note.set(new Note(Optional.empty(), text, bad, Optional.empty()));
    }

    /// Writes all keys into a file.
    void export(Path file) {
        KeyMap map = map();
        done(
                () -> {
                    store.export(map, file);
                    return map;
                },
                written -> all(TEXTS.get("exported", file.toString()), false),
                why -> all(TEXTS.get("export.failed", file.toString(), why), true));
    }

    /// Goes by the keys of a file, all or none.
    void take(Path file) {
        done(
                () -> KeyMap.read(store.lines(file)),
                reading -> {
                    if (reading.problems().isEmpty()) {
                        use(reading.map());
                        all(TEXTS.get("imported", file.toString()), false);
                        return;
                    }
                    String lines = reading.problems().stream()
                            .limit(TOLD)
                            .map(KeyMap.Problem::sentence)
                            .collect(Collectors.joining("\n"));
                    all(TEXTS.get("import.failed", file.toString(), "\n" + lines), true);
                },
                why -> all(TEXTS.get("import.failed", file.toString(), why), true));
    }

    private interface Task<T> {
        T run() throws IOException;
    }

    private <T> void done(Task<T> task, Consumer<T> good, Consumer<String> bad) {
        var _ = CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return task.run();
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        },
                        work)
                .whenCompleteAsync(
                        (result, failure) -> {
                            if (failure == null) good.accept(result);
                            else bad.accept(reason(failure));
                        },
                        fx);
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
        if (cause instanceof UncheckedIOException io)
            return String.valueOf(Objects.requireNonNull(io.getCause()).getMessage());
        LOG.log(ERROR, "a file of keys", cause);
        return cause.toString();
    }

    private void find() {
        List<String> words = new ArrayList<>();
        for (String word : query.get().toLowerCase(Locale.ROOT).split("\\s+", -1)) if (!word.isEmpty()) words.add(word);
        Set<KeyAction> actions = EnumSet.noneOf(KeyAction.class);
        KeyMap map = map();
        for (KeyAction each : KeyAction.values()) {
            if (changedOnly.get() && !map.changed(each)) continue;
            String text = each.scope().title() + " " + each.title() + " " + KeyMap.shown(map.keys(each));
            if (has(text, words)) actions.add(each);
        }
        Set<FixedKey> fixed = EnumSet.noneOf(FixedKey.class);
        for (FixedKey each : FixedKey.values())
            if (!changedOnly.get() && has(each.scope().title() + " " + each.title() + " " + each.keys(), words))
                fixed.add(each);
        shown.set(new Shown(actions, fixed, map.changes().size()));
    }

    private static boolean has(String text, List<String> words) {
        String all = text.toLowerCase(Locale.ROOT);
        return words.stream().allMatch(all::contains);
    }
}
