package tradewind.engine.quant.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tradewind.engine.quant.options.BlackScholesTest.refused;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ImpliedVolatilityTest {
    @Test
    void givesBackTheVolatilityOfAPrice() {
        SplittableRandom random = new SplittableRandom(61);
        for (int i = 0; i < 20_000; i++) {
            double sigma = 0.01 * Math.pow(200, random.nextDouble());
            double years = Math.pow(3650, random.nextDouble()) / 365;
            double deviation = sigma * Math.sqrt(years);
            double strike = 100 * Math.exp((2 * random.nextDouble() - 1) * 4 * deviation);
            OptionType type = strike > 100 ? OptionType.CALL : OptionType.PUT;
            Vanilla option = new Vanilla(type, 100, strike, years, 0, 0, sigma);
            BlackScholes.Greeks g = BlackScholes.greeks(option);
            // what a last digit of the price (or of the larger of its two parts) is worth in volatility
            double digit = 4e-16 * Math.max(100, strike) / (g.vega() * sigma);
            double found = ImpliedVolatility.black76(type, 100, strike, years, 1, g.price());
            assertEquals(sigma, found, sigma * (2e-14 + digit), option::toString);
        }
    }

    @Test
    void aSpotOptionIsTurnedIntoOneOnItsForward() {
        Vanilla option = new Vanilla(OptionType.PUT, 90, 100, 0.7, -0.01, 0.03, 0.35);
        double found = ImpliedVolatility.of(OptionType.PUT, 90, 100, 0.7, -0.01, 0.03, BlackScholes.price(option));
        assertEquals(0.35, found, 1e-14);
    }

    @Test
    void atTheMoneyAlsoWhereTheVolatilityIsTiny() {
        for (double deviation : new double[] {1e-6, 1e-3, 0.1, 3}) {
            // N(s/2) − N(−s/2) = erf(s/√8), to first orders for the small ones
            double price = deviation < 1e-2
                    ? 100 * deviation / Math.sqrt(2 * Math.PI) * (1 - deviation * deviation / 24)
                    : 100 * (2 * Normal.cdf(deviation / 2) - 1);
            assertEquals(
                    deviation, ImpliedVolatility.black76(OptionType.CALL, 100, 100, 1, 1, price), 2e-13 * deviation);
        }
    }

    @Test
    void pricesThatAdmitArbitrageAreRefused() {
        refused("intrinsic", () -> ImpliedVolatility.black76(OptionType.CALL, 110, 100, 1, 0.9, 8.99));
        refused("intrinsic", () -> ImpliedVolatility.black76(OptionType.CALL, 90, 100, 1, 1, 0));
        refused("the most", () -> ImpliedVolatility.black76(OptionType.CALL, 90, 100, 1, 1, 90));
        refused("the most", () -> ImpliedVolatility.black76(OptionType.PUT, 90, 100, 1, 1, 100));
        refused("expired", () -> ImpliedVolatility.black76(OptionType.PUT, 90, 100, 0, 1, 11));
        refused("price", () -> ImpliedVolatility.black76(OptionType.PUT, 90, 100, 1, 1, Double.NaN));
    }
}
