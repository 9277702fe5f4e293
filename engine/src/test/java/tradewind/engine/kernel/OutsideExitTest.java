package tradewind.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tradewind.engine.kernel.TestKernel.BTC;
import static tradewind.engine.kernel.TestKernel.limit;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradewind.engine.gateways.LinkState;
import tradewind.engine.market.Quantity;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;

/// Kills and closes at a venue that can be out of reach, or that holds something else than we believe.
class OutsideExitTest {
    private static final Command KILL = new Command.Kill(Optional.empty(), "test", true);

    /// In step, long what the venue has too.
    private static OutsideVenue holding(String quantity) {
        OutsideVenue venue = OutsideVenue.ready();
        OrderId id = venue.desk.working(quantity, "100.00");
        venue.desk.filled(id, quantity);
        venue.holds(BTC, quantity);
        venue.news();
        return venue;
    }

    private static long alarms(OutsideVenue venue, String part) {
        return venue.desk.out.alarms().stream()
                .filter(text -> text.contains(part))
                .count();
    }

    private static Quantity lastQuantity(OutsideVenue venue) {
        return venue.desk.order(venue.desk.last()).order().quantity();
    }

    @Test
    void withoutAConnectionTriesNothingCountsNothingAndSaysSoOnce() {
        OutsideVenue venue = holding("1.00");
        OrderId resting = venue.desk.working("2.00", "99.00");
        venue.disconnect();
        venue.news();
        venue.desk.accept(KILL);
        assertEquals(List.of("cancel 2"), venue.news(), "one that has not left yet is stopped by that");
        venue.pass(60);
        assertEquals(List.of(), venue.news());
        assertEquals(1, alarms(venue, "There is no connection to the venue."));
        venue.connect();
        assertEquals(
                List.of("cancel 2", "account"),
                venue.news().stream().sorted((a, b) -> b.compareTo(a)).toList());
        venue.orders.add(venue.has(resting, OrdStatus.NEW, "0.00"));
        venue.answer();
        venue.desk.canceled(resting);
        venue.orders.clear();
        assertEquals(
                List.of("send 3"),
                venue.news().stream().filter(a -> a.startsWith("send")).toList());
        venue.desk.filled(venue.desk.last(), "1.00");
        assertEquals(0, venue.desk.kernel.netQuantity(0));
        assertEquals(0, alarms(venue, "could not be"));
    }

    @Test
    void closesNothingBeforeTheBooksWereComparedAgain() {
        OutsideVenue venue = holding("1.00");
        venue.disconnect();
        venue.connect();
        venue.desk.accept(new Command.Flatten(BTC));
        assertEquals(List.of("account"), venue.news());
        venue.answer();
        assertEquals(List.of("send 2"), venue.news());
    }

    @Test
    void closesOnlyWhatBothBooksAgreeIsThereAndTheRestOnceTheTraderHasAccepted() {
        OutsideVenue venue = holding("5.00");
        venue.holds(BTC, "3.00");
        venue.desk.accept(new Command.Reconcile());
        for (int i = 0; i < Reconciliation.GRACE; i++) {
            venue.answer();
            venue.pass(2);
        }
        assertEquals(LinkState.MISMATCH, venue.desk.kernel.link());
        venue.news();
        venue.desk.accept(new Command.Flatten(BTC));
        assertEquals(List.of("send 2"), venue.news());
        assertEquals(BTC.quantity("3.00"), lastQuantity(venue));
        venue.desk.filled(venue.desk.last(), "3.00");
        venue.holds(BTC, "0.00");
        venue.pass(10);
        assertEquals(0, venue.news().stream().filter(a -> a.startsWith("send")).count());
        assertEquals(1, alarms(venue, "Nothing of the position in BTC/USD can be closed"));
        venue.answer();
        venue.desk.accept(new Command.AcceptPosition(BTC));
        assertEquals(0, venue.desk.kernel.netQuantity(0));
        venue.pass(10);
        assertEquals(0, venue.news().stream().filter(a -> a.startsWith("send")).count());
        assertEquals(0, alarms(venue, "could not be closed"));
    }

    @Test
    void aComputerThatStoodStillComparesTheBooksBeforeAnythingIsSent() {
        OutsideVenue venue = OutsideVenue.ready();
        OrderId resting = venue.desk.working("1.00", "99.00");
        OrderId underWay = venue.desk.buy("1.00", "98.00");
        venue.news();
        venue.desk.kernel.onVenueNews(venue.desk.now, new VenueNews.Resumed("stood still for 11 s"));
        assertEquals(LinkState.RECONCILING, venue.desk.kernel.link());
        assertEquals(OrdStatus.NEW, venue.desk.status(resting));
        assertEquals(OrdStatus.UNKNOWN, venue.desk.status(underWay));
        assertEquals(List.of("account"), venue.news());
    }

    @Test
    void aComputerThatStoodStillWithoutAConnectionHasNothingToCompare() {
        OutsideVenue venue = OutsideVenue.ready();
        venue.disconnect();
        venue.desk.kernel.onVenueNews(venue.desk.now, new VenueNews.Resumed("stood still for 11 s"));
        assertEquals(LinkState.DOWN, venue.desk.kernel.link());
        assertEquals(List.of(), venue.news());
    }

    @Test
    void aCancelThatWasUnderWayWhenTheProcessDiedIsSentAgainOnceTheVenueShowsTheOrderOpen() {
        OutsideVenue before = OutsideVenue.ready();
        OrderId id = TestKernel.sent(before.desk.accept(TestKernel.order(Side.BUY, BTC, "1.00", limit("99.00"))));
        before.desk.report(new OrderEvent.Accepted(id, before.desk.now, "v1"));
        before.desk.accept(new Command.Cancel(id));
        OutsideVenue venue = new OutsideVenue(before::journal, 2, before.desk.now + 10 * TestKernel.SECOND);
        venue.orders.add(venue.has(id, OrdStatus.NEW, "0.00"));
        venue.connect();
        venue.news();
        venue.answer();
        assertEquals(List.of("cancel 1"), venue.news());
    }
}
