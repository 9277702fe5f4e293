package tradewind.engine.history.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.history.History;
import tradewind.engine.history.imports.ImportRequest;
import tradewind.engine.history.imports.ImportResult;
import tradewind.engine.history.imports.Progress;
import tradewind.engine.history.imports.Template;

/// A lake with trades of two symbols and a row in quarantine, and the answers to questions about it.
abstract class QueriedLake {
    @TempDir
    static Path folder;

    static History history;

    @BeforeAll
    static void fill() throws IOException {
        history = History.open(folder.resolve("lake"), () -> 1_700_000_000_000_000_000L);
        add(history, "a.csv", "1385337613,801.50,0.5\n1385337613,801.25,1\n1385337660,803.00,0.25\n", "BTC/USD");
        add(history, "b.csv", "1385424000,790,2\nbad,row,here\n", "BTC/USD");
        add(history, "c.csv", "1385337613,5.123456789012,2\n", "LTC/USD");
    }

    static void add(History history, String name, String rows, String symbol) throws IOException {
        Path file = Files.writeString(folder.resolve(name), rows);
        var request = new ImportRequest(file, Template.named("kraken"), symbol, "", Map.of(), List.of());
        assertInstanceOf(ImportResult.Imported.class, history.add(request, Progress.UNWATCHED));
    }

    static QueryResult.Rows rows(String sql) throws IOException {
        QueryResult result = history.query(QueryRequest.of(sql));
        return assertInstanceOf(QueryResult.Rows.class, result, result::toString);
    }

    static String text(String sql) throws IOException {
        return rows(sql).rows().toString();
    }

    static String answer(History lake, QueryRequest asked) throws IOException {
        QueryResult result = lake.query(asked);
        var rows = assertInstanceOf(QueryResult.Rows.class, result, result::toString);
        assertEquals(List.of(), rows.notices());
        return rows.rows().toString();
    }

    static String refused(String sql) throws IOException {
        QueryResult result = history.query(QueryRequest.of(sql));
        return assertInstanceOf(QueryResult.Refused.class, result, result::toString)
                .sentence();
    }
}
