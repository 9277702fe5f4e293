package tradewind.views.history;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import tradewind.engine.history.query.LakeQuery;
import tradewind.engine.history.query.QueryRequest;
import tradewind.engine.history.query.QueryResult;
import tradewind.views.figures.Figures;
import tradewind.views.keeping.ExportFile;
import tradewind.views.texts.Texts;

/// Questions in SQL: asked elsewhere, cancelled, kept by name, answered as a table. FX thread only.
final class QueryViewModel {
    private static final Texts TEXTS = Texts.of("history");

    /// How long a question may take.
    enum Patience {
        SHORT(10),
        USUAL(60),
        LONG(600);

        private final int seconds;

        Patience(int seconds) {
            this.seconds = seconds;
        }

        int seconds() {
            return seconds;
        }
    }

    /// An answer, ready to be shown.
    ///
    /// @param texts by row and column
    /// @param lines empty if no line can be drawn of it
    record Answer(QueryResult.Rows rows, List<List<String>> texts, Optional<ResultLines> lines) {
        static Answer of(QueryResult.Rows rows) {
            List<List<String>> texts = new ArrayList<>();
            List<Column> columns = IntStream.range(0, rows.columns().size())
                    .mapToObj(at -> Column.of(rows, at))
                    .toList();
            for (List<?> row : rows.rows()) {
                List<String> line = new ArrayList<>();
                for (int at = 0; at < row.size(); at++) line.add(columns.get(at).text(row.get(at)));
                texts.add(line);
            }
            return new Answer(rows, texts, ResultLines.of(rows));
        }
    }

    /// What came back: an answer, or why there is none.
    private record Told(Optional<Answer> answer, String refusal) {
        static Told of(QueryResult result) {
            return switch (result) {
                case QueryResult.Rows rows -> new Told(Optional.of(Answer.of(rows)), "");
                case QueryResult.Refused no -> new Told(Optional.empty(), no.sentence());
            };
        }
    }

    private static final int MOST = 10_000;
    private static final int MEGABYTES = 1_024;

    private final HistoryViewModel lake;
    private final StringProperty sql = new SimpleStringProperty(this, "sql", "SELECT * FROM catalogue");
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final ObjectProperty<Patience> patience = new SimpleObjectProperty<>(this, "patience", Patience.USUAL);
    private final ReadOnlyObjectWrapper<Optional<Answer>> answer =
            new ReadOnlyObjectWrapper<>(this, "answer", Optional.empty());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final ReadOnlyObjectWrapper<Boolean> running = new ReadOnlyObjectWrapper<>(this, "running", false);
    private final ReadOnlyObjectWrapper<Boolean> stale = new ReadOnlyObjectWrapper<>(this, "stale", false);
    private final ReadOnlyObjectWrapper<Boolean> refused = new ReadOnlyObjectWrapper<>(this, "refused", false);
    private final ReadOnlyObjectWrapper<Map<String, String>> kept = new ReadOnlyObjectWrapper<>(Map.of());
    private @Nullable LakeQuery asked;

    QueryViewModel(HistoryViewModel lake) {
        this.lake = lake;
    }

    StringProperty sqlProperty() {
        return sql;
    }

    /// Under which the question is kept.
    StringProperty nameProperty() {
        return name;
    }

    ObjectProperty<Patience> patienceProperty() {
        return patience;
    }

    ReadOnlyObjectProperty<Optional<Answer>> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /// How it went, for a person.
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Boolean> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// The last question has no answer; the message says why.
    ReadOnlyObjectProperty<Boolean> refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    /// What is shown answers the question before the one that was refused.
    ReadOnlyObjectProperty<Boolean> staleProperty() {
        return stale.getReadOnlyProperty();
    }

    /// Kept questions by name.
    ReadOnlyObjectProperty<Map<String, String>> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /// Asks; one question at a time.
    void run() {
        if (running.get()) return;
        running.set(true);
        refused.set(false);
        message.set(TEXTS.get("query.asking"));
        QueryRequest request = new QueryRequest(
                sql.get(), OptionalLong.empty(), MOST, MEGABYTES, patience.get().seconds());
        lake.ask(
                history -> {
                    LakeQuery query = history.question(request);
                    lake.fx().execute(() -> asked(query));
                    return Told.of(query.run());
                },
                this::answered,
                this::failed);
    }

    private void asked(LakeQuery query) {
        if (running.get()) asked = query;
    }

    private void answered(Told told) {
        if (told.answer().isEmpty()) {
            failed(told.refusal());
            return;
        }
        end();
        answer.set(told.answer());
        stale.set(false);
        QueryResult.Rows rows = told.answer().get().rows();
        String text = TEXTS.get(
                rows.cut() ? "query.told.cut" : "query.told", rows.rows().size(), Long.toString(rows.version()));
        message.set(
                rows.notices().isEmpty() ? text : TEXTS.get("query.noticed", text, String.join(" ", rows.notices())));
    }

    private void failed(String sentence) {
        end();
        refused.set(true);
        boolean before = answer.get().isPresent();
        stale.set(before);
        String ended = sentence.matches("(?s).*[.!?。]") ? sentence : sentence + ".";
        message.set(before ? TEXTS.get("query.refused.before", ended) : sentence);
    }

    private void end() {
        running.set(false);
        asked = null;
    }

    /// Stops the question under way.
    void cancel() {
        LakeQuery query = asked;
        if (query == null) return;
        message.set(TEXTS.get("stopping"));
        lake.elsewhere(query::cancel);
    }

    /// Reads the kept questions.
    void load() {
        lake.ask(_ -> lake.desk().queries(), all -> kept.set(Map.copyOf(new TreeMap<>(all))), message::set);
    }

    /// Puts a kept question in the field.
    void take(String wanted) {
        String text = kept.get().get(wanted);
        if (text == null) return;
        name.set(wanted);
        sql.set(text);
    }

    /// Keeps the question in the field under its name.
    void keep() {
        String wanted = name.get().strip();
        if (wanted.isEmpty()) {
            message.set(TEXTS.get("query.name.none"));
            return;
        }
        String text = sql.get();
        kept(wanted, text, TEXTS.get("query.kept.as", wanted));
    }

    /// Forgets the question with the name in the field.
    void forget() {
        String wanted = name.get().strip();
        if (kept.get().containsKey(wanted)) kept(wanted, "", TEXTS.get("query.forgotten", wanted));
    }

    private void kept(String wanted, String text, String done) {
        lake.ask(
                _ -> {
                    lake.desk().keepQuery(wanted, text);
                    return lake.desk().queries();
                },
                all -> {
                    kept.set(Map.copyOf(all));
                    message.set(done);
                },
                message::set);
    }

    /// Writes the answer as CSV.
    void write(Path file) {
        answer.get()
                .map(Answer::rows)
                .ifPresent(rows -> lake.ask(
                        _ -> {
                            ExportFile.write(file, part -> Files.write(part, ResultCsv.lines(rows)));
                            return rows;
                        },
                        _ -> message.set(TEXTS.get(
                                "query.written", Figures.count(rows.rows().size()), file.toString())),
                        message::set));
    }
}
