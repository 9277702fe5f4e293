package tradewind.views.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeoutException;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;
import tradewind.views.controls.Fonts;
import tradewind.views.controls.Ruler;

class PlotTextTest {
    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        Fonts.load();
    }

    @AfterEach
    void usualAgain() {
        PlotText.follow(Ruler.USUAL);
    }

    @Test
    void textIsAsMuchLargerAsTheDigitsOfTablesAreAndAsItsBoxesHaveRoomFor() {
        for (double[] digitsAndSize : new double[][] {{11, 11}, {12, 11}, {13, 12}, {15, 14}, {17, 14}}) {
            PlotText.follow(digitsAndSize[0]);
            assertEquals(digitsAndSize[1], PlotText.size());
            assertEquals(width(Fonts.NUMBERS, PlotText.size(), "1,118.99"), PlotText.width("1,118.99"), 1);
            String title = "BTC/USD · 5m · Bitstamp";
            assertTrue(PlotText.title(title) >= width(Fonts.WORDS_SEMI_BOLD, PlotText.size() + 1, title) - 1);
        }
    }

    private static double width(String family, double size, String text) {
        Text measured = new Text(text);
        measured.setFont(Font.font(family, size));
        return measured.getLayoutBounds().getWidth();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"VWAP", "EMA 21", "Volume", "MACD 12, 26, 9", "Indicators need fewer bars: zoom in", "成交量", "出来高"
            })
    void wordsAreAsWideAsTheFontMakesThem(String text) {
        double real = width(Fonts.WORDS_MEDIUM, 11, text);
        assertTrue(PlotText.words(text) >= real - 1, text + " is " + real + ", reckoned " + PlotText.words(text));
        assertTrue(
                PlotText.words(text) <= real * 1.06 + 1, text + " is " + real + ", reckoned " + PlotText.words(text));
    }
}
