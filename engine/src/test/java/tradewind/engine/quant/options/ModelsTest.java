package tradewind.engine.quant.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.quant.options.BlackScholesTest.refused;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// [Heston], [BarrierOption], [AsianOption] and [Sabr] in the limits where something simpler is known.
class ModelsTest {
    private static final Vanilla CALL = new Vanilla(OptionType.CALL, 100, 95, 0.75, 0.04, 0.02, 0.3);

    @Test
    void hestonWithConstantVarianceIsBlackScholes() {
        Heston constant = new Heston(0.09, 2, 0.09, 1e-4, 0);
        for (OptionType type : OptionType.values())
            assertEquals(
                    BlackScholes.price(CALL.withType(type)), constant.price(type, 100, 95, 0.75, 0.04, 0.02), 1e-6);
    }

    @Test
    void hestonCallsAndPutsDifferByTheForward() {
        Heston model = new Heston(0.04, 1.5, 0.06, 0.8, -0.7);
        for (double strike : new double[] {50, 90, 100, 150}) {
            double call = model.price(OptionType.CALL, 100, strike, 0.1, 0.03, 0.01);
            double put = model.price(OptionType.PUT, 100, strike, 0.1, 0.03, 0.01);
            assertEquals(100 * Math.exp(-0.001) - strike * Math.exp(-0.003), call - put, 1e-9);
            assertTrue(call >= 0 && put >= 0);
        }
    }

    @Test
    void aHestonSmileFallsToTheRightWhenTheCorrelationIsNegative() {
        Heston model = new Heston(0.04, 1.5, 0.04, 0.5, -0.7);
        double before = Double.POSITIVE_INFINITY;
        for (double strike = 80; strike <= 120; strike += 10) {
            double price = model.price(OptionType.CALL, 100, strike, 0.5, 0, 0);
            double sigma = ImpliedVolatility.of(OptionType.CALL, 100, strike, 0.5, 0, 0, price);
            assertTrue(sigma < before);
            before = sigma;
        }
    }

    @ParameterizedTest
    @EnumSource(OptionType.class)
    void inAndOutTogetherAreThePlainOption(OptionType type) {
        SplittableRandom random = new SplittableRandom(81);
        for (int i = 0; i < 200; i++) {
            Vanilla o = new Vanilla(
                    type, 100, 70 + 60 * random.nextDouble(), 0.5, -0.02 + 0.1 * random.nextDouble(), 0.03, 0.25);
            double down = 75 + 24 * random.nextDouble();
            double up = 101 + 30 * random.nextDouble();
            double plain = BlackScholes.price(o);
            assertEquals(
                    plain,
                    new BarrierOption(BarrierOption.Kind.DOWN_IN, o, down, 0).price()
                            + new BarrierOption(BarrierOption.Kind.DOWN_OUT, o, down, 0).price(),
                    1e-11);
            assertEquals(
                    plain,
                    new BarrierOption(BarrierOption.Kind.UP_IN, o, up, 0).price()
                            + new BarrierOption(BarrierOption.Kind.UP_OUT, o, up, 0).price(),
                    1e-11);
        }
    }

    @ParameterizedTest
    @EnumSource(BarrierOption.Kind.class)
    void barriersAgreeWithSimulationCorrectedForDiscreteWatching(BarrierOption.Kind kind) {
        boolean down = kind == BarrierOption.Kind.DOWN_IN || kind == BarrierOption.Kind.DOWN_OUT;
        boolean in = kind == BarrierOption.Kind.DOWN_IN || kind == BarrierOption.Kind.UP_IN;
        Vanilla put = new Vanilla(OptionType.PUT, 100, 102, 0.5, 0.05, 0.02, 0.25);
        double barrier = down ? 88 : 112;
        int steps = 200;
        double dt = 0.5 / steps;
        // Broadie, Glasserman and Kou: watching n times is watching always with the barrier moved by 0.5826 σ√dt
        double watched = barrier * Math.exp((down ? 1 : -1) * 0.5826 * 0.25 * Math.sqrt(dt));
        SplittableRandom random = new SplittableRandom(82);
        int paths = 10_000;
        double sum = 0;
        double squares = 0;
        for (int p = 0; p < paths; p++) {
            double x = Math.log(100);
            double hitAt = -1;
            for (int k = 1; k <= steps; k++) {
                x += (0.03 - 0.03125) * dt
                        + 0.25 * Math.sqrt(dt) * Normal.quantile((random.nextLong() >>> 12) * 0x1p-52 + 0x1p-53);
                if (hitAt < 0 && (down ? x <= Math.log(watched) : x >= Math.log(watched))) hitAt = k * dt;
            }
            double payoff = Math.exp(-0.025) * put.type().payoff(Math.exp(x), 102);
            double rebate = 2;
            double value = in
                    ? hitAt >= 0 ? payoff : rebate * Math.exp(-0.025)
                    : hitAt >= 0 ? rebate * Math.exp(-0.05 * hitAt) : payoff;
            sum += value;
            squares += value * value;
        }
        double mean = sum / paths;
        double error = Math.sqrt((squares / paths - mean * mean) / paths);
        assertEquals(mean, new BarrierOption(kind, put, barrier, 2).price(), 4 * error + 0.02);
    }

    @Test
    void aBarrierThatIsHitHasDoneItsWork() {
        assertEquals(3, new BarrierOption(BarrierOption.Kind.DOWN_OUT, CALL, 100, 3).price());
        double plain = BlackScholes.price(CALL);
        assertEquals(plain, new BarrierOption(BarrierOption.Kind.UP_IN, CALL, 99, 3).price());
        refused("barrier", () -> new BarrierOption(BarrierOption.Kind.UP_IN, CALL, 0, 3));
        refused("rebate", () -> new BarrierOption(BarrierOption.Kind.UP_IN, CALL, 120, -3));
    }

    @Test
    void oneFixingIsAPlainOptionAndManyAreAContinuousAverage() {
        assertEquals(BlackScholes.price(CALL), AsianOption.geometricDiscrete(CALL, 1), 1e-12);
        double continuous = AsianOption.geometricContinuous(CALL);
        assertEquals(continuous, AsianOption.geometricDiscrete(CALL, 1_000_000), 1e-4);
        assertTrue(AsianOption.arithmeticLevy(CALL) > continuous, "the arithmetic mean is the larger one");
    }

    @Test
    void anAverageHasNoGapWhereTheCarryMeetsTheVariance() {
        // b = −σ² is a removable point of the second moment
        for (double[] pair : new double[][] {{-0.09, 1e-7}, {0, 1e-9}, {-0.045, 1e-7}}) {
            Vanilla at = new Vanilla(OptionType.CALL, 100, 95, 0.75, 0.04, 0.04 - pair[0], 0.3);
            Vanilla near = new Vanilla(OptionType.CALL, 100, 95, 0.75, 0.04, 0.04 - pair[0] - pair[1], 0.3);
            assertEquals(AsianOption.arithmeticLevy(at), AsianOption.arithmeticLevy(near), 1e-5);
        }
    }

    @Test
    void theSmileHasNoKinkAtTheMoney() {
        Sabr model = new Sabr(0.2, 0.6, 0.5, -0.3);
        double at = model.blackVolatility(1, 1, 1);
        assertEquals(at, model.blackVolatility(1, 1 + 1e-7, 1), 1e-7);
        double left = model.blackVolatility(1, 1 - 1e-3, 1) - model.blackVolatility(1, 1 - 2e-3, 1);
        double right = model.blackVolatility(1, 1 + 2e-3, 1) - model.blackVolatility(1, 1 + 1e-3, 1);
        assertEquals(left, right, 1e-5);
        assertEquals(0.2, new Sabr(0.2, 1, 0, 0).blackVolatility(100, 130, 2), 1e-15);
    }

    @Test
    void parametersOutOfRangeAreRefused() {
        refused("rho", () -> new Heston(0.04, 1, 0.04, 0.5, -1));
        refused("mean reversion", () -> new Heston(0.04, 0, 0.04, 0.5, 0));
        refused("beta", () -> new Sabr(0.2, 1.2, 0.3, 0));
        refused("strike", () -> new Sabr(0.2, 0.5, 0.3, 0).blackVolatility(0.01, -0.01, 1));
        refused("fixings", () -> AsianOption.geometricDiscrete(CALL, 0));
    }
}
