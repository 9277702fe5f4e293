package tradewind.views.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.ZoneId;
import java.time.ZoneOffset;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tradewind.engine.orders.Contingency;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.orders.TriggerSource;
import tradewind.views.blotter.TestDesk;
import tradewind.views.figures.ScreenZone;

/// The date of an order while the zone of the times on screen changes.
class TicketZoneTest {
    private static final long NOON = 1_385_726_400_000_000_000L;
    private static final long AT_1530_UTC = NOON + 12_600_000_000_000L;
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final HandlingFields fields = new HandlingFields(() -> {});

    private long end() {
        return fields.end(TimeInForce.GTD, NOON).orElse(0);
    }

    @Test
    void whatWasTypedStaysTheSameMomentAndIsWrittenByTheOtherClock() {
        fields.until().set("15:30");
        assertEquals(AT_1530_UTC, end());
        fields.follow(BERLIN, NOON);
        assertEquals("2013-11-29 16:30:00", fields.until().get());
        assertEquals(AT_1530_UTC, end());
        fields.follow(NEW_YORK, NOON);
        assertEquals("2013-11-29 10:30:00", fields.until().get());
        assertEquals(AT_1530_UTC, end());
        fields.follow(ZoneOffset.UTC, NOON);
        assertEquals("2013-11-29 15:30:00", fields.until().get());
    }

    @Test
    void whatIsTypedAfterwardsIsMeantByTheNewClock() {
        fields.follow(BERLIN, NOON);
        fields.until().set("15:30");
        assertEquals(AT_1530_UTC - 3_600_000_000_000L, end());
    }

    /// Left there it could become a time by the other clock that nobody has typed.
    @Test
    void whatWasNoTimeIsTakenOut() {
        fields.follow(BERLIN, NOON);
        fields.until().set("2014-03-30 02:30");
        assertEquals(0, end());
        fields.follow(NEW_YORK, NOON);
        assertEquals("", fields.until().get());
    }

    @Test
    void anEmptyFieldStaysEmptyAndTheSameZoneChangesNothing() {
        fields.follow(BERLIN, NOON);
        assertEquals("", fields.until().get());
        fields.until().set("15:3");
        fields.follow(BERLIN, NOON);
        assertEquals("15:3", fields.until().get());
    }

    @Test
    void aTimeThatIsOverByItsClockIsRefused() {
        fields.follow(BERLIN, NOON);
        fields.until().set("2013-11-29 12:30");
        assertNotEquals("", fields.problem(TestDesk.BTC, OrdType.LIMIT, TimeInForce.GTD, NOON));
        fields.until().set("2013-11-29 13:30");
        assertEquals("", fields.problem(TestDesk.BTC, OrdType.LIMIT, TimeInForce.GTD, NOON));
    }

    @Test
    void theEndOfAnOrderOnTheTicketIsWrittenByItsClock() {
        fields.follow(BERLIN, NOON);
        fields.load(new Order(
                OrderId.of(1, 1),
                TestDesk.BTC,
                Side.BUY,
                TestDesk.BTC.quantity("1"),
                TestDesk.limit("1100.00"),
                TimeInForce.GTD,
                OrderSource.MANUAL,
                new Handling(Handling.ALL, false, false, TriggerSource.LAST, AT_1530_UTC, Contingency.NONE)));
        assertEquals("2013-11-29 16:30:00", fields.until().get());
        assertEquals(AT_1530_UTC, end());
    }

    @Test
    void theTicketGoesOverToTheZoneOnScreenByItself() {
        TicketViewModel model =
                new TicketViewModel(new TestDesk(), TestDesk.BTC, Runnable::run, new SimpleBooleanProperty(false));
        model.fields().handling().until().set("2013-11-30 15:30");
        model.pulse(0);
        ScreenZone.choose(NEW_YORK);
        model.pulse(1);
        assertEquals("2013-11-30 10:30:00", model.fields().handling().until().get());
    }

    @AfterEach
    void utcAgain() {
        ScreenZone.choose(ZoneOffset.UTC);
    }
}
