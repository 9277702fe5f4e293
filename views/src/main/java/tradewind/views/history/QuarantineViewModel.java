package tradewind.views.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import tradewind.engine.history.query.QueryRequest;
import tradewind.engine.history.query.QueryResult;

/// Rows that were not taken: how many for which reason, and the rows of one reason. FX thread only.
final class QuarantineViewModel {
    private static final int MOST = 5_000;

    /// @param count of rows that broke this rule for this reason
    record Reason(String venue, String symbol, String rule, String reason, long count) {}

    /// @param line in its file; empty if it was in none
    record Row(String source, String line, String text) {}

    /// @param cut there are more rows than these
    record Rows(List<Row> rows, boolean cut) {
        static final Rows NONE = new Rows(List.of(), false);
    }

    private final HistoryViewModel lake;
    private final ReadOnlyObjectWrapper<List<Reason>> reasons = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Rows> rows = new ReadOnlyObjectWrapper<>(Rows.NONE);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Optional<Reason> chosen = Optional.empty();
    private long asked = -1;

    QuarantineViewModel(HistoryViewModel lake) {
        this.lake = lake;
    }

    ReadOnlyObjectProperty<List<Reason>> reasonsProperty() {
        return reasons.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Rows> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// Why it cannot be shown; empty if it can.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Reads the reasons again if the lake has changed since.
    void refresh() {
        long version = lake.contentsProperty().get().snapshot().version();
        if (version == asked) return;
        asked = version;
        ask(
                "SELECT venue, symbol, rule, reason, count(*) AS n FROM quarantine GROUP BY ALL"
                        + " ORDER BY n DESC, venue, symbol, rule, reason",
                found -> {
                    List<Reason> all = new ArrayList<>();
                    for (List<?> row : found.rows())
                        all.add(new Reason(
                                text(row, 0), text(row, 1), text(row, 2), text(row, 3), Long.parseLong(text(row, 4))));
                    reasons.set(List.copyOf(all));
                    choose(chosen.filter(all::contains).or(() -> all.stream().findFirst()));
                });
    }

    /// Shows the rows of a reason.
    void choose(Optional<Reason> reason) {
        chosen = reason;
        if (reason.isEmpty()) {
            rows.set(Rows.NONE);
            return;
        }
        Reason it = reason.get();
        ask(
                "SELECT line, text FROM quarantine WHERE venue = " + quoted(it.venue()) + " AND symbol = "
                        + quoted(it.symbol()) + " AND rule = " + quoted(it.rule()) + " AND reason = "
                        + quoted(it.reason()) + " ORDER BY line",
                found -> {
                    if (!chosen.equals(reason)) return;
                    List<Row> all = new ArrayList<>();
                    for (List<?> row : found.rows())
                        all.add(new Row(it.symbol(), text(row, 0).equals("0") ? "" : text(row, 0), text(row, 1)));
                    rows.set(new Rows(List.copyOf(all), found.cut()));
                });
    }

    private void ask(String sql, Consumer<QueryResult.Rows> done) {
        QueryRequest request = new QueryRequest(sql, OptionalLong.empty(), MOST, 1_024, 60);
        lake.ask(
                history -> history.query(request),
                result -> {
                    switch (result) {
                        case QueryResult.Rows found -> {
                            problem.set("");
                            done.accept(found);
                        }
                        case QueryResult.Refused refused -> problem.set(refused.sentence());
                    }
                },
                problem::set);
    }

    private static String text(List<?> row, int i) {
        return String.valueOf(row.get(i));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
