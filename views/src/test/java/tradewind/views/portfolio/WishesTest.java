package tradewind.views.portfolio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tradewind.engine.portfolio.Allocator;
import tradewind.engine.portfolio.Preferences;

/// Estimates, risk budgets and market weights as a trader types them.
class WishesTest {
    private final PortfolioViewModel model = new PortfolioViewModel(Books.desk(), Runnable::run, Runnable::run);
    private final Wishes wishes = model.wishes();

    private void load(int symbols) {
        model.load("closes.csv", () -> Books.history(symbols, 120));
    }

    private Study study() {
        assertEquals("", model.problemProperty().get());
        return model.studyProperty().get().orElseThrow();
    }

    @Test
    void theRiskIsCarriedInProportionToTheBudgetsAndWhatIsNotTypedIsOne() {
        load(3);
        model.methodProperty().set(Allocator.RISK_BUDGETS);
        wishes.budgets().text("SPY").set("2");
        assertEquals(
                List.of("25.0 %", "25.0 %", "50.0 %"),
                wishes.budgets().percentsProperty().get());
        model.optimise();
        assertArrayEquals(new double[] {0.25, 0.25, 0.5}, study().target().riskShares(), 1e-6);
    }

    @Test
    void withoutAViewTheMarketsOwnWeightsComeBack() {
        load(3);
        model.methodProperty().set(Allocator.BLACK_LITTERMAN);
        wishes.market().text("BTC/USD").set("1");
        wishes.market().text("SPY").set("3");
        assertEquals(
                List.of("25.0 %", "0.0 %", "75.0 %"),
                wishes.market().percentsProperty().get());
        model.optimise();
        assertArrayEquals(new double[] {0.25, 0, 0.75}, study().target().weights(), 1e-6);
        wishes.market().clear();
        model.optimise();
        double third = 1.0 / 3;
        assertArrayEquals(new double[] {third, third, third}, study().target().weights(), 1e-6);
    }

    @Test
    void expectedReturnsAreEstimatedAsChosen() {
        load(4);
        model.methodProperty().set(Allocator.MAXIMUM_SHARPE);
        wishes.returns().set(Preferences.ReturnEstimate.MEAN);
        model.optimise();
        double plain = study().target().expectedReturn();
        wishes.returns().set(Preferences.ReturnEstimate.BAYES_STEIN);
        model.optimise();
        assertNotEquals(plain, study().target().expectedReturn(), 1e-4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BUDGET|0|Risk budget of SPY must be above zero: 0. To hold none of it, leave it out of the prices.",
                "BUDGET|-1|Risk budget of SPY must be above zero: -1. To hold none of it, leave it out of the prices.",
                "BUDGET|NaN|Risk budget of SPY must be above zero: NaN. To hold none of it, leave it out of the"
                        + " prices.",
                "BUDGET|half|Risk budget of SPY is no number: half.",
                "MARKET|-0.1|Market weight of SPY must be zero or above: -0.1.",
                "MARKET|Infinity|Market weight of SPY must be zero or above: Infinity.",
                "MARKET|1,5|Market weight of SPY is no number: 1,5.",
                "MARKET|0|All of them are zero: one at least must be above it."
            })
    void whatCannotBeAShareIsRefusedByNameAndTheLastAnswerStays(Shares.Kind kind, String typed, String why) {
        load(3);
        Study before = study();
        boolean budget = kind == Shares.Kind.BUDGET;
        Shares shares = budget ? wishes.budgets() : wishes.market();
        model.methodProperty().set(budget ? Allocator.RISK_BUDGETS : Allocator.BLACK_LITTERMAN);
        shares.text("SPY").set(typed);
        assertEquals(why, shares.refusalProperty().get());
        assertEquals(List.of(), shares.percentsProperty().get());
        model.optimise();
        assertEquals(why, model.problemProperty().get());
        assertEquals(before, model.studyProperty().get().orElseThrow());
    }

    @Test
    void aShareTypedForAnotherMethodIsInNobodysWay() {
        load(3);
        wishes.budgets().text("SPY").set("none");
        assertFalse(wishes.budgets().refusalProperty().get().isEmpty());
        model.methodProperty().set(Allocator.HRP);
        model.optimise();
        assertEquals(Allocator.HRP, study().target().allocator());
    }

    @Test
    void otherPricesKeepWhatWasTypedForTheSymbolsThatStay() {
        load(3);
        wishes.budgets().text("ETH/USD").set("2");
        wishes.budgets().text("SPY").set("5");
        load(2);
        assertEquals(Map.of("ETH/USD", 2.0), wishes.budgets().typed());
        load(3);
        assertEquals("", wishes.budgets().text("SPY").get());
    }

    @ParameterizedTest
    @CsvSource({"95,''", "100,confidence", "0,confidence", "much,CVaR confidence is no number: much."})
    void theConfidenceOfTheCvarIsGivenInPercent(String typed, String problem) {
        load(2);
        model.methodProperty().set(Allocator.MINIMUM_CVAR);
        wishes.confidence().set(typed);
        model.optimise();
        String said = model.problemProperty().get();
        boolean told = said.toLowerCase(Locale.ROOT).contains(problem.toLowerCase(Locale.ROOT));
        assertTrue(problem.isEmpty() ? said.isEmpty() : told, said);
    }

    @Test
    void everyMethodAndEveryEstimateHasItsWords() {
        for (Allocator each : Allocator.values()) {
            assertEquals(each.label(), Words.title(each));
            assertEquals(each.sentence(), Words.about(each));
        }
    }
}
