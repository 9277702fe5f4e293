package tradewind.views.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tradewind.engine.Answer;
import tradewind.engine.Ticket;
import tradewind.engine.gate.Limits;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.TimeInForce;
import tradewind.views.blotter.TestDesk;

class TicketViewModelTest extends OpenTicket {
    /// Failures are part of the tests; their stack traces are not wanted in the output.
    private static final Logger LOG = Logger.getLogger(Transmission.class.getName());

    @BeforeAll
    static void quiet() {
        LOG.setLevel(Level.OFF);
    }

    @Test
    void beginsAsALimitDayOrderOfTheDefaultQuantityAtTheBid() {
        assertEquals("Submit BUY 1.00 @ 1,118.13", model.face().get().submit());
        assertEquals(TimeInForce.DAY, model.timeInForceProperty().get());
        assertTrue(model.face().get().canSubmit());
    }

    @Test
    void aSellJoinsTheAsk() {
        model.sideProperty().set(Side.SELL);
        assertEquals("Submit SELL 1.00 @ 1,118.99", model.face().get().submit());
    }

    @Test
    void anUntouchedPriceFollowsTheMarketAndATouchedOneDoesNot() {
        desk.quote("1119.00", "1", "1120.00", "1");
        pulse();
        assertEquals("1,119.00", model.limitProperty().get());
        model.limitProperty().set("1,100");
        desk.quote("1121.00", "1", "1122.00", "1");
        pulse();
        assertEquals("1,100", model.limitProperty().get());
        assertEquals("bid −21.00", model.face().get().priceHint());
    }

    @Test
    void sendsExactlyWhatStandsInTheFields() {
        model.sideProperty().set(Side.SELL);
        model.quantityProperty().set("2.5");
        model.limitProperty().set("1,120.00");
        model.timeInForceProperty().set(TimeInForce.GTC);
        model.submit();
        assertEquals(
                List.of(new Ticket(
                        TestDesk.BTC,
                        Side.SELL,
                        TestDesk.BTC.quantity("2.5"),
                        TestDesk.limit("1120.00"),
                        TimeInForce.GTC,
                        OrderSource.MANUAL)),
                desk.orders.submitted);
        assertEquals("Sent T1-99: SELL 2.50 @ 1,120.00", model.message().get().text());
    }

    @Test
    void aSecondClickWhileSendingDoesNothing() {
        CompletableFuture<Answer> later = new CompletableFuture<>();
        desk.orders.next = later;
        model.submit();
        model.submit();
        assertEquals(1, desk.orders.submitted.size());
        assertEquals(new Transmission.Message("Sending", false), model.message().get());
        assertFalse(model.face().get().canSubmit());
        later.complete(new Answer.Sent(OrderId.of(1, 7)));
        assertTrue(model.face().get().canSubmit());
        model.submit();
        assertEquals(2, desk.orders.submitted.size());
    }

    @Test
    void aRefusalOfTheGateIsSaidBesideTheFieldBeforeItIsSent() {
        desk.orders.denial = Optional.of(new Denial("PRICE_COLLAR", "limit=559.00 reference=1118.99 band=33.56"));
        model.limitProperty().set("559");
        pulse();
        TicketFace face = model.face().get();
        assertEquals("PRICE_COLLAR: price too far from the market", face.limitProblem());
        assertFalse(face.canSubmit());
        model.submit();
        assertEquals(List.of(), desk.orders.requests);
        assertEquals(
                "limit=559.00 reference=1118.99 band=33.56",
                model.preview().get().numbers());
    }

    @Test
    void wrongTextIsRefusedAtTheKeystroke() {
        model.quantityProperty().set("-1");
        assertEquals("Must be above zero", model.face().get().quantityProblem());
        model.quantityProperty().set("0");
        assertEquals("Must be above zero", model.face().get().quantityProblem());
        model.quantityProperty().set("100");
        assertEquals("100 × the default 1.00: a slip?", model.face().get().quantityProblem());
        model.quantityProperty().set("1");
        model.limitProperty().set("1,115.005");
        assertEquals(
                "Off tick: nearest are 1,115.00 and 1,115.01",
                model.face().get().limitProblem());
        model.submit();
        assertEquals(List.of(), desk.orders.requests);
        assertEquals(
                "Not sent: Off tick: nearest are 1,115.00 and 1,115.01",
                model.message().get().text());
    }

    @Test
    void asksTheGateAtMostOncePerPulse() {
        int before = desk.orders.previews;
        for (int i = 1; i < 20; i++) model.limitProperty().set("1,1" + (10 + i) + ".00");
        pulse();
        pulse();
        assertEquals(before + 1, desk.orders.previews);
    }

    @Test
    void asksTheGateAgainWhenTheAccountMayHaveChanged() {
        desk.orders.denial = Optional.of(new Denial("KILL_STATE", "state=HALTED"));
        after(250_000_000);
        assertEquals(
                "KILL_STATE: trading is halted, or only reducing",
                model.face().get().reason());
    }

    @Test
    void namesTheTwoNearestLimitsWithoutSurplusZeros() {
        assertEquals(
                List.of(
                        new PreviewFace.LimitLine("MAX_POSITION", "24.90 of 40.00", false),
                        new PreviewFace.LimitLine("MAX_QUANTITY", "0.1234 of 1000.00", true)),
                model.preview().get().limits());
    }

    @Test
    void offersOnlyTimesInForceThatMakeSense() {
        model.timeInForceProperty().set(TimeInForce.IOC);
        model.typeProperty().set(OrdType.STOP);
        assertEquals(TimeInForce.DAY, model.timeInForceProperty().get());
        assertEquals(
                Set.of(TimeInForce.DAY, TimeInForce.GTC, TimeInForce.GTD),
                TicketFields.allowed(model.typeProperty().get()));
    }

    @Test
    void aStopNeedsAStopPriceAndSaysWhenItWouldTriggerAtOnce() {
        model.typeProperty().set(OrdType.STOP);
        assertEquals("Enter a price", model.face().get().stopProblem());
        model.steps().stop(1);
        assertEquals("1,118.99", model.stopProperty().get());
        assertEquals("at once", model.face().get().stopHint());
        model.steps().stop(1);
        assertEquals("", model.face().get().stopHint());
        assertEquals("Submit BUY 1.00 stop 1,119.00", model.face().get().submit());
    }

    @Test
    void stepsSnapToTheTick() {
        model.limitProperty().set("1,115.005");
        model.steps().limit(1);
        assertEquals("1,115.01", model.limitProperty().get());
        model.limitProperty().set("1,115.005");
        model.steps().limit(-1);
        assertEquals("1,115.00", model.limitProperty().get());
        model.steps().limit(-1);
        assertEquals("1,114.99", model.limitProperty().get());
    }

    @Test
    void theQuantityStepsByTheDefaultAndBelowItByTenths() {
        model.steps().quantity(1);
        assertEquals("2.00", model.quantityProperty().get());
        model.steps().quantity(-1);
        model.steps().quantity(-1);
        assertEquals("0.90", model.quantityProperty().get());
        model.steps().add(200_000_000L);
        assertEquals("2.90", model.quantityProperty().get());
        model.steps().add(-500_000_000L);
        assertEquals("2.90", model.quantityProperty().get());
    }

    @Test
    void takingAQuoteTurnsAMarketOrderIntoALimitOrder() {
        model.typeProperty().set(OrdType.MARKET);
        assertEquals("Submit BUY 1.00 at market", model.face().get().submit());
        model.steps().takeAsk();
        assertEquals("Submit BUY 1.00 @ 1,118.99", model.face().get().submit());
        assertEquals("crosses", model.face().get().priceHint());
    }

    @Test
    void changesAWorkingOrderAndLeavesIt() {
        Order order = desk.work(Side.SELL, "2", TestDesk.limit("1130.00"));
        model.edit(desk.desk().orders().get(0));
        assertEquals(
                "Editing T1-1. The old order is still live and can fill.",
                model.face().get().banner());
        assertEquals("Nothing is changed yet", model.face().get().reason());
        model.limitProperty().set("1,129.00");
        pulse();
        assertEquals("Replace SELL 2.00 @ 1,129.00", model.face().get().submit());
        model.submit();
        assertEquals(List.of("replace T1-1 2.00000000 " + TestDesk.limit("1129.00")), desk.orders.requests);
        assertFalse(model.editing());
        assertEquals(order.id(), OrderId.of(1, 1));
    }

    @Test
    void anOrderThatEndsWhileItIsChangedCannotBeReplaced() {
        Order order = desk.work(Side.BUY, "2", TestDesk.limit("1110.00"));
        model.edit(desk.desk().orders().get(0));
        model.limitProperty().set("1,111.00");
        desk.fill(order, "0.5", "1110.00");
        pulse();
        assertEquals(
                "Editing T1-1. The old order is still live and can fill. Filled 0.50.",
                model.face().get().banner());
        model.quantityProperty().set("0.5");
        assertEquals(
                "Already filled: enter more, or cancel the order",
                model.face().get().quantityProblem());
        model.quantityProperty().set("2");
        desk.fill(order, "1.5", "1110.00");
        pulse();
        assertEquals(
                "T1-1 is Filled. Nothing is left to change.", model.face().get().banner());
        model.submit();
        assertEquals(List.of(), desk.orders.requests);
    }

    @Test
    void leavingTheEditBringsBackAFreshTicket() {
        desk.work(Side.BUY, "2", TestDesk.limit("1110.00"));
        model.edit(desk.desk().orders().get(0));
        model.leaveEdit();
        assertEquals("Submit BUY 1.00 @ 1,118.13", model.face().get().submit());
    }

    @Test
    void showsQuoteAndPosition() {
        desk.fill(desk.work(Side.BUY, "2", TestDesk.limit("1110.00")), "2", "1110.00");
        pulse();
        assertEquals(
                new MarketFace(
                        "1,118.13",
                        "2.46",
                        "1,118.99",
                        "3.18",
                        true,
                        "1,118.99",
                        1,
                        "86 ticks",
                        "",
                        "LONG",
                        "2.00",
                        "1,110.00",
                        "+17.98"),
                model.market().get());
    }

    @Test
    void aRefusedAnswerIsRepeatedWithItsCode() {
        desk.orders.next = CompletableFuture.completedFuture(
                new Answer.Refused(OrderId.of(1, 5), new Denial("DUPLICATE_ORDER", "age=0.2s")));
        model.submit();
        assertEquals(
                new Transmission.Message(
                        "Refused, the same order was sent a moment ago. DUPLICATE_ORDER: age=0.2s", true),
                model.message().get());
    }

    @Test
    void noAnswerIsNotTakenForARefusal() {
        desk.orders.next = CompletableFuture.failedFuture(new IllegalStateException("closed"));
        model.submit();
        assertEquals(
                "No answer. Check the blotter before sending again.",
                model.message().get().text());
        assertTrue(model.face().get().canSubmit());
    }

    @Test
    void aQuoteOlderThanTheLimitOfTheSessionSaysHowOldItIs() {
        desk.limits = new Limits(1, 1, 1, 1, 5_000_000_000L, 1, 0);
        desk.now += 5_000_000_000L;
        pulse();
        assertEquals("", model.market().get().stale());
        desk.now += 1_200_000_000L;
        pulse();
        assertEquals("STALE 6.2 s", model.market().get().stale());
        assertEquals("1,118.13", model.market().get().bid());
        desk.now += 1_800_000_000_000L;
        pulse();
        assertEquals("STALE 30 min", model.market().get().stale());
        desk.trade("1118.99", "1");
        pulse();
        assertEquals("", model.market().get().stale());
    }
}
