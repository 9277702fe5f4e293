package tradewind.views.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tradewind.views.drawing.SamplePlot.BTC;
import static tradewind.views.drawing.SamplePlot.at;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawingTextTest {
    @Test
    void saysTimesAndPricesThatAPersonCanRead() {
        assertEquals(
                "trend 2013-11-29T00:10:30Z 1118.99 2013-11-29T00:20:30Z 1107.50",
                DrawingText.of(new Drawing(3, Tool.TREND, at(10, "1118.99"), at(20, "1107.5")), BTC));
    }

    @Test
    void isReadAsItWasWritten() {
        Drawing level = new Drawing(1, Tool.HORIZONTAL, at(-10, "-3.05"));
        Drawing note = new Drawing(2, Tool.NOTE, at(1, "2"), at(3, "4")).saying("why | because");
        for (Drawing each : new Drawing[] {level, note})
            assertEquals(Optional.of(each), DrawingText.read(each.id(), DrawingText.of(each, BTC), BTC));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "spiral 2013-11-29T00:10:30Z 1118.99",
                "pointer",
                "horizontal 2013-11-29T00:10:30Z",
                "horizontal yesterday 1118.99",
                "horizontal 2013-11-29T00:10:30Z 1.118,99",
                "horizontal 2013-11-29T00:10:30Z 1118.995",
                "horizontal 9999-11-29T00:10:30Z 1118.99",
                "horizontal 2013-11-29T00:10:30Z 1118.99 | words"
            })
    void whatThisReleaseCannotDrawIsNone(String text) {
        assertEquals(Optional.empty(), DrawingText.read(1, text, BTC));
    }
}
