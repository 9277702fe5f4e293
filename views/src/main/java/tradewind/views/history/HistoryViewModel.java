package tradewind.views.history;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import tradewind.engine.history.History;
import tradewind.engine.history.lake.ChangeFeed;
import tradewind.engine.history.lake.LakeSnapshot;
import tradewind.engine.history.lake.LakeVersion;
import tradewind.engine.history.recorder.RecorderStatus;
import tradewind.views.figures.Figures;
import tradewind.views.texts.Texts;

/// The lake as the panel shows it. FX thread only; it reads the lake on other threads and follows its versions.
public final class HistoryViewModel implements AutoCloseable {
    private static final Texts TEXTS = Texts.of("history");
    private static final System.Logger LOG = System.getLogger(HistoryViewModel.class.getName());

    /// What can be in front.
    public enum Page {
        COVERAGE,
        IMPORT,
        QUARANTINE,
        VERSIONS,
        SYNC,
        FEATURES,
        QUERY;

        public String title() {
            return TEXTS.get("page." + name());
        }
    }

    /// The lake as of one version, with all its versions.
    public record Contents(LakeSnapshot snapshot, List<LakeVersion> versions) {
        static final Contents EMPTY = new Contents(new LakeSnapshot(0, List.of()), List.of());
    }

    /// Something to do with the lake that takes time.
    @FunctionalInterface
    interface Task<T> {
        T of(History history) throws Exception;
    }

    private final HistoryDesk desk;
    private final Executor work;
    private final Executor fx;
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(this, "page", Page.COVERAGE);
    private final ReadOnlyObjectWrapper<Contents> contents =
            new ReadOnlyObjectWrapper<>(this, "contents", Contents.EMPTY);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyStringWrapper recording = new ReadOnlyStringWrapper(this, "recording", "");
    private boolean asked;
    private boolean switching;
    private boolean closed;
    private @Nullable ChangeFeed changes;

    /// @param work where slow things are done; takes several at once
    /// @param fx the FX thread
    public HistoryViewModel(HistoryDesk desk, Executor work, Executor fx) {
        this.desk = desk;
        this.work = work;
        this.fx = fx;
    }

    public HistoryDesk desk() {
        return desk;
    }

    public ObjectProperty<Page> pageProperty() {
        return page;
    }

    public ReadOnlyObjectProperty<Contents> contentsProperty() {
        return contents.getReadOnlyProperty();
    }

    /// Why the lake cannot be shown, for a person; empty if it can.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What is recorded, in words; empty if nothing is.
    public ReadOnlyStringProperty recordingProperty() {
        return recording.getReadOnlyProperty();
    }

    /// Reads the lake and follows it from then on. The first call only.
    public void open() {
        if (asked) return;
        asked = true;
        read(history -> {
            Contents now = contents(history);
            ChangeFeed feed = history.lake().follow(now.snapshot().version(), _ -> refreshLater());
            fx.execute(() -> following(feed));
            return now;
        });
    }

    private static Contents contents(History history) throws Exception {
        LakeSnapshot head = history.lake().head();
        return new Contents(head, history.lake().versions());
    }

    private void following(ChangeFeed feed) {
        if (closed) work.execute(feed::close);
        else changes = feed;
    }

    private void refreshLater() {
        fx.execute(() -> {
            if (!closed) read(HistoryViewModel::contents);
        });
    }

    private void read(Task<Contents> task) {
        ask(
                task,
                now -> {
                    problem.set("");
                    // answers may overtake each other
                    if (now.snapshot().version() >= contents.get().snapshot().version()) contents.set(now);
                },
                problem::set);
    }

    /// Does something with the lake elsewhere and comes back with what came of it.
    <T> void ask(Task<T> task, Consumer<T> done, Consumer<String> failed) {
        work.execute(() -> {
            try {
                T answer = task.of(desk.history());
                fx.execute(() -> done.accept(answer));
            } catch (Exception e) {
                LOG.log(System.Logger.Level.WARNING, "the lake", e);
                String sentence = e.getMessage() == null ? e.toString() : e.getMessage();
                fx.execute(() -> failed.accept(sentence));
            }
        });
    }

    /// Does something else that takes time.
    void elsewhere(Runnable slow) {
        work.execute(slow);
    }

    /// Says what went wrong.
    void problem(String sentence) {
        problem.set(sentence);
    }

    Executor fx() {
        return fx;
    }

    /// Begins or ends recording.
    public void record(boolean on) {
        if (switching) return;
        switching = true;
        recording.set(TEXTS.get(on ? "record.begins" : "record.ends"));
        ask(
                history -> {
                    if (on) desk.recording().on(history);
                    else desk.recording().off();
                    return on;
                },
                _ -> {
                    switching = false;
                    pulse();
                },
                sentence -> {
                    switching = false;
                    problem.set(sentence);
                });
    }

    /// Shows how the recording stands.
    public void pulse() {
        if (switching) return;
        recording.set(desk.recording().status().map(HistoryViewModel::words).orElse(""));
    }

    private static String words(RecorderStatus status) {
        String safe = Figures.count(status.acknowledged());
        String heard = Figures.count(status.heard());
        String text = status.lost() > 0
                ? TEXTS.get("recorded.lost", safe, heard, Figures.count(status.lost()))
                : TEXTS.get("recorded", safe, heard);
        return status.problem().isEmpty() ? text : TEXTS.get("recorded.waits", text);
    }

    @Override
    public void close() {
        closed = true;
        ChangeFeed feed = changes;
        if (feed != null) work.execute(feed::close);
    }
}
