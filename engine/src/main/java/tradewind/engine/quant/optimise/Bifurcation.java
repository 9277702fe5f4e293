package tradewind.engine.quant.optimise;

import java.util.SplittableRandom;

/// Ballistic simulated bifurcation on the quadratic form of a landscape, each run ended by a descent on the
/// energies themselves.
///
/// With x = (1 + s)/2 the form is an Ising energy; positions follow ẏ = −(1 − a)x + c f, ẋ = y with walls at
/// ±1, while the pump a grows from 0 to 1.
final class Bifurcation {
    private static final int STEPS = 300;
    private static final double DT = 0.5;

    private Bifurcation() {}

    static Search.Found run(Landscape landscape, long budget, SplittableRandom random) {
        Qubo qubo = landscape.surrogate();
        int n = qubo.size();
        double[][] coupling = new double[n][n];
        double[] field = new double[n];
        double square = 0;
        for (int i = 0; i < n; i++) {
            field[i] = -qubo.get(i, i) / 2;
            for (int j = 0; j < n; j++) {
                if (i == j) continue;
                coupling[i][j] = -qubo.get(i, j) / 2;
                field[i] -= qubo.get(i, j) / 2;
                square += coupling[i][j] * coupling[i][j];
            }
        }
        double spread = n > 1 ? Math.sqrt(square / (n * (n - 1.0))) : 1;
        double strength = 0.5 / (Math.max(spread, 1e-300) * Math.sqrt(n));
        boolean[] first = landscape.start(random);
        Annealers.Best best = new Annealers.Best(first, landscape.energy(first));
        long end = landscape.evaluations() + budget - 1;
        while (landscape.evaluations() < end) {
            double[] keys = oscillate(coupling, field, strength, random);
            descend(landscape, landscape.decode(keys), best, end, random);
        }
        return best.found();
    }

    private static double[] oscillate(double[][] coupling, double[] field, double strength, SplittableRandom random) {
        int n = field.length;
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = 0.2 * random.nextDouble() - 0.1;
            y[i] = 0.2 * random.nextDouble() - 0.1;
        }
        for (int step = 0; step < STEPS; step++) {
            double pump = (double) step / STEPS;
            for (int i = 0; i < n; i++)
                y[i] += DT * (-(1 - pump) * x[i] + strength * (Cholesky.dot(coupling[i], x, n) + field[i]));
            for (int i = 0; i < n; i++) {
                x[i] += DT * y[i];
                if (Math.abs(x[i]) > 1) {
                    x[i] = Math.signum(x[i]);
                    y[i] = 0;
                }
            }
        }
        // walls hold many at exactly ±1; momentum breaks the tie
        for (int i = 0; i < n; i++) x[i] += 1e-3 * y[i];
        return x;
    }

    /// Moves that lower the energy, until enough in a row do not.
    private static void descend(
            Landscape landscape, boolean[] start, Annealers.Best best, long end, SplittableRandom random) {
        boolean[] state = start;
        double energy = landscape.energy(state);
        best.offer(state, energy);
        int failures = 0;
        int patience = 8 * state.length;
        while (failures < patience && landscape.evaluations() < end) {
            boolean[] trial = state.clone();
            landscape.move(trial, random);
            double next = landscape.energy(trial);
            if (next < energy) {
                state = trial;
                energy = next;
                failures = 0;
                best.offer(state, energy);
            } else {
                failures++;
            }
        }
    }
}
