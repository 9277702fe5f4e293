package tradewind.views.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import tradewind.engine.market.BarInterval;

class ComparisonTest {
    private final SampleDesk desk = SampleDesk.minutes(60);
    private final ChartViewModel model =
            new ChartViewModel(SampleDesk.BTC, desk.desk, new RecordingOrders(), Runnable::run, Runnable::run);

    private double[] percents() {
        model.comparison().with(SampleDesk.OTHER);
        model.intervalProperty().set(BarInterval.M5);
        model.poll();
        model.layout(800, 300);
        return model.comparison().percents();
    }

    @Test
    void bothCountFromTheirFirstBarInView() {
        for (int i = 0; i < 60; i++) desk.second(SampleDesk.MIDNIGHT + i * SampleDesk.MINUTE, 20_000 + i / 5 * 100);
        double[] percents = percents();
        assertEquals(12, percents.length);
        assertArrayEquals(new double[] {0, 0.5, 1, 1.5}, Arrays.copyOf(percents, 4), 1e-9);
        assertEquals(0, model.base().orElseThrow().percent(model.visible().close(0)), 1e-9);
    }

    @Test
    void aMarketThatPausesStandsAtItsLastCloseAndOneThatHasNotBegunHasNoLine() {
        desk.second(SampleDesk.MIDNIGHT + 17 * SampleDesk.MINUTE, 20_000);
        desk.second(SampleDesk.MIDNIGHT + 26 * SampleDesk.MINUTE, 21_000);
        double[] percents = percents();
        assertTrue(Double.isNaN(percents[2]));
        assertArrayEquals(new double[] {0, 0, 5, 5, 5}, Arrays.copyOfRange(percents, 3, 8), 1e-9);
    }

    @Test
    void theRangeHoldsTheSecondLine() {
        for (int i = 0; i < 60; i++) desk.second(SampleDesk.MIDNIGHT + i * SampleDesk.MINUTE, 20_000 + i * 200);
        double[] percents = percents();
        double top = model.base().orElseThrow().priceAt(percents[percents.length - 1]);
        assertTrue(model.scale().shows(top), top + " in " + model.scale());
        model.comparison().without();
        model.layout(800, 300);
        assertTrue(model.scale().high() < top);
    }

    @Test
    void aSecondInstrumentWithoutTradesChangesNothing() {
        double[] percents = percents();
        assertTrue(Arrays.stream(percents).allMatch(Double::isNaN));
        assertTrue(model.scale().high() < 110_000);
    }

    @Test
    void aPictureIsTheSamePixelsAgain() throws IOException {
        Random random = new Random(7);
        int[] pixels = random.ints(37 * 23).map(i -> i | 0xFF000000).toArray();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(PngBytes.of(pixels, 37, 23)));
        assertArrayEquals(pixels, image.getRGB(0, 0, 37, 23, null, 0, 37));
        assertThrows(IllegalArgumentException.class, () -> PngBytes.of(pixels, 37, 24));
    }

    @Test
    void thePicturesNameSaysSymbolIntervalAndMinute() {
        assertEquals(
                "BTC-USD 15m 2013-11-29 00-07Z.png",
                ChartPictures.name("BTC/USD", BarInterval.M15, SampleDesk.MIDNIGHT + 7 * SampleDesk.MINUTE));
        assertEquals("-.-A 1m 2013-11-29 00-00Z.png", ChartPictures.name("\\.:A", BarInterval.M1, SampleDesk.MIDNIGHT));
    }
}
