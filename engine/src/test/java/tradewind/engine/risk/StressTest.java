package tradewind.engine.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.risk.Markets.book;
import static tradewind.engine.risk.Markets.held;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StressTest {
    private static final Holding BTC = new Holding("BTC", "Crypto", 10, 1_000);
    private static final Holding BOND = new Holding("BOND", "Bonds", 50, 100);
    private static final Book BOOK = book(held("SPY", 100, 200), BTC, BOND);
    private static final Loadings LOADINGS = new Loadings(Map.of(
            "SPY", Map.of(Factor.EQUITY, 1.2), "BTC", Map.of(Factor.CRYPTO, 1.0), "BOND", Map.of(Factor.RATES, -7.0)));

    @Test
    void aScenarioIsTheSumOfWorthTimesLoadingTimesShock() {
        Scenario scenario =
                Scenario.factors("x", "here", Map.of(Factor.EQUITY, -0.1, Factor.CRYPTO, -0.3, Factor.RATES, 0.01));
        Stress.Outcome outcome = Stress.run(BOOK, LOADINGS, scenario);
        // 20,000 × 1.2 × −0.1 + 10,000 × −0.3 + 5,000 × −7 × 0.01
        assertEquals(-2_400 - 3_000 - 350, outcome.profit(), 1e-9);
        assertEquals(-0.0575, outcome.share().orElseThrow(), 1e-12);
        assertEquals("BTC", outcome.driver());
    }

    @Test
    void whatAScenarioSaysNothingAboutIsNamed() {
        Stress.Outcome outcome = Stress.run(BOOK, LOADINGS, Scenario.factors("x", "here", Map.of(Factor.CRYPTO, -0.3)));
        assertEquals(List.of("SPY", "BOND"), outcome.uncovered());
        assertTrue(outcome.covers(BOOK));
        assertFalse(Stress.run(BOOK, LOADINGS, Scenario.factors("x", "here", Map.of(Factor.GOLD, -0.3)))
                .covers(BOOK));
    }

    @Test
    void noShockTakesMoreThanEverything() {
        Loadings triple = new Loadings(Map.of("SPY", Map.of(Factor.EQUITY, 3.0)));
        Book one = book(held("SPY", 1, 100));
        assertEquals(
                -100,
                Stress.run(one, triple, Scenario.factors("x", "here", Map.of(Factor.EQUITY, -0.5)))
                        .profit());
    }

    @Test
    void theFiguresOfAnEpisodeGiveItsShock() {
        Pattern figures = Pattern.compile("(S&P 500|WTI) ([\\d,.]*\\d) after ([\\d,.]*\\d)");
        int checked = 0;
        for (Scenario episode : Scenario.episodes()) {
            Matcher found = figures.matcher(episode.source());
            while (found.find()) {
                Factor factor = found.group(1).equals("WTI") ? Factor.OIL : Factor.EQUITY;
                double move = number(found.group(2)) / number(found.group(3)) - 1;
                assertEquals(move, episode.factors().getOrDefault(factor, 0.0), 5e-5, episode.name());
                checked++;
            }
        }
        assertEquals(8, checked);
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(",", ""));
    }

    @Test
    void theLikeliestWayToLoseASumLosesThatSum() {
        ReturnHistory history = Markets.factor(400, 2, "SPY", "BTC", "BOND");
        Stress.Reverse reverse = Stress.reverse(BOOK, history, 2_500, 1);
        assertEquals(-2_500, Stress.run(BOOK, LOADINGS, reverse.scenario()).profit(), 1e-6);
        VarReport var = VarEngine.measure(BOOK, history, new VarRequest(VarMethod.PARAMETRIC, 0.95, 1));
        Stress.Reverse atVar = Stress.reverse(BOOK, history, var.var(), 1);
        assertEquals(0.05, atVar.probability(), 0.001);
        assertEquals(1.645, atVar.deviations(), 0.02);
    }

    @Test
    void othersFollowALeaderByTheirBeta() {
        double[][] rows = new double[60][];
        for (int t = 0; t < 60; t++) {
            double r = Math.sin(t) * 0.01;
            rows[t] = new double[] {r, 2 * r};
        }
        ReturnHistory history = new ReturnHistory(List.of("BTC", "SPY"), Duration.ofDays(1), Markets.times(60), rows);
        Scenario scenario = Stress.following(book(BTC, held("SPY", 1, 10)), history, "BTC", -0.1);
        assertEquals(-0.1, scenario.symbols().getOrDefault("BTC", 0.0), 1e-12);
        assertEquals(-0.2, scenario.symbols().getOrDefault("SPY", 0.0), 1e-9);
    }

    @Test
    void aProposedReductionMeetsTheLimitExactly() {
        Scenario crash = Scenario.factors("crash", "here", Map.of(Factor.CRYPTO, -0.5, Factor.EQUITY, -0.1));
        TailHedge hedge = TailHedge.reduce(BOOK, LOADINGS, crash, 5_000).orElseThrow();
        assertEquals("BTC", hedge.symbol());
        Book after = BOOK.after("BTC", "Crypto", hedge.quantity(), 1_000);
        assertEquals(-5_000, Stress.run(after, LOADINGS, crash).profit(), 1e-9);
        assertTrue(TailHedge.reduce(BOOK, LOADINGS, crash, 50_000).isEmpty());
    }

    @Test
    void proposedPutsBringTheScenarioToTheLimitAfterTheirPremium() {
        Scenario crash = Scenario.factors("crash", "here", Map.of(Factor.CRYPTO, -0.5));
        TailHedge hedge = TailHedge.options(book(BTC), LOADINGS, crash, 3_000, 0.1, 0.25, 0.8)
                .orElseThrow();
        double payoff = hedge.quantity() * (900 - 500) - hedge.cost();
        assertEquals(-3_000, -5_000 + payoff, 1e-6);
        assertTrue(hedge.cost() > 0 && hedge.sentence().contains("puts"), hedge.sentence());
    }
}
