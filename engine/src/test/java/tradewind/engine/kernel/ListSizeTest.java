package tradewind.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static tradewind.engine.kernel.ListOrders.bracket;
import static tradewind.engine.kernel.ListOrders.leg;
import static tradewind.engine.kernel.ListOrders.oco;
import static tradewind.engine.kernel.TestKernel.BTC;
import static tradewind.engine.kernel.TestKernel.limit;
import static tradewind.engine.kernel.TestKernel.sent;

import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.gateways.VenueOffer;
import tradewind.engine.orders.Contingency.Role;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;

/// Lists beside what is not theirs: a position of another origin, a line that is down, a venue that lacks a type.
class ListSizeTest {
    private final ScriptedGateway venue = new ScriptedGateway();
    private final TestKernel desk = new TestKernel(venue).quoted();

    private void accepted(OrderId... ids) {
        for (OrderId id : ids) desk.report(new OrderEvent.Accepted(id, desk.now, "v" + id.counter()));
    }

    @Test
    void exitsCloseWhatTheirEntryBoughtAndNothingOfWhatWasHeldBefore() {
        desk.filled(desk.working("20.00", "100.00"), "20.00");
        OrderId entry = sent(desk.accept(bracket("10.00", "10.00")));
        OrderId target = OrderId.of(1, 3);
        OrderId stop = OrderId.of(1, 4);
        accepted(entry);
        desk.filled(entry, "10.00");
        accepted(target, stop);
        venue.news();
        desk.filled(target, "4.00");
        assertEquals(List.of("replace 4 6.00"), venue.news());
        assertEquals(2_600, desk.kernel.netQuantity(0));
        assertEquals(1_000, desk.kernel.openSellQuantity(0), "until the venue has made it smaller");
    }

    @Test
    void noListGoesOutOverALineThatIsDown() {
        OutsideVenue outside = OutsideVenue.ready();
        outside.disconnect();
        outside.news();
        var answer = assertInstanceOf(Outcome.NotDone.class, outside.desk.accept(bracket("10.00", "10.00")));
        assertEquals("VENUE_DOWN: venue=outside", answer.reason());
        assertEquals(List.of(), outside.desk.out.events);
        assertEquals(List.of(), outside.news());
    }

    @Test
    void aListWithAnOrderTheVenueLacksIsDeniedAsAWhole() {
        ScriptedGateway plain = new ScriptedGateway();
        plain.offer = VenueOffer.BASIC;
        TestKernel desk = new TestKernel(plain).quoted();
        var denied = assertInstanceOf(
                Outcome.Denied.class,
                desk.accept(oco(
                        leg(Role.PEER, Side.BUY, BTC, "1.00", limit("99.00")),
                        leg(Role.PEER, Side.SELL, BTC, "1.00", Terms.MARKET_TO_LIMIT))));
        assertEquals("NOT_OFFERED", denied.denial().code());
        assertEquals(OrdStatus.DENIED, desk.status(OrderId.of(1, 1)));
        assertEquals(List.of(), plain.news());
    }

    @Test
    void aCancelNobodyKnowsTheFateOfIsNotSentAgainAndAgain() {
        OrderId entry = sent(desk.accept(bracket("10.00", "10.00")));
        OrderId target = OrderId.of(1, 2);
        OrderId stop = OrderId.of(1, 3);
        accepted(entry);
        desk.filled(entry, "10.00");
        accepted(target, stop);
        venue.news();
        venue.broken = new AssertionError("no");
        desk.filled(target, "10.00");
        assertEquals(OrdStatus.UNKNOWN, desk.status(stop));
        venue.broken = null;
        desk.pass(TestKernel.SECOND);
        desk.buy("1.00", "95.00");
        assertEquals(List.of("send 4 BUY 1.00"), venue.news());
    }

    @Test
    void theOlderOfTwoBracketsIsServedFirstEvenIfItCameBackLater() {
        OrderId entry = sent(desk.accept(bracket("10.00", "10.00")));
        OrderId target = OrderId.of(1, 2);
        accepted(entry);
        desk.filled(entry, "10.00");
        accepted(target, OrderId.of(1, 3));
        OrderEvent.Filled closing = desk.fill(target, "t1", "10.00", "101.00");
        desk.report(closing);
        desk.canceled(OrderId.of(1, 3));
        OrderId later = sent(desk.accept(bracket("10.00", "10.00")));
        accepted(later);
        desk.filled(later, "10.00");
        accepted(OrderId.of(1, 5), OrderId.of(1, 6));
        desk.report(new OrderEvent.TradeCanceled(target, desk.now, closing));
        assertEquals(2_000, desk.kernel.netQuantity(0));
        OrderId byHand = sent(desk.accept(TestKernel.order(Side.SELL, BTC, "10.00", limit("99.90"))));
        venue.news();
        desk.filled(byHand, "10.00");
        assertEquals(List.of("cancel 5", "cancel 6"), venue.news());
        assertEquals(OrdStatus.NEW, desk.status(target));
    }

    private static final long HOURS = 2 * 3600 * TestKernel.SECOND;

    @Test
    void aFollowerThatOnlyTheMomentForbidsGoesOutLater() {
        OrderId parent = sent(desk.accept(oco(
                leg(Role.PARENT, Side.BUY, BTC, "1.00", limit("99.00")),
                leg(Role.FOLLOWER, Side.BUY, BTC, "1.00", limit("98.00")))));
        accepted(parent);
        desk.pass(HOURS);
        venue.news();
        desk.filled(parent, "1.00");
        assertEquals(List.of(), venue.news(), "the market data are two hours old");
        desk.kernel.onTrade(0, desk.now, 10_000, 100, 1);
        assertEquals(List.of("send 2 BUY 1.00"), venue.news());
    }

    @Test
    void exitsGrowWithTheirEntryWhateverTheGateSaysOfNewRisk() {
        OrderId entry = sent(desk.accept(bracket("10.00", "10.00")));
        accepted(entry);
        desk.filled(entry, "4.00");
        accepted(OrderId.of(1, 2), OrderId.of(1, 3));
        desk.pass(HOURS);
        venue.news();
        desk.filled(entry, "6.00");
        assertEquals(List.of("replace 2 10.00", "replace 3 10.00"), venue.news());
    }

    @Test
    void exitsWaitForTheLine() {
        OutsideVenue outside = OutsideVenue.ready();
        OrderId entry = sent(outside.desk.accept(bracket("10.00", "10.00")));
        outside.desk.report(new OrderEvent.Accepted(entry, outside.desk.now, "v1"));
        outside.disconnect();
        outside.news();
        outside.desk.filled(entry, "10.00");
        assertEquals(List.of(), outside.news());
        outside.pass(10);
        outside.connect();
        assertEquals(List.of("account", "send 2"), outside.news());
    }

    @Test
    void exitsOfAPositionThatTheTraderHasFoundToBeGoneAreCancelled() {
        OutsideVenue outside = OutsideVenue.ready();
        OrderId entry = sent(outside.desk.accept(bracket("10.00", "10.00")));
        OrderId target = OrderId.of(1, 2);
        outside.desk.report(new OrderEvent.Accepted(entry, outside.desk.now, "v1"));
        outside.desk.filled(entry, "10.00");
        outside.desk.report(new OrderEvent.Accepted(target, outside.desk.now, "v2"));
        outside.orders.add(outside.has(target, OrdStatus.NEW, "0.00"));
        outside.pass(61);
        for (int i = 0; i < Reconciliation.GRACE; i++) {
            outside.answer();
            outside.pass(2);
        }
        outside.news();
        assertInstanceOf(Outcome.Done.class, outside.desk.accept(new Command.AcceptPosition(BTC)));
        assertEquals(0, outside.desk.kernel.netQuantity(0));
        assertEquals(
                List.of("account", "cancel 2"), outside.news().stream().sorted().toList());
    }
}
