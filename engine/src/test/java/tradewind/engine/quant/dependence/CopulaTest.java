package tradewind.engine.quant.dependence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleBinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CopulaTest {
    static Stream<Copula> every() {
        return Stream.of(
                new Copula.Gaussian(0.6),
                new Copula.Gaussian(-0.3),
                new Copula.T(0.4, 5),
                new Copula.Clayton(1.5),
                new Copula.Gumbel(1.8),
                new Copula.Frank(4),
                new Copula.Frank(-3));
    }

    /// Each slice of the density integrates to one: the margins are uniform. Midpoints in a stretched coordinate.
    @ParameterizedTest
    @MethodSource("every")
    void marginsAreUniform(Copula copula) {
        for (double u : new double[] {0.1, 0.5, 0.8}) {
            double sum = 0;
            int n = 4000;
            for (int i = 0; i < n; i++) {
                double s = (i + 0.5) / n;
                double v = s * s * s * (10 - 15 * s + 6 * s * s);
                sum += copula.density(u, v) * 30 * s * s * (1 - s) * (1 - s) / n;
            }
            assertEquals(1, sum, 1e-5);
        }
    }

    /// The density is the mixed derivative of the distribution.
    @Test
    void densitiesAreDerivativesOfTheirDistributions() {
        check(new Copula.Clayton(2), (u, v) -> Math.pow(Math.pow(u, -2) + Math.pow(v, -2) - 1, -0.5));
        check(
                new Copula.Gumbel(1.7),
                (u, v) -> Math.exp(-Math.pow(Math.pow(-Math.log(u), 1.7) + Math.pow(-Math.log(v), 1.7), 1 / 1.7)));
        check(new Copula.Frank(3), (u, v) -> -Math.log1p(Math.expm1(-3 * u) * Math.expm1(-3 * v) / Math.expm1(-3)) / 3);
    }

    private static void check(Copula copula, DoubleBinaryOperator c) {
        double h = 1e-4;
        for (double u : new double[] {0.2, 0.5, 0.9}) {
            for (double v : new double[] {0.1, 0.6, 0.8}) {
                double mixed = (c.applyAsDouble(u + h, v + h)
                                - c.applyAsDouble(u + h, v - h)
                                - c.applyAsDouble(u - h, v + h)
                                + c.applyAsDouble(u - h, v - h))
                        / (4 * h * h);
                assertEquals(mixed, copula.density(u, v), 1e-5 * Math.max(1, mixed));
            }
        }
    }

    /// Frank's tau from its table (Genest 1987): θ = 5.74 has τ ½.
    @Test
    void tauIsKendalls() {
        assertEquals(0.5, new Copula.Frank(5.736282707019).tau(), 1e-9);
        assertEquals(-0.5, new Copula.Frank(-5.736282707019).tau(), 1e-9);
        assertEquals(0.5, new Copula.Clayton(2).tau(), 1e-15);
        assertEquals(0.5, new Copula.Gumbel(2).tau(), 1e-15);
        assertEquals(1.0 / 3, new Copula.Gaussian(0.5).tau(), 1e-15);
    }

    @Test
    void independenceHasDensityOne() {
        assertEquals(1, new Copula.Gaussian(0).density(0.3, 0.9), 1e-15);
        assertEquals(1, new Copula.Gumbel(1).density(0.3, 0.9), 1e-14);
        assertEquals(1, new Copula.Frank(1e-9).density(0.3, 0.9), 1e-8);
    }

    @Test
    void refusesTheEdgesAndParametersThatAreNone() {
        assertThrows(IllegalArgumentException.class, () -> new Copula.Gaussian(1));
        assertThrows(IllegalArgumentException.class, () -> new Copula.T(0.5, 0));
        assertThrows(IllegalArgumentException.class, () -> new Copula.Clayton(0));
        assertThrows(IllegalArgumentException.class, () -> new Copula.Gumbel(0.9));
        assertThrows(IllegalArgumentException.class, () -> new Copula.Frank(0));
        assertThrows(IllegalArgumentException.class, () -> new Copula.Frank(2).density(0, 0.5));
        assertThrows(IllegalArgumentException.class, () -> new Copula.Clayton(2).density(0.5, Double.NaN));
    }

    /// Powers of what is near zero overflow; the density does not.
    @Test
    void densitiesAreNumbersInEveryCorner() {
        double[] edges = {1e-300, 1e-12, 0.3, 1 - 1e-12};
        for (Copula copula : new Copula[] {
            new Copula.Clayton(1e-12),
            new Copula.Clayton(40),
            new Copula.Gumbel(1 + 1e-12),
            new Copula.Gumbel(500),
            new Copula.Frank(900),
            new Copula.Frank(-900),
            new Copula.Frank(1e-200)
        }) {
            for (double u : edges) {
                for (double v : edges) {
                    double density = copula.density(u, v);
                    assertTrue(density >= 0 && !Double.isNaN(density), copula + " at " + u + ", " + v);
                    assertEquals(density, copula.density(v, u), 1e-9 * density);
                }
            }
        }
        assertEquals(1, new Copula.Clayton(1e-12).density(0.3, 0.6), 1e-10);
        assertEquals(1, new Copula.Frank(1e-200).density(0.3, 0.6), 1e-15);
        // on the diagonal Frank's density runs to θ/4 · (coth + …): about θ/4 inside
        assertEquals(225, new Copula.Frank(900).density(0.5, 0.5), 1e-9);
        // turning one variable round turns the sign
        assertEquals(new Copula.Frank(7).density(0.2, 0.6), new Copula.Frank(-7).density(0.8, 0.6), 1e-12);
    }

    @Test
    void frankRanksTendToNoneAndToAll() {
        assertEquals(1e-10 / 9, new Copula.Frank(1e-10).tau(), 1e-25);
        double below = new Copula.Frank(0.05 - 1e-12).tau();
        assertEquals(below, new Copula.Frank(0.05 + 1e-12).tau(), 1e-12);
        // D₁(θ) runs to π²/(6θ)
        double far = 1 - 4 / 1e6 * (1 - Math.PI * Math.PI / 6 / 1e6);
        assertEquals(far, new Copula.Frank(1e6).tau(), 1e-15);
        assertEquals(-far, new Copula.Frank(-1e6).tau(), 1e-15);
    }
}
