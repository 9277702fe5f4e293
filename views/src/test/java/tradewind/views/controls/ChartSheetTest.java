package tradewind.views.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fair_acc.chartfx.XYChart;
import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.chartfx.renderer.spi.financial.CandleStickRenderer;
import io.fair_acc.chartfx.renderer.spi.financial.FinancialDataSetNode;
import io.fair_acc.chartfx.renderer.spi.financial.FinancialTheme;
import io.fair_acc.dataset.spi.financial.OhlcvDataSet;
import io.fair_acc.dataset.spi.financial.api.attrs.AttributeModel;
import io.fair_acc.dataset.spi.financial.api.ohlcv.IOhlcv;
import io.fair_acc.dataset.spi.financial.api.ohlcv.IOhlcvItem;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/// The chart library paints in our colours, whichever of its own financial themes it believes in.
class ChartSheetTest extends ApplicationTest {
    private final OhlcvDataSet bars = new OhlcvDataSet("bars");

    @Override
    public void start(Stage stage) {
        bars.setData(new Bars(
                List.of(new Bar(1, 10, 12, 9, 11, 5), new Bar(2, 11, 14, 10, 13, 7), new Bar(3, 13, 13.5, 8, 9, 9))));
        CandleStickRenderer renderer = new CandleStickRenderer(true);
        renderer.getDatasets().add(bars);
        XYChart chart = new XYChart(new DefaultNumericAxis("", null), new DefaultNumericAxis("", null));
        chart.getRenderers().setAll(List.of(renderer));
        FinancialTheme.Dark.applyPseudoClasses(chart);
        Scene scene = new Scene(chart, 600, 400);
        Theme.DARK.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void closeWindows() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"DARK", "LIGHT"})
    void candlesAndAxesFollowTheSet(Theme theme) {
        interact(theme::applyEverywhere);
        WaitForAsyncUtils.waitForFxEvents();
        TokenSheet sheet = TokenSheet.of(theme);
        FinancialDataSetNode node =
                lookup(FinancialDataSetNode.class::isInstance).query();
        assertEquals(
                Stream.of("candle-up", "candle-down", "candle-up", "candle-down", "volume-up", "volume-down")
                        .map(name -> colour(sheet, name))
                        .toList(),
                List.of(
                        node.getCandleLongColor(),
                        node.getCandleShortColor(),
                        node.getCandleLongWickColor(),
                        node.getCandleShortWickColor(),
                        node.getCandleVolumeLongColor(),
                        node.getCandleVolumeShortColor()));
        Text tick = lookup(".axis-tick-label").query();
        assertEquals(colour(sheet, "text-3"), tick.getFill());
        assertEquals(
                "JetBrains Mono NL Regular 11.0",
                tick.getFont().getName() + " " + tick.getFont().getSize());
    }

    private static Color colour(TokenSheet sheet, String name) {
        return Color.web(sheet.colours().getOrDefault(name, "transparent"));
    }

    private record Bars(List<Bar> list) implements IOhlcv {
        @Override
        public IOhlcvItem getOhlcvItem(int index) {
            return list.get(index);
        }

        @Override
        public int size() {
            return list.size();
        }

        @Override
        public Iterator<IOhlcvItem> iterator() {
            return list.stream().map(IOhlcvItem.class::cast).iterator();
        }

        @Override
        public AttributeModel getAddon() {
            return new AttributeModel();
        }

        @Override
        public AttributeModel getAddonOrCreate() {
            return new AttributeModel();
        }
    }

    private record Bar(long at, double open, double high, double low, double close, double volume)
            implements IOhlcvItem {
        @Override
        @SuppressWarnings("JavaUtilDate")
        public Date getTimeStamp() {
            return new Date(at * 1000);
        }

        @Override
        public double getOpen() {
            return open;
        }

        @Override
        public double getHigh() {
            return high;
        }

        @Override
        public double getLow() {
            return low;
        }

        @Override
        public double getClose() {
            return close;
        }

        @Override
        public double getVolume() {
            return volume;
        }

        @Override
        public double getOpenInterest() {
            return 0;
        }

        @Override
        public AttributeModel getAddon() {
            return new AttributeModel();
        }

        @Override
        public AttributeModel getAddonOrCreate() {
            return new AttributeModel();
        }
    }
}
