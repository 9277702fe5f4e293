package tradewind.views.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderPainterTest {
    @ParameterizedTest
    @CsvSource({"94.77961832, 94.78", "0.00400000, 0.00", "12.5, 12.50", "1234567.891, '1,234,567.89'"})
    void volumesAreShownToHundredths(String volume, String text) {
        assertEquals(
                text,
                HeaderPainter.volume(
                        SampleDesk.BTC, SampleDesk.BTC.quantity(volume).units()));
    }
}
