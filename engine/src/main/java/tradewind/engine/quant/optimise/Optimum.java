package tradewind.engine.quant.optimise;

/// Weights that solve a convex problem, with the proof that they do.
///
/// @param weights     one per asset, in the caller's order
/// @param objective   the problem's objective at these weights, in the sense its method states
/// @param kktResidual the largest violation of the optimality conditions, in units of the problem:
///                    stationarity, constraints, signs of the multipliers, and multiplier times slack. Zero
///                    would be exact
/// @param iterations  steps of the interior point method; 0 for a closed form
@SuppressWarnings("ArrayRecordComponent") // numbers on arrays are what this room is for
public record Optimum(double[] weights, double objective, double kktResidual, int iterations) {
    Optimum withObjective(double value) {
        return new Optimum(weights, value, kktResidual, iterations);
    }
}
