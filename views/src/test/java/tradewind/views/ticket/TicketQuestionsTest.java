package tradewind.views.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.TimeInForce;
import tradewind.views.blotter.TestDesk;

/// What the ticket asks before an order leaves.
class TicketQuestionsTest extends OpenTicket {
    @Test
    void asksBeforeALargeOrderAndSendsItOnlyWhenOverridden() {
        model.quantityProperty().set("24");
        model.submit();
        assertEquals(List.of(), desk.orders.requests);
        assertEquals(
                "BUY 24.00 is 24 × the default 1.00; value 26,835.12 USD.",
                model.question().get().text());
        model.dismiss();
        assertEquals("", model.question().get().text());
        model.submit();
        model.confirm(false);
        assertEquals(1, desk.orders.submitted.size());
    }

    @Test
    void aChangeOfTheOrderTakesTheQuestionBack() {
        model.quantityProperty().set("24");
        model.submit();
        model.quantityProperty().set("25");
        assertEquals("", model.question().get().text());
        model.confirm(false);
        assertEquals(List.of(), desk.orders.requests);
    }

    @Test
    void asksBeforeEveryOrderAndSendsExactlyWhatItAskedAbout() {
        confirming.set(true);
        model.submit();
        assertEquals(
                new Question(Question.Kind.ROUTINE, "Send BUY 1.00 BTC/USD limit 1,118.13, Day?", List.of()),
                model.question().get());
        assertEquals(List.of(), desk.orders.requests);
        desk.quote("1119.00", "1", "1120.00", "1");
        pulse();
        assertEquals("1,118.13", model.limitProperty().get());
        model.confirm(false);
        assertEquals(List.of("submit BUY 1.00000000 " + TestDesk.limit("1118.13") + " DAY"), desk.orders.requests);
        assertTrue(confirming.get());
    }

    @Test
    void aQuestionTakenBackSendsNothingAndThePriceFollowsAgain() {
        confirming.set(true);
        model.submit();
        desk.quote("1119.00", "1", "1120.00", "1");
        pulse();
        model.dismiss();
        model.confirm(true);
        assertEquals(List.of(), desk.orders.requests);
        assertTrue(confirming.get());
        assertEquals("1,119.00", model.limitProperty().get());
    }

    @Test
    void namesEveryKindOfOrderInItsQuestion() {
        confirming.set(true);
        model.typeProperty().set(OrdType.MARKET);
        model.timeInForceProperty().set(TimeInForce.IOC);
        assertEquals("Send BUY 1.00 BTC/USD at market, IOC?", asked());
        model.typeProperty().set(OrdType.STOP_LIMIT);
        model.stopProperty().set("1120");
        model.limitProperty().set("1121");
        assertEquals("Send BUY 1.00 BTC/USD stop 1,120.00 limit 1,121.00, Day?", asked());
        model.typeProperty().set(OrdType.STOP);
        assertEquals("Send BUY 1.00 BTC/USD stop 1,120.00, Day?", asked());
    }

    @Test
    void doNotAskAgainLastsUntilThePadlockIsClosed() {
        confirming.set(true);
        model.submit();
        model.confirm(true);
        assertFalse(confirming.get());
        model.submit();
        assertEquals(2, desk.orders.submitted.size());
        model.confirmingProperty().set(true);
        model.submit();
        assertEquals(2, desk.orders.submitted.size());
    }

    @Test
    void asksOnceAboutALargeOrderAndAlwaysDoes() {
        confirming.set(true);
        model.quantityProperty().set("24");
        model.submit();
        assertEquals(
                new Question(
                        Question.Kind.OVERSIZE, "BUY 24.00 is 24 × the default 1.00; value 26,835.12 USD.", List.of()),
                model.question().get());
        model.confirm(true);
        assertEquals(1, desk.orders.submitted.size());
        assertTrue(confirming.get());
    }

    @Test
    void asksBeforeAChange() {
        confirming.set(true);
        desk.work(Side.SELL, "2", TestDesk.limit("1130.00"));
        model.edit(desk.desk().orders().get(0));
        model.limitProperty().set("1,129.00");
        assertEquals("Change T1-1 to SELL 2.00 BTC/USD limit 1,129.00, Day?", asked());
        model.confirm(false);
        assertEquals(List.of("replace T1-1 2.00000000 " + TestDesk.limit("1129.00")), desk.orders.requests);
    }

    @Test
    void whatTheGateRefusesMeanwhileIsNotSent() {
        confirming.set(true);
        model.submit();
        desk.orders.denial = Optional.of(new Denial("KILL_STATE", "state=HALTED"));
        model.confirm(false);
        assertEquals(List.of(), desk.orders.requests);
        assertEquals(
                "Not sent: KILL_STATE: trading is halted, or only reducing",
                model.message().get().text());
    }
}
