package tradewind.views.working;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.views.chart.SampleDesk.BTC;
import static tradewind.views.chart.SampleDesk.limit;
import static tradewind.views.chart.SampleDesk.stop;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradewind.engine.Answer;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.OrderEvent;

/// What is said of a moved bracket once the gate and the venue have answered.
class MoveAnswersTest extends BracketMove {
    @Test
    void nothingIsSentIfTheGateWouldRefuseOneOfThem() {
        orders.refused = Optional.of(stop);
        orders.denial = Optional.of(new Denial("PRICE_COLLAR", "limit=3.00 %"));
        move(entry, 99_250);
        lines.send();
        assertEquals(List.of(), orders.replaces);
        assertEquals(
                List.of("Bracket not moved, nothing sent: SL to 972.50 would be refused: PRICE_COLLAR: limit=3.00 %"),
                messages);
    }

    @Test
    void aRefusalSaysWhichStayedAndThatTheBracketIsApart() {
        move(entry, 99_250);
        lines.send();
        answer(0, new Answer.Sent(target));
        answer(1, refused(entry));
        answer(2, new Answer.Sent(stop));
        assertEquals(
                List.of("LMT stays at 990.00: PRICE_COLLAR: limit=3.00 %."
                        + " The others were asked to move: the bracket is apart now."),
                messages);
        assertEquals(3, orders.replaces.size(), "nothing is taken back");
        assertEquals(List.of(), orders.cancels);
        assertEquals(Optional.empty(), lines.pending(entry));
        assertEquals(Optional.of(97_250L), lines.pending(stop));
    }

    @Test
    void severalRefusalsAreToldTogetherAndOfAllNothingIsApart() {
        move(entry, 99_250);
        lines.send();
        answer(0, new Answer.NotDone("closed"));
        answer(1, new Answer.NotDone("closed"));
        assertEquals(
                "TGT stays at 1,020.00: closed; LMT stays at 990.00: closed."
                        + " The others were asked to move: the bracket is apart now.",
                messages.getLast());
        answer(2, new Answer.NotDone("closed"));
        assertEquals(
                "TGT stays at 1,020.00: closed; LMT stays at 990.00: closed; SL stays at 970.00: closed."
                        + " No order of the bracket was moved.",
                messages.getLast());
    }

    @Test
    void aChangeTheVenueRejectsSaysWhichStayed() {
        move(entry, 99_250);
        lines.send();
        answer(1, new Answer.Sent(entry));
        event(new OrderEvent.ReplaceRequested(entry, desk.now(), BTC.quantity("2"), limit("992.50")));
        assertEquals(List.of(), messages);
        event(new OrderEvent.ReplaceRejected(entry, desk.now(), "too late"));
        assertEquals(
                List.of("LMT stays at 990.00: too late. The others were asked to move: the bracket is apart now."),
                messages);
    }

    @Test
    void anOrderThatFillsWhereItWasSaysThatTheBracketIsApart() {
        move(entry, 99_250);
        lines.send();
        event(new OrderEvent.ReplaceRequested(entry, desk.now(), BTC.quantity("2"), limit("992.50")));
        fill(entry, "2", "990.00");
        assertEquals(
                List.of("LMT stays at 990.00: Filled. The others were asked to move: the bracket is apart now."),
                messages);
    }

    @Test
    void aChangeThatStandsSaysNothing() {
        move(entry, 99_250);
        lines.send();
        event(new OrderEvent.Restated(stop, desk.now(), BTC.quantity("2"), stop("972.50"), ""));
        desk.desk.onOrderEvent(new OrderEvent.ReplaceRequested(entry, desk.now(), BTC.quantity("2"), limit("992.50")));
        answer(1, new Answer.Sent(entry));
        answer(2, new Answer.Sent(stop));
        desk.desk.onOrderEvent(new OrderEvent.Replaced(entry, desk.now(), BTC.quantity("2"), limit("992.50")));
        fill(entry, "2", "992.50");
        assertEquals(List.of(), messages);
        assertEquals(Optional.empty(), lines.pending(entry));
        assertEquals(Optional.empty(), lines.pending(stop));
    }

    @Test
    void whatWasSeenBeforeTheAnswerIsNotTakenForOne() {
        move(entry, 99_250);
        lines.send();
        fill(entry, "1", "990.00");
        desk.desk.onOrderEvent(new OrderEvent.ReplaceRequested(entry, desk.now(), BTC.quantity("2"), limit("992.50")));
        answer(1, new Answer.Sent(entry));
        assertEquals(List.of(), messages);
        assertEquals(Optional.of(99_250L), lines.pending(entry));
        assertTrue(lines.poll(), "what was taken in meanwhile is still to be painted");
    }

    @Test
    void anAnswerThatNeverComesIsNotTakenForARefusal() {
        move(entry, 99_250);
        lines.send();
        orders.answers.getFirst().completeExceptionally(new IllegalStateException("gone"));
        assertEquals(
                List.of("TGT at 1,020.00: no answer, check the blotter."
                        + " The others were asked to move: the bracket may be apart."),
                messages);
        assertEquals(Optional.of(102_250L), lines.pending(target));
    }
}
