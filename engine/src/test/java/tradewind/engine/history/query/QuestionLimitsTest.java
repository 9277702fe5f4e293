package tradewind.engine.history.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a question cannot do: write, open other files, or go on without end.
class QuestionLimitsTest extends QueriedLake {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "COPY (SELECT 1) TO '/tmp/x.csv'",
                "COPY trades TO '/tmp/x.parquet'",
                "INSTALL httpfs",
                "LOAD httpfs",
                "ATTACH '/tmp/x.db'",
                "SET enable_external_access = true",
                "RESET lock_configuration",
                "CREATE TABLE x AS SELECT 1",
                "DROP VIEW trades",
                "DELETE FROM catalogue",
                "PRAGMA database_list",
                "CALL pragma_version()",
                "EXPORT DATABASE '/tmp/x'",
                "IMPORT DATABASE '/tmp/x'"
            })
    void isOnlyAsked(String sql) throws IOException {
        assertEquals("The lake is only read: one SELECT is a question, nothing else is.", refused(sql));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM read_csv('/etc/hosts')",
                "SELECT * FROM '/etc/hosts.csv'",
                "SELECT * FROM read_text('/etc/hosts')",
                "SELECT * FROM read_blob('/etc/hosts')",
                "SELECT * FROM read_parquet('/tmp/*.parquet')",
                "SELECT * FROM read_json('/etc/hosts')",
                "SELECT * FROM glob('/etc/*')",
                "SELECT * FROM sniff_csv('/etc/hosts')",
                "SELECT * FROM parquet_metadata('/tmp/x.parquet')",
                "SELECT * FROM query('SELECT * FROM read_text(''/etc/hosts'')')"
            })
    void opensNoOtherFile(String sql) throws IOException {
        String sentence = refused(sql);
        assertTrue(sentence.startsWith("A question can open no file but the lake's own"), sentence);
    }

    @Test
    void opensNoFileOfTheLakeBesideItsData() throws IOException {
        String versions = folder.resolve("lake/versions/0000000001.jsonl").toString();
        assertTrue(refused("SELECT * FROM read_text('" + versions + "')")
                .startsWith("A question can open no file but the lake's own"));
        assertTrue(
                refused("SELECT * FROM read_text('" + folder.resolve("lake/data/../versions/0000000001.jsonl") + "')")
                        .startsWith("A question can open no file but the lake's own"));
    }

    @Test
    void canStillOpenNoOtherFileAfterAQuestionWasAnswered() throws IOException {
        assertEquals("[[5]]", text("SELECT count(*) FROM trades"));
        for (String each : List.of(
                "SELECT (SELECT count(*) FROM read_text('/etc/hosts')) FROM trades",
                "SELECT count(*) FROM trades WHERE price > (SELECT count(*) FROM '/etc/hosts.csv')"))
            assertTrue(refused(each).startsWith("A question can open no file but the lake's own"), each);
        assertEquals(
                "[[false, true]]",
                text("SELECT current_setting('enable_external_access'),"
                        + " current_setting('lock_configuration') FROM trades LIMIT 1"));
    }

    @Test
    void canStillOpenNoOtherFileAfterAQuestionAboutSeveralTablesWasAnswered() throws IOException {
        assertEquals("[[5]]", text("SELECT count(*) FROM trades LEFT JOIN quotes USING (symbol)"));
        for (String each : List.of(
                "SELECT * FROM trades, read_text('/etc/hosts')",
                "SELECT * FROM trades, quotes, '/etc/hosts.csv'",
                "WITH x AS (SELECT * FROM '/etc/hosts.csv') SELECT * FROM x, trades"))
            assertTrue(refused(each).startsWith("A question can open no file but the lake's own"), each);
        assertEquals(
                "[[false, true]]",
                text("SELECT current_setting('enable_external_access'), current_setting('lock_configuration')"
                        + " FROM trades, quarantine LIMIT 1"));
    }

    @Test
    void stopsAtItsLimitsOfTimeAndMemory() throws IOException {
        String endless = "SELECT count(*) FROM range(100000000000) a WHERE hash(a.range) = 1";
        var time = history.query(new QueryRequest(endless, OptionalLong.empty(), 1, 256, 1));
        assertTrue(
                assertInstanceOf(QueryResult.Refused.class, time)
                        .sentence()
                        .startsWith("The question took longer than 1 seconds"),
                time.toString());
        String wide = "SELECT list(range::VARCHAR || repeat('x', 100)) FROM range(3000000)";
        var memory = history.query(new QueryRequest(wide, OptionalLong.empty(), 1, 64, 60));
        assertEquals(
                new QueryResult.Refused("The question needs more than 64 MB of memory. Narrow it, or allow it more."),
                memory);
    }

    @Test
    void canBeCancelled() throws Exception {
        var query = new LakeQuery(
                history.lake(), QueryRequest.of("SELECT count(*) FROM range(100000000000) a WHERE hash(a.range) = 1"));
        var answer = CompletableFuture.supplyAsync(() -> {
            try {
                return query.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        query.cancel();
        assertEquals(new QueryResult.Refused("The question was cancelled."), answer.get());
    }
}
