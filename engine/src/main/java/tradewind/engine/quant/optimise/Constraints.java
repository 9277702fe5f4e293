package tradewind.engine.quant.optimise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/// What weights may be: a budget, a box, linear limits (groups, factors), a turnover limit and a gross limit.
///
/// Immutable; each method gives a narrower copy. Start from [#longOnly] or [#unconstrained].
public final class Constraints {
    /// lower ≤ coefficients · w ≤ upper; infinite means no limit.
    record Linear(String name, double[] coefficients, double lower, double upper) {}

    /// Σ|wᵢ − centreᵢ| ≤ limit.
    record Distance(String name, double[] centre, double limit) {}

    private final OptionalDouble budget;
    private final double[] lower;
    private final double[] upper;
    private final List<Linear> linear;
    private final List<Distance> distances;

    private Constraints(
            OptionalDouble budget, double[] lower, double[] upper, List<Linear> linear, List<Distance> distances) {
        this.budget = budget;
        this.lower = lower;
        this.upper = upper;
        this.linear = linear;
        this.distances = distances;
    }

    /// Weights sum to 1 and none is negative.
    public static Constraints longOnly(int assets) {
        return unconstrained(assets).box(0, Double.POSITIVE_INFINITY);
    }

    /// Weights sum to 1; any may be negative.
    public static Constraints unconstrained(int assets) {
        if (assets < 1) throw new IllegalArgumentException("assets must be at least 1: " + assets);
        double[] lower = new double[assets];
        double[] upper = new double[assets];
        Arrays.fill(lower, Double.NEGATIVE_INFINITY);
        Arrays.fill(upper, Double.POSITIVE_INFINITY);
        return new Constraints(OptionalDouble.of(1), lower, upper, List.of(), List.of());
    }

    /// The sum of the weights; 1 unless stated.
    public Constraints budget(double sum) {
        return new Constraints(OptionalDouble.of(Check.finite("budget", sum)), lower, upper, linear, distances);
    }

    /// The sum of the weights is free: the rest is cash or borrowed.
    public Constraints noBudget() {
        return new Constraints(OptionalDouble.empty(), lower, upper, linear, distances);
    }

    /// Every weight lies between two bounds (and within those set before).
    public Constraints box(double least, double most) {
        double[] l = new double[size()];
        double[] u = new double[size()];
        Arrays.fill(l, least);
        Arrays.fill(u, most);
        return box(l, u);
    }

    /// Weight i lies between least[i] and most[i] (and within the bounds set before); infinite means no bound.
    public Constraints box(double[] least, double[] most) {
        length("lower bound", least);
        length("upper bound", most);
        double[] l = new double[size()];
        double[] u = new double[size()];
        for (int i = 0; i < l.length; i++) {
            l[i] = Math.max(lower[i], least[i]);
            u[i] = Math.min(upper[i], most[i]);
            if (!(l[i] <= u[i]) || l[i] == Double.POSITIVE_INFINITY || u[i] == Double.NEGATIVE_INFINITY)
                throw new IllegalArgumentException(
                        "weight limits of asset " + i + " leave nothing between " + l[i] + " and " + u[i]);
        }
        return new Constraints(budget, l, u, linear, distances);
    }

    public Constraints maxWeight(double most) {
        return box(Double.NEGATIVE_INFINITY, most);
    }

    /// The weights of some assets together lie between two bounds.
    public Constraints group(String name, int[] members, double least, double most) {
        double[] coefficients = new double[size()];
        for (int member : members) {
            if (member < 0 || member >= size())
                throw new IllegalArgumentException("group " + name + " names asset " + member + " of " + size());
            coefficients[member] = 1;
        }
        return linear(name, coefficients, least, most);
    }

    /// The exposure Σ loadingᵢ wᵢ lies between two bounds.
    public Constraints linear(String name, double[] loadings, double least, double most) {
        length(name, loadings);
        Check.finite(name, loadings);
        if (!(least <= most)) throw new IllegalArgumentException(name + ": " + least + " is above " + most);
        List<Linear> rows = new ArrayList<>(linear);
        rows.add(new Linear(name, loadings.clone(), least, most));
        return new Constraints(budget, lower, upper, List.copyOf(rows), distances);
    }

    /// Each factor's exposure |Σ loadings[i][f] wᵢ| stays at or below limits[f].
    ///
    /// @param loadings one row per asset, one column per factor
    public Constraints factorLimits(double[][] loadings, double[] limits) {
        if (loadings.length != size())
            throw new IllegalArgumentException("factor loadings have " + loadings.length + " rows, not " + size());
        Constraints result = this;
        for (int f = 0; f < limits.length; f++) {
            double[] column = new double[size()];
            for (int i = 0; i < column.length; i++) {
                if (loadings[i].length != limits.length)
                    throw new IllegalArgumentException("factor loadings of asset " + i + " have " + loadings[i].length
                            + " entries, not " + limits.length);
                column[i] = loadings[i][f];
            }
            Check.notNegative("limit of factor " + f, limits[f]);
            result = result.linear("factor " + f, column, -limits[f], limits[f]);
        }
        return result;
    }

    /// Σ|wᵢ − currentᵢ| ≤ limit: purchases and sales both count, so moving everything is a turnover of 2.
    public Constraints turnover(double[] current, double limit) {
        return distance("turnover", current, limit);
    }

    /// Σ|wᵢ| ≤ limit.
    public Constraints gross(double limit) {
        return distance("gross exposure", new double[size()], limit);
    }

    private Constraints distance(String name, double[] centre, double limit) {
        Check.vector(name + " centre", centre, size());
        Check.notNegative(name + " limit", limit);
        List<Distance> all = new ArrayList<>(distances);
        all.add(new Distance(name, centre.clone(), limit));
        return new Constraints(budget, lower, upper, linear, List.copyOf(all));
    }

    private void length(String name, double[] values) {
        if (values.length != size())
            throw new IllegalArgumentException(name + " has " + values.length + " entries, not " + size());
    }

    public int size() {
        return lower.length;
    }

    OptionalDouble budget() {
        return budget;
    }

    double[] lower() {
        return lower;
    }

    double[] upper() {
        return upper;
    }

    List<Linear> linear() {
        return linear;
    }

    List<Distance> distances() {
        return distances;
    }

    /// Whether only the budget binds.
    boolean isFree() {
        for (int i = 0; i < lower.length; i++)
            if (lower[i] != Double.NEGATIVE_INFINITY || upper[i] != Double.POSITIVE_INFINITY) return false;
        return linear.isEmpty() && distances.isEmpty();
    }

    void checkSize(int assets) {
        if (size() != assets)
            throw new IllegalArgumentException("constraints are for " + size() + " assets, not " + assets);
        if (budget.isEmpty()) return;
        double least = Check.sum(lower);
        double most = Check.sum(upper);
        double sum = budget.getAsDouble();
        double slack = 1e-12 * Math.max(1, Math.abs(sum));
        if (least > sum + slack)
            throw new IllegalArgumentException("weights cannot sum to " + sum + ": their lower bounds sum to " + least);
        if (most < sum - slack)
            throw new IllegalArgumentException("weights cannot sum to " + sum + ": their upper bounds sum to " + most);
    }
}
