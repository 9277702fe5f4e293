package tradewind.engine.quant.execution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tradewind.engine.quant.execution.ImplementationShortfall.Side;

/// [Schedule], [ImplementationShortfall], [MarketImpact] and [AlmgrenChriss].
class ExecutionTest {
    @Test
    void childrenSumToTheParentAndNeverRunAhead() {
        Random random = new Random(101);
        for (int trial = 0; trial < 500; trial++) {
            long quantity = 1 + random.nextInt(100_000);
            double[] profile = random.doubles(1 + random.nextInt(20)).toArray();
            long lot = 1 + random.nextInt(500);
            for (Schedule schedule :
                    new Schedule[] {Schedule.vwap(quantity, profile, lot), Schedule.twap(quantity, profile.length, lot)
                    }) {
                assertEquals(quantity, Arrays.stream(schedule.childQuantities()).sum());
                long sent = 0;
                for (int i = 0; i < profile.length; i++) {
                    long child = schedule.childQuantities()[i];
                    assertTrue(child >= 0);
                    if (i < profile.length - 1) assertEquals(0, child % lot);
                    sent += child;
                    assertTrue(sent <= schedule.cumulativeTarget()[i] + 1e-6);
                }
            }
        }
    }

    @Test
    void aWholeLotIsNotLostToTheRoundingOfASum() {
        // 0.7 + 0.1 is a little less than 0.8
        assertArrayEquals(
                new long[] {700, 100, 200},
                Schedule.vwap(1000, new double[] {0.7, 0.1, 0.2}, 100).childQuantities());
    }

    @Test
    void participationStopsWhenTheQuantityIsDone() {
        long[] children = Schedule.pov(50, new long[] {100, 100, 0, 1_000}, 0.2, Schedule.Rate.OF_OTHERS_VOLUME, 1);
        assertArrayEquals(new long[] {20, 20, 0, 10}, children);
        long[] total = Schedule.pov(1_000, new long[] {90}, 0.1, Schedule.Rate.OF_TOTAL_VOLUME, 1);
        assertArrayEquals(new long[] {10}, total);
    }

    @Test
    void inputsOutOfRangeAreRefused() {
        refused("quantity", () -> Schedule.twap(0, 5, 1));
        refused("slices", () -> Schedule.twap(100, 0, 1));
        refused("volume profile", () -> Schedule.vwap(100, new double[] {1, -1}, 1));
        refused("all zero", () -> Schedule.vwap(100, new double[2], 1));
        refused("participation", () -> Schedule.pov(100, new long[1], 1, Schedule.Rate.OF_TOTAL_VOLUME, 1));
        refused("daily volume", () -> MarketImpact.squareRoot(1, 0.02, 100, 0));
        refused("no volume", () -> MarketImpact.vwap(new double[] {1}, new double[] {0}));
    }

    @Test
    void aSaleMirrorsAPurchase() {
        double[] quantities = {300, 500};
        ImplementationShortfall buy =
                ImplementationShortfall.of(Side.BUY, 1000, 50, 50.1, new double[] {50.2, 50.3}, quantities, 51, 12);
        ImplementationShortfall sell =
                ImplementationShortfall.of(Side.SELL, 1000, 50, 49.9, new double[] {49.8, 49.7}, quantities, 49, 12);
        assertEquals(buy.total(), sell.total(), 1e-10);
        assertEquals(buy.delay(), sell.delay(), 1e-10);
        assertEquals(buy.opportunity(), sell.opportunity(), 1e-10);
    }

    @Test
    void thePartsOfAShortfallAreTheWhole() {
        ImplementationShortfall s =
                ImplementationShortfall.of(Side.BUY, 1000, 50, 50.1, new double[] {50.2}, new double[] {700}, 49, 3);
        assertEquals(s.total(), s.delay() + s.trading() + s.opportunity() + s.fees());
        assertEquals(s.paperProfit() - s.actualProfit(), s.total(), 1e-9);
        refused(
                "exceed",
                () -> ImplementationShortfall.of(Side.BUY, 10, 50, 50, new double[] {50}, new double[] {11}, 50, 0));
    }

    @Test
    void impactOfASaleHasTheOtherSign() {
        MarketImpact.Estimate buy = MarketImpact.direct(1e5, 1e6, 1e8, 0.02, 0.5, 0.314, 0.142, 0.6);
        MarketImpact.Estimate sell = MarketImpact.direct(-1e5, 1e6, 1e8, 0.02, 0.5, 0.314, 0.142, 0.6);
        assertEquals(buy.totalCost(), -sell.totalCost());
        assertEquals(buy.permanent(), -sell.permanent());
    }

    @Test
    void noOtherTrajectoryIsBetter() {
        AlmgrenChriss.Market market = new AlmgrenChriss.Market(0.95, 2.5e-6, 2.5e-7, 0.0625);
        double lambda = 2e-6;
        AlmgrenChriss best = AlmgrenChriss.optimal(1e6, 5, 10, market, lambda);
        double least = best.expectedCost() + lambda * best.variance();
        Random random = new Random(102);
        for (int trial = 0; trial < 200; trial++) {
            double[] x = best.holdings().clone();
            for (int k = 1; k < 10; k++) x[k] += 5_000 * random.nextGaussian();
            double squares = 0;
            double held = 0;
            double traded = 0;
            for (int k = 1; k <= 10; k++) {
                squares += (x[k - 1] - x[k]) * (x[k - 1] - x[k]);
                traded += Math.abs(x[k - 1] - x[k]);
                held += x[k] * x[k];
            }
            double cost = 2.5e-7 * 1e12 / 2 + 0.0625 * traded + best.etaTilde() / 0.5 * squares;
            assertTrue(cost + lambda * 0.95 * 0.95 * 0.5 * held > least);
        }
    }

    @Test
    void trajectoriesStayFiniteForAnyAversion() {
        AlmgrenChriss.Market market = new AlmgrenChriss.Market(0.95, 2.5e-6, 2.5e-7, 0);
        for (double lambda : new double[] {0, 1e-18, 1e-6, 1, 1e6}) {
            AlmgrenChriss plan = AlmgrenChriss.optimal(-1e6, 5, 20, market, lambda);
            assertEquals(-1e6, Arrays.stream(plan.trades()).sum(), 1e-3);
            for (double x : plan.holdings()) assertTrue(x <= 0 && x >= -1e6);
        }
        refused("eta", () -> AlmgrenChriss.optimal(1, 5, 1, new AlmgrenChriss.Market(1, 1e-7, 1e-6, 0), 0));
    }

    private static void refused(String word, Runnable run) {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, run::run);
        assertTrue(String.valueOf(refusal.getMessage()).contains(word), refusal.getMessage());
    }
}
