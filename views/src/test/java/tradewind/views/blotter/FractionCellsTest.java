package tradewind.views.blotter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.Side;
import tradewind.views.blotter.InlineEdit.Part;
import tradewind.views.figures.TenYearNote;

class FractionCellsTest {
    private final TestDesk desk = TenYearNote.desk();
    private final List<String> reports = new ArrayList<>();
    private final InlineEdit edit = new InlineEdit(desk.orders, desk.desk(), (answer, sent) -> reports.add(sent));

    private OrderRow working() {
        Order order = TenYearNote.work(desk, Side.BUY, "5", "110.515625");
        return desk.desk().find(order.id()).orElseThrow();
    }

    @Test
    void aCellShowsTheFractionAndAnExportTheDecimal() throws IOException {
        OrderRow row = working();
        Column<OrderRow> limit = OrderColumns.all(() -> desk.now, desk.account()).stream()
                .filter(column -> column.name().equals("Limit"))
                .findFirst()
                .orElseThrow();
        assertEquals("110'165", limit.text().apply(row));
        StringBuilder out = new StringBuilder();
        Csv.write(out, OrderColumns.all(() -> desk.now, desk.account()), List.of(row));
        assertTrue(out.toString().contains(",110.515625,"), out.toString());
        assertFalse(out.toString().contains("'"), out.toString());
    }

    @Test
    void anAverageHasRoomForAllItsDecimals() {
        List<Column<OrderRow>> columns = OrderColumns.all(() -> desk.now, desk.account());
        assertTrue(width(AverageRoom.in(desk.instruments(), columns)) >= "110.333333".length() * 7.2 + 12);
        assertEquals(width(columns), width(AverageRoom.in(new TestDesk(List.of(TestDesk.BTC)).instruments(), columns)));
    }

    private static double width(List<Column<OrderRow>> columns) {
        return columns.stream()
                .filter(column -> column.name().equals("Avg fill"))
                .findFirst()
                .orElseThrow()
                .width();
    }

    @Test
    void anEditBeginsInFractionsStepsByATickAndSendsTheExactPrice() {
        edit.begin(working(), Part.LIMIT);
        assertEquals("110'165", edit.text());
        edit.step(-1);
        assertEquals("110'160", edit.text());
        edit.type("110-155");
        assertTrue(edit.enter(false));
        assertEquals(1, desk.orders.requests.size());
        assertTrue(desk.orders.requests.getFirst().contains("110.484375"), desk.orders.requests.toString());
    }

    @Test
    void anEditOffTheTickIsRefusedWithBothNeighbours() {
        edit.begin(working(), Part.LIMIT);
        edit.type("110'162");
        assertTrue(
                edit.face().get().verdict().contains("110'160 and 110'165"),
                edit.face().get().verdict());
        assertFalse(edit.enter(false));
        assertEquals(List.of(), desk.orders.requests);
    }
}
