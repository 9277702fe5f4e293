package tradewind.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tradewind.engine.kernel.ListOrders.leg;
import static tradewind.engine.kernel.ListOrders.stop;
import static tradewind.engine.kernel.TestKernel.BTC;
import static tradewind.engine.kernel.TestKernel.CASH;
import static tradewind.engine.kernel.TestKernel.INSTRUMENTS;
import static tradewind.engine.kernel.TestKernel.SECOND;
import static tradewind.engine.kernel.TestKernel.WIDE;
import static tradewind.engine.kernel.TestKernel.limit;
import static tradewind.engine.kernel.TestKernel.sent;

import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.gateways.VenueOffer;
import tradewind.engine.orders.Contingency.Role;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.Trail;
import tradewind.engine.paper.PaperExchange;
import tradewind.engine.paper.PaperOptions;

/// Brackets at the simulated exchange, which has stops but no trailing ones.
class ListsAtThePaperVenueTest {
    private static final OrderId ENTRY = OrderId.of(1, 1);
    private static final OrderId TARGET = OrderId.of(1, 2);
    private static final OrderId STOP = OrderId.of(1, 3);

    private static PaperExchange paper() {
        return new PaperExchange(
                "paper",
                INSTRUMENTS,
                PaperOptions.DEFAULT.withOffer(VenueOffer.BASIC.withStops()),
                PaperExchange::utcDayEnd);
    }

    private static Command bracket(Terms stop) {
        return new Command.SubmitList(List.of(
                leg(Role.PARENT, Side.BUY, BTC, "2.00", limit("100.10")),
                leg(Role.TARGET, Side.SELL, BTC, "2.00", limit("102.00")),
                leg(Role.STOP, Side.SELL, BTC, "2.00", stop)));
    }

    private static void market(TestKernel desk, long price) {
        for (int i = 0; i < 3; i++) {
            desk.now += SECOND;
            desk.kernel.onTrade(0, desk.now, price, 100, 1);
            desk.quote(0, price - 10, price + 10);
        }
    }

    @Test
    void aTargetThatFillsTakesTheStopWithIt() {
        TestKernel desk = new TestKernel(paper()).quoted();
        sent(desk.accept(bracket(stop("98.00"))));
        market(desk, 10_000);
        assertEquals(OrdStatus.NEW, desk.status(STOP));
        market(desk, 10_220);
        assertEquals(OrdStatus.FILLED, desk.status(TARGET));
        assertEquals(OrdStatus.CANCELED, desk.status(STOP));
        assertEquals(0, desk.kernel.netQuantity(0));
    }

    @Test
    void aTrailingStopHeldHereClosesAtTheMarketAndTakesTheTargetWithIt() {
        TestKernel desk = new TestKernel(paper()).quoted();
        sent(desk.accept(bracket(new Terms.TrailingStop(new Trail(Trail.Unit.PRICE, 100), BTC.price("99.00")))));
        market(desk, 10_000);
        assertEquals(OrdStatus.HELD, desk.status(STOP));
        market(desk, 10_150);
        market(desk, 10_040);
        assertEquals(OrdStatus.FILLED, desk.status(STOP));
        assertEquals(OrdStatus.CANCELED, desk.status(TARGET));
        assertEquals(0, desk.kernel.netQuantity(0));
    }

    @Test
    void aBracketWithATrailingStopGoesOnAfterARestart() {
        TestKernel desk = new TestKernel(paper()).quoted();
        sent(desk.accept(bracket(new Terms.TrailingStop(new Trail(Trail.Unit.PRICE, 100), BTC.price("99.00")))));
        market(desk, 10_000);
        market(desk, 10_150);
        KernelState back = desk.out.readBack(INSTRUMENTS, CASH);
        PaperExchange venue = paper();
        TestKernel again = new TestKernel(venue, back, List.of(WIDE, WIDE), 2);
        KernelState open = desk.out.readBack(INSTRUMENTS, CASH);
        var atVenue = Recovery.ordersAtVenue(open, venue.capabilities());
        assertEquals(List.of(TARGET), atVenue.stream().map(o -> o.order().id()).toList());
        venue.restore(atVenue, open.at());
        desk.out.events.forEach(again.out.state::apply);
        again.now = desk.now;
        market(again, 10_040);
        assertEquals(0, again.kernel.netQuantity(0));
        assertEquals(0, again.kernel.openSellQuantity(0));
        assertEquals(OrdStatus.FILLED, again.status(ENTRY));
        assertEquals(OrdStatus.FILLED, again.status(STOP));
        assertEquals(OrdStatus.CANCELED, again.status(TARGET));
    }
}
