package tradewind.views.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.views.ladder.SampleMarket.BTC;
import static tradewind.views.ladder.SampleMarket.OTHER;
import static tradewind.views.ladder.SampleMarket.limit;
import static tradewind.views.ladder.SampleMarket.price;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradewind.engine.Answer;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

/// What is sent, what goes to the ticket, and what is refused.
class LadderViewModelTest {
    private final OpenLadder ladder = new OpenLadder();

    @Test
    void isDisarmedAtTheStart() {
        assertFalse(ladder.model.armedProperty().get());
    }

    @Test
    void aClickWhileDisarmedGoesToTheTicketAndSaysSo() {
        ladder.model.place(ladder.cell(Side.BUY, "998.50"));
        assertEquals(List.of(), ladder.entry.asked);
        assertEquals(
                List.of(new TicketDraft(
                        BTC, Side.BUY, OrdType.LIMIT, Optional.of(price("998.50")), BTC.defaultQuantity())),
                ladder.drafts);
        assertTrue(ladder.model.saidProperty().get().text().contains("BUY LMT 1.00 at 998.50"));
    }

    @Test
    void aClickWhileArmedIsSentWithoutAQuestion() {
        ladder.arm();
        ladder.model.place(ladder.cell(Side.SELL, "998.00"));
        assertEquals(List.of(), ladder.drafts);
        assertEquals(1, ladder.entry.tickets.size());
        assertEquals(Side.SELL, ladder.entry.tickets.getFirst().side());
        assertEquals(
                new Terms.Stop(BTC.price("998.00")),
                ladder.entry.tickets.getFirst().terms());
        assertEquals(TimeInForce.DAY, ladder.entry.tickets.getFirst().timeInForce());
        assertEquals("Ladder", ladder.entry.tickets.getFirst().source().toString());
    }

    @Test
    void aSizeTheTicketAlwaysAsksAboutIsPutThereEvenIfArmed() {
        ladder.arm();
        ladder.model.size().set(6 * BTC.defaultQuantity());
        ladder.model.place(ladder.cell(Side.BUY, "998.50"));
        assertEquals(List.of(), ladder.entry.asked);
        assertEquals(6 * BTC.defaultQuantity(), ladder.drafts.getFirst().quantity());
    }

    @Test
    void whatOnlyClosesIsSentWhileDisarmedAndCannotGoThroughFlat() {
        ladder.sample.filled(Side.BUY, "2", "995.00");
        ladder.model.place(Aim.market(Side.SELL), Placing.SOURCE);
        assertEquals(1, ladder.entry.tickets.size());
        assertTrue(ladder.entry.tickets.getFirst().handling().reduceOnly());
    }

    @Test
    void moreThanThePositionIsNotSentWhileDisarmed() {
        ladder.sample.filled(Side.BUY, "0.5", "995.00");
        ladder.model.place(Aim.market(Side.SELL), Placing.SOURCE);
        ladder.model.place(Aim.market(Side.BUY), Placing.SOURCE);
        assertEquals(List.of(), ladder.entry.asked);
        assertEquals(
                List.of(Side.SELL, Side.BUY),
                ladder.drafts.stream().map(TicketDraft::side).toList());
    }

    @Test
    void cancelAndFlattenAlwaysWork() {
        ladder.working(Side.BUY, "1", "998.00");
        ladder.working(Side.SELL, "1", "1002.00");
        ladder.model.cancel(Side.BUY);
        ladder.model.cancelAll();
        ladder.model.flatten();
        assertEquals(
                List.of("cancel " + OrderId.of(1, 1), "cancel all BTC/USD", "flatten BTC/USD"), ladder.entry.asked);
    }

    @Test
    void reverseCancelsFirstAndThenTradesTwiceThePosition() {
        ladder.sample.filled(Side.BUY, "4", "995.00");
        ladder.arm();
        ladder.model.reverse(Placing.SOURCE);
        assertEquals(List.of("cancel all BTC/USD"), ladder.entry.asked);
        ladder.entry.answers.getFirst().complete(new Answer.Done());
        assertEquals(Side.SELL, ladder.entry.tickets.getFirst().side());
        assertEquals(BTC.quantity("8"), ladder.entry.tickets.getFirst().quantity());
        assertEquals(Terms.MARKET, ladder.entry.tickets.getFirst().terms());
    }

    @Test
    void reverseDoesNotTradeAPositionThatClosedMeanwhile() {
        ladder.sample.filled(Side.BUY, "4", "995.00");
        ladder.arm();
        ladder.model.reverse(Placing.SOURCE);
        ladder.sample.filled(Side.SELL, "4", "1000.00");
        ladder.entry.answers.getFirst().complete(new Answer.Done());
        assertEquals(List.of(), ladder.entry.tickets);
        assertTrue(ladder.model.saidProperty().get().bad());
    }

    @Test
    void reverseSendsNothingIfNobodyKnowsWhetherItCancelled() {
        ladder.sample.filled(Side.BUY, "4", "995.00");
        ladder.arm();
        ladder.model.reverse(Placing.SOURCE);
        ladder.entry.answers.getFirst().completeExceptionally(new IllegalStateException("closed"));
        assertEquals(List.of(), ladder.entry.tickets);
        assertTrue(ladder.model.saidProperty().get().bad());
    }

    @Test
    void reverseSendsNothingIfItCouldNotCancel() {
        ladder.sample.filled(Side.BUY, "4", "995.00");
        ladder.arm();
        ladder.model.reverse(Placing.SOURCE);
        ladder.entry.answers.getFirst().complete(new Answer.NotDone("closed"));
        assertEquals(List.of(), ladder.entry.tickets);
        assertTrue(ladder.model.saidProperty().get().bad());
    }

    @Test
    void reverseWhileDisarmedIsForTheTicket() {
        ladder.sample.filled(Side.SELL, "1", "1001.00");
        ladder.model.reverse(Placing.SOURCE);
        assertEquals(List.of(), ladder.entry.asked);
        assertEquals(
                List.of(new TicketDraft(BTC, Side.BUY, OrdType.MARKET, Optional.empty(), 2 * BTC.defaultQuantity())),
                ladder.drafts);
    }

    @Test
    void aRefusalIsShownWithItsNumbers() {
        ladder.arm();
        ladder.model.place(ladder.cell(Side.BUY, "998.50"));
        Denial denial = new Denial("MAX_POSITION", "limit=5.00 after=6.00");
        ladder.entry.answers.getFirst().complete(new Answer.Refused(OrderId.of(1, 9), denial));
        assertTrue(ladder.model.saidProperty().get().bad());
        assertTrue(ladder.model.saidProperty().get().text().contains("MAX_POSITION"));
    }

    @Test
    void anotherInstrumentDisarms() {
        ladder.arm();
        ladder.model.show(OTHER);
        assertFalse(ladder.model.armedProperty().get());
    }

    @Test
    void joinsTheBestPricesOfTheBookThatIsShown() {
        ladder.sample.book("998.00 1 1001.00 2");
        ladder.model.refresh();
        ladder.arm();
        ladder.model.join(Side.BUY, Placing.SOURCE);
        ladder.model.join(Side.SELL, Placing.SOURCE);
        assertEquals(
                List.of(limit("998.00"), limit("1001.00")),
                ladder.entry.tickets.stream().map(ticket -> ticket.terms()).toList());
    }
}
