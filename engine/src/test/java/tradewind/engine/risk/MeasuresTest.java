package tradewind.engine.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.risk.Markets.book;
import static tradewind.engine.risk.Markets.held;
import static tradewind.engine.risk.VarEngineTest.assertRefused;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Correlation, liquidity, counterparties, regimes and the tree of exposures.
class MeasuresTest {
    private static ReturnHistory pair(double before, double now) {
        SplittableRandom random = new SplittableRandom(4);
        double[][] rows = new double[400][];
        for (int t = 0; t < 400; t++) {
            double common = random.nextGaussian();
            double rho = t < 300 ? before : now;
            rows[t] = new double[] {common, rho * common + Math.sqrt(1 - rho * rho) * random.nextGaussian()};
        }
        return new ReturnHistory(List.of("AAA", "BBB"), Duration.ofDays(1), Markets.times(400), rows);
    }

    @Test
    void correlationThatRisesRaisesAnAlarmAndSteadyCorrelationDoesNot() {
        CorrelationMonitor.Reading risen = CorrelationMonitor.compare(pair(0.1, 0.8), 100, 0.01);
        assertEquals(1, risen.alarms().size());
        assertTrue(risen.alarms().getFirst().sentence().startsWith("AAA and BBB"), risen.toString());
        assertTrue(risen.absorption() > risen.absorptionBefore());
        assertEquals(
                List.of(), CorrelationMonitor.compare(pair(0.5, 0.5), 100, 0.01).alarms());
    }

    @Test
    void falseAlarmsOfSteadyMarketsAreAsRareAsAskedFor() {
        int alarmed = 0;
        for (int seed = 0; seed < 200; seed++) {
            ReturnHistory history = Markets.factor(200, seed, "A", "B", "C", "D");
            if (!CorrelationMonitor.compare(history, 60, 0.05).alarms().isEmpty()) alarmed++;
        }
        assertTrue(alarmed <= 20, alarmed + " of 200");
    }

    @Test
    void leavingTakesTheQuantityOverTheShareOfTheVolume() {
        Liquidity liquidity = Liquidity.of(held("AAA", -1_000, 50), 0.1, 20_000, 0.02, 0.0005);
        assertEquals(0.5, liquidity.days(), 1e-12);
        assertEquals(25, liquidity.spread(), 1e-9);
        assertEquals(50_000 * 0.02 * Math.sqrt(0.05), liquidity.impact(), 1e-9);
        assertEquals("12.0 h", liquidity.time());
        assertRefused("participation", () -> Liquidity.of(held("A", 1, 1), 0, 1, 0.1, 0));
        assertRefused("daily volume", () -> Liquidity.of(held("A", 1, 1), 0.1, 0, 0.1, 0));
    }

    @Test
    void defaultsSumToWhatIsNotAliveAtTheEnd() {
        double[] defaults = new Counterparty("venue", 0.03, 0.4).defaults(0.5, 1, 2);
        assertEquals(-Math.expm1(-0.05 * 2), defaults[0] + defaults[1] + defaults[2], 1e-12);
        assertEquals(60_000 * -Math.expm1(-0.05), new Counterparty("venue", 0.03, 0.4).custody(100_000, 1), 1e-6);
    }

    @Test
    void aForwardIsWorthLessWhenTheyMayFailAndMoreWhenWeMay() {
        Counterparty safe = new Counterparty("safe", 0, 0.4);
        Counterparty risky = new Counterparty("risky", 0.05, 0.4);
        Counterparty.Adjustment theirs = risky.forward(safe, 100, 100, 1, 0.02, 0.3, 12);
        Counterparty.Adjustment ours = safe.forward(risky, 100, 100, 1, 0.02, 0.3, 12);
        assertTrue(theirs.cva() > 0 && theirs.dva() == 0 && theirs.adjusted() < theirs.riskFree());
        // at the money gains and losses are worth the same
        assertEquals(theirs.cva(), ours.dva(), 1e-12);
    }

    @Test
    void anAccountThatCannotTurnIsABalanceInCustody() {
        Counterparty safe = new Counterparty("safe", 0, 0.4);
        Counterparty venue = new Counterparty("venue", 0.03, 0.4);
        Counterparty.Adjustment held = venue.account(safe, 40_000, 60_000, 1, Double.NaN, 12);
        assertEquals(venue.custody(100_000, 1), held.cva(), 1e-9);
        assertEquals(0, held.dva());
        assertEquals(100_000 - held.cva(), held.adjusted());
        assertEquals(0, venue.account(safe, -40_000, 0, 1, Double.NaN, 12).cva());
    }

    @Test
    void aBorrowedAccountIsOwedBothWaysAndTheDifferenceIsItsBalance() {
        Counterparty us = new Counterparty("us", 0.03, 0.4);
        Counterparty venue = new Counterparty("venue", 0.03, 0.4);
        Counterparty.Adjustment borrowed = venue.account(us, -80_000, 100_000, 1, 0.6, 50);
        assertTrue(borrowed.dva() > 0 && borrowed.cva() > venue.custody(20_000, 1), borrowed.toString());
        // put-call parity of the exposures, with the same credit on both sides
        assertEquals(venue.custody(20_000, 1), borrowed.cva() - borrowed.dva(), 1e-6);
        Counterparty.Adjustment mirrored = venue.account(us, 80_000, -100_000, 1, 0.6, 50);
        assertEquals(borrowed.cva(), mirrored.dva(), 1e-9);
        assertEquals(borrowed.dva(), mirrored.cva(), 1e-9);
        assertThrows(IllegalArgumentException.class, () -> venue.account(us, -80_000, 100_000, 1, 0, 50));
        assertThrows(IllegalArgumentException.class, () -> venue.account(us, Double.NaN, 0, 1, 0.6, 50));
    }

    @Test
    void aRoughMarketLowersTheProposedLimitAndACalmOneNeverRaisesIt() {
        SplittableRandom random = new SplittableRandom(8);
        double[] roughAtTheEnd = new double[300];
        for (int t = 0; t < 300; t++) roughAtTheEnd[t] = (t < 240 ? 0.005 : 0.03) * random.nextGaussian();
        double[] calmAtTheEnd = new double[300];
        for (int t = 0; t < 300; t++) calmAtTheEnd[t] = roughAtTheEnd[299 - t];
        RegimeLimits rough = RegimeLimits.of(roughAtTheEnd, 40);
        assertTrue(rough.lowers() && rough.proposed() < 12, rough.sentence());
        assertTrue(rough.turbulent() > 0.9, rough.sentence());
        RegimeLimits calm = RegimeLimits.of(calmAtTheEnd, 40);
        assertTrue(!calm.lowers() && calm.proposed() <= 40, calm.sentence());
    }

    @Test
    void exposuresAddUpFromHoldingsToGroupsToTheBook() {
        Exposures tree =
                Exposures.of(book(held("AAA", 10, 100), held("BBB", -5, 100), new Holding("BTC", "Crypto", 1, 20_000)));
        assertEquals(20_500, tree.net());
        assertEquals(21_500, tree.gross());
        assertEquals(0.215, tree.share(), 1e-12);
        assertEquals(
                List.of("Crypto", "Equity"),
                tree.children().stream().map(Exposures::name).toList());
        assertEquals(-500, tree.children().get(1).shorts());
    }

    @Test
    void historiesRefuseDatesThatDoNotRiseAndPricesBelowZero() {
        assertRefused(
                "duplicate or unordered",
                () -> ReturnHistory.ofPrices(
                        List.of("A"), Duration.ofDays(1), new long[] {1, 1}, new double[][] {{1}, {2}}));
        assertRefused(
                "not above zero",
                () -> ReturnHistory.ofPrices(
                        List.of("A"), Duration.ofDays(1), new long[] {1, 2}, new double[][] {{1}, {-2}}));
        assertRefused(
                "not a number",
                () -> ReturnHistory.ofPrices(
                        List.of("A"), Duration.ofDays(1), new long[] {1, 2}, new double[][] {{1}, {Double.NaN}}));
    }
}
