package tradewind.engine.portfolio;

import java.util.List;
import java.util.OptionalDouble;

/// What an [Allocator] answered.
public sealed interface Allocation {
    Allocator allocator();

    /// There are no such weights, or one of the inputs is no input.
    ///
    /// @param reason names the input
    record Refused(Allocator allocator, String reason) implements Allocation {}

    /// Weights, what they mean, and how exactly they solve their problem.
    ///
    /// @param weights           shares of capital, in the order of the symbols
    /// @param riskShares        share of the variance that each carries; they sum to 1
    /// @param expectedReturn    μ'w per year, as far as μ can be believed
    /// @param volatility        √(w'Σw) per year
    /// @param diversification   Σwσ/√(w'Σw); 1 is none
    /// @param effectiveBets     1/Σ share²: how many equal risks these come to
    /// @param cvar              average loss of the worst periods of the history, per period, a positive
    ///     fraction
    /// @param turnover          Σ|weight − weight now|
    /// @param kktResidual       how far from optimal at most, in units of the problem; none for a recipe, which
    ///                          optimises nothing
    /// @param breach            the limit broken by most, worked out again from the weights
    /// @param movedBy           tracking error per year between the recipe's own weights and these, which
    ///                          the limits forced; zero if they did not
    /// @param notes             what the trader should know about how these came about
    @SuppressWarnings("ArrayRecordComponent")
    record Weights(
            Allocator allocator,
            List<String> symbols,
            double[] weights,
            double[] riskShares,
            double expectedReturn,
            double volatility,
            double diversification,
            double effectiveBets,
            double cvar,
            double turnover,
            OptionalDouble kktResidual,
            PortfolioLimits.Breach breach,
            double movedBy,
            List<String> notes)
            implements Allocation {
        public Weights {
            notes = List.copyOf(notes);
        }

        /// What is not invested; below zero if borrowed.
        public double cash() {
            double sum = 0;
            for (double w : weights) sum += w;
            return 1 - sum;
        }

        /// Expected return above the risk-free rate, per unit of volatility; cash earns that rate.
        public double sharpe(double riskFree) {
            return (expectedReturn - riskFree * (1 - cash())) / volatility;
        }
    }
}
