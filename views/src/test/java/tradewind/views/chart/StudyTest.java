package tradewind.views.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tradewind.engine.indicators.Indicator;
import tradewind.engine.indicators.IndicatorCatalogue;
import tradewind.views.controls.Token;
import tradewind.views.texts.Language;

class StudyTest {
    @Test
    void everyIndicatorComesBackFromItsText() {
        for (Indicator indicator : IndicatorCatalogue.all()) {
            Study study = new Study(
                    indicator, indicator.initial(), new LineStyle(Token.SERIES_5, LineStyle.Stroke.DASHED, 2));
            Study back = Study.of(study.text()).orElseThrow();
            assertEquals(study.text(), back.text());
            assertEquals(study.style(), back.style());
            assertArrayEquals(study.parameters(), back.parameters(), indicator.name());
        }
        assertEquals(
                "BB(20,2):rose,dashed,2",
                new Study(
                                IndicatorCatalogue.BOLLINGER,
                                new double[] {20, 2},
                                new LineStyle(Token.SERIES_5, LineStyle.Stroke.DASHED, 2))
                        .text());
    }

    @Test
    void everyParameterAndLineHasANameInEveryLanguage() {
        try {
            for (Language language : Language.values()) {
                Language.speak(language);
                for (Indicator indicator : IndicatorCatalogue.all()) {
                    for (Indicator.Parameter each : indicator.parameters())
                        assertFalse(Study.name(each).isBlank());
                    Study study = new Study(indicator, indicator.initial(), new LineStyle(Token.SERIES_1));
                    for (int i = 0; i < indicator.outputs().size(); i++)
                        assertFalse(study.output(i).isBlank());
                }
            }
            Study bands = new Study(IndicatorCatalogue.BOLLINGER, new double[] {20, 2}, new LineStyle(Token.SERIES_1));
            assertEquals("上轨", bands.output(0));
            assertEquals("VWAP", new Study(IndicatorCatalogue.VWAP, new double[0], bands.style()).output(0));
        } finally {
            Language.speak(Language.ENGLISH);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NO_SUCH(3)", "EMA", "EMA(0)", "EMA(x)", "EMA(5):puce,solid,1", "EMA(5):gold,solid,9"})
    void aTextThatNamesNoStudyIsNone(String text) {
        assertEquals(Optional.empty(), Study.of(text));
    }

    @Test
    void whatThisReleaseDoesNotKnowIsNamedAndKept() {
        Studies studies = studies();
        studies.put(
                List.of("EMA(9)", "ICHIMOKU(9,26,52):gold,solid,1", "RSI(14):teal,points,1", "EMA(9):rose,solid,2"));
        assertEquals(
                List.of("EMA 9", "RSI 14"),
                studies.active().stream().map(Study::label).toList());
        assertEquals(List.of("ICHIMOKU(9,26,52):gold,solid,1"), studies.unknown());
        assertEquals(
                List.of("EMA(9):gold,solid,1", "RSI(14):teal,points,1", "ICHIMOKU(9,26,52):gold,solid,1"),
                studies.texts());
        studies.removeUnknown("ICHIMOKU(9,26,52):gold,solid,1");
        assertEquals(2, studies.texts().size());
    }

    @Test
    void aStudyDrawnInAnotherWayKeepsItsPlaceAndIsTold() {
        Studies studies = studies();
        List<List<String>> told = new ArrayList<>();
        studies.setOnChange(() -> told.add(studies.texts()));
        Study before = studies.active().getFirst();
        Study now = studies.restyle(before, before.style().with(Token.SERIES_6).wide(2));
        assertEquals(studies.active().getFirst(), now);
        assertEquals("EMA(21):olive,solid,2", told.getFirst().getFirst());
    }

    @Test
    void everyTemplateToBeginWithIsWhollyKnown() {
        for (ChartTemplate template : ChartTemplate.STARTERS)
            for (String text : template.studies()) assertTrue(Study.of(text).isPresent(), text);
    }

    @Test
    void anOwnTemplateTakesThePlaceOfTheOneToBeginWith() {
        List<String> removed = new ArrayList<>();
        List<ChartTemplate> saved = new ArrayList<>();
        ChartTemplates templates = new ChartTemplates(
                new ChartTemplateStore() {
                    @Override
                    public Kept load() {
                        return new Kept(List.of(new ChartTemplate("Mine", List.of("EMA(5)"))), List.of("one was bad"));
                    }

                    @Override
                    public Optional<String> save(ChartTemplate template) {
                        saved.add(template);
                        return Optional.empty();
                    }

                    @Override
                    public Optional<String> remove(String name) {
                        removed.add(name);
                        return Optional.of("still there");
                    }
                },
                Runnable::run,
                Runnable::run,
                removed::add);
        assertEquals(List.of("one was bad"), removed);
        assertTrue(templates.save("../evil", List.of()).isPresent());
        assertEquals(Optional.empty(), templates.save(" mine ", List.of("RSI(9)")));
        assertEquals(List.of(new ChartTemplate("Mine", List.of("RSI(9)"))), saved);
        assertEquals(Optional.empty(), templates.save("Trend", List.of()));
        assertEquals(
                List.of("Mine", "Trend"),
                templates.own().stream().map(ChartTemplate::name).toList());
        assertEquals(5, templates.all().size());
        templates.remove(templates.own().getFirst());
        assertEquals(List.of("one was bad", "Mine", "still there"), removed);
    }

    @Test
    void theListFindsByNameFirstAndByTitleAndGroupThen() {
        assertEquals(IndicatorCatalogue.RSI, IndicatorList.find("rsi").getFirst());
        assertTrue(IndicatorList.find("chaikin").stream().anyMatch(i -> i.name().equals("ADOSC")));
        assertTrue(IndicatorList.find("volume").stream().anyMatch(i -> i.name().equals("OBV")));
        assertEquals(List.of(), IndicatorList.find("qqqq"));
    }

    @Test
    void largeFiguresAreShortened() {
        assertEquals("12.35M", StudyPane.text(12_345_678, 2));
        assertEquals("1.20B", StudyPane.text(1_200_000_000, 2));
        assertEquals("too large", StudyPane.text(1e25, 2));
        assertEquals(0, StudyPane.decimals(4_000));
        assertEquals(4, StudyPane.decimals(0.03));
    }

    private static Studies studies() {
        ChartBars bars = new ChartBars(SampleDesk.minutes(10).bars, 0, tradewind.engine.market.BarInterval.M1);
        return new Studies(SampleDesk.BTC, bars, Runnable::run, Runnable::run, (what, why) -> {});
    }
}
