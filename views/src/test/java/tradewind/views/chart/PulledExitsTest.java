package tradewind.views.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.views.chart.SampleDesk.BTC;
import static tradewind.views.chart.SampleDesk.limit;
import static tradewind.views.chart.SampleDesk.stop;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.views.chart.ExitDraft.Kind;
import tradewind.views.chart.LevelLabel.Tone;

/// What is pulled out of a position, until it is on the ticket or given up.
class PulledExitsTest extends ExitSample {
    @Test
    void thatItIsNotSentIsNotSaidOfOneThatWasSent() {
        holds(Side.BUY, "2");
        pull(Kind.STOP, "990.00");
        exits.release();
        frame();
        assertTrue(
                model.messageProperty().get().startsWith("On the ticket, not sent"),
                model.messageProperty().get());
        desk.working(Side.SELL, "2", stop("990.00"), 0);
        frame();
        assertEquals("", model.messageProperty().get());
    }

    @Test
    void theStopOfALongPositionSellsBelowTheMarket() {
        holds(Side.BUY, "2");
        pull(Kind.STOP, "990.00");
        assertEquals(Optional.of(exit(Kind.STOP, Side.SELL, "2", "990.00")), exits.draft());
        LevelLabel drawn = label(LevelLabel.Kind.EXIT);
        assertEquals("S 2.00", drawn.text());
        assertEquals("−20.00", drawn.info());
        assertEquals(Tone.LOSS, drawn.tone());
        assertEquals(
                "Sell 2.00 STP at 990.00, 1,000 ticks below last: −20.00",
                ExitWords.draft(exits.draft().orElseThrow(), model.quote(), model.position()));
    }

    @Test
    void theTargetOfAShortPositionBuysBelowTheMarket() {
        holds(Side.SELL, "2");
        pull(Kind.TARGET, "990.00");
        exits.release();
        assertEquals(List.of(exit(Kind.TARGET, Side.BUY, "2", "990.00")), ticket);
    }

    @Test
    void theStopOfAShortPositionBuysAboveTheMarket() {
        holds(Side.SELL, "2");
        pull(Kind.STOP, "1010.00");
        exits.release();
        assertEquals(List.of(exit(Kind.STOP, Side.BUY, "2", "1010.00")), ticket);
    }

    @Test
    void aPriceBetweenTicksGoesToTheNearestOne() {
        holds(Side.BUY, "2");
        exits.hold(Kind.STOP);
        exits.dragTo(99_000.4);
        assertEquals(99_000, exits.draft().orElseThrow().price());
    }

    @Test
    void lettingGoFillsTheTicketOnceAndSaysThatNothingWasSent() {
        holds(Side.BUY, "2");
        pull(Kind.TARGET, "1010.00");
        exits.release();
        exits.release();
        assertEquals(List.of(exit(Kind.TARGET, Side.SELL, "2", "1010.00")), ticket);
        assertEquals(Optional.empty(), exits.draft());
        assertEquals(
                "On the ticket, not sent: Sell 2.00 LMT at 1,010.00",
                model.messageProperty().get());
    }

    @Test
    void aStopTheLastPriceHasReachedIsNotPrepared() {
        for (Side side : Side.values()) {
            ChartViewModel each = new ChartViewModel(BTC, desk.desk, orders, Runnable::run, Runnable::run);
            each.exits().setTicket(ticket::add);
            desk.filled(side, "5", "1000.00", 40);
            each.poll();
            each.exits().hold(Kind.STOP);
            each.exits().dragTo(100_000);
            each.exits().release();
            assertEquals(
                    "Nothing prepared. STP at 1,000.00 would trigger at once: the last price is 1,000.00",
                    each.messageProperty().get());
            desk.filled(side == Side.BUY ? Side.SELL : Side.BUY, "5", "1000.00", 39);
        }
        assertEquals(List.of(), ticket);
    }

    @Test
    void aTargetTheMarketWouldTakeIsAmberAndNotPrepared() {
        holds(Side.BUY, "2");
        pull(Kind.TARGET, "999.90");
        LevelLabel drawn = label(LevelLabel.Kind.EXIT);
        assertEquals("fills at once", drawn.info());
        assertEquals(Tone.WARN, drawn.tone());
        exits.release();
        assertEquals(List.of(), ticket);
        assertEquals(
                "Nothing prepared. LMT at 999.90 would fill at once: the bid is 999.90",
                model.messageProperty().get());
    }

    @Test
    void aTargetOfAShortPositionFillsAtOnceAtTheAsk() {
        holds(Side.SELL, "2");
        pull(Kind.TARGET, "1000.10");
        exits.release();
        assertEquals(List.of(), ticket);
        pull(Kind.TARGET, "1000.09");
        exits.release();
        assertEquals(1, ticket.size());
    }

    @Test
    void withoutAQuoteTheLastPriceSaysWhatWouldFill() {
        SampleDesk quiet = new SampleDesk();
        quiet.quotes.trade(0, quiet.now(), 100_000, 1);
        quiet.bars.trade(0, quiet.now(), 100_000, 1);
        quiet.filled(Side.BUY, "2", "1000.00", 0);
        ChartViewModel silent = new ChartViewModel(BTC, quiet.desk, orders, Runnable::run, Runnable::run);
        silent.exits().setTicket(ticket::add);
        silent.poll();
        silent.exits().hold(Kind.TARGET);
        silent.exits().dragTo(99_999);
        silent.exits().release();
        assertEquals(List.of(), ticket);
        assertEquals(
                "Nothing prepared. LMT at 999.99 would fill at once: the last price is 1,000.00",
                silent.messageProperty().get());
    }

    @Test
    void isForThePartThatNoOrderOfItsKindCoversYet() {
        holds(Side.BUY, "2");
        desk.working(Side.SELL, "0.75", stop("990.00"), 5);
        desk.working(Side.SELL, "1.5", limit("1010.00"), 5);
        desk.working(Side.BUY, "1", stop("1020.00"), 5);
        frame();
        pull(Kind.STOP, "985.00");
        exits.release();
        pull(Kind.TARGET, "1015.00");
        exits.release();
        assertEquals(
                List.of(exit(Kind.STOP, Side.SELL, "1.25", "985.00"), exit(Kind.TARGET, Side.SELL, "0.5", "1015.00")),
                ticket);
    }

    @Test
    void aDraftIsGivenUpWhenThePositionIsClosed() {
        holds(Side.BUY, "2");
        pull(Kind.STOP, "990.00");
        desk.filled(Side.SELL, "2", "1000.00", 0);
        frame();
        assertEquals(Optional.empty(), exits.draft());
        assertEquals(
                "Given up: the position has changed", model.messageProperty().get());
        exits.release();
        assertEquals(List.of(), ticket);
    }

    @Test
    void aDraftIsGivenUpWhenThePositionIsReversed() {
        holds(Side.BUY, "2");
        pull(Kind.TARGET, "1010.00");
        desk.filled(Side.SELL, "4", "1000.00", 0);
        frame();
        exits.release();
        assertEquals(List.of(), ticket);
    }

    @Test
    void aDraftIsGivenUpWhenAnotherStopCoversThePosition() {
        holds(Side.BUY, "2");
        pull(Kind.STOP, "990.00");
        OrderId id = desk.working(Side.SELL, "2", stop("985.00"), 0);
        frame();
        assertEquals(Optional.empty(), exits.draft());
        desk.desk.onOrderEvent(new OrderEvent.Canceled(id, desk.now(), ""));
        frame();
        assertEquals(Optional.empty(), exits.draft());
    }

    @Test
    void givenUpBeforeItMovedItDoesNotBegin() {
        holds(Side.BUY, "2");
        exits.hold(Kind.STOP);
        assertTrue(exits.drop());
        exits.dragTo(99_000);
        exits.release();
        assertEquals(Optional.empty(), exits.draft());
        assertEquals(List.of(), ticket);
    }
}
