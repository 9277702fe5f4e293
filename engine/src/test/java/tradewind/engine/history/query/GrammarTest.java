package tradewind.engine.history.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrammarTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SELECT * FROM trades                                                     | [TRADES]
                    SELECT * FROM Trades t JOIN quotes q ON t.symbol = q.symbol               | [TRADES, QUOTES]
                    SELECT * FROM trades WHERE price > (SELECT max(bid) FROM quotes)          | [TRADES, QUOTES]
                    SELECT price FROM trades UNION ALL SELECT bid FROM quotes                 | [TRADES, QUOTES]
                    WITH x AS (SELECT * FROM trades), y AS (SELECT * FROM x) SELECT * FROM y  | [TRADES]
                    SELECT * FROM (SELECT '"TABLE_FUNCTION"' FROM trades), quotes             | [TRADES, QUOTES]
                    SELECT * FROM trades, catalogue                                          | []
                    SELECT * REPLACE (1 AS catalogue) FROM trades, catalogue                 | []
                    WITH catalogue AS (SELECT 1) SELECT * FROM trades, catalogue             | []
                    SELECT * FROM trades_in_order, trades                                    | []
                    SELECT * FROM trades, main.quotes                                        | []
                    SELECT * FROM trades, bars('1m')                                         | []
                    SELECT * FROM trades, '/etc/hosts.csv'                                   | []
                    SELECT * FROM trades, duckdb_settings()                                  | []
                    SELECT * FROM trades WHERE 1 IN (SELECT x FROM range(3) r(x))             | []
                    SELECT 1                                                                 | []
                    """)
    void knowsWhichTablesOfRowsAQuestionIsAboutAlone(String sql, String types) throws Exception {
        assertEquals(
                types,
                Grammar.shared()
                        .read(sql)
                        .narrowed()
                        .map(it -> List.copyOf(it.types()).toString())
                        .orElse("[]"));
    }
}
