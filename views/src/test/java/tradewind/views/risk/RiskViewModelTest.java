package tradewind.views.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.Side;
import tradewind.engine.risk.Book;
import tradewind.engine.risk.Holding;
import tradewind.engine.risk.Liquidity;
import tradewind.engine.risk.RiskRefusal;
import tradewind.engine.risk.Scenario;
import tradewind.engine.risk.Stress;
import tradewind.engine.risk.Unmeasured;
import tradewind.engine.risk.VarEngine;
import tradewind.engine.risk.VarMethod;
import tradewind.engine.risk.VarReport;
import tradewind.engine.risk.VarRequest;
import tradewind.views.blotter.TestDesk;
import tradewind.views.keeping.PanelMemory;
import tradewind.views.texts.Language;
import tradewind.views.texts.Texts;

class RiskViewModelTest {
    private static final RiskSource.Files FILES = Files.source();

    private final TestDesk desk = new TestDesk();
    private final Queue<Runnable> work = new ArrayDeque<>();
    private Optional<Double> limit = Optional.of(9_000.0);
    private final RiskViewModel model = new RiskViewModel(
            new RiskSource.Live(desk.desk(), desk.instruments()), () -> limit, work::add, Runnable::run);

    private RiskPicture done() {
        while (!work.isEmpty()) work.remove().run();
        return model.picture().orElseThrow();
    }

    /// Twelve hours of minutes around 1,100, the price moving by up to a percent.
    private void history() {
        for (int minute = 0; minute < 720; minute++) {
            long price = Math.round(110_000 * Math.exp(0.01 * Math.sin(minute * 12.9898) * Math.sin(minute * 0.37)));
            desk.desk().bars().trade(0, minute * 60_000_000_000L, price, 50_000_000L);
        }
        desk.trade("1100.00", "1.00");
    }

    private void hold(String quantity) {
        Order order = desk.work(Side.BUY, quantity, TestDesk.limit("1100.00"));
        desk.fill(order, quantity, "1100.00");
    }

    @Test
    void measuresTheLiveBookByEveryMethodThatHasANumber() {
        history();
        hold("5.00");
        model.pulse(0);
        RiskPicture picture = done();
        assertTrue(picture.reports().size() >= 4, picture.refused().toString());
        VarReport report = picture.report().orElseThrow();
        assertEquals(VarMethod.HISTORICAL, report.request().method());
        // a day has 288 periods of five minutes
        assertEquals(288, report.request().horizon(), 1e-9);
        assertEquals(5_500, picture.exposures().net(), 1e-6);
        assertTrue(picture.track().value().isPresent(), picture.track().why());
        assertEquals(1, picture.exits().size() + picture.noExits().size());
    }

    @Test
    void aFlatBookHasReasonsInsteadOfNumbers() {
        model.pulse(0);
        RiskPicture picture = done();
        assertEquals("Nothing is held.", picture.refused().get(VarMethod.HISTORICAL));
        assertEquals(0, picture.stress().size());
        assertTrue(
                picture.correlation().why().contains("history"),
                picture.correlation().why());
    }

    @Test
    void aChoiceMadeWhileItWorksIsFollowedByTheRightPicture() {
        model.show(FILES);
        model.level(0.99);
        model.method(VarMethod.PARAMETRIC);
        assertEquals(1, work.size());
        assertTrue(model.workingProperty().get());
        RiskPicture picture = done();
        assertEquals(0.99, picture.choices().level());
        assertEquals(VarMethod.PARAMETRIC, picture.choices().method());
        assertFalse(model.workingProperty().get());
    }

    @Test
    void aThoughtUpOrderShowsTheBookAfterItAndChangesNothing() {
        model.show(FILES);
        double btc = FILES.book().holding("BTC/USD").orElseThrow().quantity();
        model.whatIf(Optional.of(new WhatIf("BTC/USD", -btc)));
        RiskPicture picture = done();
        RiskPicture.After after = picture.after().orElseThrow();
        assertTrue(after.book().holding("BTC/USD").isEmpty());
        assertTrue(after.var().value().orElseThrow().var()
                < 0.7 * picture.report().orElseThrow().var());
        assertEquals(FILES.book(), picture.book());
        assertTrue(desk.orders.submitted.isEmpty() && desk.orders.requests.isEmpty());
    }

    @Test
    void theWorstScenarioComesFirstAndTheProposalMeetsTheLimit() {
        model.show(FILES);
        RiskPicture picture = done();
        double last = Double.NEGATIVE_INFINITY;
        for (Stress.Outcome each : picture.stress()) {
            assertTrue(each.profit() >= last);
            last = each.profit();
        }
        assertEquals(9_000, picture.hedges().getFirst().proposal().after());
        assertEquals(
                -9_000,
                Stress.run(
                                FILES.book(),
                                tradewind.engine.risk.Loadings.byGroup(FILES.book()),
                                picture.reverse().value().orElseThrow().scenario())
                        .profit(),
                1e-3);
        limit = Optional.empty();
        model.refresh();
        assertTrue(done().hedges().isEmpty());
    }

    @Test
    void optionsAreProposedBesideTheTradeAndTheirStrikesLieOutOfTheMoney() {
        history();
        hold("20.00");
        model.pulse(0);
        List<Hedge> hedges = done().hedges();
        assertTrue(hedges.getFirst().option().isEmpty());
        assertTrue(hedges.size() > 1, hedges.toString());
        for (Hedge each : hedges.subList(1, hedges.size())) {
            assertEquals(9_000, each.proposal().after());
            assertTrue(each.proposal().cost() > 0);
            assertTrue(each.option().orElseThrow().put() && each.option().get().strike() < 1_100);
        }
    }

    @Test
    void theVenueOfTheLiveBookIsWorthLessByWhatIsBelievedOfItAndThatIsKept() {
        Map<String, String> kept = new HashMap<>();
        PanelMemory memory = new PanelMemory() {
            @Override
            public Optional<String> setting(String name) {
                return Optional.ofNullable(kept.get(name));
            }

            @Override
            public void keep(String name, String value) {
                kept.put(name, value);
            }
        };
        RiskSource.Live source = new RiskSource.Live(desk.desk(), desk.instruments());
        desk.trade("1100.00", "1.00");
        hold("5.00");
        RiskViewModel first = new RiskViewModel(source, () -> limit, Runnable::run, Runnable::run, memory);
        first.pulse(0);
        VenueRisk before = first.picture().orElseThrow().venues().getFirst();
        assertTrue(before.adjustment().isEmpty());
        assertEquals(5_500, before.things(), 1e-6);
        double equity = first.picture().orElseThrow().book().equity();
        assertEquals(equity, before.balance(), 1e-6);
        CreditTerms terms = new CreditTerms(CreditTerms.Kind.INTENSITY, 0.05, 0.4, 365);
        first.credit(before.venue(), Optional.of(terms));
        first.ownSpread(0.02);
        RiskViewModel again = new RiskViewModel(source, () -> limit, Runnable::run, Runnable::run, memory);
        assertEquals(first.choices().credit(), again.choices().credit());
        again.pulse(0);
        VenueRisk after = again.picture().orElseThrow().venues().getFirst();
        assertEquals(-Math.expm1(-0.05), after.probability(), 1e-12);
        assertEquals(
                0.6 * -Math.expm1(-0.05) * equity,
                after.adjustment().orElseThrow().cva(),
                1e-6);
        assertEquals(0, after.adjustment().get().dva());
        assertEquals(0.03, terms.as(CreditTerms.Kind.SPREAD).rate(), 1e-12);
        kept.put("credit", "SPREAD|x|0.4|365|Bitstamp\nnonsense\nOWN|-1");
        assertEquals(
                CreditBook.EMPTY,
                new RiskViewModel(source, () -> limit, Runnable::run, Runnable::run, memory)
                        .choices()
                        .credit());
        model.show(FILES);
        assertEquals(List.of(), done().venues());
    }

    @Test
    void theWayOutTakesAsLongAsTheEngineSays() {
        Holding held = new Holding("BTC/USD", "Crypto", 5, 1_100);
        for (double volume : new double[] {1e5, 400, 12})
            assertEquals(
                    Liquidity.of(held, 0.1, volume, 0.02, 0.001).time(),
                    RiskWords.time(Liquidity.of(held, 0.1, volume, 0.02, 0.001).days()));
    }

    @Test
    void everyScenarioHasANameInEveryLanguage() {
        try {
            for (Language language : Language.values()) {
                Language.speak(language);
                for (Scenario each : Scenario.episodes())
                    assertFalse(RiskWords.scenario(each).isBlank());
                for (Scenario each : Scenario.hypothetical())
                    assertFalse(RiskWords.scenario(each).isBlank());
            }
        } finally {
            Language.speak(Language.ENGLISH);
        }
        for (Scenario each : Scenario.episodes()) assertEquals(each.name(), RiskWords.scenario(each));
        for (Scenario each : Scenario.hypothetical()) assertEquals(each.name(), RiskWords.scenario(each));
    }

    @Test
    void whatCannotBeMeasuredIsSaidInTheLanguageSpoken() {
        Book flat = new Book("USD", 1_000, List.of());
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> VarEngine.measure(
                        flat, FILES.history().orElseThrow(), new VarRequest(VarMethod.HISTORICAL, 0.95, 1)));
        Unmeasured hidden = new Unmeasured("ZZZ", Unmeasured.Missing.HISTORY, "EUR");
        try {
            Language.speak(Language.GERMAN);
            assertEquals("Nichts wird gehalten: es gibt kein Risiko zu messen.", RiskWords.refusal(refused));
            assertEquals(
                    "ZZZ hat keine Kurshistorie: sein Risiko steckt nicht in dieser Zahl.",
                    RiskWords.unmeasured(List.of(hidden)));
            assertEquals("Krypto", RiskWords.group(Holding.CRYPTO));
            assertEquals("My desk", RiskWords.group("My desk"));
            for (RiskRefusal.Reason reason : RiskRefusal.Reason.values())
                assertFalse(Texts.of("risk").get("refused." + reason.name()).isBlank());
        } finally {
            Language.speak(Language.ENGLISH);
        }
        String english = String.valueOf(refused.getMessage());
        assertEquals(english.substring(1) + ".", RiskWords.refusal(refused).substring(1));
    }

    @Test
    void correlationsThatChangedAreNamed() {
        model.show(FILES);
        assertTrue(done().correlation().value().orElseThrow().alarms().stream()
                .anyMatch(alarm -> alarm.sentence().contains("GLD")));
    }

    @Test
    void theLiveBookIsMeasuredEveryFiveSecondsAndFilesOnce() {
        model.pulse(0);
        done();
        model.pulse(4_000_000_000L);
        assertEquals(0, work.size());
        model.pulse(5_000_000_000L);
        assertEquals(1, work.size());
        done();
        model.show(FILES);
        done();
        model.pulse(10_000_000_000L);
        assertEquals(0, work.size());
        model.showLive();
        assertTrue(model.isLive() && work.size() == 1);
    }

    @Test
    void theFileForSpreadsheetsHoldsWhatIsOnScreen() throws Exception {
        model.show(FILES);
        RiskPicture picture = done();
        StringBuilder out = new StringBuilder();
        RiskCsv.write(out, picture);
        assertTrue(out.toString().startsWith("part,item,measure,value\r\n"), out.toString());
        assertTrue(out.toString()
                .contains(String.format(
                        Locale.ROOT,
                        "var,Historical,var,%.10g",
                        picture.report().orElseThrow().var())));
        assertTrue(out.toString().contains("stress,10 Apr 2013,profit,-"));
    }
}
