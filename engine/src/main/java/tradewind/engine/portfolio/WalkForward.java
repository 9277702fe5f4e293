package tradewind.engine.portfolio;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/// Allocators compared on what each could have known at the time, after costs.
///
/// At every `step` rows an allocator sees the last `window` periods and no more; its weights are traded at
/// the close of the row after, `delay` later, and then drift with prices until the next trade. A trade
/// costs `costRate` of the value moved, the first purchase included. Uninvested cash earns nothing. A
/// refusal keeps what is held and is counted. The same inputs give the same report.
///
/// @param window   periods an allocator sees
/// @param step     rows between decisions
/// @param costRate of the value traded
public record WalkForward(int window, int step, double costRate) {
    /// Rows between the close that a decision is made on and the close it is traded at.
    public static final int DELAY = 1;

    public WalkForward {
        if (window < 2) throw new IllegalArgumentException("window must be at least 2 periods: " + window);
        if (step < 1) throw new IllegalArgumentException("step must be at least 1 row: " + step);
        if (!(costRate >= 0) || costRate >= 1)
            throw new IllegalArgumentException("cost rate must lie between 0 and 1: " + costRate);
    }

    /// What happened to one allocator.
    ///
    /// @param returns   per period after costs, from the first trade on
    /// @param targets   weights at each decision, in order; a refused one repeats the last
    /// @param turnover  Σ|trade| over all trades
    /// @param paid      costs as a share of the capital at the time, summed
    /// @param refusals  decisions at which it gave no weights, and the first reason
    @SuppressWarnings("ArrayRecordComponent")
    record Run(
            Allocator allocator,
            double[] returns,
            List<double[]> targets,
            double turnover,
            double paid,
            int refusals,
            String reason) {}

    /// Compares.
    ///
    /// @param history   at least window + 4 rows
    /// @param progress  share done, 0 to 1, on the caller's thread
    /// @param cancelled asked before each decision
    /// @throws IllegalArgumentException if the history is too short; the message says what would do
    /// @throws java.util.concurrent.CancellationException if it was cancelled
    public WalkForwardReport compare(
            PriceHistory history,
            PortfolioLimits limits,
            Preferences wishes,
            List<Allocator> allocators,
            DoubleConsumer progress,
            BooleanSupplier cancelled) {
        if (allocators.isEmpty()) throw new IllegalArgumentException("no method to compare");
        limits.requireKnown(history.symbols());
        int first = window + DELAY;
        int periods = history.rows() - 1 - first;
        if (periods < 2)
            throw new IllegalArgumentException("prices have " + history.rows() + " rows: a window of " + window
                    + " periods needs at least " + (first + 3));
        List<Run> runs = new ArrayList<>();
        for (Allocator allocator : allocators) {
            int done = runs.size();
            runs.add(run(
                    history,
                    limits,
                    wishes,
                    allocator,
                    share -> progress.accept((done + share) / allocators.size()),
                    cancelled));
        }
        List<Instant> times = history.times().subList(first + 1, history.rows());
        return WalkForwardReport.of(this, times, history.periodsPerYear(), runs);
    }

    private Run run(
            PriceHistory history,
            PortfolioLimits limits,
            Preferences wishes,
            Allocator allocator,
            DoubleConsumer progress,
            BooleanSupplier cancelled) {
        int rows = history.rows();
        double[][] returns = history.returns();
        double[] held = new double[history.assets()];
        double[] decided = held;
        double[] earned = new double[rows - 1 - window - DELAY];
        List<double[]> targets = new ArrayList<>();
        double turnover = 0;
        double paid = 0;
        int refusals = 0;
        String reason = "";
        boolean pending = false;
        for (int row = window; row < rows - 1; row++) {
            double cost = 0;
            if (pending) {
                double moved = 0;
                for (int i = 0; i < held.length; i++) moved += Math.abs(decided[i] - held[i]);
                turnover += moved;
                cost = costRate * moved;
                paid += cost;
                held = decided.clone();
                pending = false;
            }
            if ((row - window) % step == 0 && row + DELAY < rows - 1) {
                if (cancelled.getAsBoolean()) throw new CancellationException();
                progress.accept((double) (row - window) / (rows - window));
                boolean flat = true;
                for (double w : held) flat &= w == 0;
                AllocationRequest request = new AllocationRequest(
                        history.rows(row - window, row + 1),
                        flat ? limits.withTurnover(OptionalDouble.empty()) : limits,
                        held,
                        wishes);
                switch (PortfolioOptimiser.allocate(allocator, request)) {
                    case Allocation.Weights weights -> {
                        decided = weights.weights();
                        pending = true;
                    }
                    case Allocation.Refused refused -> {
                        refusals++;
                        if (reason.isEmpty()) reason = refused.reason();
                    }
                }
                targets.add(decided.clone());
            }
            double gain = drift(held, returns[row]);
            if (row >= window + DELAY) earned[row - window - DELAY] = (1 - cost) * (1 + gain) - 1;
        }
        return new Run(allocator, earned, targets, turnover, paid, refusals, reason);
    }

    /// Moves the weights by one period's returns, in place; the portfolio's return.
    private static double drift(double[] held, double[] returns) {
        double gain = 0;
        for (int i = 0; i < held.length; i++) gain += held[i] * returns[i];
        for (int i = 0; i < held.length; i++) held[i] *= (1 + returns[i]) / (1 + gain);
        return gain;
    }
}
