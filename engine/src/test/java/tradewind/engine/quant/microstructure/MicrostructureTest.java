package tradewind.engine.quant.microstructure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MicrostructureTest {
    @Test
    void aLongDealerQuotesLower() {
        AvellanedaStoikov flat = AvellanedaStoikov.quote(100, 0, 0.1, 2, 1.5, 1);
        AvellanedaStoikov longer = AvellanedaStoikov.quote(100, 4, 0.1, 2, 1.5, 1);
        assertEquals(100, (flat.bid() + flat.ask()) / 2, 1e-12);
        assertTrue(longer.ask() < flat.ask());
        assertEquals(flat.spread(), longer.spread(), 0);
        assertEquals(
                flat.spread() - 0.4,
                AvellanedaStoikov.quote(100, 4, 0.1, 2, 1.5, 0).spread(),
                1e-12);
    }

    @Test
    void opposedInventoriesMirrorTheQuotes() {
        GueantLehalle longer = GueantLehalle.quote(0.01, 0.3, 0.9, 0.3, 7);
        GueantLehalle shorter = GueantLehalle.quote(0.01, 0.3, 0.9, 0.3, -7);
        assertEquals(longer.bidDistance(), shorter.askDistance(), 1e-14);
        assertEquals(longer.askDistance(), shorter.bidDistance(), 1e-14);
    }

    @Test
    void theExperimentIsTheSameForTheSameSeed() {
        MarketMakingExperiment experiment = new MarketMakingExperiment(100, 1, 2, 0.005, 1.5, 140, 0, 0.1);
        assertEquals(experiment.inventory(200, 5), experiment.inventory(200, 5));
        assertTrue(experiment.inventory(500, 1).profitStd()
                < experiment.symmetric(500, 1).profitStd());
        assertThrows(IllegalArgumentException.class, () -> new MarketMakingExperiment(100, 1, 2, 2, 1.5, 140, 0, 0.1));
    }

    /// With no fills nothing is earned.
    @Test
    void aDealerNobodyMeetsEarnsNothing() {
        var outcome = new MarketMakingExperiment(100, 1, 2, 0.01, 1.5, 0, 0, 0.1).inventory(10, 1);
        assertEquals(0, outcome.profitMean(), 0);
        assertEquals(0, outcome.finalInventoryStd(), 0);
    }

    @Test
    void aRisingBidIsBuyingPressure() {
        OrderFlow flow =
                OrderFlow.of(new double[] {10, 11}, new double[] {5, 7}, new double[] {12, 12}, new double[] {4, 1});
        assertArrayEquals(new double[] {7 - 1 + 4}, flow.events(), 0);
        assertEquals((7.0 - 1) / 8, flow.queueImbalance()[1], 1e-15);
        assertEquals((12 * 7 + 11.0) / 8, flow.microprice()[1], 1e-15);
        assertThrows(
                IllegalArgumentException.class,
                () -> OrderFlow.of(new double[] {13}, new double[] {1}, new double[] {12}, new double[] {1}));
        assertThrows(
                IllegalArgumentException.class,
                () -> OrderFlow.of(new double[] {10}, new double[] {0}, new double[] {12}, new double[] {0}));
    }

    @Test
    void bucketsHoldEqualVolumeWhateverTheBars() {
        double[] change = {1, 1, -1, -1};
        Vpin coarse = Vpin.of(change, new double[] {100, 100, 100, 100}, 100, 2);
        Vpin fine = Vpin.of(change, new double[] {100, 100, 100, 100}, 50, 2);
        assertEquals(4, coarse.bucketImbalance().length);
        assertEquals(8, fine.bucketImbalance().length);
        assertEquals(coarse.vpin()[0], fine.vpin()[0], 1e-14);
        assertThrows(IllegalArgumentException.class, () -> Vpin.of(change, new double[] {1, 1, 1, 1}, 100, 2));
        assertThrows(IllegalArgumentException.class, () -> Vpin.of(new double[4], new double[] {9, 9, 9, 9}, 1, 2));
        assertThrows(IllegalArgumentException.class, () -> Vpin.of(change, new double[] {9, -9, 9, 9}, 1, 2));
    }

    @Test
    void aQueueIsNeverLongerThanItsLevel() {
        QueuePosition position = new QueuePosition(50);
        assertEquals(50, position.level(80), 0);
        assertEquals(30, position.level(30), 0);
        assertEquals(-5, position.trade(35), 0);
        assertThrows(IllegalArgumentException.class, () -> position.trade(-1));
    }

    @Test
    void aBurstHasTheSignOfTheMove() {
        double[] time = new double[61];
        double[] price = new double[61];
        for (int i = 1; i <= 60; i++) {
            time[i] = i;
            price[i] = price[i - 1] + (i > 50 ? -0.01 : i % 2 == 0 ? 0.001 : -0.001);
        }
        assertTrue(DriftBurst.at(60, time, price, 10).statistic() < -2);
        assertTrue(Math.abs(DriftBurst.at(50, time, price, 10).statistic()) < 1);
        assertThrows(IllegalArgumentException.class, () -> DriftBurst.at(60, time, new double[61], 10));
        double[] wrong = time.clone();
        wrong[5] = wrong[4];
        assertThrows(IllegalArgumentException.class, () -> DriftBurst.at(60, wrong, price, 10));
    }
}
