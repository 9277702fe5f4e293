package tradewind.engine.quant.series;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LongMemoryTest {
    private static double[] noise(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] x = new double[n];
        for (int t = 0; t < n; t++) x[t] = random.nextGaussian();
        return x;
    }

    @Test
    void noiseHasNoMemory() {
        Hurst hurst = Hurst.of(noise(8192, 1), new int[] {16, 32, 64, 128, 256, 512});
        assertEquals(0.5, hurst.hurstRSAnisLloyd(), 0.06);
        assertEquals(0.5, hurst.hurstDFA1(), 0.06);
    }

    @Test
    void aRandomWalkTakenForIncrementsRemembersEverything() {
        double[] x = noise(8192, 2);
        for (int t = 1; t < x.length; t++) x[t] += x[t - 1];
        Hurst hurst = Hurst.of(x, new int[] {16, 32, 64, 128, 256, 512});
        assertEquals(1.5, hurst.hurstDFA1(), 0.1);
    }

    @Test
    void scaleAndLevelDoNotMatter() {
        double[] x = noise(512, 3);
        double[] other = new double[512];
        for (int t = 0; t < 512; t++) other[t] = 7 + 100 * x[t];
        int[] windows = {8, 16, 32, 64};
        assertEquals(Hurst.of(x, windows).hurstRS(), Hurst.of(other, windows).hurstRS(), 1e-9);
        assertEquals(Hurst.of(x, windows).hurstDFA1(), Hurst.of(other, windows).hurstDFA1(), 1e-9);
    }

    @Test
    void theExpectedRangeIsSmoothWhereTheAsymptoteTakesOver() {
        double exact = Hurst.expectedRescaledRange(340);
        assertEquals(exact * Math.sqrt(341.0 / 340), Hurst.expectedRescaledRange(341), 0.003 * exact);
    }

    @Test
    void refusesWindowsThatDoNotFit() {
        double[] x = noise(64, 4);
        assertThrows(IllegalArgumentException.class, () -> Hurst.of(x, new int[] {8, 65}));
        assertThrows(IllegalArgumentException.class, () -> Hurst.of(x, new int[] {8}));
        assertThrows(IllegalArgumentException.class, () -> Hurst.of(x, new int[] {8, 8}));
        assertThrows(IllegalArgumentException.class, () -> Hurst.of(new double[64], new int[] {8, 16}));
        double[] still = noise(64, 5);
        for (int t = 0; t < 16; t++) still[t] = 1;
        assertThrows(IllegalArgumentException.class, () -> Hurst.of(still, new int[] {8, 16}));
    }

    /// ((1 ± √3)/(4√2), (3 ± √3)/(4√2)): Daubechies' closed form of four taps.
    @Test
    void fourTapsAreThoseOfDaubechies() {
        double root = Math.sqrt(3);
        double four = 4 * Math.sqrt(2);
        assertArrayEquals(
                new double[] {(1 - root) / four, (3 - root) / four, (3 + root) / four, (1 + root) / four},
                Wavelet.daubechies(2).lowPass(),
                1e-13);
        assertArrayEquals(
                new double[] {-(1 + root) / four, (3 + root) / four, -(3 - root) / four, (1 - root) / four},
                Wavelet.daubechies(2).highPass(),
                1e-13);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void filtersAreOrthonormalWithVanishingMoments(int moments) {
        Wavelet wavelet = Wavelet.daubechies(moments);
        double[] low = wavelet.lowPass();
        double[] high = wavelet.highPass();
        for (int shift = 0; shift < moments; shift++) {
            double own = 0;
            double cross = 0;
            for (int i = 2 * shift; i < low.length; i++) {
                own += low[i] * low[i - 2 * shift];
                cross += low[i] * high[i - 2 * shift];
            }
            assertEquals(shift == 0 ? 1 : 0, own, 1e-11);
            assertEquals(0, cross, 1e-11);
        }
        for (int power = 0; power < moments; power++) {
            double moment = 0;
            double size = 0;
            for (int i = 0; i < high.length; i++) {
                moment += high[i] * Math.pow(i, power);
                size += Math.abs(high[i]) * Math.pow(i, power);
            }
            assertEquals(0, moment, 1e-10 * Math.max(1, size), "moment " + power);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"haar", "db2", "db3", "db4", "db8", "db10"})
    void aSignalComesBackFromItsCoefficientsWithItsEnergy(String name) {
        Wavelet wavelet = Wavelet.named(name);
        double[] x = noise(96, 6);
        List<double[]> coefficients = wavelet.decompose(x, 5, Wavelet.Mode.PERIODIZATION);
        assertArrayEquals(x, wavelet.reconstruct(coefficients), 1e-10);
        double energy = 0;
        for (double[] level : coefficients) for (double c : level) energy += c * c;
        double own = 0;
        for (double v : x) own += v * v;
        assertEquals(own, energy, 1e-9);
    }

    /// Beyond the ends nothing differs: inner coefficients are the same for every extension.
    @ParameterizedTest
    @EnumSource(
            value = Wavelet.Mode.class,
            names = {"PERIODIC", "SYMMETRIC", "REFLECT", "ZERO", "CONSTANT"})
    void extensionsDifferAtTheEndsOnly(Wavelet.Mode mode) {
        double[] x = noise(41, 7);
        Wavelet wavelet = Wavelet.daubechies(3);
        double[] plain = wavelet.decompose(x, 1, Wavelet.Mode.ZERO).getFirst();
        double[] other = wavelet.decompose(x, 1, mode).getFirst();
        assertEquals((41 + 6 - 1) / 2, other.length);
        for (int i = 2; i < other.length - 3; i++) assertEquals(plain[i], other[i], 1e-14);
    }

    /// Symmetric: the value before the first is the first again. With Haar and an odd length only the end shows it.
    @Test
    void symmetricRepeatsTheEnd() {
        double[] approximation = Wavelet.daubechies(1)
                .decompose(new double[] {1, 2, 3}, 1, Wavelet.Mode.SYMMETRIC)
                .getFirst();
        assertArrayEquals(new double[] {3 / Math.sqrt(2), 6 / Math.sqrt(2)}, approximation, 1e-14);
    }

    @Test
    void refusesUnknownWaveletsAndTooDeepLevels() {
        assertThrows(IllegalArgumentException.class, () -> Wavelet.named("coif1"));
        assertThrows(IllegalArgumentException.class, () -> Wavelet.named("db11"));
        assertThrows(
                IllegalArgumentException.class,
                () -> Wavelet.named("haar").decompose(new double[] {1, 2, 3, 4}, 3, Wavelet.Mode.PERIODIZATION));
        assertThrows(
                IllegalArgumentException.class,
                () -> Wavelet.named("haar").decompose(new double[] {1, Double.NaN}, 1, Wavelet.Mode.ZERO));
    }
}
