package tradewind.engine.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.risk.Markets.book;
import static tradewind.engine.risk.Markets.held;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tradewind.engine.risk.VarReport.Contribution;

class VarEngineTest {
    private static final ReturnHistory HISTORY = Markets.factor(500, 3, "AAA", "BBB", "CCC");
    private static final Book BOOK = book(held("AAA", 300, 100), held("BBB", -100, 50), held("CCC", 400, 40));

    private static VarReport measure(VarMethod method, double level, double horizon) {
        return VarEngine.measure(BOOK, HISTORY, new VarRequest(method, level, horizon));
    }

    @Test
    void historicalIsTheOrderStatisticOfWhatTheBookWouldHaveMade() {
        double[] returns = IntStream.rangeClosed(1, 100)
                .mapToDouble(i -> Math.log1p(-i / 1000.0))
                .toArray();
        VarReport report = VarEngine.measure(
                book(held("AAA", 10, 100)), Markets.of("AAA", returns), new VarRequest(VarMethod.HISTORICAL, 0.95, 1));
        // losses are 1, 2, ... 100: the fifth largest, and the mean of the five
        assertEquals(96, report.var(), 1e-9);
        assertEquals(98, report.es(), 1e-9);
    }

    @ParameterizedTest
    @EnumSource(VarMethod.class)
    void componentsSumToTheValueAtRisk(VarMethod method) {
        VarReport report = measure(method, 0.975, 1);
        double sum = report.contributions().stream()
                .mapToDouble(Contribution::component)
                .sum();
        assertEquals(report.var(), sum, 1e-9 * report.var());
        for (Contribution each : report.contributions())
            assertEquals(each.component(), each.marginal() * each.worth(), 1e-9 * report.var());
    }

    @ParameterizedTest
    @EnumSource(VarMethod.class)
    void expectedShortfallIsAtLeastTheValueAtRisk(VarMethod method) {
        VarReport report = measure(method, 0.975, 1);
        assertTrue(report.es() >= report.var() && report.var() > 0, report.toString());
    }

    @ParameterizedTest
    @EnumSource(VarMethod.class)
    void allMethodsAreNearEachOtherWhereTheMarketIsNormal(VarMethod method) {
        assertEquals(
                1,
                measure(method, 0.95, 1).var()
                        / measure(VarMethod.PARAMETRIC, 0.95, 1).var(),
                0.3);
    }

    @ParameterizedTest
    @EnumSource(
            value = VarMethod.class,
            names = {"HISTORICAL", "PARAMETRIC", "FILTERED_HISTORICAL", "EVT"})
    void aLongerHorizonScalesByItsRoot(VarMethod method) {
        assertEquals(
                3 * measure(method, 0.975, 1).var(), measure(method, 0.975, 9).var(), 1e-6);
    }

    @Test
    void theIncrementOfAHedgeIsNegative() {
        for (Contribution each : measure(VarMethod.HISTORICAL, 0.95, 1).contributions()) {
            double increment = each.incremental().orElseThrow();
            assertEquals(!each.symbol().equals("BBB"), increment > 0, each.toString());
        }
    }

    @Test
    void theFilteredPastFollowsTheVolatilityOfNow() {
        double[] calmThenWild = new double[400];
        for (int t = 0; t < 400; t++) calmThenWild[t] = Math.sin(t * 12.9898) * (t < 340 ? 0.005 : 0.02);
        ReturnHistory history = Markets.of("AAA", calmThenWild);
        Book one = book(held("AAA", 1, 100));
        double plain = VarEngine.measure(one, history, new VarRequest(VarMethod.HISTORICAL, 0.9, 1))
                .var();
        double filtered = VarEngine.measure(one, history, new VarRequest(VarMethod.FILTERED_HISTORICAL, 0.9, 1))
                .var();
        assertTrue(filtered > 1.5 * plain, plain + " and " + filtered);
    }

    @Test
    void theSameSeedGivesTheSameNumber() {
        assertEquals(measure(VarMethod.MONTE_CARLO, 0.99, 1), measure(VarMethod.MONTE_CARLO, 0.99, 1));
    }

    @Test
    void whatHasNoHistoryIsNamedAndLeftOut() {
        Book more = BOOK.after("DDD", "Equity", 5, 10);
        VarReport report = VarEngine.measure(more, HISTORY, new VarRequest(VarMethod.PARAMETRIC, 0.95, 1));
        assertEquals(List.of(new Unmeasured("DDD", Unmeasured.Missing.HISTORY, "USD")), report.uncovered());
        assertEquals(measure(VarMethod.PARAMETRIC, 0.95, 1).var(), report.var());
    }

    @Test
    void refusesInWordsWhatItCannotMeasure() {
        VarRequest request = new VarRequest(VarMethod.HISTORICAL, 0.99, 1);
        assertRefused("nothing is held", () -> VarEngine.measure(book(), HISTORY, request));
        assertRefused("has a price history", () -> VarEngine.measure(book(held("ZZZ", 1, 1)), HISTORY, request));
        assertRefused(
                "at least 30", () -> VarEngine.measure(BOOK, Markets.factor(29, 1, "AAA", "BBB", "CCC"), request));
        assertRefused(
                "less than one of 50 periods",
                () -> VarEngine.measure(BOOK, Markets.factor(50, 1, "AAA", "BBB", "CCC"), request));
        assertRefused(
                "do not vary",
                () -> VarEngine.measure(book(held("AAA", 1, 1)), Markets.of("AAA", new double[200]), request));
    }

    static void assertRefused(String words, org.junit.jupiter.api.function.Executable what) {
        String message = String.valueOf(
                assertThrows(IllegalArgumentException.class, what).getMessage());
        assertTrue(message.contains(words), message);
    }

    @Test
    void backtestCountsTheLossesBeyondTheValueAtRisk() {
        VarTrack track = VarTrack.of(BOOK, HISTORY, VarMethod.PARAMETRIC, 0.95, 250);
        assertEquals(250, track.vars().length);
        assertEquals(12.5, track.expected(), 1e-9);
        int count = 0;
        for (int t = 0; t < 250; t++) if (track.profits()[t] < -track.vars()[t]) count++;
        assertEquals(count, track.breachCount());
        assertTrue(track.accepted(), track.sentence());
    }

    @Test
    void backtestRejectsAModelThatSleepsThroughAStorm() {
        double[] returns = new double[300];
        for (int t = 0; t < 300; t++) returns[t] = Math.sin(t * 78.233) * (t < 260 ? 0.004 : 0.03);
        VarTrack track =
                VarTrack.of(book(held("AAA", 1, 100)), Markets.of("AAA", returns), VarMethod.HISTORICAL, 0.95, 200);
        assertTrue(!track.accepted() && track.sentence().contains("rejected"), track.sentence());
    }
}
