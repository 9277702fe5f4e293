package tradewind.views.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import tradewind.engine.market.BarInterval;
import tradewind.engine.market.BarSeries;

class HeikinAshiTest {
    private final BarSeries bars = new BarSeries(BarInterval.M1);
    private final HeikinAshi averages = new HeikinAshi();

    private void bar(long open, long high, long low, long close) {
        bars.addBar(bars.size() * BarInterval.M1.nanos(), open, high, low, close, 1);
    }

    private VisibleBars visible(int from, int candles, int bucket) {
        VisibleBars visible = new VisibleBars();
        visible.reset(candles, bucket);
        for (int i = 0; i < candles; i++) visible.add(from + i * bucket, 0, 0, 0, 0, 0, 0);
        return visible;
    }

    private String candle(int i) {
        return averages.open(i) + " " + averages.high(i) + " " + averages.low(i) + " " + averages.close(i);
    }

    /// Worked out on paper: close = (o + h + l + c) / 4, open = middle of the candle before.
    @Test
    void theCloseIsTheMeanAndTheOpenTheMiddleOfTheCandleBefore() {
        bar(100, 120, 90, 110);
        bar(110, 130, 105, 125);
        bar(125, 126, 100, 101);
        averages.layout(bars, visible(0, 3, 1));
        assertEquals("105.0 120.0 90.0 105.0", candle(0));
        assertEquals("105.0 130.0 105.0 117.5", candle(1));
        assertEquals("111.25 126.0 100.0 113.0", candle(2));
    }

    @Test
    void severalBarsInOneCandleAreMerged() {
        bar(100, 120, 90, 110);
        bar(110, 130, 105, 125);
        bar(125, 126, 100, 101);
        averages.layout(bars, visible(0, 2, 2));
        assertEquals("105.0 130.0 90.0 117.5", candle(0));
        assertEquals("111.25 126.0 100.0 113.0", candle(1));
    }

    @Test
    void aWindowFarFromTheFirstBarShowsTheSameCandles() {
        for (int i = 0; i < 500; i++) {
            long at = 100_000 + Math.round(Math.sin(i / 7.0) * 5_000);
            bar(at, at + 300, at - 200, at + 100);
        }
        averages.layout(bars, visible(0, 500, 1));
        double open = averages.open(400);
        double close = averages.close(400);
        averages.layout(bars, visible(400, 10, 1));
        assertEquals(open, averages.open(0), 1e-9);
        assertEquals(close, averages.close(0), 1e-9);
    }
}
