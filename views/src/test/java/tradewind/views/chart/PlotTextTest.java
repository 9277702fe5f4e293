package tradewind.views.chart;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeoutException;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;
import tradewind.views.controls.Fonts;

class PlotTextTest {
    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        Fonts.load();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"VWAP", "EMA 21", "Volume", "MACD 12, 26, 9", "Indicators need fewer bars: zoom in", "成交量", "出来高"
            })
    void wordsAreAsWideAsTheFontMakesThem(String text) {
        Text measured = new Text(text);
        measured.setFont(Font.font(Fonts.WORDS_MEDIUM, 11));
        double real = measured.getLayoutBounds().getWidth();
        assertTrue(PlotText.words(text) >= real - 1, text + " is " + real + ", reckoned " + PlotText.words(text));
        assertTrue(
                PlotText.words(text) <= real * 1.06 + 1, text + " is " + real + ", reckoned " + PlotText.words(text));
    }
}
