package tradewind.engine.quant.optimise;

import java.util.SplittableRandom;

/// A heuristic that looks for the lowest state of a [Landscape]. The same seed gives the same answer.
///
/// Physics lends the pictures (tunnelling, bifurcation, replicas); everything here runs on an ordinary
/// processor.
public enum Search {
    /// Replicas at a ladder of temperatures that trade places, so that cold ones get out of valleys.
    ///
    /// @see "Hukushima and Nemoto (1996), J. Phys. Soc. Japan 65"
    PARALLEL_TEMPERING {
        @Override
        Found run(Landscape landscape, long budget, SplittableRandom random) {
            return Annealers.parallelTempering(landscape, budget, random);
        }
    },
    /// Oscillators that bifurcate into yes and no while a pump grows (ballistic variant), on the quadratic
    /// form.
    ///
    /// @see "Goto et al. (2021), High-performance combinatorial optimization based on classical mechanics,
    ///     Science Advances 7"
    SIMULATED_BIFURCATION {
        @Override
        Found run(Landscape landscape, long budget, SplittableRandom random) {
            return Bifurcation.run(landscape, budget, random);
        }
    },
    /// A population that is cooled and resampled by weight.
    ///
    /// @see "Hukushima and Iba (2003), AIP Conf. Proc. 690; Machta (2010), Phys. Rev. E 82"
    POPULATION_ANNEALING {
        @Override
        Found run(Landscape landscape, long budget, SplittableRandom random) {
            return Annealers.populationAnnealing(landscape, budget, random);
        }
    },
    /// Slices of imaginary time coupled ever more strongly: simulated quantum annealing by path-integral Monte
    /// Carlo.
    ///
    /// @see "Martonak, Santoro and Tosatti (2002), Phys. Rev. B 66"
    PATH_INTEGRAL_ANNEALING {
        @Override
        Found run(Landscape landscape, long budget, SplittableRandom random) {
            return Annealers.pathIntegral(landscape, budget, random);
        }
    },
    /// Particles drawn around attractors from a heavy-tailed (delta well) law.
    ///
    /// @see "Sun, Feng and Xu (2004), Particle swarm optimization with particles having quantum behavior, IEEE
    ///     CEC"
    QUANTUM_SWARM {
        @Override
        Found run(Landscape landscape, long budget, SplittableRandom random) {
            return Annealers.swarm(landscape, budget, random);
        }
    };

    /// @param state       the best state met
    /// @param energy      its energy
    /// @param evaluations energies asked for
    @SuppressWarnings("ArrayRecordComponent")
    public record Found(boolean[] state, double energy, long evaluations) {}

    abstract Found run(Landscape landscape, long budget, SplittableRandom random);

    /// Searches.
    ///
    /// @param budget energies it may ask for, at least 100
    public Found find(Landscape landscape, long budget, long seed) {
        if (budget < 100) throw new IllegalArgumentException("budget of evaluations must be at least 100: " + budget);
        long before = landscape.evaluations();
        Found found = run(landscape, budget, new SplittableRandom(seed));
        return new Found(found.state(), found.energy(), landscape.evaluations() - before);
    }

    /// Searches a cardinality problem and prices the best subset.
    public CardinalityProblem.Choice find(CardinalityProblem problem, long budget, long seed) {
        Found found = find(Landscape.of(problem), budget, seed);
        CardinalityProblem.Choice choice = problem.price(Qubo.members(found.state()));
        return new CardinalityProblem.Choice(
                choice.selected(),
                choice.weights(),
                choice.objective(),
                choice.portfolioReturn(),
                choice.portfolioVariance(),
                Double.NEGATIVE_INFINITY,
                found.evaluations());
    }
}
