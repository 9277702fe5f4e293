package tradewind.engine.quant.optimise;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The last step of a quadratic programme: rows that look active are made equalities, and the equations they
/// leave are solved directly, so that weights at a bound sit on it exactly.
///
/// Kept only when every other row still holds, no multiplier has the wrong sign, and the residual got smaller.
final class ActiveSet {
    private static final int LARGEST_SYSTEM = 1_800;
    private static final int LARGE = 600;
    /// A row is taken as active when its multiplier exceeds its slack times this.
    private static final double[] THRESHOLDS = {1, 1e3, 1e-3, 1e5, 1e-5, 1e2, 1e-2};
    private static final double WRONG_SIDE = 1e-11;

    private ActiveSet() {}

    static InteriorPoint.Solution polish(ConvexProgram program, InteriorPoint.Solution rough) {
        InteriorPoint.Solution best = rough;
        int attempts = program.size() > LARGE ? 2 : THRESHOLDS.length;
        for (double threshold : Arrays.copyOf(THRESHOLDS, attempts)) {
            InteriorPoint.Solution polished = attempt(program, rough, threshold);
            if (polished != null && polished.residual() < best.residual()) best = polished;
            if (best != rough && best.residual() < 1e-12) return best;
        }
        return best;
    }

    private static InteriorPoint.@Nullable Solution attempt(
            ConvexProgram program, InteriorPoint.Solution rough, double threshold) {
        int size = program.size();
        int n = program.weights;
        int rows = program.rows().size();
        boolean[] active = new boolean[rows];
        double[] fixed = new double[size];
        int[] fixedBy = new int[size];
        Arrays.fill(fixedBy, -1);
        int general = 0;
        for (int r = 0; r < rows; r++) {
            ConvexProgram.Row row = program.rows().get(r);
            double slack = Math.max(row.limit() - row.apply(rough.x(), n), 1e-300);
            active[r] = rough.rowMultipliers()[r] > threshold * slack;
            if (!active[r]) continue;
            int single = singleVariable(row, n);
            if (single >= 0 && fixedBy[single] < 0) {
                fixedBy[single] = r;
                fixed[single] = row.limit() / (row.z() >= 0 ? row.zValue() : row.values()[0]);
            } else {
                general++;
            }
        }
        int[] position = new int[size];
        int free = 0;
        for (int i = 0; i < size; i++) position[i] = fixedBy[i] < 0 ? free++ : -1;
        int equalities = program.equalities().size();
        int order = free + equalities + general;
        if (order > LARGEST_SYSTEM) return null;

        double[][] matrix = new double[order][order];
        double[] right = new double[order];
        for (int i = 0; i < size; i++) {
            int p = position[i];
            if (p < 0) continue;
            right[p] = -program.linear()[i];
            if (i >= n) continue;
            for (int j = 0; j < n; j++)
                if (position[j] >= 0) matrix[p][position[j]] = program.quadratic[i][j];
                else right[p] -= program.quadratic[i][j] * fixed[j];
        }
        int at = free;
        double[][] a = program.equalityMatrix();
        for (int e = 0; e < equalities; e++, at++) {
            right[at] = program.equalities().get(e).target();
            for (int i = 0; i < size; i++) put(matrix, right, position, fixed, at, i, a[e][i]);
        }
        int[] owner = new int[general];
        int g = 0;
        for (int r = 0; r < rows; r++) {
            if (!active[r] || isFixing(program, r, fixedBy)) continue;
            ConvexProgram.Row row = program.rows().get(r);
            owner[g++] = r;
            right[at] = row.limit();
            for (int k = 0; k < row.indices().length; k++)
                put(matrix, right, position, fixed, at, row.indices()[k], row.values()[k]);
            if (row.z() >= 0) put(matrix, right, position, fixed, at, n + row.z(), row.zValue());
            at++;
        }
        double[] solution = Lu.solve(matrix, right);
        if (solution == null) return null;
        double[] x = fixed.clone();
        for (int i = 0; i < size; i++) if (position[i] >= 0) x[i] = solution[position[i]];
        double[] y = Arrays.copyOfRange(solution, free, free + equalities);
        double[] lambda = new double[rows];
        for (int k = 0; k < general; k++) lambda[owner[k]] = solution[free + equalities + k];
        fixingMultipliers(program, x, y, lambda, a, fixedBy);
        for (double v : lambda) if (v < -WRONG_SIDE * (1 + Math.abs(v))) return null;
        for (int r = 0; r < rows; r++) lambda[r] = Math.max(lambda[r], 0);
        return new InteriorPoint.Solution(x, lambda, y, program.residual(x, lambda, y), rough.steps());
    }

    /// The multipliers of fixed variables: what stationarity leaves over once all others are known.
    private static void fixingMultipliers(
            ConvexProgram program, double[] x, double[] y, double[] lambda, double[][] a, int[] fixedBy) {
        double[] gradient = program.gradient(x);
        for (int e = 0; e < y.length; e++) for (int i = 0; i < gradient.length; i++) gradient[i] += y[e] * a[e][i];
        for (int r = 0; r < lambda.length; r++) {
            ConvexProgram.Row row = program.rows().get(r);
            if (lambda[r] == 0) continue;
            for (int k = 0; k < row.indices().length; k++) gradient[row.indices()[k]] += lambda[r] * row.values()[k];
            if (row.z() >= 0) gradient[program.weights + row.z()] += lambda[r] * row.zValue();
        }
        for (int i = 0; i < fixedBy.length; i++) {
            if (fixedBy[i] < 0) continue;
            ConvexProgram.Row row = program.rows().get(fixedBy[i]);
            lambda[fixedBy[i]] = -gradient[i] / (row.z() >= 0 ? row.zValue() : row.values()[0]);
        }
    }

    private static boolean isFixing(ConvexProgram program, int r, int[] fixedBy) {
        int single = singleVariable(program.rows().get(r), program.weights);
        return single >= 0 && fixedBy[single] == r;
    }

    private static int singleVariable(ConvexProgram.Row row, int n) {
        if (row.z() < 0) return row.indices().length == 1 ? row.indices()[0] : -1;
        return row.indices().length == 0 ? n + row.z() : -1;
    }

    private static void put(
            double[][] matrix, double[] right, int[] position, double[] fixed, int row, int variable, double value) {
        if (value == 0) return;
        int p = position[variable];
        if (p < 0) {
            right[row] -= value * fixed[variable];
        } else {
            matrix[row][p] = value;
            matrix[p][row] = value;
        }
    }
}
