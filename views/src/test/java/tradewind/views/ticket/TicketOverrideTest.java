package tradewind.views.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradewind.engine.orders.Denial;
import tradewind.views.blotter.TestDesk;

/// What the gate refuses and a second confirmation may send all the same.
class TicketOverrideTest extends OpenTicket {
    @Test
    void goesBeyondALimitOnlyWithASecondConfirmationOfThatVeryLimit() {
        desk.orders.denial = Optional.of(new Denial("MAX_QUANTITY", "quantity=4.00 limit=2.00"));
        model.quantityProperty().set("4");
        later();
        assertFalse(model.face().get().canSubmit());
        assertEquals(List.of("MAX_QUANTITY"), model.face().get().override());
        model.askOverride();
        assertEquals(
                new Question(
                        Question.Kind.OVERRIDE,
                        "BUY 4.00 BTC/USD limit 1,118.13, Day. MAX_QUANTITY, more than allowed in one order:"
                                + " quantity=4.00 limit=2.00. The journal will say so.",
                        List.of("MAX_QUANTITY")),
                model.question().get());
        assertEquals(List.of(), desk.orders.requests);
        model.confirm(false);
        assertEquals(
                List.of("confirmed [MAX_QUANTITY] BUY 4.00000000 " + TestDesk.limit("1118.13")), desk.orders.requests);
    }

    @Test
    void anOverrideIsNotSentIfAnotherLimitRefusesMeanwhile() {
        desk.orders.denial = Optional.of(new Denial("MAX_QUANTITY", "quantity=4.00 limit=2.00"));
        later();
        model.askOverride();
        desk.orders.denial = Optional.of(new Denial("PRICE_COLLAR", "limit=1118.13"));
        model.confirm(false);
        assertEquals(List.of(), desk.orders.requests);
        assertTrue(model.message().get().bad());
    }

    @Test
    void severalLimitsAreOverriddenTogetherInOneConfirmation() {
        refusedTwice("MAX_QUANTITY");
        assertEquals(List.of("PRICE_COLLAR", "MAX_QUANTITY"), model.face().get().override());
        assertEquals("2 checks refuse", model.preview().get().verdict());
        model.askOverride();
        assertEquals("Send beyond 2 limits?", model.question().get().title());
        assertEquals(
                "BUY 1.00 BTC/USD limit 1,118.13, Day.\n"
                        + "PRICE_COLLAR, price too far from the market: limit=1300.00.\n"
                        + "MAX_QUANTITY, more than allowed in one order: quantity=4.00 limit=2.00.\n"
                        + "The journal will say so.",
                model.question().get().text());
        model.confirm(false);
        assertEquals(1, desk.orders.requests.size());
        assertTrue(desk.orders.requests.getFirst().startsWith("confirmed [PRICE_COLLAR, MAX_QUANTITY]"));
    }

    @Test
    void aLimitThatCameUpAfterTheQuestionIsNotOverriddenWithTheOthers() {
        desk.orders.denial = Optional.of(new Denial("PRICE_COLLAR", "limit=1300.00"));
        later();
        model.askOverride();
        refusedTwice("MAX_NOTIONAL");
        model.confirm(false);
        assertEquals(List.of(), desk.orders.requests);
    }

    @Test
    void oneHardLimitBehindOthersForbidsTheOverrideAndIsNamed() {
        refusedTwice("MAX_POSITION");
        assertEquals(List.of(), model.face().get().override());
        assertEquals(
                "PRICE_COLLAR: price too far from the market; then MAX_POSITION: position could get larger than"
                        + " allowed, a hard limit: it cannot be overridden",
                model.face().get().reason());
        model.askOverride();
        assertFalse(model.question().get().asks());
    }

    @Test
    void aHardLimitCannotBeOverridden() {
        desk.orders.denial = Optional.of(new Denial("MAX_POSITION", "position=41.00 limit=40.00"));
        later();
        assertEquals(List.of(), model.face().get().override());
        model.askOverride();
        assertFalse(model.question().get().asks());
    }

    private void refusedTwice(String second) {
        desk.orders.denial = Optional.of(new Denial("PRICE_COLLAR", "limit=1300.00"));
        desk.orders.further = List.of(new Denial(second, "quantity=4.00 limit=2.00"));
        later();
    }
}
