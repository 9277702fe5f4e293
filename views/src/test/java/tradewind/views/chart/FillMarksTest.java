package tradewind.views.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tradewind.views.chart.SampleDesk.BTC;
import static tradewind.views.chart.SampleDesk.MINUTE;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradewind.engine.orders.Side;

class FillMarksTest {
    private final SampleDesk desk = SampleDesk.minutes(60);
    private final FillMarks marks = new FillMarks(BTC, desk.desk.fills());

    private List<FillMarks.Mark> visible(int from, int count) {
        VisibleBars bars = new VisibleBars();
        bars.reset(count, 1);
        for (int i = 0; i < count; i++) bars.add(from + i, SampleDesk.MIDNIGHT + (from + i) * MINUTE, 1, 1, 1, 1, 1);
        marks.poll();
        return marks.within(bars, SampleDesk.MIDNIGHT + (from + count) * MINUTE);
    }

    @Test
    void aFillStandsInTheCandleOfItsMinute() {
        desk.filled(Side.BUY, "1.5", "1000.00", 10);
        assertEquals(List.of(new FillMarks.Mark(9, Side.BUY, 150_000_000L, 100_000, 1)), visible(40, 20));
    }

    @Test
    void fillsOfOneSideInOneCandleAreOneMark() {
        desk.filled(Side.BUY, "1", "1000.00", 10);
        desk.filled(Side.BUY, "3", "1004.00", 10);
        desk.filled(Side.SELL, "2", "1002.00", 10);
        assertEquals(
                List.of(
                        new FillMarks.Mark(9, Side.BUY, 400_000_000L, 100_300, 2),
                        new FillMarks.Mark(9, Side.SELL, 200_000_000L, 100_200, 1)),
                visible(40, 20));
    }

    @Test
    void fillsOutsideTheWindowAreLeftOut() {
        desk.filled(Side.BUY, "1", "1000.00", 30);
        desk.filled(Side.BUY, "1", "1000.00", 2);
        assertEquals(List.of(), visible(40, 10));
    }

    @Test
    void aLateReportTakesItsPlaceInTime() {
        desk.filled(Side.BUY, "1", "1000.00", 2);
        desk.filled(Side.SELL, "1", "1000.00", 12);
        assertEquals(2, visible(40, 20).size());
        assertEquals(Side.SELL, visible(40, 20).getFirst().side());
    }

    @Test
    void knowsWhenThePositionWasOpened() {
        desk.filled(Side.BUY, "1", "1000.00", 30);
        desk.filled(Side.BUY, "1", "1000.00", 20);
        marks.poll();
        assertEquals(Optional.of(desk.now() - 30 * MINUTE), marks.entry());
        desk.filled(Side.SELL, "3", "1000.00", 10);
        marks.poll();
        assertEquals(Optional.of(desk.now() - 10 * MINUTE), marks.entry());
        desk.filled(Side.BUY, "1", "1000.00", 5);
        marks.poll();
        assertEquals(Optional.empty(), marks.entry());
    }
}
