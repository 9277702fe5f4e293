package tradewind.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.kernel.ListOrders.handled;
import static tradewind.engine.kernel.ListOrders.stop;
import static tradewind.engine.kernel.TestKernel.BTC;
import static tradewind.engine.kernel.TestKernel.SECOND;
import static tradewind.engine.kernel.TestKernel.limit;
import static tradewind.engine.kernel.TestKernel.order;
import static tradewind.engine.kernel.TestKernel.sent;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.gateways.VenueOffer;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

/// Dates kept on this desk for a venue that knows none.
class GoodTillDateTest {
    private static final long HOUR = 3600 * SECOND;
    private final ScriptedGateway venue = new ScriptedGateway();
    private final TestKernel desk;

    GoodTillDateTest() {
        venue.offer = VenueOffer.BASIC;
        desk = new TestKernel(venue).quoted();
    }

    private OrderId until(long in, Terms terms) {
        return sent(desk.accept(handled(
                order(Side.BUY, BTC, "1.00", terms), TimeInForce.GTD, Handling.PLAIN.expiringAt(desk.now + in))));
    }

    @Test
    void anOrderIsCancelledAtItsTimeAndNotBefore() {
        until(600 * SECOND, limit("99.00"));
        venue.news();
        desk.pass(599 * SECOND);
        assertEquals(List.of(), venue.news());
        desk.pass(SECOND);
        assertEquals(List.of("cancel 1"), venue.news());
        desk.pass(10 * SECOND);
        assertEquals(List.of(), venue.news());
    }

    @Test
    void aHeldOrderExpiresHere() {
        OrderId id = until(600 * SECOND, stop("101.00"));
        desk.pass(600 * SECOND);
        assertEquals(OrdStatus.EXPIRED, desk.status(id));
    }

    @Test
    void aHeldOrderExpiresHereThoughTheVenueKeepsDates() {
        VenueOffer basic = VenueOffer.BASIC;
        venue.offer = new VenueOffer(
                basic.types(), EnumSet.allOf(TimeInForce.class), basic.triggers(), false, false, false, false);
        TestKernel dated = new TestKernel(venue).quoted();
        OrderId id = sent(dated.accept(handled(
                order(Side.BUY, BTC, "1.00", stop("101.00")),
                TimeInForce.GTD,
                Handling.PLAIN.expiringAt(dated.now + 600 * SECOND))));
        assertEquals(OrdStatus.HELD, dated.status(id));
        dated.pass(600 * SECOND);
        assertEquals(OrdStatus.EXPIRED, dated.status(id));
    }

    @Test
    void aDateInThePastIsRefused() {
        var denied = assertInstanceOf(
                Outcome.Denied.class,
                desk.accept(handled(
                        order(Side.BUY, BTC, "1.00", limit("99.00")),
                        TimeInForce.GTD,
                        Handling.PLAIN.expiringAt(desk.now - SECOND))));
        assertEquals("TERMS_INVALID: expired=1.000s ago", denied.denial().toString());
    }

    @Test
    void row15AClockThatJumpsADayAheadCancelsNothingUntilASecondInputConfirmsIt() {
        until(2 * HOUR, limit("99.00"));
        until(3 * HOUR, limit("98.00"));
        venue.news();
        desk.kernel.onTime(desk.now + 24 * HOUR);
        assertEquals(List.of(), venue.news());
        assertTrue(desk.out.alarms().getFirst().startsWith("Time jumped ahead by 24 h"));
        desk.kernel.onTime(desk.now + 24 * HOUR + SECOND);
        assertEquals(List.of("cancel 1", "cancel 2"), venue.news());
    }

    @Test
    void row15ASecondInputFarFromTheFirstConfirmsNothing() {
        until(2 * HOUR, limit("99.00"));
        venue.news();
        desk.kernel.onTime(desk.now + 24 * HOUR);
        desk.kernel.onTime(desk.now + 48 * HOUR);
        assertEquals(List.of(), venue.news());
        desk.kernel.onTime(desk.now + 48 * HOUR + SECOND);
        assertEquals(List.of("cancel 1"), venue.news());
    }

    @Test
    void row15AClockThatJumpsAheadAndComesBackCancelsNothing() {
        until(2 * HOUR, limit("99.00"));
        venue.news();
        desk.kernel.onTime(desk.now + 24 * HOUR);
        desk.pass(SECOND);
        desk.pass(SECOND);
        assertEquals(List.of(), venue.news());
        desk.now += HOUR - 2 * SECOND;
        desk.pass(0);
        desk.pass(HOUR);
        assertEquals(List.of("cancel 1"), venue.news());
    }

    @Test
    void row14AClockThatGoesBackIsToldOnceAndChangesNothing() {
        OrderId before = until(600 * SECOND, limit("99.00"));
        venue.news();
        long then = desk.now;
        desk.now -= HOUR;
        desk.pass(0);
        desk.pass(SECOND);
        OrderId after = desk.buy("1.00", "98.00");
        assertTrue(after.compareTo(before) > 0);
        assertEquals(then, desk.order(after).at());
        assertEquals(1, desk.out.log(KernelNote.Logged.Level.WARN).size());
        assertEquals(List.of("send 2 BUY 1.00"), venue.news());
        desk.now = then + 600 * SECOND;
        desk.pass(0);
        assertEquals(List.of("cancel 1"), venue.news());
    }
}
