package tradewind.views.blotter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.market.Currency;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.TimeInForce;
import tradewind.views.figures.ScreenZone;

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
        Csv.write(
                out,
                OrderColumns.all(() -> desk.now, desk.account()),
                desk.desk().orders().all());
        assertEquals(
                List.of(
                        "Time,Symbol,Side,Qty,Filled,Type,Limit,Stop,TIF,Status,Avg fill,Source,Order id,Reason,"
                                + "Leaves,Age,Last fill,Last qty,Where,Shown,Venue id,List,Elected by,Account",
                        "2013-11-29T22:43:13.488Z,BTC/USD,SELL,1234.50000000,0.25000000,LMT,1119.50,,Day,"
                                + "Partially Filled,1119.50,Manual,T1-1,,1234.25000000,2,1119.50,0.25000000,At venue,,V1,,,paper-1"),
                out.toString().lines().toList());
    }

    @Test
    void figuresAndTimesAreTheSameWhateverTheMachineSpeaks() throws IOException {
        TestDesk desk = Day.desk();
        BlotterViewModel model = new BlotterViewModel(desk, Runnable::run, Runnable::run);
        model.pulse(0);
        String before = everything(model);
        Locale machine = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            assertEquals(before, everything(model));
            Locale.setDefault(Locale.GERMANY);
            assertEquals(before, everything(model));
            ScreenZone.choose(ZoneId.of("America/New_York"));
            assertEquals(before, everything(model), "nor whichever zone the screen is in");
        } finally {
            Locale.setDefault(machine);
            TimeZone.setDefault(zone);
            ScreenZone.choose(ZoneOffset.UTC);
        }
        assertTrue(before.contains("2013-11-29T22:43:"), before);
    }

    private static String everything(BlotterViewModel model) throws IOException {
        StringBuilder out = new StringBuilder();
        write(out, model.allOrders());
        write(out, model.fills());
        write(out, model.positions());
        write(out, model.balances());
        write(out, model.log());
        return out.toString();
    }

    private static <R> void write(StringBuilder out, TabRows<R> tab) throws IOException {
        Csv.write(out, tab.columns(), tab.lines().stream().map(Line::row).toList());
    }

    @Test
    void anIcebergShowsItsSizeWithoutGrouping() throws IOException {
        TestDesk desk = new TestDesk();
        Order order = desk.order(Side.BUY, "5000", TestDesk.limit("1100.00"), TimeInForce.DAY, OrderSource.MANUAL);
        Order iceberg = new Order(
                order.id(),
                order.instrument(),
                order.side(),
                order.quantity(),
                order.terms(),
                order.timeInForce(),
                order.source(),
                Handling.PLAIN.showing(TestDesk.BTC.quantity("1234.5").units()));
        desk.event(new OrderEvent.Submitted(iceberg, desk.tick()));
        StringBuilder out = new StringBuilder();
        List<Column<OrderRow>> columns = OrderColumns.all(() -> desk.now, desk.account());
        Csv.write(
                out,
                columns.stream()
                        .filter(column -> List.of("Reason", "Shown").contains(column.name()))
                        .toList(),
                desk.desk().orders().all());
        assertEquals("Reason,Shown\r\nshows 1234.50000000,1234.50000000\r\n", out.toString());
    }

    @Test
    void buttonsAreNotWritten() throws IOException {
        StringBuilder out = new StringBuilder();
        Csv.write(out, PositionColumns.all(Currency.USD, false), List.of());
        assertEquals(
                "Symbol,Side,Net qty,Average cost,Last,Open P&L,Realised,Fees,Exposure,Currency,"
                        + "Open P&L home,Realised home,Rate,Stop,Target,R\r\n",
                out.toString());
    }
}
