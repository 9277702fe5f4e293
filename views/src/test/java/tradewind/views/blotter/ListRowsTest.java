package tradewind.views.blotter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.orders.Contingency;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

/// Orders of a list stand together, and each says where it is.
class ListRowsTest {
    private final TestDesk desk = new TestDesk();
    private final OrderPages pages = new OrderPages(desk.desk().orders());
    private final Order entry = leg(1, Contingency.Role.PARENT, Side.BUY, TestDesk.limit("1115.00"));
    private final Order target = leg(2, Contingency.Role.TARGET, Side.SELL, TestDesk.limit("1165.00"));
    private final Order stop = leg(3, Contingency.Role.STOP, Side.SELL, TestDesk.stop("1090.00"));

    @Test
    void theExitsOfABracketStandBelowItsEntryInTheOrderTheyWereEntered() {
        bracket();
        Order later = single(4);
        desk.event(new OrderEvent.Submitted(later, desk.tick()));
        pages.drain(0);
        assertEquals(List.of("T1-4", "T1-1", "T1-2", "T1-3"), ids(pages.all()));
        assertEquals(List.of("T1-4", "T1-1", "T1-2", "T1-3"), ids(pages.working()));
        pages.filter(RowFilter.of("sell"));
        assertEquals(List.of("T1-4", "T1-2", "T1-3"), ids(pages.all()));
    }

    @Test
    void aFilledEntryStaysAtWorkAsLongAsItsExitsDo() {
        bracket();
        pages.drain(0);
        desk.accept(entry);
        desk.fill(entry, "4", "1115.00");
        pages.drain(1);
        pages.drain(1 + Linger.HALF_A_MINUTE.nanos());
        assertEquals(List.of("T1-1", "T1-2", "T1-3"), ids(pages.working()));
        desk.cancelled(target);
        desk.cancelled(stop);
        pages.drain(2 + Linger.HALF_A_MINUTE.nanos());
        pages.drain(2 + 2 * Linger.HALF_A_MINUTE.nanos());
        assertEquals(List.of(), ids(pages.working()));
        assertEquals(List.of("T1-1", "T1-2", "T1-3"), ids(pages.all()));
    }

    @Test
    void anOrderThatJoinedOneOfAnEarlierStartStandsWhereItCame() {
        bracket();
        long earlier = OrderId.of(1, 9).value();
        Order joined = new Order(
                OrderId.of(2, 1),
                TestDesk.BTC,
                Side.SELL,
                TestDesk.BTC.quantity("4"),
                TestDesk.stop("1090.00"),
                TimeInForce.GTC,
                OrderSource.MANUAL,
                Handling.PLAIN.linked(new Contingency(Contingency.Role.PEER, earlier, 400_000_000L)));
        desk.event(new OrderEvent.Submitted(joined, desk.tick()));
        desk.event(new OrderEvent.Accepted(joined.id(), desk.tick(), "V9"));
        pages.drain(0);
        assertEquals(List.of("T2-1", "T1-1", "T1-2", "T1-3"), ids(pages.all()));
        assertEquals(List.of("T2-1", "T1-1", "T1-2", "T1-3"), ids(pages.working()));
    }

    @Test
    void anExitThatWaitsSaysForWhomAndThatItDiesWithTheApplication() {
        bracket();
        assertEquals(
                List.of(
                        "waits for T1-1, held on this desk: dies if this app dies",
                        "waits for T1-1, held on this desk: dies if this app dies",
                        "entry of a list"),
                desk.desk().orders().all().stream().map(Reasons::of).toList());
    }

    @Test
    void aStopHeldHereSaysSoOnceWhateverTheEngineAdds() {
        Order held = single(4);
        desk.event(new OrderEvent.Held(held, desk.tick(), "held on this desk: dies if this app dies"));
        assertEquals(
                "held on this desk: dies if this app dies",
                Reasons.of(desk.desk().orders().get(0)));
    }

    /// The engine writes the exits down before their entry.
    private void bracket() {
        desk.event(new OrderEvent.Held(stop, desk.tick(), ""));
        desk.event(new OrderEvent.Held(target, desk.tick(), ""));
        desk.event(new OrderEvent.Submitted(entry, desk.tick()));
    }

    private static Order leg(long counter, Contingency.Role role, Side side, Terms terms) {
        Contingency link = new Contingency(
                role, OrderId.of(1, 1).value(), TestDesk.BTC.quantity("4").units());
        return order(counter, side, terms, Handling.PLAIN.linked(link));
    }

    private static Order single(long counter) {
        return order(counter, Side.SELL, TestDesk.stop("1080.00"), Handling.PLAIN);
    }

    private static Order order(long counter, Side side, Terms terms, Handling handling) {
        return new Order(
                OrderId.of(1, counter),
                TestDesk.BTC,
                side,
                TestDesk.BTC.quantity("4"),
                terms,
                TimeInForce.GTC,
                OrderSource.MANUAL,
                handling);
    }

    private static List<String> ids(NewestFirst<OrderRow> lines) {
        return lines.stream().map(line -> line.row().order().id().toString()).toList();
    }
}
