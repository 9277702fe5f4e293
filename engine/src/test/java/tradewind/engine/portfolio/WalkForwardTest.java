package tradewind.engine.portfolio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class WalkForwardTest {
    private static final List<Allocator> SOME =
            List.of(Allocator.EQUAL_WEIGHT, Allocator.MINIMUM_VARIANCE, Allocator.MAXIMUM_SHARPE, Allocator.HRP);
    private static final WalkForward SETTINGS = new WalkForward(60, 20, 0.001);

    private static WalkForwardReport compare(PriceHistory history, WalkForward settings, List<Allocator> allocators) {
        return settings.compare(
                history, PortfolioLimits.LONG_ONLY, Preferences.USUAL, allocators, share -> {}, () -> false);
    }

    private static WalkForwardReport.Ran ran(WalkForwardReport report, int which) {
        return assertInstanceOf(WalkForwardReport.Ran.class, report.outcomes().get(which));
    }

    private static PriceHistory of(double[][] closes) {
        return new PriceHistory(Markets.names(closes[0].length), Markets.days(closes.length), closes);
    }

    /// What comes after a decision must not change it: one instrument is made to rise tenfold the day after.
    @Test
    void noDecisionKnowsWhatComesAfterIt() {
        double[][] plain = Markets.closes(11, 160, 3);
        double[][] planted = Markets.closes(11, 160, 3);
        int decision = 100;
        for (int t = decision + 1; t < 160; t++) planted[t][2] *= 10;
        for (int k = 0; k < SOME.size(); k++) {
            List<double[]> before = ran(compare(of(plain), SETTINGS, SOME), k).targets();
            List<double[]> after = ran(compare(of(planted), SETTINGS, SOME), k).targets();
            for (int d = 0; 60 + d * 20 <= decision; d++) assertArrayEquals(before.get(d), after.get(d));
        }
        // The same plant is seen, and bought, at the first decision after it.
        double[] seen = ran(compare(of(planted), SETTINGS, SOME), 2).targets().get(3);
        assertTrue(
                seen[2] > ran(compare(of(plain), SETTINGS, SOME), 2).targets().get(3)[2]);
    }

    /// A jump between the close that decides and the close that trades is not earned.
    @Test
    void whatHappensBeforeTheTradeIsNotEarned() {
        double[][] closes = Markets.closes(12, 70, 1);
        for (int t = 61; t < 70; t++) closes[t][0] *= 3;
        WalkForwardReport.Ran run = ran(compare(of(closes), new WalkForward(60, 5, 0), SOME), 0);
        assertTrue(run.wealth()[run.wealth().length - 1] < 1.5);
        assertEquals(70 - 1 - 61, run.returns().length);
    }

    @Test
    void equalWeightsOfOneInstrumentEarnItsReturnsLessTheFirstPurchase() {
        double[][] closes = Markets.closes(13, 80, 1);
        WalkForwardReport.Ran run = ran(compare(of(closes), new WalkForward(60, 5, 0.01), SOME), 0);
        assertEquals(0.99 * closes[79][0] / closes[61][0], run.wealth()[run.wealth().length - 1], 1e-12);
        assertEquals(0.01 * 365.25 / 18, run.costs(), 1e-12);
    }

    @Test
    void costsTakeWhatIsTradedAndNothingElse() {
        PriceHistory history = Markets.history(14, 160, 3);
        WalkForwardReport.Ran free = ran(compare(history, new WalkForward(60, 20, 0), SOME), 1);
        WalkForwardReport.Ran dear = ran(compare(history, new WalkForward(60, 20, 0.01), SOME), 1);
        assertEquals(free.turnover(), dear.turnover(), 1e-9);
        double years = free.returns().length / history.periodsPerYear();
        assertEquals(0.01 * free.turnover() * years, dear.costs() * years, 1e-9);
        assertTrue(dear.annualReturn() < free.annualReturn());
    }

    @Test
    void theSameInputsGiveTheSameReport() {
        PriceHistory history = Markets.history(15, 140, 3);
        WalkForwardReport one = compare(history, SETTINGS, SOME);
        WalkForwardReport two = compare(history, SETTINGS, SOME);
        for (int k = 0; k < SOME.size(); k++)
            assertArrayEquals(ran(one, k).returns(), ran(two, k).returns());
        assertEquals(one.times(), two.times());
    }

    @Test
    void theSharpeRatioComesWithItsErrorAndTheBeliefSinksWithTheTrials() {
        PriceHistory history = Markets.history(16, 200, 4);
        WalkForwardReport.Ran alone = ran(compare(history, SETTINGS, List.of(Allocator.MINIMUM_VARIANCE)), 0);
        WalkForwardReport.Ran among = ran(compare(history, SETTINGS, SOME), 1);
        assertEquals(alone.sharpe(), among.sharpe(), 1e-12);
        assertTrue(among.belief() < alone.belief());
        double years = alone.returns().length / history.periodsPerYear();
        // For a modest ratio the error is near one over the root of the years.
        assertEquals(1 / Math.sqrt(years), alone.sharpeError(), 0.15 / Math.sqrt(years));
    }

    @Test
    void aMethodThatRefusesIsNamedWithItsReason() {
        PriceHistory history = Markets.history(17, 120, 3);
        WalkForwardReport report = compare(history, SETTINGS, List.of(Allocator.CARDINALITY));
        assertTrue(assertInstanceOf(
                        WalkForwardReport.NotRun.class, report.outcomes().getFirst())
                .reason()
                .contains("hold=K"));
    }

    @Test
    void tooShortAHistoryAndACancelAreSaid() {
        PriceHistory history = Markets.history(18, 62, 2);
        assertTrue(String.valueOf(assertThrows(IllegalArgumentException.class, () -> compare(history, SETTINGS, SOME))
                        .getMessage())
                .contains("at least 64"));
        assertThrows(
                CancellationException.class,
                () -> SETTINGS.compare(
                        Markets.history(18, 100, 2),
                        PortfolioLimits.LONG_ONLY,
                        Preferences.USUAL,
                        SOME,
                        share -> {},
                        () -> true));
    }
}
