package tradewind.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.kernel.OutsideVenue.foreign;
import static tradewind.engine.kernel.TestKernel.BTC;

import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.gateways.LinkState;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;

/// Fills as the venue counts them: booked once, however often and however late they are told.
class ReconciledFillsTest {
    private static final long LONG_AGO = 10;

    /// Faults 19 and 20: the venue had it all along, and filled it.
    @Test
    void aFillFoundOnReconnectIsBookedOnceEvenIfItIsReportedAgainLater() {
        OutsideVenue venue = OutsideVenue.ready();
        OrderId id = venue.desk.buy("1.00", "100.00");
        venue.disconnect();
        venue.pass(LONG_AGO);
        venue.connect();
        OrderEvent.Filled fill = venue.desk.fill(id, "x1", "1.00", "100.00");
        venue.orders.add(venue.has(id, OrdStatus.FILLED, "1.00"));
        venue.fills.add(fill);
        venue.holds(BTC, "1.00");
        venue.answer();
        venue.desk.report(fill);
        assertEquals(OrdStatus.FILLED, venue.desk.status(id));
        assertEquals(100, venue.desk.kernel.netQuantity(0));
        assertEquals(LinkState.READY, venue.desk.kernel.link());
    }

    @Test
    void aDifferenceThatAFillExplainsBlocksNothing() {
        OutsideVenue venue = OutsideVenue.ready();
        OrderId id = venue.desk.working("1.00", "100.00");
        venue.pass(61);
        venue.holds(BTC, "1.00");
        venue.answer();
        assertEquals(LinkState.READY, venue.desk.kernel.link());
        venue.desk.report(venue.desk.fill(id, "x1", "1.00", "100.00"));
        venue.pass(2);
        venue.answer();
        assertEquals(LinkState.READY, venue.desk.kernel.link());
        assertEquals(List.of(), venue.desk.out.alarms());
    }

    /// Fault 23: the same trade over two channels, under two ids.
    @Test
    void aTradeUnderTwoIdsIsCountedOnceByTheVenuesSum() {
        OutsideVenue venue = OutsideVenue.ready();
        OrderId id = venue.desk.working("2.00", "100.00");
        venue.desk.report(venue.desk.fill(id, "socket-1", "1.00", "100.00"));
        venue.pass(61);
        venue.orders.add(venue.has(id, OrdStatus.PARTIALLY_FILLED, "1.00"));
        venue.fills.add(venue.desk.fill(id, "rest-1", "1.00", "100.00"));
        venue.holds(BTC, "1.00");
        venue.answer();
        assertEquals(100, venue.desk.kernel.netQuantity(0));
        assertEquals(100, venue.desk.order(id).cumQty());
        assertEquals(LinkState.READY, venue.desk.kernel.link());
    }

    @Test
    void aTradeCountedTwiceIsTakenBackWhenTheVenuesSumSaysSo() {
        OutsideVenue venue = OutsideVenue.ready();
        OrderId id = venue.desk.working("2.00", "100.00");
        venue.desk.report(venue.desk.fill(id, "socket-1", "1.00", "100.00"));
        venue.desk.report(venue.desk.fill(id, "rest-1", "1.00", "100.00"));
        assertEquals(200, venue.desk.kernel.netQuantity(0));
        venue.pass(61);
        venue.orders.add(venue.has(id, OrdStatus.PARTIALLY_FILLED, "1.00"));
        venue.holds(BTC, "1.00");
        venue.answer();
        venue.answerOrder(id, venue.has(id, OrdStatus.PARTIALLY_FILLED, "1.00"));
        assertEquals(100, venue.desk.kernel.netQuantity(0));
        assertEquals(100, venue.desk.order(id).cumQty());
    }

    @Test
    void aTradeThatWouldOverfillAndLooksLikeAnotherIsNotCountedAndTheVenueIsAsked() {
        OutsideVenue venue = OutsideVenue.ready();
        OrderId id = venue.desk.working("1.00", "100.00");
        venue.desk.report(venue.desk.fill(id, "socket-1", "1.00", "100.00"));
        venue.desk.report(venue.desk.fill(id, "rest-1", "1.00", "100.00"));
        assertEquals(100, venue.desk.kernel.netQuantity(0));
        assertFalse(venue.desk.out.alarms().isEmpty());
        venue.news();
        venue.pass(3);
        assertEquals(List.of("account"), venue.news());
    }

    @Test
    void fillsTheVenueSumsUpButNoLongerListsAreBookedAtTheirAverage() {
        OutsideVenue venue = OutsideVenue.ready();
        OrderId id = venue.desk.working("2.00", "100.00");
        venue.disconnect();
        venue.pass(LONG_AGO);
        venue.connect();
        venue.orders.add(venue.has(id, OrdStatus.PARTIALLY_FILLED, "1.50"));
        venue.holds(BTC, "1.50");
        venue.answer();
        assertEquals(0, venue.desk.kernel.netQuantity(0), "asked first");
        assertTrue(venue.news().contains("order 1"));
        venue.answerOrder(id, venue.has(id, OrdStatus.PARTIALLY_FILLED, "1.50"));
        assertEquals(150, venue.desk.kernel.netQuantity(0));
        assertEquals("100.00", venue.desk.order(id).avgPx().toString());
        assertTrue(venue.desk.out.alarms().getLast().contains("the fee is not known"));
    }

    @Test
    void aSumBookedForUnseenTradesGivesWayToTheTradesWhenTheyComeAfterAll() {
        OutsideVenue venue = OutsideVenue.ready();
        OrderId id = venue.desk.working("2.00", "100.00");
        venue.pass(61);
        venue.orders.add(venue.has(id, OrdStatus.PARTIALLY_FILLED, "1.50"));
        venue.holds(BTC, "1.50");
        venue.answer();
        venue.answerOrder(id, venue.has(id, OrdStatus.PARTIALLY_FILLED, "1.50"));
        venue.desk.report(venue.desk.fill(id, "x1", "0.50", "100.00"));
        assertEquals(200, venue.desk.kernel.netQuantity(0), "booked twice for now");
        venue.pass(61);
        venue.answer();
        venue.answerOrder(id, venue.has(id, OrdStatus.PARTIALLY_FILLED, "1.50"));
        assertEquals(150, venue.desk.kernel.netQuantity(0));
        assertEquals(150, venue.desk.order(id).cumQty());
    }

    @Test
    void oneOrderOfTheVenueIsCountedOnceAfterATradeTakenBackOpensItHereAgain() {
        OutsideVenue venue = OutsideVenue.ready();
        venue.orders.add(foreign("w1", Side.BUY, "1.00"));
        venue.desk.accept(new Command.Reconcile());
        venue.answer();
        OrderId first = venue.desk.last();
        OrderEvent.Filled wrong = venue.desk.fill(first, "x1", "1.00", "99.00");
        venue.desk.report(wrong);
        venue.pass(2);
        venue.desk.accept(new Command.Reconcile());
        venue.answer();
        OrderId second = venue.desk.last();
        venue.desk.report(new OrderEvent.TradeCanceled(first, venue.desk.now, wrong));
        assertTrue(venue.desk.status(first).open());
        venue.pass(LONG_AGO);
        venue.answer();
        assertEquals(OrdStatus.CANCELED, venue.desk.status(first));
        assertEquals(OrdStatus.NEW, venue.desk.status(second));
        assertEquals(100, venue.desk.kernel.openBuyQuantity(0));
    }
}
