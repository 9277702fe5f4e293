package tradewind.views.history;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import tradewind.engine.history.imports.ImportRequest;
import tradewind.engine.history.imports.ImportResult;
import tradewind.engine.history.imports.Preview;
import tradewind.engine.history.imports.Template;
import tradewind.views.figures.Figures;
import tradewind.views.texts.Texts;

/// One file after the other on its way into the lake: first it is looked at, then what it does not tell is asked, and
/// only then it is brought in. FX thread only.
final class ImportViewModel {
    private static final Texts TEXTS = Texts.of("history");

    /// Where the file in hand stands.
    sealed interface Stage {
        /// No file was chosen.
        record Nothing() implements Stage {}

        /// It is being looked at.
        record Looking() implements Stage {}

        /// What a look at it gave.
        record Looked(Preview preview) implements Stage {}

        /// It is being brought in.
        ///
        /// @param share of the file, 0 to 1
        record Running(double share, long rows) implements Stage {}

        /// What came of it.
        ///
        /// @param good whether rows were taken
        /// @param quarantined whether some were not
        record Done(boolean good, boolean quarantined, String sentence) implements Stage {}
    }

    private final HistoryViewModel lake;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(this, "stage", new Stage.Nothing());
    private final ReadOnlyObjectWrapper<Optional<Path>> file =
            new ReadOnlyObjectWrapper<>(this, "file", Optional.empty());
    private final ObjectProperty<Optional<Template>> template =
            new SimpleObjectProperty<>(this, "template", Optional.empty());
    private final StringProperty symbol = new SimpleStringProperty(this, "symbol", "");
    private final StringProperty venue = new SimpleStringProperty(this, "venue", "");
    private final Map<String, String> answers = new HashMap<>();
    private final Deque<Path> waiting = new ArrayDeque<>();
    private volatile boolean cancelled;
    private final AtomicBoolean shown = new AtomicBoolean(true);
    private int look;
    private Optional<ImportRequest> looked = Optional.empty();

    ImportViewModel(HistoryViewModel lake) {
        this.lake = lake;
        template.addListener((seen, was, is) -> {
            if (venue.get().isBlank()) is.ifPresent(known -> venue.set(known.venue()));
            again();
        });
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    ObjectProperty<Optional<Template>> templateProperty() {
        return template;
    }

    StringProperty symbolProperty() {
        return symbol;
    }

    StringProperty venueProperty() {
        return venue;
    }

    /// Files that come after this one.
    int waiting() {
        return waiting.size();
    }

    /// Takes files in hand, the first of them at once. What was answered for another file counts no more.
    void take(List<Path> files) {
        if (files.isEmpty() || running()) return;
        waiting.clear();
        waiting.addAll(files);
        next();
    }

    /// The next of the files that were chosen, with the same symbol, venue, template and answers.
    void next() {
        Path following = waiting.poll();
        if (following == null || running()) return;
        if (file.get().isEmpty() || stage.get() instanceof Stage.Nothing) answers.clear();
        file.set(Optional.of(following));
        again();
    }

    private boolean running() {
        return stage.get() instanceof Stage.Running;
    }

    private Optional<ImportRequest> request() {
        return file.get()
                .map(path -> new ImportRequest(
                        path, template.get(), symbol.get().strip(), venue.get().strip(), answers, List.of()));
    }

    /// Looks at the file again, with what is known by now.
    void again() {
        Optional<ImportRequest> request = request();
        if (request.isEmpty() || running()) return;
        looked = request;
        int mine = ++look;
        stage.set(new Stage.Looking());
        lake.ask(
                history -> history.preview(request.get()),
                preview -> {
                    if (mine == look) stage.set(new Stage.Looked(preview));
                },
                sentence -> {
                    if (mine == look) stage.set(new Stage.Done(false, false, sentence));
                });
    }

    /// Looks again if the last look was at something else. A field that is left without a change changes nothing, so
    /// that the button it was left for is still there.
    void againIfChanged() {
        if (!request().equals(looked)) again();
    }

    /// Answers the question the look at the file gave.
    void answer(String key, String answer) {
        if (answer.isBlank()) return;
        answers.put(key, answer.strip());
        again();
    }

    /// Takes all answers back.
    void forget() {
        answers.clear();
        again();
    }

    /// What was answered, for a person.
    Map<String, String> answers() {
        return Map.copyOf(answers);
    }

    /// Brings the file in.
    void run() {
        Optional<ImportRequest> request = request();
        if (request.isEmpty() || !(stage.get() instanceof Stage.Looked(Preview.Clear _))) return;
        cancelled = false;
        stage.set(new Stage.Running(0, 0));
        lake.ask(
                history -> history.add(request.get(), (read, total, rows) -> {
                    told(new Stage.Running(total <= 0 ? 0 : Math.min(1, (double) read / total), rows));
                    return !cancelled;
                }),
                result -> stage.set(told(result)),
                sentence -> stage.set(new Stage.Done(false, false, sentence)));
    }

    /// Shows how far it is; what comes while the screen has not shown the last is left out. Importing thread.
    private void told(Stage.Running progress) {
        if (!shown.compareAndSet(true, false)) return;
        lake.fx().execute(() -> {
            if (running()) stage.set(progress);
            shown.set(true);
        });
    }

    /// Stops the import under way; the lake is then as it was.
    void cancel() {
        cancelled = true;
    }

    private static Stage told(ImportResult result) {
        return switch (result) {
            case ImportResult.Imported it -> new Stage.Done(true, it.quarantined() > 0, sentence(it));
            case ImportResult.AlreadyThere it -> new Stage.Done(false, false, it.sentence());
            case ImportResult.Ambiguous it -> new Stage.Looked(new Preview.Ambiguous(it.question(), List.of()));
            case ImportResult.Refused it -> new Stage.Done(false, false, it.sentence());
            case ImportResult.Cancelled _ -> new Stage.Done(false, false, TEXTS.get("import.cancelled"));
        };
    }

    private static String sentence(ImportResult.Imported it) {
        String key = it.known() > 0
                ? it.quarantined() > 0 ? "imported.known.quarantined" : "imported.known"
                : it.quarantined() > 0 ? "imported.quarantined" : "imported";
        return TEXTS.get(
                key,
                it.series().toString(),
                Figures.count(it.rows()),
                it.parts(),
                Long.toString(it.version().number()),
                Integer.toString(it.score()),
                Figures.count(it.known()),
                Figures.count(it.quarantined()));
    }
}
