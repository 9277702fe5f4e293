package tradewind.engine.quant.optimise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Minimise ½ w'Pw + q'x + Σ pₖ zₖ^1.5 over x = (w, z), subject to equalities A x = b and rows g·x ≤ h.
///
/// Two blocks, because almost everything beyond a plain quadratic programme needs helpers that meet the weights
/// one at a time: zₖ ≥ |wᵢ − centreᵢ| for turnover, gross exposure and costs, zₜ ≥ lossₜ − VaR for CVaR. A row
/// may name one z at most, so their part of every Newton system is diagonal and is eliminated for free.
final class ConvexProgram {
    /// Σ values · w[indices] + zValue · z[z] ≤ limit; `z` is −1 when the row has none.
    record Row(String name, int[] indices, double[] values, int z, double zValue, double limit) {
        double apply(double[] x, int weights) {
            double sum = z < 0 ? 0 : zValue * x[weights + z];
            for (int k = 0; k < indices.length; k++) sum += values[k] * x[indices[k]];
            return sum;
        }
    }

    record Equality(String name, double[] coefficients, double target) {}

    static final int[] NONE = {};
    static final double[] NOTHING = {};

    final int weights;
    final double[][] quadratic;
    private double[] linear;
    private double[] power;
    private int helpers;
    private final List<Row> rows = new ArrayList<>();
    private final List<Equality> equalities = new ArrayList<>();

    /// @param quadratic P, read but not copied
    ConvexProgram(double[][] quadratic, double[] linear) {
        this.weights = linear.length;
        this.quadratic = quadratic;
        this.linear = linear.clone();
        this.power = new double[0];
    }

    /// Adds a helper variable z ≥ 0 with cost c z; its index.
    int helper(double cost) {
        int z = bare(cost, 0);
        rows.add(new Row("helper " + z, NONE, NOTHING, z, -1, 0));
        return z;
    }

    /// Adds a helper whose rows alone keep it at zero or above.
    int bare(double cost, double powerCost) {
        linear = Arrays.copyOf(linear, linear.length + 1);
        linear[linear.length - 1] = cost;
        power = Arrays.copyOf(power, helpers + 1);
        power[helpers] = powerCost;
        return helpers++;
    }

    void atMost(String name, double[] coefficients, int z, double zValue, double limit) {
        int count = 0;
        for (double c : coefficients) if (c != 0) count++;
        int[] indices = new int[count];
        double[] values = new double[count];
        int k = 0;
        for (int i = 0; i < coefficients.length; i++)
            if (coefficients[i] != 0) {
                indices[k] = i;
                values[k++] = coefficients[i];
            }
        rows.add(new Row(name, indices, values, z, zValue, limit));
    }

    void atMost(String name, int index, double value, int z, double zValue, double limit) {
        rows.add(new Row(name, new int[] {index}, new double[] {value}, z, zValue, limit));
    }

    void atMost(String name, int[] indices, double[] values, int z, double zValue, double limit) {
        rows.add(new Row(name, indices, values, z, zValue, limit));
    }

    /// Adds an equality; its coefficients cover the weights and the helpers added so far.
    void equal(String name, double[] coefficients, double target) {
        equalities.add(new Equality(name, coefficients.clone(), target));
    }

    /// Adds z ≥ |wᵢ − centre| with cost c z + p z^1.5; the index of z.
    int absolute(String name, int index, double centre, double cost, double powerCost) {
        int z = bare(cost, powerCost);
        atMost(name, index, 1, z, -1, centre);
        atMost(name, index, -1, z, -1, -centre);
        return z;
    }

    /// Adds all that the weights may be.
    void add(Constraints constraints) {
        if (constraints.budget().isPresent()) {
            double[] ones = new double[weights];
            Arrays.fill(ones, 0, constraints.size(), 1);
            equal("budget", ones, constraints.budget().getAsDouble());
        }
        for (int i = 0; i < constraints.size(); i++) {
            double least = constraints.lower()[i];
            double most = constraints.upper()[i];
            if (least == most) {
                double[] one = new double[weights];
                one[i] = 1;
                equal("fixed weight of asset " + i, one, most);
                continue;
            }
            if (least != Double.NEGATIVE_INFINITY) atMost("lower bound of asset " + i, i, -1, -1, 0, -least);
            if (most != Double.POSITIVE_INFINITY) atMost("upper bound of asset " + i, i, 1, -1, 0, most);
        }
        for (Constraints.Linear row : constraints.linear()) {
            double[] coefficients = Arrays.copyOf(row.coefficients(), weights);
            if (row.lower() == row.upper()) {
                equal(row.name(), coefficients, row.upper());
                continue;
            }
            if (row.upper() != Double.POSITIVE_INFINITY) atMost(row.name(), coefficients, -1, 0, row.upper());
            if (row.lower() != Double.NEGATIVE_INFINITY)
                atMost(row.name(), negative(coefficients), -1, 0, -row.lower());
        }
        for (Constraints.Distance distance : constraints.distances()) {
            int first = helpers;
            for (int i = 0; i < constraints.size(); i++) absolute(distance.name(), i, distance.centre()[i], 0, 0);
            int slack = helper(0);
            double[] sum = new double[weights + helpers];
            Arrays.fill(sum, weights + first, weights + slack + 1, 1);
            equal(distance.name(), sum, distance.limit());
        }
    }

    static double[] negative(double[] values) {
        double[] result = new double[values.length];
        for (int i = 0; i < result.length; i++) result[i] = -values[i];
        return result;
    }

    int helpers() {
        return helpers;
    }

    int size() {
        return weights + helpers;
    }

    double[] linear() {
        return linear;
    }

    double power(int z) {
        return power[z];
    }

    boolean isQuadratic() {
        for (double p : power) if (p != 0) return false;
        return true;
    }

    List<Row> rows() {
        return rows;
    }

    /// The coefficients of all equalities, one row each, over weights and helpers.
    double[][] equalityMatrix() {
        double[][] matrix = new double[equalities.size()][];
        for (int e = 0; e < matrix.length; e++)
            matrix[e] = Arrays.copyOf(equalities.get(e).coefficients(), size());
        return matrix;
    }

    List<Equality> equalities() {
        return equalities;
    }

    double objective(double[] x) {
        double value = 0;
        for (int i = 0; i < weights; i++) value += x[i] * (0.5 * Cholesky.dot(quadratic[i], x, weights) + linear[i]);
        for (int k = 0; k < helpers; k++) {
            double z = Math.max(x[weights + k], 0);
            value += linear[weights + k] * z + power[k] * z * Math.sqrt(z);
        }
        return value;
    }

    /// The gradient of the objective.
    double[] gradient(double[] x) {
        double[] g = linear.clone();
        for (int i = 0; i < weights; i++) g[i] += Cholesky.dot(quadratic[i], x, weights);
        for (int k = 0; k < helpers; k++)
            if (power[k] != 0) g[weights + k] += 1.5 * power[k] * Math.sqrt(Math.max(x[weights + k], 0));
        return g;
    }

    /// The largest violation of the optimality conditions at x with multipliers λ (rows) and y (equalities).
    double residual(double[] x, double[] rowMultipliers, double[] equalityMultipliers) {
        double[] g = gradient(x);
        double worst = 0;
        for (int r = 0; r < rows.size(); r++) {
            Row row = rows.get(r);
            double lambda = rowMultipliers[r];
            double slack = row.limit() - row.apply(x, weights);
            worst = Math.max(worst, Math.max(-slack, Math.max(-lambda, Math.abs(lambda * slack))));
            for (int k = 0; k < row.indices().length; k++) g[row.indices()[k]] += lambda * row.values()[k];
            if (row.z() >= 0) g[weights + row.z()] += lambda * row.zValue();
        }
        for (int e = 0; e < equalities.size(); e++) {
            Equality equality = equalities.get(e);
            double sum = -equality.target();
            for (int i = 0; i < equality.coefficients().length; i++) {
                sum += equality.coefficients()[i] * x[i];
                g[i] += equalityMultipliers[e] * equality.coefficients()[i];
            }
            worst = Math.max(worst, Math.abs(sum));
        }
        for (double v : g) worst = Math.max(worst, Math.abs(v));
        return Double.isNaN(worst) ? Double.POSITIVE_INFINITY : worst;
    }

    /// The same rows with one more weight t, subtracted from each: minimising t says whether they can all hold.
    ConvexProgram elastic() {
        double[][] p = new double[weights + 1][weights + 1];
        for (int i = 0; i < weights; i++) p[i][i] = 1e-9;
        double[] q = new double[weights + 1];
        q[weights] = 1;
        ConvexProgram relaxed = new ConvexProgram(p, q);
        relaxed.helpers = helpers;
        relaxed.power = new double[helpers];
        relaxed.linear = Arrays.copyOf(q, q.length + helpers);
        for (Row row : rows) {
            int count = row.indices().length;
            if (count == 0) { // the sign of a helper alone never conflicts
                relaxed.rows.add(row);
                continue;
            }
            int[] indices = Arrays.copyOf(row.indices(), count + 1);
            double[] values = Arrays.copyOf(row.values(), count + 1);
            indices[count] = weights;
            values[count] = -1;
            relaxed.rows.add(new Row(row.name(), indices, values, row.z(), row.zValue(), row.limit()));
        }
        relaxed.rows.add(new Row("elastic", new int[] {weights}, new double[] {-1}, -1, 0, 1));
        for (Equality equality : equalities) {
            double[] old = equality.coefficients();
            double[] wide = new double[size() + 1];
            System.arraycopy(old, 0, wide, 0, Math.min(weights, old.length));
            if (old.length > weights) System.arraycopy(old, weights, wide, weights + 1, old.length - weights);
            relaxed.equalities.add(new Equality(equality.name(), wide, equality.target()));
        }
        return relaxed;
    }
}
