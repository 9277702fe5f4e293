package tradewind.engine.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import tradewind.engine.quant.Matrices;
import tradewind.engine.quant.dependence.Covariance;
import tradewind.engine.quant.risk.CorrelatedLosses;
import tradewind.engine.quant.risk.ValueAtRisk;
import tradewind.engine.risk.RiskRefusal.Reason;
import tradewind.engine.risk.VarReport.Contribution;

/// Value at risk and expected shortfall of a book, by every method, with what each holding has to do with it.
///
/// A past period's profit is Σ worth (e^r − 1) at today's worths. Parametric and Cornish-Fisher components are
/// Euler's (worth × slope of the normal VaR, scaled to the sum); the others share VaR out by each holding's
/// mean loss over the tail. Increments are measured again without the holding; for Monte Carlo by the
/// normal formula, whose model it simulates.
public final class VarEngine {
    /// Periods a history must have at least.
    public static final int LEAST = 30;

    private VarEngine() {}

    /// @throws IllegalArgumentException in words, if nothing is held that has a history, the history is too
    ///     short for the level, or the book's profits do not vary
    public static VarReport measure(Book book, ReturnHistory history, VarRequest request) {
        Covered covered = Covered.of(book, history);
        double[] profits = covered.profits();
        if (request.method() == VarMethod.MONTE_CARLO) return simulated(covered, request);
        LossTail.Found found = LossTail.of(profits, request.method(), request.level(), request.horizon());
        double[] shares = found.worst().length == 0
                ? covered.eulerShares(request.level())
                : covered.tailShares(found.worst(), found.scale());
        List<Contribution> contributions = new ArrayList<>();
        for (int i = 0; i < shares.length; i++)
            contributions.add(contribution(covered, i, shares[i] * found.var(), without(covered, i, found, request)));
        return report(covered, request, found.var(), found.es(), found.interval(), profits.length, contributions);
    }

    private static OptionalDouble without(Covered covered, int i, LossTail.Found found, VarRequest request) {
        try {
            double[] rest = covered.profitsWithout(i);
            return OptionalDouble.of(found.var()
                    - LossTail.of(rest, request.method(), request.level(), request.horizon())
                            .var());
        } catch (IllegalArgumentException nothingLeft) {
            return covered.size() == 1 ? OptionalDouble.of(found.var()) : OptionalDouble.empty();
        }
    }

    private static VarReport simulated(Covered covered, VarRequest request) {
        double[][] covariance = covered.covariance(request.horizon());
        var losses = new CorrelatedLosses(covered.worth(), Matrices.cholesky("covariance", covariance));
        CorrelatedLosses.Tail tail = losses.simulate(request.paths(), request.level(), request.seed());
        ValueAtRisk.Components normal = ValueAtRisk.components(covered.worth(), covariance, request.level());
        double sum = 0;
        for (double profit : tail.tailProfits()) sum += profit;
        List<Contribution> contributions = new ArrayList<>();
        for (int i = 0; i < covered.size(); i++) {
            double component = tail.var() * tail.tailProfits()[i] / sum;
            contributions.add(contribution(covered, i, component, OptionalDouble.of(normal.incremental()[i])));
        }
        Optional<VarReport.Interval> interval = Optional.of(new VarReport.Interval(tail.low(), tail.high()));
        return report(covered, request, tail.var(), tail.es(), interval, request.paths(), contributions);
    }

    private static Contribution contribution(Covered covered, int i, double component, OptionalDouble incremental) {
        double worth = covered.worth()[i];
        return new Contribution(covered.symbols().get(i), worth, component, component / worth, incremental);
    }

    private static VarReport report(
            Covered covered,
            VarRequest request,
            double var,
            double es,
            Optional<VarReport.Interval> interval,
            int observations,
            List<Contribution> contributions) {
        List<Contribution> sorted = contributions.stream()
                .sorted(Comparator.comparingDouble(Contribution::component).reversed())
                .toList();
        return new VarReport(request, var, es, interval, observations, sorted, covered.uncovered());
    }

    /// The part of a book that has a history.
    @SuppressWarnings("ArrayRecordComponent")
    record Covered(List<String> symbols, double[] worth, ReturnHistory history, List<Unmeasured> uncovered) {
        static Covered of(Book book, ReturnHistory history) {
            List<String> symbols = new ArrayList<>();
            List<Unmeasured> uncovered = new ArrayList<>(book.unpriced());
            for (Holding each : book.holdings()) {
                if (history.column(each.symbol()) >= 0) symbols.add(each.symbol());
                else uncovered.add(new Unmeasured(each.symbol(), Unmeasured.Missing.HISTORY, book.currency()));
            }
            if (symbols.isEmpty())
                throw new RiskRefusal(book.holdings().isEmpty() ? Reason.NOTHING_HELD : Reason.NO_HISTORY);
            if (history.size() < LEAST) throw new RiskRefusal(Reason.SHORT_HISTORY, history.size(), LEAST);
            double[] worth = new double[symbols.size()];
            for (int i = 0; i < worth.length; i++)
                worth[i] = book.holding(symbols.get(i)).orElseThrow().worth();
            return new Covered(symbols, worth, history.of(symbols), uncovered);
        }

        int size() {
            return worth.length;
        }

        private double profit(int t, int i) {
            return worth[i] * Math.expm1(history.returns()[t][i]);
        }

        /// What these holdings would have made in each period.
        double[] profits() {
            double[] profits = new double[history.size()];
            for (int t = 0; t < profits.length; t++) for (int i = 0; i < size(); i++) profits[t] += profit(t, i);
            return profits;
        }

        double[] profitsWithout(int left) {
            double[] profits = new double[history.size()];
            for (int t = 0; t < profits.length; t++)
                for (int i = 0; i < size(); i++) if (i != left) profits[t] += profit(t, i);
            return profits;
        }

        double[][] covariance(double horizon) {
            double[][] covariance = Covariance.sample(history.returns());
            for (double[] row : covariance) for (int j = 0; j < row.length; j++) row[j] *= horizon;
            return covariance;
        }

        double[] eulerShares(double level) {
            double[] parts = ValueAtRisk.components(worth, covariance(1), level).component();
            double sum = 0;
            for (double part : parts) sum += part;
            for (int i = 0; i < parts.length; i++) parts[i] /= sum;
            return parts;
        }

        double[] tailShares(int[] worst, double[] scale) {
            double[] shares = new double[size()];
            double sum = 0;
            for (int t : worst) {
                for (int i = 0; i < shares.length; i++) {
                    double loss = -profit(t, i) * scale[t];
                    shares[i] += loss;
                    sum += loss;
                }
            }
            for (int i = 0; i < shares.length; i++) shares[i] /= sum;
            return shares;
        }
    }
}
