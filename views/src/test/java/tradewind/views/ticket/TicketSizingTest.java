package tradewind.views.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.orders.OrdType;
import tradewind.views.blotter.TestDesk;

/// A quantity that is derived from a risk.
class TicketSizingTest extends OpenTicket {
    @Test
    void derivesTheQuantityFromARiskAndSendsThePlainOrder() {
        model.limitProperty().set("1,115.00");
        model.switchSizing();
        assertEquals("Enter a risk above zero", model.face().get().quantityProblem());
        model.risk().cash().set("100");
        assertEquals("Enter the price of the stop", model.face().get().quantityProblem());
        model.risk().stop().set("1,090.00");
        assertEquals("4.00", model.quantityProperty().get());
        model.steps().quantity(1);
        model.submit();
        assertEquals(List.of("submit BUY 4.00000000 " + TestDesk.limit("1115.00") + " DAY"), desk.orders.requests);
    }

    @Test
    void aDerivedQuantityFollowsTheTouchUntilTheTicketAsks() {
        confirming.set(true);
        model.typeProperty().set(OrdType.MARKET);
        model.switchSizing();
        model.risk().cash().set("100");
        model.risk().stop().set("1,093.99");
        assertEquals("4.00", model.quantityProperty().get());
        desk.quote("1118.00", "1", "1143.99", "1");
        pulse();
        assertEquals("2.00", model.quantityProperty().get());
        assertEquals("Send BUY 2.00 BTC/USD at market, Day?", asked());
        desk.quote("1118.00", "1", "1118.99", "1");
        pulse();
        model.confirm(false);
        assertEquals(TestDesk.BTC.quantity("2"), desk.orders.submitted.get(0).quantity());
    }

    @Test
    void aStopOnTheWrongSideIsRefusedAndNothingIsSent() {
        model.limitProperty().set("1,115.00");
        model.switchSizing();
        model.risk().cash().set("100");
        model.risk().stop().set("1,116.00");
        assertEquals(
                "The stop of a buy must be below 1,115.00", model.face().get().quantityProblem());
        assertEquals("", model.quantityProperty().get());
        model.submit();
        assertEquals(List.of(), desk.orders.requests);
        model.switchSizing();
        assertEquals("1.00", model.quantityProperty().get());
    }

    @Test
    void aDerivedQuantityStaysWhenItIsTypedAgain() {
        model.limitProperty().set("1,115.00");
        model.switchSizing();
        model.risk().cash().set("100");
        model.risk().stop().set("1,090.00");
        model.switchSizing();
        model.limitProperty().set("1,100.00");
        assertEquals("4.00", model.quantityProperty().get());
    }
}
