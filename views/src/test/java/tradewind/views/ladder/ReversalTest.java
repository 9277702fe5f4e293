package tradewind.views.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.views.ladder.SampleMarket.BTC;
import static tradewind.views.ladder.SampleMarket.limit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tradewind.engine.Answer;
import tradewind.engine.Ticket;
import tradewind.engine.market.Currency;
import tradewind.engine.orders.Liquidity;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;

/// A reverse at a venue that takes its time: long 4, with an exit for 4 that still works.
class ReversalTest {
    private final SampleMarket sample = new SampleMarket();
    private final RecordedEntry entry = new RecordedEntry();
    private long now = Long.MAX_VALUE - 1;
    private final LadderViewModel model =
            new LadderViewModel(sample.desk, entry, BTC, Runnable::run, draft -> {}, SamplePresets.NONE, () -> now);

    private OrderId exit = OrderId.of(1, 99);

    @BeforeEach
    void longWithAWorkingExit() {
        sample.trade("1000.00", "1");
        sample.quote("999.00", "1000.00");
        sample.filled(Side.BUY, "4", "995.00");
        exit = sample.working(Side.SELL, "4", limit("1010.00"));
        model.armedProperty().set(true);
        model.refresh();
        model.reverse(Placing.SOURCE);
    }

    /// The kernel has asked the venue.
    private void asked() {
        entry.answers.getFirst().complete(new Answer.Done());
        model.refresh();
    }

    private void canceled() {
        sample.desk.onOrderEvent(new OrderEvent.Canceled(exit, 0, ""));
        model.refresh();
    }

    private void exitFills(String quantity) {
        sample.desk.onOrderEvent(new OrderEvent.Filled(
                exit,
                0,
                "late",
                BTC.quantity(quantity),
                BTC.price("1010.00"),
                Currency.USD.money("1"),
                Liquidity.MAKER));
        model.refresh();
    }

    private void sentNothing() {
        assertEquals(0, entry.tickets.size());
        assertTrue(model.saidProperty().get().bad());
    }

    @Test
    void waitsUntilTheVenueHasConfirmedTheCancels() {
        asked();
        assertEquals(0, entry.tickets.size());
        assertFalse(model.saidProperty().get().text().isEmpty());
        canceled();
        Ticket sent = entry.tickets.getFirst();
        assertEquals(Side.SELL, sent.side());
        assertEquals(BTC.quantity("8"), sent.quantity());
        assertEquals("", model.saidProperty().get().text());
    }

    @Test
    void waitsForTheAnswerToTheCancelsToo() {
        canceled();
        assertEquals(0, entry.tickets.size());
        asked();
        assertEquals(BTC.quantity("8"), entry.tickets.getFirst().quantity());
    }

    @Test
    void tradesTwiceWhatAFillBetweenTheAskAndTheConfirmationLeft() {
        asked();
        exitFills("1");
        assertEquals(0, entry.tickets.size());
        canceled();
        assertEquals(BTC.quantity("6"), entry.tickets.getFirst().quantity());
    }

    @Test
    void sendsNothingIfTheExitFilledWhole() {
        asked();
        exitFills("4");
        sentNothing();
    }

    @Test
    void sendsNothingIfTheVenueFilledMoreThanTheExitWasFor() {
        asked();
        exitFills("5");
        sentNothing();
    }

    @Test
    void sendsNothingAtAVenueThatNeverConfirms() {
        asked();
        now += Reversal.PATIENCE - 1;
        model.refresh();
        assertFalse(model.saidProperty().get().bad());
        now++;
        model.refresh();
        sentNothing();
        canceled();
        sentNothing();
    }

    @Test
    void sendsNothingIfTheAnswerComesAfterTheDeadline() {
        canceled();
        now += Reversal.PATIENCE;
        model.refresh();
        asked();
        sentNothing();
    }

    @Test
    void sendsNothingOnceDisarmed() {
        asked();
        model.armedProperty().set(false);
        canceled();
        sentNothing();
    }

    @Test
    void sendsNothingOnceThePositionIsFlattenedInstead() {
        asked();
        model.flatten();
        canceled();
        assertEquals(0, entry.tickets.size());
    }

    @Test
    void isNotBegunTwice() {
        model.reverse(Placing.SOURCE);
        assertEquals(1, entry.asked.size());
        asked();
        canceled();
        assertEquals(1, entry.tickets.size());
    }
}
