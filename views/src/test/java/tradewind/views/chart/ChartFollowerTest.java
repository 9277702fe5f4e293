package tradewind.views.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradewind.engine.market.BarInterval;

/// Two charts of one session: what they share always, and what they follow when told to.
class ChartFollowerTest {
    private final SampleDesk desk = SampleDesk.minutes(900);
    private final ChartSync sync = new ChartSync();
    private final ChartViewModel minutes = model(BarInterval.M1);
    private final ChartViewModel hours = model(BarInterval.H1);
    private Optional<String> group = Optional.of("A");
    private final ChartFollower first = follower(minutes);
    private final ChartFollower second = follower(hours);

    private ChartViewModel model(BarInterval interval) {
        ChartViewModel made =
                new ChartViewModel(SampleDesk.BTC, desk.desk, new RecordingOrders(), Runnable::run, Runnable::run);
        made.intervalProperty().set(interval);
        return made;
    }

    private ChartFollower follower(ChartViewModel model) {
        ChartFollower made = new ChartFollower(model, sync, () -> group);
        made.onProperty().set(true);
        frame();
        return made;
    }

    private void frame() {
        for (ChartViewModel model : new ChartViewModel[] {minutes, hours}) {
            model.poll();
            model.layout(600, 300);
        }
    }

    private void frames() {
        for (int i = 0; i < 2; i++) {
            frame();
            first.pulse();
            second.pulse();
        }
        frame();
    }

    private static long end(ChartViewModel model) {
        return model.bars().timeOf(model.window().end());
    }

    @Test
    void allChartsStandAtTheSessionsClock() {
        for (int i = 0; i < 200; i++) {
            desk.trade(desk.now() + 47 * SampleDesk.SECOND, 100_000 + i, 1_000);
            frame();
            long newest = desk.now();
            for (ChartViewModel model : new ChartViewModel[] {minutes, hours}) {
                long start = model.bars().timeAt(model.bars().size() - 1);
                long nanos = model.intervalProperty().get().nanos();
                assertTrue(start <= newest && newest < start + nanos, model.intervalProperty() + " at " + start);
                assertEquals(100_000 + i, model.bars().bars().close(model.bars().size() - 1));
            }
        }
    }

    @Test
    void aPannedChartTakesTheOthersToTheSameTimeAndBack() {
        frames();
        minutes.pan(1_500, 0);
        frames();
        assertFalse(hours.window().following());
        assertEquals(end(minutes), end(hours), SampleDesk.MINUTE);
        minutes.window().toEnd();
        frames();
        assertTrue(hours.window().following());
    }

    @Test
    void barsOfTheSameLengthAreAsWide() {
        hours.intervalProperty().set(BarInterval.M1);
        frames();
        minutes.zoom(2, 300);
        frames();
        assertEquals(minutes.window().barWidth(), hours.window().barWidth());
        double width = hours.window().barWidth();
        hours.intervalProperty().set(BarInterval.H1);
        frames();
        minutes.zoom(0.5, 300);
        frames();
        assertEquals(width, hours.window().barWidth());
    }

    @Test
    void newBarsAloneMoveNobody() {
        frames();
        hours.pan(300, 0);
        first.onProperty().set(false);
        frames();
        first.onProperty().set(true);
        minutes.window().toEnd();
        double at = hours.window().first();
        for (int i = 0; i < 5; i++) {
            desk.trade(desk.now() + SampleDesk.MINUTE, 100_000, 1_000);
            frames();
        }
        assertEquals(at, hours.window().first(), 1e-9);
    }

    @Test
    void aChartThatDoesNotFollowOrIsInNoGroupStays() {
        frames();
        second.onProperty().set(false);
        minutes.pan(900, 0);
        frames();
        assertTrue(hours.window().following());
        second.onProperty().set(true);
        group = Optional.empty();
        minutes.pan(900, 0);
        frames();
        assertTrue(hours.window().following());
        assertTrue(second.alone());
    }

    @Test
    void theCrosshairStandsAtTheSameTimeAndPrice() {
        frames();
        double x = 400;
        first.point(new Pointer(x, 120, true), true, true);
        Pointer ghost = second.ghost(600);
        long time = minutes.bars().timeAt((int) Math.floor(minutes.window().index(x)));
        int bar = (int) Math.floor(hours.window().index(ghost.x()));
        assertEquals(BarInterval.H1.start(time), hours.bars().timeAt(bar));
        assertEquals(minutes.scale().price(120), hours.scale().price(ghost.y()), 1e-6);
        assertEquals(Pointer.AWAY, first.ghost(600), "not its own");
        first.point(new Pointer(x, 400, true), true, false);
        assertEquals(Pointer.NO_HEIGHT, second.ghost(600).y());
        first.point(Pointer.AWAY, false, false);
        assertEquals(Pointer.AWAY, second.ghost(600));
    }

    @Test
    void aChartThatIsClosedLeavesNoCrosshairBehind() {
        frames();
        first.point(new Pointer(400, 120, true), true, true);
        first.leave();
        assertEquals(Pointer.AWAY, second.ghost(600));
    }

    @Test
    void aTimeInAPauseStandsAtTheEndOfTheBarBefore() {
        SampleDesk night = SampleDesk.sessions(2);
        ChartBars bars = new ChartBars(night.bars, 0, BarInterval.M1);
        bars.poll();
        long close = bars.timeAt(389) + SampleDesk.MINUTE;
        assertEquals(390, bars.indexOf(close + 3 * 60 * SampleDesk.MINUTE));
        assertEquals(389.5, bars.indexOf(close - 30 * SampleDesk.SECOND), 1e-9);
        assertEquals(bars.timeAt(5) + 30 * SampleDesk.SECOND, bars.timeOf(5.5));
        assertEquals(bars.size() + 4, bars.indexOf(bars.timeAt(bars.size() + 4)), 1e-9);
        assertEquals(-3, bars.indexOf(bars.timeAt(-3)), 1e-9);
    }
}
