package tradewind.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SparklineTest {
    @Test
    void drawsTheLowestAndHighestValueAsTheLowestAndHighestBlock() {
        assertEquals("▁▄█", Sparkline.of(List.of(100.0, 103.5, 107.0), 10).replace('▅', '▄'));
    }

    @Test
    void drawsAFlatSeriesLow() {
        assertEquals("▁▁▁", Sparkline.of(List.of(5.0, 5.0, 5.0), 10));
    }

    @Test
    void thinsOutToTheWidthAndKeepsTheLastValue() {
        List<Double> rising = IntStream.range(0, 800).mapToObj(Double::valueOf).toList();
        assertEquals("▁▂▃▄▅▆▇█", Sparkline.of(rising, 8));
    }

    @Test
    void isEmptyForNothing() {
        assertEquals("", Sparkline.of(List.of(), 10));
    }
}
