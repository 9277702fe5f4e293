package tradewind.views.blotter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.Side;

class OrderPagesTest {
    private static final long SECOND = 1_000_000_000L;

    private final TestDesk desk = new TestDesk();
    private final OrderPages pages = new OrderPages(desk.desk().orders());

    @Test
    void theNewestOrderIsTheFirstRow() {
        desk.work(Side.BUY, "1", TestDesk.limit("1100.00"));
        desk.work(Side.BUY, "1", TestDesk.limit("1101.00"));
        pages.drain(0);
        assertEquals(List.of("T1-2", "T1-1"), ids(pages.working()));
    }

    @Test
    void anOrderThatEndsLeavesTheWorkingOnesAfterThirtySecondsAndStaysInAll() {
        Order order = desk.work(Side.BUY, "1", TestDesk.limit("1100.00"));
        pages.drain(0);
        desk.cancelled(order);
        pages.drain(SECOND);
        pages.drain(30 * SECOND);
        assertEquals(List.of("T1-1"), ids(pages.working()));
        pages.drain(31 * SECOND);
        assertEquals(List.of(), ids(pages.working()));
        assertEquals(List.of("T1-1"), ids(pages.all()));
    }

    @Test
    void ordersThatHadEndedBeforeTheFirstLookAreNeverAtWork() {
        desk.cancelled(desk.work(Side.BUY, "1", TestDesk.limit("1100.00")));
        desk.work(Side.BUY, "1", TestDesk.limit("1101.00"));
        pages.drain(0);
        assertEquals(List.of("T1-2"), ids(pages.working()));
    }

    @Test
    void aRefusedOrderIsSeenAmongTheWorkingOnesForAWhile() {
        pages.drain(0);
        desk.deny(Side.BUY, "1", TestDesk.limit("9999.00"), "PRICE_COLLAR", "");
        pages.drain(SECOND);
        assertEquals(List.of("T1-1"), ids(pages.working()));
        assertEquals(0, pages.open());
        pages.drain(31 * SECOND);
        assertEquals(List.of(), ids(pages.working()));
    }

    @Test
    void theFilterTakesRowsThatHaveEveryWord() {
        desk.work(Side.BUY, "1", TestDesk.limit("1100.00"));
        desk.work(Side.SELL, "1", TestDesk.stop("1000.00"));
        desk.work(Side.SELL, "1", TestDesk.limit("1200.00"));
        pages.drain(0);
        pages.filter(RowFilter.of(" sell  LMT"));
        assertEquals(List.of("T1-3"), ids(pages.all()));
        pages.filter(RowFilter.of(""));
        assertEquals(List.of("T1-3", "T1-2", "T1-1"), ids(pages.all()));
    }

    @Test
    void anOrderThatChangesComesAndGoesWithTheFilter() {
        Order order = desk.work(Side.BUY, "2", TestDesk.limit("1100.00"));
        pages.drain(0);
        pages.filter(RowFilter.of("partially"));
        assertEquals(List.of(), ids(pages.working()));
        desk.fill(order, "1", "1100.00");
        pages.drain(SECOND);
        assertEquals(List.of("T1-1"), ids(pages.working()));
        desk.fill(order, "1", "1100.00");
        pages.drain(2 * SECOND);
        assertEquals(List.of(), ids(pages.working()));
    }

    @Test
    void stopsAreSummedBySideOverOpenOrders() {
        Order first = desk.work(Side.SELL, "2", TestDesk.stop("1000.00"));
        desk.work(Side.SELL, "3", TestDesk.stop("990.00"));
        desk.work(Side.BUY, "1", TestDesk.stop("1200.00"));
        desk.work(Side.SELL, "9", TestDesk.limit("1300.00"));
        pages.drain(0);
        assertEquals(500_000_000L, stopped(true));
        assertEquals(100_000_000L, stopped(false));
        desk.cancelled(first);
        pages.drain(SECOND);
        assertEquals(300_000_000L, stopped(true));
    }

    @Test
    void whateverHappensTheTablesAgreeWithTheDesk() {
        for (int seed = 0; seed < 20; seed++) {
            TestDesk market = new TestDesk();
            OrderPages seen = new OrderPages(market.desk().orders());
            Random random = new Random(seed);
            List<Order> sent = new ArrayList<>();
            seen.drain(0);
            for (int step = 1; step < 60; step++) {
                for (int i = 0; i < random.nextInt(10); i++) happen(market, random, sent);
                if (random.nextInt(10) == 0) seen.filter(RowFilter.of(random.nextBoolean() ? "sell" : ""));
                seen.drain(step * SECOND);
            }
            seen.filter(RowFilter.of(""));
            seen.drain(1_000 * SECOND);
            List<OrderRow> newestFirst = market.desk().orders().all().reversed();
            assertEquals(newestFirst, rows(seen.all()), "seed " + seed);
            assertEquals(
                    newestFirst.stream().filter(row -> row.status().open()).toList(),
                    rows(seen.working()),
                    "seed " + seed);
            assertEquals(seen.working().size(), seen.open(), "seed " + seed);
        }
    }

    private static void happen(TestDesk market, Random random, List<Order> sent) {
        if (sent.isEmpty() || random.nextInt(3) == 0) {
            sent.add(market.work(random.nextBoolean() ? Side.BUY : Side.SELL, "2", TestDesk.limit("1100.00")));
            return;
        }
        Order order = sent.get(random.nextInt(sent.size()));
        switch (random.nextInt(4)) {
            case 0 -> market.fill(order, "0.5", "1100.00");
            case 1 -> market.cancelRequested(order);
            case 2 -> market.event(new OrderEvent.CancelRejected(order.id(), market.tick(), "too late"));
            default -> market.cancelled(order);
        }
    }

    private long stopped(boolean longPosition) {
        return pages.exits().stops(0, longPosition).covered(Long.MAX_VALUE);
    }

    private static List<String> ids(NewestFirst<OrderRow> lines) {
        return rows(lines).stream().map(row -> row.order().id().toString()).toList();
    }

    private static List<OrderRow> rows(NewestFirst<OrderRow> lines) {
        return lines.stream().map(Line::row).toList();
    }
}
