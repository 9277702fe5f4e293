package tradewind.engine.quant.optimise;

import java.util.Arrays;
import java.util.SplittableRandom;

/// The searches that need only moves and energies.
final class Annealers {
    private Annealers() {}

    /// The best state so far.
    static final class Best {
        boolean[] state;
        double energy;

        Best(boolean[] state, double energy) {
            this.state = state.clone();
            this.energy = energy;
        }

        void offer(boolean[] candidate, double value) {
            if (!(value < energy)) return;
            energy = value;
            state = candidate.clone();
        }

        Search.Found found() {
            return new Search.Found(state, energy, 0);
        }
    }

    /// The size of steps in energy: the quartiles of what single moves change, from cold to hot.
    static double[] temperatures(Landscape landscape, SplittableRandom random) {
        double[] steps = new double[40];
        boolean[] state = landscape.start(random);
        double energy = landscape.energy(state);
        for (int k = 0; k < steps.length; k++) {
            landscape.move(state, random);
            double next = landscape.energy(state);
            steps[k] = Double.isFinite(next - energy) ? Math.abs(next - energy) : 0;
            energy = next;
        }
        Arrays.sort(steps);
        double hot = Math.max(steps[3 * steps.length / 4], 1e-300);
        double typical = Math.max(steps[steps.length / 4], 1e-6 * hot);
        return new double[] {Math.min(typical / 50, hot / 1000), hot};
    }

    private static boolean accepts(double change, double temperature, SplittableRandom random) {
        return change <= 0 || random.nextDouble() < Math.exp(-change / temperature);
    }

    static Search.Found parallelTempering(Landscape landscape, long budget, SplittableRandom random) {
        int replicas = 12;
        double[] range = temperatures(landscape, random);
        double[] temperature = new double[replicas];
        boolean[][] states = new boolean[replicas][];
        double[] energies = new double[replicas];
        for (int r = 0; r < replicas; r++) {
            temperature[r] = range[0] * Math.pow(range[1] / range[0], r / (replicas - 1.0));
            states[r] = landscape.start(random);
            energies[r] = landscape.energy(states[r]);
        }
        Best best = new Best(states[0], energies[0]);
        long end = landscape.evaluations() + budget - 40 - replicas;
        while (landscape.evaluations() < end) {
            for (int r = 0; r < replicas; r++) {
                for (int sweep = 0; sweep < 4; sweep++) {
                    boolean[] trial = states[r].clone();
                    landscape.move(trial, random);
                    double energy = landscape.energy(trial);
                    if (!accepts(energy - energies[r], temperature[r], random)) continue;
                    states[r] = trial;
                    energies[r] = energy;
                }
                best.offer(states[r], energies[r]);
            }
            for (int r = 0; r + 1 < replicas; r++) {
                double gain = (1 / temperature[r] - 1 / temperature[r + 1]) * (energies[r] - energies[r + 1]);
                if (gain >= 0 || random.nextDouble() < Math.exp(gain)) {
                    boolean[] state = states[r];
                    states[r] = states[r + 1];
                    states[r + 1] = state;
                    double energy = energies[r];
                    energies[r] = energies[r + 1];
                    energies[r + 1] = energy;
                }
            }
        }
        return best.found();
    }

    static Search.Found populationAnnealing(Landscape landscape, long budget, SplittableRandom random) {
        int population = (int) Math.max(20, Math.min(200, budget / 100));
        double[] range = temperatures(landscape, random);
        boolean[][] states = new boolean[population][];
        double[] energies = new double[population];
        for (int p = 0; p < population; p++) {
            states[p] = landscape.start(random);
            energies[p] = landscape.energy(states[p]);
        }
        Best best = new Best(states[0], energies[0]);
        int steps = (int) Math.max(5, budget / (3L * population));
        double beta = 1 / range[1];
        for (int step = 0; step < steps; step++) {
            double next = 1 / range[1] * Math.pow(range[1] / range[0], (step + 1.0) / steps);
            resample(states, energies, next - beta, random);
            beta = next;
            for (int p = 0; p < population; p++) {
                for (int move = 0; move < 3; move++) {
                    boolean[] trial = states[p].clone();
                    landscape.move(trial, random);
                    double energy = landscape.energy(trial);
                    if (!accepts(energy - energies[p], 1 / beta, random)) continue;
                    states[p] = trial;
                    energies[p] = energy;
                }
                best.offer(states[p], energies[p]);
            }
        }
        return best.found();
    }

    /// Systematic resampling in proportion to e^(−Δβ E).
    private static void resample(boolean[][] states, double[] energies, double by, SplittableRandom random) {
        int n = states.length;
        double lowest = Double.POSITIVE_INFINITY;
        for (double e : energies) lowest = Math.min(lowest, e);
        double[] weights = new double[n];
        for (int p = 0; p < n; p++) weights[p] = Math.exp(-by * (energies[p] - lowest));
        double total = Check.sum(weights);
        boolean[][] chosen = new boolean[n][];
        double[] chosenEnergies = new double[n];
        double at = random.nextDouble() / n;
        double sum = weights[0] / total;
        int from = 0;
        for (int p = 0; p < n; p++) {
            while (at > sum && from < n - 1) sum += weights[++from] / total;
            chosen[p] = states[from].clone();
            chosenEnergies[p] = energies[from];
            at += 1.0 / n;
        }
        System.arraycopy(chosen, 0, states, 0, n);
        System.arraycopy(chosenEnergies, 0, energies, 0, n);
    }

    static Search.Found pathIntegral(Landscape landscape, long budget, SplittableRandom random) {
        int slices = 12;
        double[] range = temperatures(landscape, random);
        boolean[][] states = new boolean[slices][];
        double[] energies = new double[slices];
        for (int s = 0; s < slices; s++) {
            states[s] = landscape.start(random);
            energies[s] = landscape.energy(states[s]);
        }
        Best best = new Best(states[0], energies[0]);
        long start = landscape.evaluations();
        long end = start + budget - 40 - slices;
        while (landscape.evaluations() < end) {
            double done = (double) (landscape.evaluations() - start) / (end - start);
            double temperature = range[1] * Math.pow(range[0] / range[1], done);
            double gamma = 3 * (1 - done) + 1e-3;
            double coupling = -0.5 * Math.log(Math.tanh(gamma / slices)) * temperature; // per differing bit
            for (int s = 0; s < slices; s++) {
                boolean[] trial = states[s].clone();
                if (random.nextInt(4) == 0) System.arraycopy(states[(s + 1) % slices], 0, trial, 0, trial.length);
                landscape.move(trial, random);
                double energy = landscape.energy(trial);
                int before = distance(states[s], states, s);
                int after = distance(trial, states, s);
                double change = energy - energies[s] + coupling * (after - before) / slices;
                if (!accepts(change, temperature, random)) continue;
                states[s] = trial;
                energies[s] = energy;
                best.offer(trial, energy);
            }
        }
        return best.found();
    }

    /// In how many bits a state differs from the slices before and after.
    private static int distance(boolean[] state, boolean[][] all, int slice) {
        boolean[] before = all[(slice + all.length - 1) % all.length];
        boolean[] after = all[(slice + 1) % all.length];
        int count = 0;
        for (int i = 0; i < state.length; i++) {
            if (state[i] != before[i]) count++;
            if (state[i] != after[i]) count++;
        }
        return count;
    }

    static Search.Found swarm(Landscape landscape, long budget, SplittableRandom random) {
        int particles = 30;
        int n = landscape.size();
        double[][] at = new double[particles][n];
        double[][] own = new double[particles][];
        double[] ownEnergy = new double[particles];
        int leader = 0;
        for (int p = 0; p < particles; p++) {
            for (int i = 0; i < n; i++) at[p][i] = random.nextDouble() * 2 - 1;
            own[p] = at[p].clone();
            ownEnergy[p] = landscape.energy(landscape.decode(at[p]));
            if (ownEnergy[p] < ownEnergy[leader]) leader = p;
        }
        Best best = new Best(landscape.decode(own[leader]), ownEnergy[leader]);
        long start = landscape.evaluations();
        long end = start + budget - particles;
        while (landscape.evaluations() < end) {
            double spread = 1 - 0.5 * (landscape.evaluations() - start) / (end - start);
            double[] middle = new double[n];
            for (double[] o : own) for (int i = 0; i < n; i++) middle[i] += o[i] / particles;
            for (int p = 0; p < particles; p++) {
                for (int i = 0; i < n; i++) {
                    double share = random.nextDouble();
                    double attractor = share * own[p][i] + (1 - share) * own[leader][i];
                    double jump = spread * Math.abs(middle[i] - at[p][i]) * -Math.log(1 - random.nextDouble());
                    at[p][i] = Math.clamp(random.nextBoolean() ? attractor + jump : attractor - jump, -4, 4);
                }
                double energy = landscape.energy(landscape.decode(at[p]));
                if (energy < ownEnergy[p]) {
                    ownEnergy[p] = energy;
                    own[p] = at[p].clone();
                    if (energy < ownEnergy[leader]) leader = p;
                    best.offer(landscape.decode(at[p]), energy);
                }
            }
        }
        return best.found();
    }
}
