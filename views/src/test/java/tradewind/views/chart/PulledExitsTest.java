package tradewind.views.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.views.chart.SampleDesk.BTC;
import static tradewind.views.chart.SampleDesk.limit;
import static tradewind.views.chart.SampleDesk.stop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.views.chart.ExitDraft.Kind;
import tradewind.views.chart.LevelLabel.Tone;

/// The last price is 1,000.00, ten ticks from bid and ask.
class PulledExitsTest {
    private final SampleDesk desk = SampleDesk.minutes(600);
    private final RecordingOrders orders = new RecordingOrders();
    private final ChartViewModel model = new ChartViewModel(BTC, desk.desk, orders, Runnable::run, Runnable::run);
    private final PulledExits exits = model.exits();
    private final List<ExitDraft> ticket = new ArrayList<>();

    @BeforeEach
    void market() {
        desk.trade(desk.now(), 100_000, 1);
        desk.quotes.quote(0, desk.now(), 99_990, 1, 100_010, 1, false);
        exits.setTicket(ticket::add);
        frame();
        exits.near(true);
    }

    private void frame() {
        model.poll();
        model.layout(600, 300);
    }

    private void holds(Side side, String quantity) {
        desk.filled(side, quantity, "1000.00", 40);
        frame();
    }

    private List<LevelLabel> labels() {
        return LevelLabels.of(model, 600, 300, ChartOverlay.HEADER);
    }

    private LevelLabel label(LevelLabel.Kind kind) {
        return labels().stream().filter(l -> l.kind() == kind).findFirst().orElseThrow();
    }

    private static ExitDraft exit(Kind kind, Side side, String quantity, String price) {
        return new ExitDraft(
                kind,
                BTC,
                side,
                BTC.quantity(quantity).units(),
                BTC.price(price).units());
    }

    private void pull(Kind kind, String price) {
        exits.hold(kind);
        exits.dragTo(BTC.price(price).units());
    }

    @Test
    void aPositionHasAHandleForAStopAndOneForATarget() {
        holds(Side.BUY, "2");
        assertEquals(List.of(Kind.STOP, Kind.TARGET), exits.shown());
    }

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
    void withoutAPositionThereIsNone() {
        assertEquals(List.of(), exits.shown());
        desk.working(Side.SELL, "1", stop("990.00"), 5);
        frame();
        assertEquals(List.of(), exits.shown());
    }

    @Test
    void theHandlesAreInSightOnlyWhileTheyCanBeMeant() {
        holds(Side.BUY, "2");
        exits.near(false);
        assertEquals(List.of(), exits.shown());
        assertTrue(exits.select());
        assertEquals(2, exits.shown().size());
        exits.deselect();
        exits.begin(Kind.STOP);
        assertEquals(2, exits.shown().size());
    }

    @Test
    void whereThereIsNoTicketNothingCanBePulledOut() {
        ChartViewModel alone = new ChartViewModel(BTC, desk.desk, orders, Runnable::run, Runnable::run);
        desk.filled(Side.BUY, "2", "1000.00", 40);
        alone.poll();
        alone.exits().near(true);
        assertEquals(List.of(), alone.exits().shown());
        assertFalse(alone.exits().select());
        alone.exits().begin(Kind.STOP);
        assertEquals(Optional.empty(), alone.exits().draft());
    }

    @Test
    void theBoxGrowsByTheHandlesToTheLeft() {
        holds(Side.BUY, "2");
        exits.near(false);
        LevelLabel calm = label(LevelLabel.Kind.POSITION);
        exits.near(true);
        LevelLabel box = label(LevelLabel.Kind.POSITION);
        assertEquals(calm.left() + calm.width(), box.left() + box.width());
        assertEquals(2 * ExitHandle.width(), box.width() - calm.width());
    }

    @Test
    void theBoxOfALargePositionStaysBesideTheCandles() {
        desk.filled(Side.BUY, "12345.67", "990.00", 40);
        frame();
        assertTrue(label(LevelLabel.Kind.POSITION).left() >= model.window().width());
    }

    @Test
    void theHandlesStandSideBySideAndAreAtLeastSixteenPixelsLarge() {
        holds(Side.BUY, "2");
        LevelLabel box = label(LevelLabel.Kind.POSITION);
        List<ExitHandle> handles = ExitHandle.of(exits, box);
        assertEquals(
                List.of(Kind.STOP, Kind.TARGET),
                handles.stream().map(ExitHandle::kind).toList());
        for (ExitHandle handle : handles) {
            for (double x : new double[] {0, 15})
                for (double y : new double[] {-8, 8}) assertTrue(handle.holds(handle.left() + x, handle.middle() + y));
        }
        assertEquals(Optional.of(handles.getLast()), at(handles.getLast().left()));
        assertEquals(Optional.empty(), at(handles.getLast().left() + ExitHandle.width()));
        assertEquals(Optional.empty(), at(box.left() - 1));
    }

    private Optional<ExitHandle> at(double x) {
        return ExitHandle.at(exits, labels(), x, label(LevelLabel.Kind.POSITION).middle());
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
    void withoutAPriceNothingBegins() {
        SampleDesk quiet = new SampleDesk();
        quiet.filled(Side.BUY, "2", "1000.00", 0);
        ChartViewModel silent = new ChartViewModel(BTC, quiet.desk, orders, Runnable::run, Runnable::run);
        silent.exits().setTicket(ticket::add);
        silent.poll();
        silent.exits().begin(Kind.STOP);
        assertEquals(Optional.empty(), silent.exits().draft());
        assertEquals("No price yet. Start the market.", silent.messageProperty().get());
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
    void whatIsCoveredWholeHasNoHandleAndSaysWhy() {
        holds(Side.BUY, "2");
        desk.working(Side.SELL, "2", stop("990.00"), 5);
        frame();
        assertEquals(List.of(Kind.TARGET), exits.shown());
        exits.begin(Kind.STOP);
        assertEquals(Optional.empty(), exits.draft());
        assertEquals(
                "Stops cover the whole position already",
                model.messageProperty().get());
    }

    @Test
    void withoutAPositionAKeySaysSo() {
        exits.begin(Kind.TARGET);
        assertEquals("No position in BTC/USD", model.messageProperty().get());
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

    @Test
    void byKeyItBeginsAHundredthAwayOnItsSideOfTheMarket() {
        holds(Side.BUY, "2");
        exits.begin(Kind.STOP);
        assertEquals(98_991, exits.draft().orElseThrow().price());
        exits.begin(Kind.TARGET);
        assertEquals(101_010, exits.draft().orElseThrow().price());
        desk.filled(Side.SELL, "4", "1000.00", 0);
        frame();
        exits.begin(Kind.STOP);
        assertEquals(101_010, exits.draft().orElseThrow().price());
        exits.begin(Kind.TARGET);
        assertEquals(98_991, exits.draft().orElseThrow().price());
    }

    @Test
    void whereTicksAreCoarseItBeginsBeyondTheHundredth() {
        Instrument coarse =
                new Instrument(0, BTC.id(), BTC.name(), BTC.base(), BTC.quote(), 2, 50, 8, 1, BTC.defaultQuantity());
        assertEquals(98_950, ExitDraft.begin(Kind.STOP, Side.SELL, coarse, model.quote()));
        assertEquals(101_050, ExitDraft.begin(Kind.TARGET, Side.SELL, coarse, model.quote()));
    }

    @Test
    void aClickOnAHandleBeginsAsAKeyDoes() {
        holds(Side.BUY, "2");
        exits.hold(Kind.STOP);
        exits.release();
        assertEquals(98_991, exits.draft().orElseThrow().price());
        assertEquals(List.of(), ticket);
    }

    @Test
    void arrowsMoveItByTicksAndEnterPutsItOnTheTicket() {
        holds(Side.BUY, "2");
        exits.begin(Kind.STOP);
        exits.nudge(1);
        exits.nudge(1);
        exits.nudge(-1);
        assertTrue(exits.put());
        assertFalse(exits.put());
        assertEquals(List.of(exit(Kind.STOP, Side.SELL, "2", "989.92")), ticket);
    }

    @Test
    void whatWouldTriggerAtOnceStaysWhenEnterIsPressed() {
        holds(Side.BUY, "2");
        exits.begin(Kind.STOP);
        exits.nudge(2_000);
        assertTrue(exits.put());
        assertTrue(exits.draft().isPresent());
        assertEquals(List.of(), ticket);
    }

    @Test
    void anArrowOnTheSelectedPositionBeginsTheOrderOfThatDirection() {
        holds(Side.SELL, "2");
        assertFalse(exits.nudge(1));
        exits.select();
        exits.nudge(1);
        assertEquals(Kind.STOP, exits.draft().orElseThrow().kind());
        exits.drop();
        exits.nudge(-1);
        assertEquals(Kind.TARGET, exits.draft().orElseThrow().kind());
    }

    @Test
    void anOrderBeingMovedIsLeftWhereItIs() {
        holds(Side.BUY, "2");
        OrderId id = desk.working(Side.BUY, "1", limit("990.00"), 5);
        frame();
        model.orders().grab(id);
        exits.begin(Kind.STOP);
        assertEquals(Optional.empty(), model.orders().drag());
        assertEquals(Optional.empty(), model.orders().selected());
    }

    @Test
    void theRangeStandsStillUnderTheHandAndFollowsTheKeys() {
        holds(Side.BUY, "2");
        PriceScale before = model.scale();
        long near = (long) before.low() - 100;
        exits.hold(Kind.STOP);
        exits.dragTo(near);
        frame();
        assertEquals(before, model.scale());
        exits.nudge(-1);
        frame();
        assertTrue(model.scale().shows(near - 1), model.scale().toString());
    }

    @Test
    void aQuoteIsNewsWhileAnOrderIsPulledOut() {
        holds(Side.BUY, "2");
        exits.begin(Kind.TARGET);
        desk.quotes.quote(0, desk.now(), 99_980, 1, 100_000, 1, false);
        assertTrue(model.poll());
    }
}
