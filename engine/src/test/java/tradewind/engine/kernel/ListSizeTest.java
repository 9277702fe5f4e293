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
}
