package tradewind.views.blotter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tradewind.engine.orders.Side;

class CsvTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "plain          | plain",
                "-12.50         | -12.50",
                "=1+1           | '=1+1",
                "+SUM(A1)       | '+SUM(A1)",
                "-cmd           | '-cmd",
                "@here          | '@here",
                "a,b            | \"a,b\"",
                "say \"no\"     | \"say \"\"no\"\"\"",
                "=a,b           | \"'=a,b\""
            })
    void aCellIsQuotedAndNeverAFormula(String text, String written) {
        assertEquals(written, Csv.cell(text));
    }

    @Test
    void aLineBreakStaysInsideItsCell() {
        assertEquals("\"a\nb\"", Csv.cell("a\nb"));
    }

    @Test
    void ordersAreWrittenInUtcWithPlainDecimals() throws IOException {
        TestDesk desk = new TestDesk();
        desk.fill(desk.work(Side.SELL, "1234.5", TestDesk.limit("1119.50")), "0.25", "1119.50");
        StringBuilder out = new StringBuilder();
        Csv.write(out, OrderColumns.all(() -> desk.now), desk.desk().orders().all());
        assertEquals(
                List.of(
                        "Time,Symbol,Side,Qty,Filled,Type,Limit,Stop,TIF,Status,Avg fill,Source,Order id,Reason,"
                                + "Leaves,Age,Last fill,Last qty,Where,Shown,Venue id",
                        "2013-11-29T22:43:13.488Z,BTC/USD,SELL,1234.50000000,0.25000000,LMT,1119.50,,Day,"
                                + "Partially Filled,1119.50,Manual,T1-1,,1234.25000000,2,1119.50,0.25000000,At venue,,V1"),
                out.toString().lines().toList());
    }

    @Test
    void buttonsAreNotWritten() throws IOException {
        StringBuilder out = new StringBuilder();
        Csv.write(out, PositionLine.columns(), List.of());
        assertEquals(
                "Symbol,Side,Net qty,Average cost,Last,Open P&L,Realised,Fees,Exposure,Currency,Stop\r\n",
                out.toString());
    }
}
