package tradewind.views.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.history.query.QueryResult;

class ResultLinesTest {
    @Test
    void threeColumnsOfNumbersAreDrawnAndTheOthersAreNamed() {
        QueryResult.Rows rows = new QueryResult.Rows(
                1,
                List.of("time", "open", "note", "high", "low", "close"),
                List.of("TIMESTAMP", "DOUBLE", "VARCHAR", "DOUBLE", "DOUBLE", "DOUBLE"),
                List.of(
                        List.of("2013-11-25 00:00", 1.0, "a", 3.0, 0.5, 2.0),
                        List.of("2013-11-25 01:00", 2.0, "b", 4.0, 1.5, 3.0)),
                false,
                List.of());
        ResultLines lines = ResultLines.of(rows).orElseThrow();
        assertEquals(
                List.of("open", "high", "low"),
                lines.lines().stream().map(ResultLines.Line::name).toList());
        assertEquals(List.of("close"), lines.more());
    }
}
