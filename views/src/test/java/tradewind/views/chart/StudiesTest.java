package tradewind.views.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.views.chart.SampleDesk.BTC;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tradewind.engine.indicators.Indicator;
import tradewind.engine.indicators.Indicator.Anchor;
import tradewind.engine.indicators.Indicator.Pane;
import tradewind.engine.indicators.IndicatorCatalogue;

class StudiesTest {
    private static final int DAY_OF_MINUTES = 24 * 60;
    private static final Indicator BROKEN = new Indicator(
            "BRK",
            "Broken",
            List.of(),
            List.of("BRK"),
            Pane.PRICE,
            List.of(),
            Anchor.NONE,
            _ -> Optional.empty(),
            (_, _) -> {
                throw new IllegalStateException("of no use");
            });

    private final SampleDesk desk = SampleDesk.minutes(DAY_OF_MINUTES + 120);
    private final ChartViewModel model =
            new ChartViewModel(BTC, desk.desk, new RecordingOrders(), Runnable::run, Runnable::run);
    private final Studies studies = model.studies();

    @BeforeEach
    void firstFrame() {
        frame();
        frame();
    }

    private void frame() {
        model.poll();
        model.layout(600, 300);
    }

    private Study only(Indicator indicator) {
        return studies.active().stream()
                .filter(s -> s.indicator() == indicator)
                .findFirst()
                .orElseThrow();
    }

    private List<String> labels() {
        return studies.active().stream().map(Study::label).toList();
    }

    private double newest(Study study) {
        return studies.value(study, 0, model.bars().size() - 1);
    }

    @Test
    void aDailyAverageBeginsAnewAtMidnight() {
        VisibleBars bars = model.visible();
        List<Long> breaks = new ArrayList<>();
        for (int i = 0; i < bars.size(); i++)
            if (studies.startsAnew(only(IndicatorCatalogue.VWAP), bars, i)) breaks.add(bars.time(i));
        assertEquals(List.of(SampleDesk.MIDNIGHT + DAY_OF_MINUTES * SampleDesk.MINUTE), breaks);
    }

    @Test
    void otherLinesGoOnOverMidnight() {
        for (int i = 0; i < model.visible().size(); i++)
            assertFalse(studies.startsAnew(only(IndicatorCatalogue.EMA), model.visible(), i), "candle " + i);
    }

    @Test
    void linesBreakWhereThereIsNoValueAndWhereValuesBeginAnew() {
        double[] values = {Double.NaN, 1, 2, 3, Double.NaN, 4, 5};
        assertEquals(
                List.of(new StudyLayer.Run(1, 3), new StudyLayer.Run(3, 4), new StudyLayer.Run(5, 7)),
                StudyLayer.runs(values, i -> i == 3));
        assertEquals(List.of(), StudyLayer.runs(new double[] {Double.NaN, Double.NaN}, i -> true));
    }

    @Test
    void twoOfOneIndicatorStandBesideEachOther() {
        assertEquals(Optional.empty(), studies.add(IndicatorCatalogue.EMA, 55));
        frame();
        assertEquals(List.of("EMA 21", "VWAP", "RSI 14", "EMA 55"), labels());
        Study fast = studies.active().get(0);
        Study slow = studies.active().get(3);
        assertTrue(fast.colour() != slow.colour(), "both in " + fast.colour());
        assertTrue(newest(fast) != newest(slow), "both " + newest(fast));
    }

    @Test
    void theSameOneTwiceIsRefused() {
        assertEquals(Optional.of("EMA 21 is already on the chart"), studies.add(IndicatorCatalogue.EMA, 21));
        assertEquals(3, studies.active().size());
    }

    @Test
    void changedParametersKeepPlaceAndColour() {
        Study before = only(IndicatorCatalogue.EMA);
        assertEquals(Optional.empty(), studies.change(before, 34));
        frame();
        assertEquals(List.of("EMA 34", "VWAP", "RSI 14"), labels());
        assertEquals(before.colour(), only(IndicatorCatalogue.EMA).colour());
        assertFalse(Double.isNaN(newest(only(IndicatorCatalogue.EMA))));
    }

    @Test
    void parametersOutOfRangeAreRefusedWithTheReason() {
        Study ema = only(IndicatorCatalogue.EMA);
        Optional<String> reason = Optional.of("Periods must be a whole number from 1 to 1000");
        assertEquals(reason, studies.change(ema, 0));
        assertEquals(reason, studies.change(ema, 2.5));
        assertEquals(reason, studies.change(ema, Double.NaN));
        assertEquals(List.of("EMA 21", "VWAP", "RSI 14"), labels());
    }

    @Test
    void proposesParametersThatAreNotOnTheChart() {
        assertArrayEquals(
                new double[] {20}, studies.proposal(IndicatorCatalogue.EMA).orElseThrow());
        var _ = studies.add(IndicatorCatalogue.EMA, 20);
        assertArrayEquals(
                new double[] {40}, studies.proposal(IndicatorCatalogue.EMA).orElseThrow());
        assertTrue(studies.proposal(IndicatorCatalogue.VWAP).isEmpty());
    }

    @Test
    void oneThatIsRemovedIsGone() {
        studies.remove(only(IndicatorCatalogue.VWAP));
        frame();
        assertEquals(List.of("EMA 21", "RSI 14"), labels());
    }

    @Test
    void oneThatFailsIsToldOnceAndTheOthersGoOn() {
        List<String> told = new ArrayList<>();
        Studies some = new Studies(
                BTC,
                model.bars(),
                Runnable::run,
                Runnable::run,
                (what, why) -> told.add(what + ": " + why.getMessage()));
        assertEquals(Optional.empty(), some.add(BROKEN));
        for (int i = 0; i < 3; i++) {
            desk.trade(desk.now() + SampleDesk.MINUTE, 100_500, 1_000);
            frame();
            some.poll(model.visible(), model.window());
        }
        assertEquals(List.of("indicator BRK: of no use"), told);
        assertTrue(some.failed(some.active().getLast()));
        assertFalse(some.failed(some.active().getFirst()));
        assertFalse(Double.isNaN(
                some.value(some.active().getFirst(), 0, model.bars().size() - 1)));
    }
}
