package tradewind.engine.history.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DriftTest {
    private static double[] steps(int count, double from, double step) {
        return IntStream.range(0, count).mapToDouble(i -> from + step * i).toArray();
    }

    private static double[] normal(long seed, int count, double mean, double deviation) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        return DoubleStream.generate(() -> random.nextGaussian(mean, deviation))
                .limit(count)
                .toArray();
    }

    @Test
    void sameSamplesHaveNotMoved() {
        Drift drift = Drift.between(steps(100, 0, 1), steps(100, 0, 1)).orElseThrow();
        assertEquals(new Drift(0, 0, 1, 100, 100), drift);
        assertEquals(Drift.Verdict.STABLE, drift.verdict());
    }

    @Test
    void theIndexIsTheSumOverTheDecilesAsOnPaper() {
        // a fifth of the values moved from the lowest decile and the next into the highest
        double[] reference = steps(100, 0, 1);
        double[] recent = reference.clone();
        for (int i = 0; i < 20; i++) recent[i] = 95;
        double empty = (1e-4 - .1) * Math.log(1e-4 / .1);
        double full = (.3 - .1) * Math.log(.3 / .1);
        Drift drift = Drift.between(reference, recent).orElseThrow();
        assertEquals(2 * empty + full, drift.psi(), 1e-12);
        assertEquals(.2, drift.ks(), 1e-12);
        assertEquals(Drift.Verdict.DRIFTED, drift.verdict());
    }

    @Test
    void theDistanceHasTheProbabilityOfTheTables() {
        // the limit's 5 % point is 1.358, its 1 % point 1.628 (Smirnov 1948); with Stephens' correction at n = 100
        double root = Math.sqrt(50);
        double ks = .27;
        double lambda = (root + .12 + .11 / root) * ks;
        double expected = 2 * (Math.exp(-2 * lambda * lambda) - Math.exp(-8 * lambda * lambda));
        double[] reference = steps(100, 0, 1);
        Drift drift = Drift.between(reference, steps(100, 27, 1)).orElseThrow();
        assertEquals(ks, drift.ks(), 1e-12);
        assertEquals(expected, drift.p(), 1e-9);
        assertTrue(drift.p() < .01);
    }

    @Test
    void tellsAMoveOfHalfADeviationFromNone() {
        double[] reference = normal(1, 2_000, 0, 1);
        Drift same = Drift.between(reference, normal(2, 2_000, 0, 1)).orElseThrow();
        Drift moved = Drift.between(reference, normal(3, 2_000, .6, 1)).orElseThrow();
        Drift wider = Drift.between(reference, normal(4, 2_000, 0, 1.8)).orElseThrow();
        assertEquals(Drift.Verdict.STABLE, same.verdict(), same.toString());
        assertEquals(Drift.Verdict.DRIFTED, moved.verdict(), moved.toString());
        assertEquals(Drift.Verdict.DRIFTED, wider.verdict(), wider.toString());
    }

    @Test
    void saysNothingOfAHandfulAndRefusesWhatIsNoNumber() {
        assertEquals(Optional.empty(), Drift.between(steps(19, 0, 1), steps(100, 0, 1)));
        double[] broken = steps(30, 0, 1);
        broken[7] = Double.NaN;
        assertThrows(IllegalArgumentException.class, () -> Drift.between(broken, steps(30, 0, 1)));
    }

    @Test
    void aFigureThatIsAlwaysTheSameHasNotMovedUntilItDoes() {
        double[] ones = DoubleStream.generate(() -> 1).limit(50).toArray();
        assertEquals(0, Drift.between(ones, ones).orElseThrow().psi());
        double[] zeros = new double[50];
        assertEquals(1, Drift.between(ones, zeros).orElseThrow().ks());
        assertEquals(
                Drift.Verdict.WATCH, Drift.between(ones, zeros).orElseThrow().verdict(), "one bin tells no more");
    }

    @Test
    void theMonitorComparesTheLatestValuesOnly() {
        Feature feature = FeatureCatalogue.features().getFirst();
        double[] reference = normal(5, 500, 0, 1);
        long[] times = IntStream.range(0, 500).mapToLong(i -> i).toArray();
        DriftMonitor monitor =
                new DriftMonitor(new FeatureTable(List.of(feature), times, new double[][] {reference}), 100);
        assertEquals(Optional.empty(), monitor.drift(0));
        for (double value : normal(6, 100, 3, 1)) monitor.take(0, value);
        assertEquals(Drift.Verdict.DRIFTED, monitor.drift(0).orElseThrow().verdict());
        for (double value : normal(7, 100, 0, 1)) monitor.take(0, value);
        assertEquals(100, monitor.drift(0).orElseThrow().recent());
        assertTrue(monitor.drift(0).orElseThrow().psi() < .25);
    }
}
