package tradewind.engine.quant.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class BlackScholesTest {
    private final SplittableRandom random = new SplittableRandom(51);

    private Vanilla any(OptionType type) {
        return new Vanilla(
                type,
                80 + 40 * random.nextDouble(),
                80 + 40 * random.nextDouble(),
                0.1 + 2 * random.nextDouble(),
                -0.02 + 0.1 * random.nextDouble(),
                -0.02 + 0.1 * random.nextDouble(),
                0.1 + 0.5 * random.nextDouble());
    }

    @Test
    void callLessPutIsTheForward() {
        for (int i = 0; i < 200; i++) {
            Vanilla call = any(OptionType.CALL);
            double difference = BlackScholes.price(call) - BlackScholes.price(call.withType(OptionType.PUT));
            assertEquals(call.discountFactor() * (call.forward() - call.strike()), difference, 1e-12);
        }
    }

    @Test
    void greeksAreTheSlopesOfPriceAndGreeks() {
        for (OptionType type : OptionType.values())
            for (int i = 0; i < 50; i++) {
                Vanilla o = any(type);
                BlackScholes.Greeks g = BlackScholes.greeks(o);
                assertEquals(BlackScholes.price(o), g.price(), 1e-13);
                slope(g.delta(), o.spot(), o::withSpot, BlackScholes.Greeks::price);
                slope(g.gamma(), o.spot(), o::withSpot, BlackScholes.Greeks::delta);
                slope(g.speed(), o.spot(), o::withSpot, BlackScholes.Greeks::gamma);
                DoubleFunction<Vanilla> sigma = v -> with(o, o.strike(), o.years(), o.rate(), o.dividend(), v);
                slope(g.vega(), o.volatility(), sigma, BlackScholes.Greeks::price);
                slope(g.vanna(), o.volatility(), sigma, BlackScholes.Greeks::delta);
                slope(g.vomma(), o.volatility(), sigma, BlackScholes.Greeks::vega);
                slope(g.zomma(), o.volatility(), sigma, BlackScholes.Greeks::gamma);
                DoubleFunction<Vanilla> years = v -> with(o, o.strike(), v, o.rate(), o.dividend(), o.volatility());
                slope(-g.theta(), o.years(), years, BlackScholes.Greeks::price);
                slope(-g.charm(), o.years(), years, BlackScholes.Greeks::delta);
                slope(-g.veta(), o.years(), years, BlackScholes.Greeks::vega);
                slope(-g.color(), o.years(), years, BlackScholes.Greeks::gamma);
                slope(
                        g.rho(),
                        o.rate(),
                        v -> with(o, o.strike(), o.years(), v, o.dividend(), o.volatility()),
                        BlackScholes.Greeks::price);
                slope(
                        g.dividendRho(),
                        o.dividend(),
                        v -> with(o, o.strike(), o.years(), o.rate(), v, o.volatility()),
                        BlackScholes.Greeks::price);
                DoubleFunction<Vanilla> strike = v -> with(o, v, o.years(), o.rate(), o.dividend(), o.volatility());
                slope(g.dualDelta(), o.strike(), strike, BlackScholes.Greeks::price);
                slope(g.dualGamma(), o.strike(), strike, BlackScholes.Greeks::dualDelta);
            }
    }

    private static Vanilla with(Vanilla o, double k, double t, double r, double q, double sigma) {
        return new Vanilla(o.type(), o.spot(), k, t, r, q, sigma);
    }

    private static void slope(
            double expected, double at, DoubleFunction<Vanilla> moved, ToDoubleFunction<BlackScholes.Greeks> of) {
        double h = 1e-5 * Math.max(1e-2, Math.abs(at));
        double up = of.applyAsDouble(BlackScholes.greeks(moved.apply(at + h)));
        double down = of.applyAsDouble(BlackScholes.greeks(moved.apply(at - h)));
        assertEquals(expected, (up - down) / (2 * h), 2e-6 * Math.max(1, Math.abs(expected)));
    }

    @Test
    void aBatchGivesTheSameNumbers() {
        int n = 100;
        double[][] in = new double[6][n];
        Vanilla[] options = new Vanilla[n];
        for (int i = 0; i < n; i++) {
            Vanilla o = options[i] = any(OptionType.PUT);
            double[] terms = {o.spot(), o.strike(), o.years(), o.rate(), o.dividend(), o.volatility()};
            for (int f = 0; f < 6; f++) in[f][i] = terms[f];
        }
        BlackScholes.Columns out = BlackScholes.Columns.of(n);
        BlackScholes.greeks(OptionType.PUT, in[0], in[1], in[2], in[3], in[4], in[5], out);
        for (int i = 0; i < n; i++) {
            BlackScholes.Greeks g = BlackScholes.greeks(options[i]);
            assertEquals(g.price(), out.price()[i], 1e-12);
            assertEquals(g.delta(), out.delta()[i], 1e-14);
            assertEquals(g.gamma(), out.gamma()[i], 1e-14);
            assertEquals(g.vega(), out.vega()[i], 1e-12);
            assertEquals(g.theta(), out.theta()[i], 1e-12);
            assertEquals(g.rho(), out.rho()[i], 1e-12);
        }
        in[5][7] = 0;
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class,
                () -> BlackScholes.greeks(OptionType.PUT, in[0], in[1], in[2], in[3], in[4], in[5], out));
        assertTrue(String.valueOf(refusal.getMessage()).contains("volatility is zero"), refusal.getMessage());
    }

    @Test
    void whatHasNoPriceIsRefusedByName() {
        refused("expired", () -> new Vanilla(OptionType.CALL, 100, 100, 0, 0, 0, 0.2));
        refused("volatility is zero", () -> new Vanilla(OptionType.CALL, 100, 100, 1, 0, 0, 0));
        refused("spot", () -> new Vanilla(OptionType.CALL, -1, 100, 1, 0, 0, 0.2));
        refused("strike", () -> new Vanilla(OptionType.CALL, 100, 0, 1, 0, 0, 0.2));
        refused("rate", () -> new Vanilla(OptionType.CALL, 100, 100, 1, Double.NaN, 0, 0.2));
    }

    static void refused(String word, Runnable run) {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, run::run);
        assertTrue(String.valueOf(refusal.getMessage()).contains(word), refusal.getMessage());
    }
}
