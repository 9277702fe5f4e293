package tradewind.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.kernel.ListOrders.handled;
import static tradewind.engine.kernel.ListOrders.stop;
import static tradewind.engine.kernel.TestKernel.BTC;
import static tradewind.engine.kernel.TestKernel.CASH;
import static tradewind.engine.kernel.TestKernel.INSTRUMENTS;
import static tradewind.engine.kernel.TestKernel.WIDE;
import static tradewind.engine.kernel.TestKernel.order;
import static tradewind.engine.kernel.TestKernel.sent;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradewind.engine.gate.Limits;
import tradewind.engine.gateways.VenueOffer;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.orders.TriggerSource;

/// When the trigger of an order held on this desk goes off: what may keep it here, and for how long.
class HeldTriggerTest {
    private final ScriptedGateway venue = basic();
    private final TestKernel desk = new TestKernel(venue).quoted();

    private static ScriptedGateway basic() {
        ScriptedGateway venue = new ScriptedGateway();
        venue.offer = VenueOffer.BASIC;
        return venue;
    }

    private static OrderId buyStop(TestKernel desk) {
        return sent(desk.accept(order(Side.BUY, BTC, "1.00", stop("101.00"))));
    }

    private static void print(TestKernel desk, long price) {
        desk.kernel.onTrade(0, desk.now, price, 100, 1);
    }

    @Test
    void itIsWatchedAgainAfterARestart() {
        buyStop(desk);
        ScriptedGateway after = basic();
        TestKernel again = new TestKernel(
                        after,
                        desk.out.readBack(INSTRUMENTS, CASH),
                        List.of(WIDE, WIDE),
                        2,
                        new Recorded(desk.out.readBack(INSTRUMENTS, CASH)))
                .quoted();
        print(again, 10_050);
        assertEquals(List.of(), after.news());
        print(again, 10_100);
        assertEquals(List.of("send 1 BUY 1.00"), after.news());
    }

    @Test
    void itWaitsForTheLine() {
        OutsideVenue outside = OutsideVenue.ready();
        OrderId id = buyStop(outside.desk);
        outside.disconnect();
        outside.news();
        print(outside.desk, 10_100);
        assertEquals(List.of(), outside.news());
        assertEquals(OrdStatus.HELD, outside.desk.status(id));
        outside.connect();
        outside.answer();
        assertEquals(List.of("account", "send 1"), outside.news());
    }

    @Test
    void itWaitsForTheJournal() {
        buyStop(desk);
        desk.out.stalled = "JOURNAL_STALLED";
        print(desk, 10_100);
        assertEquals(List.of(), venue.news());
        desk.out.stalled = "";
        print(desk, 10_000);
        assertEquals(List.of("send 1 BUY 1.00"), venue.news());
    }

    @Test
    void itWaitsForATouchToHit() {
        OrderId id = buyStop(desk);
        desk.kernel.onQuote(0, desk.now, 9_990, 10, 0, 0, false);
        print(desk, 10_100);
        assertEquals(List.of(), venue.news());
        assertEquals(OrdStatus.HELD, desk.status(id));
        desk.quote(0, 10_090, 10_110);
        assertEquals(List.of("send 1 BUY 1.00"), venue.news());
    }

    @Test
    void itIsNotSentIntoASessionThatOnlyReduces() {
        OrderId id = buyStop(desk);
        desk.accept(new Command.Reduce(Optional.empty(), "enough"));
        print(desk, 10_100);
        assertEquals(List.of(), venue.news());
        assertEquals(OrdStatus.CANCELED, desk.status(id));
        assertTrue(desk.out.alarms().getLast().contains("was held and is not sent: KILL_STATE"));
    }

    @Test
    void itIsNotCountedBesideItself() {
        Limits one = new Limits(100_000, 1L << 50, 5_000, 100, WIDE.staleAfter(), 1_000, 0);
        ScriptedGateway venue = basic();
        TestKernel desk = new TestKernel(venue, new KernelState(INSTRUMENTS, CASH), List.of(one, one), 1).quoted();
        buyStop(desk);
        print(desk, 10_100);
        assertEquals(List.of("send 1 BUY 1.00"), venue.news());
    }

    @Test
    void twoPrintsInARowAreNeededUpwardsToo() {
        sent(desk.accept(handled(
                order(Side.BUY, BTC, "1.00", stop("101.00")),
                TimeInForce.GTC,
                Handling.PLAIN.triggeredBy(TriggerSource.DOUBLE_LAST))));
        print(desk, 10_200);
        print(desk, 10_000);
        print(desk, 10_110);
        assertEquals(List.of(), venue.news());
        print(desk, 10_100);
        assertEquals(List.of("send 1 BUY 1.00"), venue.news());
    }
}
