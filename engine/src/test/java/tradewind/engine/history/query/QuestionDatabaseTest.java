package tradewind.engine.history.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tradewind.engine.history.History;
import tradewind.engine.history.lake.LakeSnapshot;

/// The database that is kept from one question to the next answers what is in the lake now.
class QuestionDatabaseTest extends QueriedLake {
    @Test
    void asksWhatIsThereNowHoweverOftenTheSameWasAskedBefore() throws IOException {
        History own = History.open(folder.resolve("again"), () -> 1);
        QueryRequest asked = QueryRequest.of("SELECT sum(price) FROM trades");
        add(own, "e.csv", "1385337613,800,0.5\n1385424000,790,2\n", "BTC/USD");
        assertEquals("[[1590]]", answer(own, asked));
        assertEquals("[[1590]]", answer(own, asked));
        add(own, "f.csv", "1385510400,10,2\n", "BTC/USD");
        assertEquals("[[1600]]", answer(own, asked));
        assertEquals(
                "[[1590]]", answer(own, new QueryRequest(asked.sql(), OptionalLong.of(1), 10, asked.megabytes(), 60)));
        assertEquals("[[0]]", answer(own, QueryRequest.of("SELECT count(*) FROM bars")));
        assertEquals("[[1600]]", answer(own, asked));

        Path cut =
                own.lake().root().resolve(own.lake().head().parts().getFirst().path());
        byte[] bytes = Files.readAllBytes(cut);
        Files.write(cut, Arrays.copyOf(bytes, 300));
        var without = assertInstanceOf(QueryResult.Rows.class, own.query(asked));
        assertEquals("[[800]]", without.rows().toString());
        assertEquals(1, without.notices().size());
        Files.write(cut, bytes);
        assertEquals("[[1600]]", answer(own, asked));
    }

    @Test
    void keepsQuestionsOfSeveralLakesAndLimitsApart() throws IOException {
        History one = History.open(folder.resolve("one"), () -> 1);
        add(one, "g.csv", "1385337613,800,0.5\n", "BTC/USD");
        History other = History.open(folder.resolve("other"), () -> 1);
        add(other, "h.csv", "1385337613,900,0.5\n", "BTC/USD");
        QueryRequest asked = QueryRequest.of("SELECT price FROM trades");
        List<String> answers = IntStream.range(0, 24)
                .parallel()
                .mapToObj(i -> {
                    try {
                        return answer(i % 2 == 0 ? one : other, asked);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
        assertEquals(
                Collections.nCopies(12, List.of("[[800]]", "[[900]]")).stream()
                        .flatMap(List::stream)
                        .toList(),
                answers);

        String wide = "SELECT len(list(price::VARCHAR || repeat('x', 30000000))) FROM trades";
        assertInstanceOf(QueryResult.Refused.class, one.query(new QueryRequest(wide, OptionalLong.empty(), 1, 16, 60)));
        assertEquals("[[1]]", answer(one, QueryRequest.of(wide)));
        assertInstanceOf(QueryResult.Refused.class, one.query(new QueryRequest(wide, OptionalLong.empty(), 1, 16, 60)));
    }

    @Test
    void questionsAboutSeveralTablesAreAskedInTheDatabaseThatIsKept() throws IOException, SQLException {
        History own = History.open(folder.resolve("several"), () -> 1);
        add(own, "i.csv", "1385337613,800,0.5\nbad,row,here\n", "BTC/USD");
        QueryRequest asked = QueryRequest.of(
                "WITH dear AS (SELECT * FROM trades WHERE price > 100)"
                        + " SELECT d.price, q.text, (SELECT count(*) FROM quotes) FROM dear d JOIN quarantine q USING (symbol)");
        for (int i = 0; i < 2; i++) assertEquals("[[800, bad,row,here, 0]]", answer(own, asked));
        LakeSnapshot head = own.lake().head();
        Narrowed narrowed = Grammar.shared().read(asked.sql()).narrowed().orElseThrow();
        try (QuestionDatabase kept = QuestionDatabase.take(own.lake(), asked.megabytes())) {
            assertEquals(head.parts(), kept.shows(head, head.parts(), narrowed), "the one it was answered in");
        }
        assertEquals("[[800, bad,row,here, 0]]", answer(own, asked));
        assertEquals("[[800]]", answer(own, QueryRequest.of("SELECT price FROM trades WHERE symbol = 'BTC/USD'")));
        assertEquals("[[800, bad,row,here, 0]]", answer(own, asked));

        add(own, "j.csv", "1385424000,790,2\n", "BTC/USD");
        assertEquals(
                "[[790, bad,row,here, 0], [800, bad,row,here, 0]]",
                answer(own, QueryRequest.of(asked.sql() + " ORDER BY 1")));
        Path cut =
                own.lake().root().resolve(own.lake().head().parts().getFirst().path());
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(cut), 300));
        var without = assertInstanceOf(QueryResult.Rows.class, own.query(asked));
        assertEquals(1, without.notices().size(), without::toString);
    }
}
