/// Control: the best that can be done with a state that moves by chance, by the Hamilton-Jacobi-Bellman
/// equation.
///
/// A [ControlProblem] says what a control does and earns, [HamiltonJacobiBellman] solves it on a grid of one
/// state, [HjbSolution] holds values and controls over time, [HjbConvergence] says how far they can be
/// trusted. Two problems of trading come with it: [OptimalExecution] and [MarketMaking].
@NullMarked
package tradewind.engine.quant.control;

import org.jspecify.annotations.NullMarked;
