package tradewind.views.settings;

import static java.lang.System.Logger.Level.ERROR;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import tradewind.views.texts.Texts;

/// All settings, which of them are in sight, and their change. Application thread only; the store is asked elsewhere.
public final class SettingsViewModel {
    private static final Texts TEXTS = Texts.of("settings");

    /// How a setting stands.
    ///
    /// @param value kept
    /// @param refusal why the last text was not taken; empty if it was
    /// @param changed it differs from its standard
    /// @param waits it takes effect at the next start only, and differs from what this session was started with
    public record Standing(String value, String refusal, boolean changed, boolean waits) {}

    /// @param shown keys of the lines in sight
    /// @param changed lines that differ from their standard
    /// @param waiting lines that take effect at the next start
    public record Summary(Set<String> shown, int changed, int waiting) {}

    private static final System.Logger LOG = System.getLogger(SettingsViewModel.class.getName());

    private final Map<String, SettingLine> lines = new LinkedHashMap<>();
    private final Map<String, ReadOnlyObjectWrapper<Standing>> standings = new HashMap<>();
    private final Map<String, String> started = new HashMap<>();
    private final SettingsStore store;
    private final Executor work;
    private final Executor fx;
    private final BiConsumer<String, String> applied;
    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final BooleanProperty changedOnly = new SimpleBooleanProperty(this, "changedOnly");
    private final ReadOnlyObjectWrapper<Summary> summary =
            new ReadOnlyObjectWrapper<>(this, "summary", new Summary(Set.of(), 0, 0));

    /// @param chosen what is kept now, by key
    /// @param work where the store is asked, one question after the other
    /// @param applied told key and value once a change is kept
    public SettingsViewModel(
            List<SettingLine> all,
            Map<String, String> chosen,
            SettingsStore store,
            Executor work,
            Executor fx,
            BiConsumer<String, String> applied) {
        this.store = store;
        this.work = work;
        this.fx = fx;
        this.applied = applied;
        for (SettingLine line : all) {
            String value = chosen.getOrDefault(line.key(), line.standard());
            lines.put(line.key(), line);
            started.put(line.key(), value);
            standings.put(line.key(), new ReadOnlyObjectWrapper<>(this, line.key(), standing(line, value, "")));
        }
        query.subscribe(text -> sum());
        changedOnly.subscribe(only -> sum());
    }

    List<SettingLine> lines() {
        return List.copyOf(lines.values());
    }

    /// How one setting stands.
    ///
    /// @throws IllegalArgumentException if there is none of that key
    public ReadOnlyObjectProperty<Standing> standing(String key) {
        return known(key).getReadOnlyProperty();
    }

    /// Letters that must be in a line for it to be in sight, word by word.
    public StringProperty queryProperty() {
        return query;
    }

    /// Only what differs from its standard is in sight.
    public BooleanProperty changedOnlyProperty() {
        return changedOnly;
    }

    ReadOnlyObjectProperty<Summary> summary() {
        return summary.getReadOnlyProperty();
    }

    /// Takes a text for a setting and keeps it, if it can be one.
    public void put(String key, String text) {
        SettingLine line = line(key);
        String value = text.strip();
        Optional<String> refusal = line.refusal(value);
        if (refusal.isPresent()) {
            known(key).set(standing(line, standing(key).get().value(), refusal.get()));
            return;
        }
        keep(line, value, value.equals(line.standard()) ? Optional.empty() : Optional.of(value));
    }

    /// Puts a setting back to how it came.
    public void putBack(String key) {
        keep(line(key), line(key).standard(), Optional.empty());
    }

    private void keep(SettingLine line, String value, Optional<String> kept) {
        Standing now = standing(line.key()).get();
        if (now.value().equals(value)) {
            known(line.key()).set(standing(line, value, ""));
            return;
        }
        var _ = CompletableFuture.supplyAsync(() -> store.keep(line, kept), work)
                .whenCompleteAsync(
                        (problem, failure) -> {
                            if (failure != null) LOG.log(ERROR, "setting " + line.key(), failure);
                            answer(line, value, failure != null ? TEXTS.get("not.saved") : problem.orElse(""));
                        },
                        fx);
    }

    private void answer(SettingLine line, String value, String problem) {
        boolean kept = problem.isEmpty();
        known(line.key())
                .set(standing(line, kept ? value : standing(line.key()).get().value(), problem));
        sum();
        if (kept) applied.accept(line.key(), value);
    }

    private Standing standing(SettingLine line, String value, String refusal) {
        boolean waits =
                line.when() == SettingLine.When.NEXT_START && !value.equals(started.getOrDefault(line.key(), value));
        return new Standing(value, refusal, !value.equals(line.standard()), waits);
    }

    private void sum() {
        List<String> words = words(query.get());
        Set<String> shown = new LinkedHashSet<>();
        int changed = 0;
        int waiting = 0;
        for (SettingLine line : lines.values()) {
            Standing standing = standing(line.key()).get();
            if (standing.changed()) changed++;
            if (standing.waits()) waiting++;
            if (changedOnly.get() && !standing.changed()) continue;
            if (matches(line, standing, words)) shown.add(line.key());
        }
        summary.set(new Summary(shown, changed, waiting));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("\\s+", -1)) if (!word.isEmpty()) words.add(word);
        return words;
    }

    private static boolean matches(SettingLine line, Standing standing, List<String> words) {
        StringBuilder text = new StringBuilder();
        text.append(line.group()).append(' ').append(line.title()).append(' ').append(line.about());
        text.append(' ').append(line.key()).append(' ').append(line.shown(standing.value()));
        if (line.kind() instanceof SettingLine.Kind.Choice choice)
            choice.options().forEach(option -> text.append(' ').append(option.label()));
        String all = text.toString().toLowerCase(Locale.ROOT);
        return words.stream().allMatch(all::contains);
    }

    private SettingLine line(String key) {
        SettingLine line = lines.get(key);
        if (line == null) throw new IllegalArgumentException("there is no setting " + key);
        return line;
    }

    private ReadOnlyObjectWrapper<Standing> known(String key) {
        ReadOnlyObjectWrapper<Standing> standing = standings.get(key);
        if (standing == null) throw new IllegalArgumentException("there is no setting " + key);
        return standing;
    }
}
