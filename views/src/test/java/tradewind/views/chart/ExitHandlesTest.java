package tradewind.views.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.views.chart.SampleDesk.BTC;
import static tradewind.views.chart.SampleDesk.limit;
import static tradewind.views.chart.SampleDesk.stop;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.views.chart.ExitDraft.Kind;

/// The handles in the box of a position, and the keys that begin and move the same orders.
class ExitHandlesTest extends ExitSample {
    @Test
    void aPositionHasAHandleForAStopAndOneForATarget() {
        holds(Side.BUY, "2");
        assertEquals(List.of(Kind.STOP, Kind.TARGET), exits.shown());
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
