package tradewind.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.kernel.ListOrders.stop;
import static tradewind.engine.kernel.OutsideVenue.foreign;
import static tradewind.engine.kernel.TestKernel.BTC;
import static tradewind.engine.kernel.TestKernel.limit;
import static tradewind.engine.kernel.TestKernel.order;
import static tradewind.engine.kernel.TestKernel.sent;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradewind.engine.gateways.LinkState;
import tradewind.engine.gateways.OrderAnswer;
import tradewind.engine.gateways.VenueOrder;
import tradewind.engine.kernel.KernelNote.Logged.Level;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.TimeInForce;

/// What the desk takes for the same order, and for the same trade, when it compares its book with the venue's.
class BookComparisonTest {
    private static final long MINUTE = 61;
    private final OutsideVenue venue = OutsideVenue.ready();
    private final TestKernel desk = venue.desk;

    /// How a venue lists an open order for 2.00 under an id of ours.
    private static VenueOrder listed(OrderId id, String venueOrderId, Side side) {
        return new VenueOrder(
                Optional.of(id),
                venueOrderId,
                BTC,
                side,
                BTC.quantity("2.00"),
                limit("99.00"),
                TimeInForce.GTC,
                OrdStatus.NEW,
                0,
                0);
    }

    /// A minute later the books are compared again: the venue is asked and has not answered yet.
    private void asked() {
        venue.pass(MINUTE);
        venue.news();
    }

    // Orders

    @Test
    void anOrderUnderOurIdOnTheOtherSideIsNotOurs() {
        OrderId id = desk.buy("2.00", "99.00");
        asked();
        venue.orders.add(listed(id, "v77", Side.SELL));
        venue.answer();
        assertTrue(desk.out.alarms().getFirst().contains("under our id T1-1, which does not fit our book"));
        assertEquals(200, desk.kernel.openSellQuantity(0));
        assertEquals(OrdStatus.UNKNOWN, desk.status(id), "of ours nothing was said");
    }

    @Test
    void anOrderUnderOurIdThatTheVenueCallsByAnotherNameIsNotOurs() {
        OrderId id = desk.working("2.00", "99.00");
        asked();
        venue.orders.add(listed(id, "v77", Side.BUY));
        venue.answer();
        assertTrue(desk.out.alarms().getFirst().contains("which does not fit our book"));
        assertEquals(400, desk.kernel.openBuyQuantity(0));
    }

    @Test
    void anOrderThatIsListedTwiceIsTakenOverOnce() {
        asked();
        venue.orders.add(foreign("web-7", Side.BUY, "2.00"));
        venue.orders.add(foreign("web-7", Side.BUY, "2.00"));
        venue.answer();
        assertEquals(200, desk.kernel.openBuyQuantity(0));
    }

    @Test
    void anOrderThatIsDoneIsNotTakenOver() {
        asked();
        VenueOrder open = foreign("web-7", Side.BUY, "2.00");
        venue.orders.add(new VenueOrder(
                open.clOrdId(),
                open.venueOrderId(),
                BTC,
                open.side(),
                open.quantity(),
                open.terms(),
                open.timeInForce(),
                OrdStatus.CANCELED,
                0,
                0));
        venue.answer();
        assertEquals(0, desk.kernel.openBuyQuantity(0));
        assertEquals(List.of(), venue.news());
    }

    @Test
    void anOrderHeldOnThisDeskIsNotMissedAtTheVenue() {
        OrderId id = sent(desk.accept(order(Side.BUY, BTC, "1.00", stop("101.00"))));
        asked();
        venue.answer();
        assertEquals(OrdStatus.HELD, desk.status(id));
        assertEquals(List.of(), venue.news());
    }

    @Test
    void anAnswerThatAFillHasOvertakenIsNotHeldAgainstTheOrder() {
        OrderId id = desk.working("2.00", "100.00");
        asked();
        desk.report(desk.fill(id, "x1", "1.00", "100.00"));
        venue.orders.add(venue.has(id, OrdStatus.NEW, "0.00"));
        venue.answer();
        assertEquals(List.of(), venue.news(), "nobody asks what became of it");
        assertEquals(OrdStatus.PARTIALLY_FILLED, desk.status(id));
    }

    @Test
    void anOrderTheVenueRefusedIsRejected() {
        OrderId id = desk.buy("2.00", "99.00");
        asked();
        venue.orders.add(venue.has(id, OrdStatus.REJECTED, "0.00"));
        venue.answer();
        assertEquals(OrdStatus.REJECTED, desk.status(id));
    }

    @Test
    void aSizeTheVenueHasAnotherWayIsTheVenues() {
        OrderId id = desk.working("3.00", "99.00");
        asked();
        venue.orders.add(listed(id, "v1", Side.BUY));
        venue.answer();
        assertEquals("2.00", desk.order(id).order().quantity().toString());
        assertEquals(200, desk.kernel.openBuyQuantity(0));
    }

    @Test
    void aChangeTheVenueShowsNothingOfWasNotCarriedOut() {
        OrderId id = desk.working("2.00", "99.00");
        VenueOrder before = venue.has(id, OrdStatus.NEW, "0.00");
        sent(desk.accept(new Command.Replace(id, BTC.quantity("3.00"), limit("99.00"))));
        asked();
        venue.orders.add(before);
        venue.answer();
        assertEquals(OrdStatus.NEW, desk.status(id));
        assertEquals(200, desk.kernel.openBuyQuantity(0));
    }

    @Test
    void wordOfAnOrderFromElsewhereMakesTheDeskAsk() {
        venue.desk.kernel.onVenueNews(desk.now, new VenueNews.Foreign("web-7", "a fill"));
        venue.pass(2);
        assertEquals(List.of("account"), venue.news());
    }

    // Trades

    @Test
    void aTradeThatIsBookedAlreadyIsNotTakenForMissed() {
        OrderId id = desk.working("2.00", "100.00");
        OrderEvent.Filled fill = desk.fill(id, "x1", "1.00", "100.00");
        desk.report(fill);
        asked();
        venue.orders.add(venue.has(id, OrdStatus.PARTIALLY_FILLED, "1.00"));
        venue.fills.add(fill);
        venue.holds(BTC, "1.00");
        venue.answer();
        assertEquals(100, desk.kernel.netQuantity(0));
        assertEquals(List.of(), desk.out.log(Level.WARN));
    }

    private void venueSays(OrderId id, String filled) {
        asked();
        venue.orders.add(venue.has(id, OrdStatus.PARTIALLY_FILLED, filled));
        venue.holds(BTC, filled);
        venue.answer();
        venue.answerOrder(id, venue.has(id, OrdStatus.PARTIALLY_FILLED, filled));
        venue.orders.clear();
    }

    @Test
    void ofTwoTradesAlikeTheOneUnderAnotherIdIsTakenBackNotTheNewest() {
        OrderId id = desk.working("3.00", "101.00");
        desk.report(desk.fill(id, "socket-1", "1.00", "100.00"));
        desk.report(desk.fill(id, "rest-1", "1.00", "100.00"));
        desk.report(desk.fill(id, "socket-2", "0.50", "101.00"));
        venueSays(id, "1.50");
        assertEquals(150, desk.order(id).cumQty());
        assertEquals("100.33", desk.order(id).avgPx().toString(), "1.00 at 100.00 and 0.50 at 101.00");
        assertFalse(desk.out.alarms().stream().anyMatch(text -> text.contains("newest trades")));
    }

    @Test
    void aSumGivesWayToItsTradesAndTheirFeesStay() {
        OrderId id = desk.working("2.00", "100.00");
        venueSays(id, "1.50");
        assertEquals(0, desk.out.state.ledger().fees(0), "nobody knows the fee");
        desk.report(desk.fill(id, "x1", "0.50", "100.00"));
        venueSays(id, "1.50");
        assertEquals(150, desk.order(id).cumQty());
        assertEquals(100, desk.out.state.ledger().fees(0));
    }

    // The trader's word

    @Test
    void aPositionThatAgreesIsNotThereToBeAccepted() {
        assertEquals(
                new Outcome.NotDone("Nothing to accept: the positions in BTC/USD agree."),
                desk.accept(new Command.AcceptPosition(BTC)));
    }

    @Test
    void withoutAPriceNoDifferenceIsBooked() {
        OutsideVenue quiet = new OutsideVenue();
        quiet.connect();
        quiet.holds(BTC, "9.00");
        for (int i = 0; i < Reconciliation.GRACE; i++) {
            quiet.answer();
            quiet.pass(2);
        }
        assertEquals(LinkState.MISMATCH, quiet.desk.kernel.link());
        assertEquals(
                new Outcome.NotDone("There is no price for BTC/USD to book the difference at."),
                quiet.desk.accept(new Command.AcceptPosition(BTC)));
        assertEquals(0, quiet.desk.kernel.netQuantity(0));
    }

    // Answers that do not come

    @Test
    void anOrderNobodySpeaksOfIsAskedForAgainAndAlarmedAtTheThirdTime() {
        OrderId id = desk.buy("1.00", "99.00");
        asked();
        venue.answer();
        assertEquals(List.of("order 1"), venue.news());
        venue.pass(5);
        assertTrue(venue.news().contains("order 1"));
        assertEquals(List.of(), desk.out.alarms());
        long before = venue.orderRequest;
        venue.pass(10);
        assertTrue(venue.news().contains("order 1"));
        venue.desk.kernel.onVenueNews(
                desk.now, new VenueNews.Answer(new OrderAnswer(before, id, Optional.empty(), List.of())));
        assertEquals(OrdStatus.UNKNOWN, desk.status(id), "that answer was to an earlier question");
        assertTrue(desk.out.alarms().stream().anyMatch(text -> text.contains("has not said what became of " + id)));
        assertEquals(OrdStatus.UNKNOWN, desk.status(id));
    }

    @Test
    void missingPositionsDoNotEvenAgreeWithAFlatBook() {
        OutsideVenue flat = new OutsideVenue();
        flat.connect();
        flat.answerWithoutPositions();
        assertEquals(LinkState.RECONCILING, flat.desk.kernel.link());
    }

    @Test
    void aVenueThatFailsIsAskedMoreAndMoreSlowly() {
        OutsideVenue failing = new OutsideVenue();
        failing.connect();
        int asked = 0;
        for (int second = 0; second < 120; second++) {
            List<String> news = failing.news();
            asked += news.size();
            if (!news.isEmpty()) failing.failQuery("internal error");
            failing.pass(1);
        }
        assertTrue(asked >= 6 && asked <= 9, asked + " times in two minutes");
    }
}
