package tradewind.engine.quant.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Smiles and surfaces, Heston's and Malliavin's sensitivities, the American formula of 2002.
class SurfaceTest {
    private static double[] strikes() {
        double[] k = new double[15];
        for (int i = 0; i < k.length; i++) k[i] = -0.7 + 0.1 * i;
        return k;
    }

    @Test
    void aFitFindsTheSmileItsPointsWereTakenFrom() {
        Svi truth = new Svi(0.02, 0.12, -0.4, 0.05, 0.2);
        double[] k = strikes();
        double[] vols = new double[k.length];
        for (int i = 0; i < k.length; i++) vols[i] = truth.volatility(k[i], 0.5);
        Svi fit = Svi.fit(k, vols, 0.5);
        for (int i = 0; i < k.length; i++) assertEquals(vols[i], fit.volatility(k[i], 0.5), 2e-4);
        assertTrue(fit.free());
    }

    /// Gatheral and Jacquier (2014), example 3.1, after Axel Vogt: a smile that looks harmless and is not.
    @Test
    void knowsVogtsSmileForOneThatCanBeArbitraged() {
        Svi vogt = new Svi(-0.0410, 0.1331, 0.3060, 0.3586, 0.4153);
        assertTrue(vogt.lowestDensity() < 0);
        assertFalse(vogt.free());
        double[] k = new double[31];
        double[] vols = new double[31];
        for (int i = 0; i < 31; i++) {
            k[i] = -1.5 + 0.1 * i;
            vols[i] = vogt.volatility(k[i], 1);
        }
        assertTrue(Svi.fit(k, vols, 1).lowestDensity() > -1e-3);
    }

    @Test
    void densityIsThatOfTheSecondDerivativeOfCalls() {
        Svi svi = new Svi(0.02, 0.12, -0.4, 0.05, 0.2);
        double k = 0.15;
        double h = 1e-3;
        double strike = Math.exp(k);
        double second = (call(svi, strike + h) - 2 * call(svi, strike) + call(svi, strike - h)) / (h * h);
        double w = svi.totalVariance(k);
        double d2 = -k / Math.sqrt(w) - Math.sqrt(w) / 2;
        assertEquals(second, svi.density(k) * Normal.density(d2) / (strike * Math.sqrt(w)), 1e-4);
    }

    private static double call(Svi svi, double strike) {
        double vol = svi.volatility(Math.log(strike), 1);
        return BlackScholes.price(new Vanilla(OptionType.CALL, 1, strike, 1, 0, 0, vol));
    }

    private static List<VolatilitySurface.Quote> quotes(VolatilitySurface of) {
        List<VolatilitySurface.Quote> quotes = new ArrayList<>();
        for (double years : of.years())
            for (double k : new double[] {-0.4, -0.2, -0.1, 0, 0.1, 0.2, 0.4})
                quotes.add(new VolatilitySurface.Quote(years, k, of.volatility(k, years)));
        return quotes;
    }

    @Test
    void aSurfaceFindsTheOneItsQuotesWereTakenFromAndCannotBeArbitraged() {
        VolatilitySurface truth =
                new VolatilitySurface(new double[] {0.1, 0.5, 1}, new double[] {0.006, 0.025, 0.06}, -0.5, 0.9, 0.4);
        VolatilitySurface fit = VolatilitySurface.fit(quotes(truth));
        assertTrue(fit.misfit(quotes(truth)) < 1e-4, "misfit " + fit.misfit(quotes(truth)));
        TreeMap<Double, Svi> slices = new TreeMap<>();
        for (double years : new double[] {0.05, 0.1, 0.3, 0.5, 1, 2}) slices.put(years, fit.slice(years));
        assertEquals(List.of(), VolatilitySurface.arbitrage(slices));
    }

    @Test
    void aSliceOfASurfaceIsTheSurface() {
        VolatilitySurface surface =
                new VolatilitySurface(new double[] {0.5, 1}, new double[] {0.025, 0.06}, -0.5, 0.9, 0.4);
        for (double k : strikes())
            assertEquals(surface.totalVariance(k, 0.7), surface.slice(0.7).totalVariance(k), 1e-14);
    }

    @Test
    void smilesThatCrossInTimeAreNamed() {
        TreeMap<Double, Svi> slices = new TreeMap<>();
        slices.put(0.5, new Svi(0.05, 0.1, 0, 0, 0.2));
        slices.put(1.0, new Svi(0.03, 0.1, 0, 0, 0.2));
        assertTrue(VolatilitySurface.arbitrage(slices).getFirst().startsWith("calendar between 0.5 and 1.0"));
    }

    @Test
    void refusesAnExpiryWithTooFewQuotes() {
        String message = String.valueOf(assertThrows(
                        IllegalArgumentException.class,
                        () -> VolatilitySurface.fit(List.of(new VolatilitySurface.Quote(1, 0, 0.2))))
                .getMessage());
        assertTrue(message.contains("at least 3"), message);
        assertThrows(IllegalArgumentException.class, () -> Svi.fit(new double[5], new double[] {1, 1, 1, 1, 1}, 1));
    }

    /// With next to no vol of vol and variance at its mean Heston is Black and Scholes.
    @Test
    void hestonsSensitivitiesTendToBlackAndScholes() {
        Heston heston = new Heston(0.04, 1.5, 0.04, 0.01, 0);
        HestonGreeks greeks = HestonGreeks.of(heston, OptionType.CALL, 100, 105, 0.75, 0.03, 0.01);
        BlackScholes.Greeks plain = BlackScholes.greeks(new Vanilla(OptionType.CALL, 100, 105, 0.75, 0.03, 0.01, 0.2));
        assertEquals(plain.delta(), greeks.delta(), 2e-4);
        assertEquals(plain.gamma(), greeks.gamma(), 1e-4);
        assertEquals(plain.theta(), greeks.theta(), 2e-3);
        assertEquals(plain.rho(), greeks.rate(), 2e-2);
    }

    @Test
    void hestonsDeltaAndGammaAreConsistentWithPutCallParity() {
        Heston heston = new Heston(0.05, 2, 0.07, 0.5, -0.6);
        HestonGreeks call = HestonGreeks.of(heston, OptionType.CALL, 100, 110, 1, 0.02, 0.01);
        HestonGreeks put = HestonGreeks.of(heston, OptionType.PUT, 100, 110, 1, 0.02, 0.01);
        assertEquals(Math.exp(-0.01), call.delta() - put.delta(), 1e-8);
        assertEquals(call.gamma(), put.gamma(), 1e-7);
        assertEquals(call.volOfVol(), put.volOfVol(), 1e-5);
        assertTrue(call.variance() > 0 && call.gamma() > 0);
    }

    @Test
    void malliavinsWeightsGiveTheGreeksOfADigitalOption() {
        Vanilla market = new Vanilla(OptionType.CALL, 100, 100, 1, 0.02, 0, 0.2);
        MalliavinGreeks found = MalliavinGreeks.of(end -> end > 100 ? 1 : 0, market, 200_000, 3);
        double d2 = (0.02 - 0.02) / 0.2;
        double density = Math.exp(-0.02) * Normal.density(d2);
        assertEquals(Math.exp(-0.02) * Normal.cdf(d2), found.price(), 4 * found.priceError() + 1e-9);
        assertEquals(density / (100 * 0.2), found.delta(), 4 * found.deltaError());
        double d1 = d2 + 0.2;
        assertEquals(-density * d1 / (1e4 * 0.04), found.gamma(), 4 * found.gammaError());
        assertEquals(-density * d1 / 0.2, found.vega(), 4 * found.vegaError());
        assertTrue(found.deltaError() < 0.02 * found.delta());
    }

    @ParameterizedTest
    @CsvSource({"CALL,90,0.1,0.1", "CALL,100,0.1,0.1", "CALL,110,0.04,0.08", "PUT,90,0.08,0.02", "PUT,110,0.1,0.03"})
    void theFormulaOf2002LiesBetweenTheOneOf1993AndTheTree(OptionType type, double spot, double rate, double yield) {
        Vanilla option = new Vanilla(type, spot, 100, 0.5, rate, yield, 0.25);
        double tree = BinomialTree.american(option, 1_000);
        double one = American.bjerksundStensland1993(option);
        double two = BjerksundStensland.price(option);
        assertTrue(two >= one - 1e-9 && two <= tree + 2e-3, one + " " + two + " " + tree);
        assertEquals(tree, two, 0.01 * tree);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0,0.5,0.3333333333333333",
        "0,0,-0.5,0.16666666666666666",
        "1,-1,0,0.1334837643314019",
        "0.5,0.5,0.95,0.6473"
    })
    void theBivariateNormalHasItsKnownValues(double a, double b, double rho, double expected) {
        assertEquals(expected, Bivariate.cdf(a, b, rho), rho == 0.95 ? 1e-3 : 1e-8);
    }
}
