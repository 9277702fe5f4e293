/// Simulation: numbers that stand for chance, and what is computed with them.
///
/// Low-discrepancy points ([Sobol]), paths of Itô processes ([ItoPaths]), Monte Carlo means with their error
/// ([MonteCarlo]), beliefs in closed form ([Conjugate]) and by Markov chains ([Metropolis]), [ParticleFilter], and two
/// solvers without chance: [CrankNicolson] for diffusion equations and [Admm] for sums of a smooth and a simple
/// function. Everything takes a seed: the same seed gives the same numbers.
@NullMarked
package tradewind.engine.quant.simulation;

import org.jspecify.annotations.NullMarked;
