package tradewind.views.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.views.chart.SampleDesk.BTC;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tradewind.engine.indicators.IndicatorCatalogue;
import tradewind.engine.market.BarInterval;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.views.chart.LevelLabel.Kind;
import tradewind.views.working.OrderLines;

class ChartViewModelTest {
    private static final double NOTHING_DRAWN = Double.POSITIVE_INFINITY;

    private final SampleDesk desk = SampleDesk.minutes(600);
    private final RecordingOrders orders = new RecordingOrders();
    private final ChartViewModel model = new ChartViewModel(BTC, desk.desk, orders, Runnable::run, Runnable::run);

    @BeforeEach
    void firstFrame() {
        frame();
    }

    private boolean frame() {
        boolean changed = model.poll();
        model.layout(600, 300);
        return changed;
    }

    private List<LevelLabel> labels() {
        return LevelLabels.of(model, 600, 300, ChartOverlay.HEADER);
    }

    @Test
    void aFrameWithoutNewsChangesNothing() {
        frame();
        assertFalse(frame());
    }

    @Test
    void anotherStyleCanBePaintedBeforeTheNextFrame() {
        model.styleProperty().set(BarStyle.HEIKIN_ASHI);
        int last = model.visible().size() - 1;
        double chosen = model.averages().open(last);
        frame();
        assertEquals(model.averages().open(last), chosen);
    }

    @Test
    void aTradeChangesTheNextFrame() {
        frame();
        desk.trade(desk.now(), 100_000, 1);
        assertTrue(frame());
        assertEquals(100_000, model.bars().bars().close(model.bars().size() - 1));
    }

    @Test
    void aQuoteWithoutATradeChangesTheChartOnlyWhileAnOrderIsMoved() {
        OrderId id = desk.working(Side.BUY, "1", SampleDesk.limit("990.00"), 30);
        frame();
        desk.quotes.quote(0, desk.now(), 99_000, 1, 99_100, 1, true);
        assertFalse(frame());
        assertEquals(99_100, model.quote().ask());
        desk.quotes.quote(0, desk.now(), 99_000, 1, 99_100, 1, false);
        assertTrue(frame(), "the quotes are real now");
        model.orders().grab(id);
        desk.quotes.quote(0, desk.now(), 99_010, 1, 99_110, 1, false);
        assertTrue(frame());
    }

    @Test
    void showsFiveMinuteBarsOfTheBoard() {
        assertEquals(BarInterval.M5, model.intervalProperty().get());
        assertEquals(120, model.bars().size());
    }

    @Test
    void thePriceRangeHoldsEveryVisibleBarBelowTheHeader() {
        VisibleBars bars = model.visible();
        for (int i = 0; i < bars.size(); i++) {
            assertTrue(model.scale().y(bars.high(i)) >= ChartOverlay.HEADER, "bar " + i + " is under the header");
            assertTrue(model.scale().y(bars.low(i)) <= 300, "bar " + i + " is below the pane");
        }
    }

    @Test
    void drawsAtMostACandleForThreePixels() {
        model.intervalProperty().set(BarInterval.M1);
        frame();
        for (int i = 0; i < 40; i++) model.zoom(0.5, 300);
        frame();
        assertTrue(model.visible().size() <= 200, model.visible().size() + " candles on 600 pixels");
        assertTrue(model.visible().bucket() > 1);
    }

    @Test
    void keepsRoomForLabelsWhileThereAreOrders() {
        assertEquals(0, model.lane());
        OrderId id = desk.working(Side.BUY, "1", SampleDesk.limit("990.00"), 30);
        frame();
        assertEquals(ChartViewModel.LANE, model.lane());
        double newest = model.window().x(model.bars().size());
        for (LevelLabel label : labels()) assertTrue(label.left() > newest, "a label covers candles");
        desk.desk.onOrderEvent(new OrderEvent.Canceled(id, desk.now(), ""));
        frame();
        assertEquals(0, model.lane());
    }

    @Test
    void noLabelCoversCandlesHoweverFarOnePans() {
        desk.working(Side.BUY, "1", SampleDesk.limit("990.00"), 30);
        frame();
        model.pan(200, 0);
        frame();
        for (LevelLabel label : labels())
            assertTrue(label.left() >= model.window().width());
    }

    @Test
    void aScaleOfOnesOwnStaysUntilReset() {
        PriceScale fitted = model.scale();
        model.stretch(75);
        frame();
        assertFalse(model.autoScale());
        assertTrue(model.scale().high() > fitted.high());
        model.pan(0, 30);
        frame();
        model.resetScale();
        frame();
        assertEquals(fitted, model.scale());
    }

    @Test
    void anotherIntervalShowsTheSameTime() {
        model.intervalProperty().set(BarInterval.M1);
        frame();
        model.pan(1_200, 0);
        frame();
        long middle = model.bars().timeAt((int) model.window().index(300));
        model.intervalProperty().set(BarInterval.M5);
        frame();
        assertEquals(BarInterval.M5.start(middle), model.bars().timeAt((int)
                Math.floor(model.window().index(300))));
    }

    @Test
    void everyIntervalCanFollowEveryOther() {
        for (BarInterval before : BarInterval.values()) {
            for (BarInterval after : BarInterval.values()) {
                model.intervalProperty().set(before);
                frame();
                frame();
                model.intervalProperty().set(after);
                frame();
                assertEquals(after, model.bars().bars().interval());
                assertTrue(model.visible().size() > 0, before + " to " + after);
            }
        }
    }

    @Test
    void labelsNeverOverlap() {
        for (int i = 0; i < 8; i++) desk.working(Side.BUY, "1", SampleDesk.limit("99" + i + ".00"), 5);
        frame();
        List<LevelLabel> labels = labels();
        assertEquals(8, labels.size());
        for (int i = 1; i < labels.size(); i++)
            assertTrue(labels.get(i).middle() - labels.get(i - 1).middle() >= LevelLabel.HEIGHT);
    }

    @Test
    void labelsStandCloserAndOverTheHeaderBeforeOneIsCutOff() {
        for (int i = 0; i < 8; i++) desk.working(Side.BUY, "1", SampleDesk.limit("99" + i + ".00"), 5);
        frame();
        for (double height : new double[] {300, 200, 160}) {
            List<LevelLabel> labels = LevelLabels.of(model, 600, height, ChartOverlay.HEADER);
            double half = LevelLabel.HEIGHT / 2;
            assertTrue(labels.getFirst().middle() - half >= 0, "of " + height);
            assertTrue(labels.getLast().middle() + half <= height, "of " + height);
        }
    }

    @Test
    void anExitSaysWhatItWouldRealise() {
        desk.filled(Side.BUY, "2", "990.00", 40);
        desk.working(Side.SELL, "2", SampleDesk.limit("1005.00"), 30);
        frame();
        LevelLabel exit = labels().stream()
                .filter(l -> l.kind() == Kind.ORDER)
                .findFirst()
                .orElseThrow();
        assertEquals("+30.00", exit.info());
        LevelLabel position = labels().stream()
                .filter(l -> l.kind() == Kind.POSITION)
                .findFirst()
                .orElseThrow();
        assertEquals("LONG 2.00", position.text());
    }

    @Test
    void aPriceThatCrossesTheMarketIsWarnedOf() {
        OrderId id = desk.working(Side.BUY, "1", SampleDesk.limit("990.00"), 30);
        frame();
        model.orders().grab(id);
        model.orders().dragTo(110_000);
        LevelLabel draft = labels().stream()
                .filter(l -> l.kind() == Kind.DRAFT)
                .findFirst()
                .orElseThrow();
        assertEquals("fills at once", draft.info());
        assertEquals(LevelLabel.Tone.WARN, draft.tone());
    }

    @Test
    void saysWhyTheGateWouldRefuseAPrice() {
        OrderId id = desk.working(Side.BUY, "1", SampleDesk.limit("990.00"), 30);
        frame();
        model.orders().grab(id);
        assertEquals(Optional.empty(), model.objection());
        orders.denial = Optional.of(new Denial("PRICE_COLLAR", "band=3.00 %"));
        model.orders().dragTo(70_000);
        assertEquals(Optional.of("PRICE_COLLAR: band=3.00 %"), model.objection().map(OrderLines.Objection::reason));
    }

    @Test
    void indicatorsHaveAValueForTheNewestBar() {
        frame();
        Study ema = model.studies().active().getFirst();
        assertEquals("EMA 21", ema.label());
        double close = model.bars().bars().close(model.bars().size() - 1) / 100.0;
        double value = model.studies().value(ema, 0, model.bars().size() - 1);
        assertEquals(close, value, 15);
    }

    @Test
    void aPannedScreenGivesTheSameIndicatorValuesAsTheWholeSeries() {
        model.intervalProperty().set(BarInterval.M1);
        frame();
        model.pan(900, 0);
        frame();
        frame();
        var whole =
                IndicatorCatalogue.EMA.compute(model.bars().bars(), 2, 8, 21).lines()[0];
        Study ema = model.studies().active().getFirst();
        int bar = model.visible().first(10);
        assertEquals(whole[bar], model.studies().value(ema, 0, bar), 1e-9);
    }

    @Test
    void ordersNearTheCandlesAreOnScreen() {
        PriceScale before = model.scale();
        double range = before.high() - before.low();
        desk.working(Side.BUY, "1", SampleDesk.limit("985.00"), 30);
        desk.working(Side.SELL, "1", SampleDesk.limit("1015.00"), 30);
        frame();
        assertTrue(
                model.scale().shows(98_500) && model.scale().shows(101_500),
                model.scale().toString());
        assertTrue(model.scale().high() - model.scale().low() <= 2 * range, "the candles are squashed");
        for (LevelLabel label : labels()) assertFalse(label.info().startsWith("↓"), label.info());
    }

    @Test
    void anOrderFarAwayDoesNotSquashTheCandles() {
        PriceScale before = model.scale();
        desk.working(Side.BUY, "1", SampleDesk.limit("700.00"), 30);
        frame();
        assertEquals(before.low(), model.scale().low());
        assertEquals("↓700.00", labels().getFirst().info());
    }

    @Test
    void thePositionsAveragePriceIsOnScreen() {
        desk.filled(Side.BUY, "2", "985.00", 40);
        frame();
        assertTrue(model.scale().shows(98_500), model.scale().toString());
    }

    @Test
    void theRangeStandsStillWhileAPriceIsChosen() {
        OrderId id = desk.working(Side.BUY, "1", SampleDesk.limit("990.00"), 30);
        frame();
        PriceScale before = model.scale();
        model.orders().grab(id);
        model.orders().dragTo(97_500);
        frame();
        assertEquals(before, model.scale());
    }

    @Test
    void aLinePressedBeforeItsEntryIsNotTheOrders() {
        desk.working(Side.BUY, "1", SampleDesk.limit("995.00"), 60);
        frame();
        LevelLabel label = labels().getFirst();
        double entry = model.entryColumn(label);
        assertTrue(OrderHit.at(model, labels(), new Pointer(entry + 20, label.level() + 11, true), NOTHING_DRAWN)
                .isPresent());
        assertTrue(OrderHit.at(model, labels(), new Pointer(entry + 20, label.level() - 11, true), NOTHING_DRAWN)
                .isPresent());
        assertTrue(OrderHit.at(model, labels(), new Pointer(entry - 20, label.level(), true), NOTHING_DRAWN)
                .isEmpty());
        assertTrue(OrderHit.at(model, labels(), new Pointer(entry + 20, label.level() + 12, true), NOTHING_DRAWN)
                .isEmpty());
        Pointer onLine = new Pointer(entry + 20, label.level() + 8, true);
        assertTrue(OrderHit.at(model, labels(), onLine, 3).isEmpty(), "a drawing is nearer");
        Pointer onBox = new Pointer(label.left() + 60, label.middle() + 8, true);
        assertTrue(OrderHit.at(model, labels(), onBox, 3).isPresent(), "a box is the order's");
    }

    @Test
    void theCrossOfAnOrderIsTwentyTwoPixelsSquare() {
        desk.working(Side.BUY, "1", SampleDesk.limit("995.00"), 60);
        frame();
        LevelLabel label = labels().getFirst();
        double right = label.left() + label.width();
        for (double x : new double[] {right - 22, right - 1})
            for (double y : new double[] {label.middle() - 11, label.middle() + 11})
                assertTrue(label.onClose(x, y), x - right + ", " + (y - label.middle()));
        assertFalse(label.onClose(right - 23, label.middle()));
    }

    @Test
    void theCrosshairsTimeTakesTheWordsOfTheTickBelowIt() {
        assertEquals(new TimeTicks.Tick(12, "", true), new TimeTicks.Tick(12, "29 Nov", true).wordless());
    }
}
