package tradewind.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.kernel.TestKernel.BTC;
import static tradewind.engine.kernel.TestKernel.limit;

import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;

/// What a desk does not send over a line that is down, and what makes it ask over one that is up.
class LostLineTest {
    @Test
    void aWorkingOrderStaysAsItIsWhileTheLineIsDown() {
        OutsideVenue venue = OutsideVenue.ready();
        OrderId id = venue.desk.working("1.00", "99.00");
        venue.disconnect();
        venue.news();
        var answer = assertInstanceOf(
                Outcome.NotDone.class,
                venue.desk.accept(new Command.Replace(id, BTC.quantity("2.00"), limit("99.00"))));
        assertTrue(answer.reason().endsWith("The order stays as it is."), answer.reason());
        assertEquals(List.of(), venue.news());
        assertEquals(OrdStatus.NEW, venue.desk.status(id));
    }

    @Test
    void aTradeTakenBackThatNobodyBookedMakesTheDeskAsk() {
        OutsideVenue venue = OutsideVenue.ready();
        OrderId id = venue.desk.working("1.00", "99.00");
        venue.news();
        venue.desk.report(new OrderEvent.TradeCanceled(id, venue.desk.now, venue.desk.fill(id, "x9", "1.00", "99.00")));
        venue.pass(2);
        assertEquals(List.of("account"), venue.news());
    }

    @Test
    void aChangeOfATradeThatNobodyBookedMakesTheDeskAsk() {
        OutsideVenue venue = OutsideVenue.ready();
        OrderId id = venue.desk.working("1.00", "99.00");
        venue.news();
        OrderEvent.Filled trade = venue.desk.fill(id, "x9", "1.00", "99.00");
        venue.desk.report(new OrderEvent.TradeCorrected(
                id, venue.desk.now, trade, BTC.quantity("0.50"), BTC.price("99.00"), trade.fee()));
        venue.pass(2);
        assertEquals(List.of("account"), venue.news());
    }
}
