package tradewind.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.kernel.OutsideVenue.foreign;
import static tradewind.engine.kernel.TestKernel.BTC;
import static tradewind.engine.kernel.TestKernel.limit;
import static tradewind.engine.kernel.TestKernel.order;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradewind.engine.gateways.LinkState;
import tradewind.engine.gateways.VenueAccount;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;

/// Our book and an outside venue's: what is believed when, and what is sent.
class ReconciliationTest {
    private static final long LONG_AGO = 10;

    private static String denial(Outcome outcome) {
        return assertInstanceOf(Outcome.Denied.class, outcome).denial().code();
    }

    private static Outcome buy(OutsideVenue venue) {
        return venue.desk.accept(order(Side.BUY, BTC, "1.00", limit("99.00")));
    }

    @Test
    void sendsNothingBeforeTheConnectionIsUpAndTheBooksAgree() {
        OutsideVenue venue = new OutsideVenue();
        venue.desk.quoted();
        assertEquals("VENUE_DOWN", denial(buy(venue)));
        venue.connect();
        assertEquals("RECONCILING", denial(buy(venue)));
        venue.answer();
        assertEquals(LinkState.READY, venue.desk.kernel.link());
        assertInstanceOf(Outcome.Sent.class, buy(venue));
        assertEquals(List.of("account", "send 3"), venue.news());
    }

    @Test
    void asksAgainWhenNoAnswerComesAndSendsNothingMeanwhile() {
        OutsideVenue venue = new OutsideVenue();
        venue.desk.quoted();
        venue.connect();
        venue.pass(30);
        assertEquals(LinkState.RECONCILING, venue.desk.kernel.link());
        assertEquals("RECONCILING", denial(buy(venue)));
        assertTrue(venue.news().size() >= 3, "asked again");
        assertFalse(venue.desk.out.alarms().isEmpty());
        venue.answer();
        assertEquals(LinkState.READY, venue.desk.kernel.link());
    }

    private static void answer(OutsideVenue venue, long request) {
        venue.desk.kernel.onVenueNews(
                venue.desk.now,
                new VenueNews.Account(new VenueAccount(request, List.of(), List.of(), Optional.of(List.of()))));
    }

    @Test
    void aLateAnswerIsAsGoodAsAnyUnlessALaterOneWasGiven() {
        OutsideVenue venue = new OutsideVenue();
        venue.connect();
        long first = venue.accountRequest;
        venue.pass(7);
        assertTrue(venue.accountRequest > first);
        answer(venue, first);
        assertEquals(LinkState.READY, venue.desk.kernel.link());
        venue.disconnect();
        venue.connect();
        answer(venue, first + 1);
        assertEquals(LinkState.RECONCILING, venue.desk.kernel.link(), "an answer to what was asked before the break");
    }

    @Test
    void aShortPositionThatDiffersIsSaidInWords() {
        OutsideVenue venue = new OutsideVenue();
        venue.connect();
        venue.positions.add(new VenueAccount.VenuePosition(BTC, -900));
        for (int i = 0; i < Reconciliation.GRACE; i++) {
            venue.answer();
            venue.pass(2);
        }
        assertTrue(venue.desk.out.alarms().getLast().contains("venue -9.00"));
    }

    /// Fault 19: disconnected after send, before the acknowledgement.
    @Test
    void anOrderSentBeforeTheLineBrokeIsUnknownAndNeverSentAgain() {
        OutsideVenue venue = OutsideVenue.ready();
        OrderId id = venue.desk.buy("1.00", "99.00");
        venue.disconnect();
        assertEquals(OrdStatus.UNKNOWN, venue.desk.status(id));
        venue.pass(LONG_AGO);
        venue.connect();
        venue.orders.add(venue.has(id, OrdStatus.NEW, "0.00"));
        venue.answer();
        assertEquals(OrdStatus.NEW, venue.desk.status(id));
        assertEquals("v1", venue.desk.order(id).venueOrderId());
        assertEquals(List.of("send 1", "account"), venue.news());
    }

    @Test
    void whatRestedBeforeTheLineBrokeStillRests() {
        OutsideVenue venue = OutsideVenue.ready();
        OrderId id = venue.desk.working("1.00", "99.00");
        venue.disconnect();
        assertEquals(OrdStatus.NEW, venue.desk.status(id));
    }

    /// Fault 31: the venue lists fewer orders than we know.
    @Test
    void anOrderTheVenueDoesNotListIsAskedForAndStaysUnknownUntilItAnswers() {
        OutsideVenue venue = OutsideVenue.ready();
        OrderId id = venue.desk.working("1.00", "99.00");
        venue.disconnect();
        venue.pass(LONG_AGO);
        venue.connect();
        venue.answer();
        assertEquals(OrdStatus.UNKNOWN, venue.desk.status(id));
        assertTrue(venue.news().contains("order 1"));
        assertEquals(100, venue.desk.kernel.openBuyQuantity(0), "counts as open");
        venue.pass(60);
        assertEquals(OrdStatus.UNKNOWN, venue.desk.status(id), "time alone ends nothing");
        venue.answerOrder(id, venue.has(id, OrdStatus.CANCELED, "0.00"));
        assertEquals(OrdStatus.CANCELED, venue.desk.status(id));
    }

    @Test
    void anOrderTheVenueNeverSawIsRejectedByTheVenuesWordAlone() {
        OutsideVenue venue = OutsideVenue.ready();
        OrderId id = venue.desk.buy("1.00", "99.00");
        venue.disconnect();
        venue.pass(LONG_AGO);
        venue.connect();
        venue.answer();
        assertEquals(OrdStatus.UNKNOWN, venue.desk.status(id));
        venue.answerOrder(id, null);
        assertEquals(OrdStatus.REJECTED, venue.desk.status(id));
        assertEquals(1, venue.news().stream().filter("send 1"::equals).count(), "not sent again");
    }

    @Test
    void anOrderTheVenueOnceHadAndForgotEndsOnlyIfThePositionsAgree() {
        OutsideVenue venue = OutsideVenue.ready();
        OrderId id = venue.desk.working("1.00", "99.00");
        venue.disconnect();
        venue.pass(LONG_AGO);
        venue.connect();
        venue.holds(BTC, "1.00");
        venue.answer();
        venue.answerOrder(id, null);
        assertEquals(OrdStatus.UNKNOWN, venue.desk.status(id), "it may have filled");
        venue.positions.clear();
        venue.pass(2);
        venue.answer();
        venue.pass(20);
        venue.answerOrder(id, null);
        assertEquals(OrdStatus.CANCELED, venue.desk.status(id));
    }

    /// Fault 21: a refused or broken query says nothing about an order.
    @Test
    void aFailedQueryEndsNoOrderAndAllowsNone() {
        OutsideVenue venue = OutsideVenue.ready();
        OrderId id = venue.desk.buy("1.00", "99.00");
        venue.disconnect();
        venue.connect();
        venue.failQuery("401 invalid nonce");
        assertEquals(OrdStatus.UNKNOWN, venue.desk.status(id));
        assertEquals("RECONCILING", denial(buy(venue)));
    }

    /// Fault 30: an open order entered elsewhere.
    @Test
    void anOrderEnteredElsewhereIsTakenOverShownCountedAndNotCancelled() {
        OutsideVenue venue = new OutsideVenue();
        venue.connect();
        venue.orders.add(foreign("web-7", Side.BUY, "2.00"));
        venue.answer();
        OrderId id = venue.desk.last();
        assertEquals(OrderSource.EXTERNAL, venue.desk.order(id).order().source());
        assertEquals(OrdStatus.NEW, venue.desk.status(id));
        assertEquals(200, venue.desk.kernel.openBuyQuantity(0));
        assertEquals(List.of("account", "adopt 1 web-7"), venue.news());
        venue.desk.report(venue.desk.fill(id, "w1", "0.50", "99.00"));
        assertEquals(50, venue.desk.kernel.netQuantity(0));
        venue.desk.accept(new Command.Cancel(id));
        assertEquals(List.of("cancel 1"), venue.news());
    }

    @Test
    void anOrderTakenOverOnceIsNotTakenOverAgainNotEvenAfterARestart() {
        OutsideVenue venue = new OutsideVenue();
        venue.connect();
        venue.orders.add(foreign("web-7", Side.BUY, "2.00"));
        venue.answer();
        OutsideVenue after = new OutsideVenue(venue::journal, 2, venue.desk.now + 60 * TestKernel.SECOND);
        after.connect();
        after.orders.add(foreign("web-7", Side.BUY, "2.00"));
        after.answer();
        assertEquals(200, after.desk.kernel.openBuyQuantity(0));
        assertEquals(List.of("account", "adopt 1 web-7"), after.news(), "the gateway is told the name again");
    }

    /// Fault 32: the positions differ.
    @Test
    void aPositionThatDiffersBlocksTradingUntilTheTraderAcceptsIt() {
        OutsideVenue venue = new OutsideVenue();
        venue.desk.quoted();
        venue.connect();
        venue.holds(BTC, "3.00");
        for (int i = 0; i < Reconciliation.GRACE; i++) {
            venue.answer();
            venue.pass(2);
        }
        assertEquals(LinkState.MISMATCH, venue.desk.kernel.link());
        assertEquals("POSITION_MISMATCH", denial(buy(venue)));
        assertTrue(venue.desk.out.alarms().getLast().contains("BTC/USD ours 0.00, venue 3.00"));
        assertInstanceOf(Outcome.Done.class, venue.desk.accept(new Command.AcceptPosition(BTC)));
        assertEquals(300, venue.desk.kernel.netQuantity(0));
        venue.answer();
        assertEquals(LinkState.READY, venue.desk.kernel.link());
        assertInstanceOf(Outcome.Sent.class, buy(venue));
        assertEquals(
                300,
                venue.desk
                        .out
                        .readBack(TestKernel.INSTRUMENTS, TestKernel.CASH)
                        .ledger()
                        .netQuantity(0));
    }

    /// Fault 33: a position query that fails never means flat.
    @Test
    void missingPositionsAreNotFlat() {
        OutsideVenue venue = OutsideVenue.ready();
        venue.desk.filled(venue.desk.working("1.00", "100.00"), "1.00");
        venue.disconnect();
        venue.connect();
        venue.answerWithoutPositions();
        assertEquals(LinkState.RECONCILING, venue.desk.kernel.link());
        assertEquals(100, venue.desk.kernel.netQuantity(0));
        assertEquals("RECONCILING", denial(buy(venue)));
    }

    @Test
    void aCancelThatWasLostIsSentAgainOnceTheVenueShowsTheOrderOpen() {
        OutsideVenue venue = OutsideVenue.ready();
        OrderId id = venue.desk.working("1.00", "99.00");
        venue.desk.accept(new Command.Cancel(id));
        venue.disconnect();
        assertEquals(OrdStatus.UNKNOWN, venue.desk.status(id));
        venue.pass(LONG_AGO);
        venue.connect();
        venue.news();
        venue.orders.add(venue.has(id, OrdStatus.NEW, "0.00"));
        venue.answer();
        assertEquals(OrdStatus.PENDING_CANCEL, venue.desk.status(id));
        assertEquals(List.of("cancel 1"), venue.news());
    }

    @Test
    void anOrderThatEndedHereAndIsOpenThereIsTakenOverWithAnAlarm() {
        OutsideVenue venue = OutsideVenue.ready();
        OrderId id = venue.desk.working("1.00", "99.00");
        venue.desk.canceled(id);
        venue.pass(61);
        venue.orders.add(venue.has(id, OrdStatus.NEW, "0.00"));
        venue.answer();
        assertEquals(100, venue.desk.kernel.openBuyQuantity(0));
        assertEquals(
                OrderSource.EXTERNAL,
                venue.desk.order(venue.desk.last()).order().source());
        assertTrue(venue.desk.out.alarms().getFirst().contains("which was Canceled here"));
    }

    @Test
    void aReportOnAnOrderNobodyKnowsMakesTheDeskAsk() {
        OutsideVenue venue = OutsideVenue.ready();
        venue.desk.report(new OrderEvent.Accepted(OrderId.of(9, 9), venue.desk.now, "v"));
        venue.pass(3);
        assertEquals(List.of("account"), venue.news());
    }

    /// Restart with open orders and fills: nothing is sent, nothing counted again.
    @Test
    void aRestartSendsNothingAndCountsNothingTwice() {
        OutsideVenue venue = OutsideVenue.ready();
        OrderId open = venue.desk.working("2.00", "99.00");
        OrderEvent.Filled fill = venue.desk.fill(open, "x1", "0.50", "99.00");
        venue.desk.report(fill);
        OrderId underWay = venue.desk.buy("1.00", "98.00");
        OutsideVenue after = new OutsideVenue(venue::journal, 2, venue.desk.now + 60 * TestKernel.SECOND);
        after.connect();
        after.orders.add(venue.has(open, OrdStatus.PARTIALLY_FILLED, "0.50"));
        after.orders.add(venue.has(underWay, OrdStatus.NEW, "0.00"));
        after.fills.add(fill);
        after.holds(BTC, "0.50");
        after.answer();
        assertEquals(LinkState.READY, after.desk.kernel.link());
        assertEquals(List.of("account"), after.news());
        assertEquals(50, after.desk.kernel.netQuantity(0));
        assertEquals(250, after.desk.kernel.openBuyQuantity(0));
    }
}
