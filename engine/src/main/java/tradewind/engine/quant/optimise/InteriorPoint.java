package tradewind.engine.quant.optimise;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Solves a [ConvexProgram] by Mehrotra's predictor-corrector method from an infeasible start, then makes the
/// active rows exact ([ActiveSet]).
///
/// Every Newton system is reduced to the weights (helpers are eliminated, equalities by their Schur complement)
/// and factored by Cholesky. Deterministic.
///
/// @see "Mehrotra (1992), SIAM J. Optimization 2(4); Nocedal and Wright, Numerical Optimization, 2nd ed., ch.
///     16.6"
final class InteriorPoint {
    private static final int MAX_STEPS = 150;
    private static final double ENOUGH = 1e-14;
    private static final int PATIENCE = 12;
    private static final double CENTRE = 0.2;

    /// A point with its multipliers; residuals are those of the programme as given.
    record Solution(double[] x, double[] rowMultipliers, double[] equalityMultipliers, double residual, int steps) {}

    private final ConvexProgram program;
    private final List<ConvexProgram.Row> rows;
    private final int n;
    private final int count;
    private final double scale;
    private final double[] x;
    private final double[] s;
    private final double[] lambda;
    private final double[] y;

    private InteriorPoint(ConvexProgram program, double[] start) {
        this.program = program;
        this.rows = program.rows();
        this.n = program.weights;
        this.count = rows.size();
        this.scale = scaleOf(program);
        this.x = start.clone();
        this.s = new double[count];
        this.lambda = new double[count];
        this.y = new double[program.equalities().size()];
        for (int r = 0; r < count; r++) {
            double slack = rows.get(r).limit() - rows.get(r).apply(x, n);
            s[r] = slack > 1e-4 ? slack : 1;
            lambda[r] = 1;
        }
    }

    /// Solves the programme.
    ///
    /// @throws IllegalArgumentException if no point satisfies the constraints (naming those in conflict), or no
    ///     optimum exists
    static Solution solve(ConvexProgram program) {
        return solve(program, new double[program.size()], 1e-9);
    }

    static Solution solve(ConvexProgram program, double[] start, double accepted) {
        Solution best = new InteriorPoint(program, start).run();
        if (program.isQuadratic()) best = ActiveSet.polish(program, best);
        if (best.residual <= accepted * Math.max(1, scaleOf(program))) return best;
        throw new IllegalArgumentException(reason(program, best));
    }

    private static String reason(ConvexProgram program, Solution best) {
        ConvexProgram elastic = program.elastic();
        Solution shortfall = new InteriorPoint(elastic, new double[elastic.size()]).run();
        double missing = shortfall.x[program.weights];
        if (!(shortfall.residual < 1e-6) || !(missing > 1e-7))
            return "no optimum found: the problem is unbounded or too badly scaled (residual " + best.residual + ")";
        Set<String> names = new TreeSet<>();
        for (int r = 0; r < program.rows().size(); r++)
            if (shortfall.rowMultipliers[r] > 1e-3)
                names.add(program.rows().get(r).name());
        for (ConvexProgram.Equality equality : program.equalities()) names.add(equality.name());
        return "constraints: no weights satisfy all of " + names + ", they miss each other by " + missing;
    }

    private static double scaleOf(ConvexProgram program) {
        double largest = 0;
        for (double[] row : program.quadratic) for (double v : row) largest = Math.max(largest, Math.abs(v));
        for (double v : program.linear()) largest = Math.max(largest, Math.abs(v));
        for (int k = 0; k < program.helpers(); k++) largest = Math.max(largest, Math.abs(program.power(k)));
        return largest > 0 ? largest : 1;
    }

    private Solution run() {
        Solution best = snapshot(0);
        int sinceBest = 0;
        int patience = program.isQuadratic() ? PATIENCE : 4 * PATIENCE;
        for (int step = 1; step <= MAX_STEPS && best.residual > ENOUGH * scale && sinceBest < patience; step++) {
            if (!advance()) break;
            Solution now = snapshot(step);
            sinceBest = now.residual < 0.9 * best.residual ? 0 : sinceBest + 1;
            if (now.residual < best.residual) best = now;
        }
        return best;
    }

    private Solution snapshot(int step) {
        double[] rowMultipliers = lambda.clone();
        for (int r = 0; r < count; r++) rowMultipliers[r] *= scale;
        double[] equalityMultipliers = y.clone();
        for (int e = 0; e < y.length; e++) equalityMultipliers[e] *= scale;
        double residual = program.residual(x, rowMultipliers, equalityMultipliers);
        return new Solution(x.clone(), rowMultipliers, equalityMultipliers, residual, step);
    }

    /// One predictor and one corrector step; false when the system can no longer be solved.
    private boolean advance() {
        double[] dual = program.gradient(x);
        for (int i = 0; i < dual.length; i++) dual[i] /= scale;
        double[] gap = new double[count];
        double mu = 0;
        for (int r = 0; r < count; r++) {
            ConvexProgram.Row row = rows.get(r);
            gap[r] = row.apply(x, n) + s[r] - row.limit();
            mu += s[r] * lambda[r];
            addRow(dual, row, lambda[r]);
        }
        if (count > 0) mu /= count;
        double[][] a = program.equalityMatrix();
        double[] primal = new double[y.length];
        for (int e = 0; e < y.length; e++) {
            primal[e] = Cholesky.dot(a[e], x, x.length)
                    - program.equalities().get(e).target();
            for (int i = 0; i < dual.length; i++) dual[i] += a[e][i] * y[e];
        }
        NewtonSystem system;
        try {
            system = new NewtonSystem(program, x, s, lambda, a, scale);
        } catch (Cholesky.NotPositiveDefinite _) {
            return false;
        }
        double[] complement = new double[count];
        for (int r = 0; r < count; r++) complement[r] = s[r] * lambda[r];
        Step predictor = newton(system, dual, primal, gap, complement);
        if (count == 0) {
            apply(predictor, 1);
            return finite();
        }
        if (!program.isQuadratic()) {
            // curvature that grows without bound at zero: small steps along the central path
            for (int r = 0; r < count; r++) complement[r] = s[r] * lambda[r] - CENTRE * mu;
            Step step = newton(system, dual, primal, gap, complement);
            apply(step, Math.min(1, 0.9 * longest(step)));
            return finite();
        }
        double alpha = Math.min(1, longest(predictor));
        double muAfter = 0;
        for (int r = 0; r < count; r++)
            muAfter += (s[r] + alpha * predictor.s[r]) * (lambda[r] + alpha * predictor.lambda[r]);
        double sigma = Math.pow(muAfter / count / mu, 3);
        for (int r = 0; r < count; r++)
            complement[r] = s[r] * lambda[r] + predictor.s[r] * predictor.lambda[r] - sigma * mu;
        Step corrector = newton(system, dual, primal, gap, complement);
        double margin = Math.min(0.99999, Math.max(0.9, 1 - Math.sqrt(mu)));
        double length = Math.min(1, margin * longest(corrector));
        apply(corrector, length);
        return finite();
    }

    private record Step(double[] x, double[] y, double[] s, double[] lambda) {}

    private Step newton(NewtonSystem system, double[] dual, double[] primal, double[] gap, double[] complement) {
        double[] right = new double[dual.length];
        for (int i = 0; i < right.length; i++) right[i] = -dual[i];
        for (int r = 0; r < count; r++) addRow(right, rows.get(r), (complement[r] - lambda[r] * gap[r]) / s[r]);
        double[] rightEqual = new double[primal.length];
        for (int e = 0; e < primal.length; e++) rightEqual[e] = -primal[e];
        double[] dy = new double[primal.length];
        double[] dx = system.solve(right, rightEqual, dy);
        double[] ds = new double[count];
        double[] dl = new double[count];
        for (int r = 0; r < count; r++) {
            ds[r] = -gap[r] - rows.get(r).apply(dx, n);
            dl[r] = -(complement[r] + lambda[r] * ds[r]) / s[r];
        }
        return new Step(dx, dy, ds, dl);
    }

    private void addRow(double[] target, ConvexProgram.Row row, double factor) {
        for (int k = 0; k < row.indices().length; k++) target[row.indices()[k]] += factor * row.values()[k];
        if (row.z() >= 0) target[n + row.z()] += factor * row.zValue();
    }

    private double longest(Step step) {
        double alpha = Double.MAX_VALUE;
        for (int r = 0; r < count; r++) {
            if (step.s[r] < 0) alpha = Math.min(alpha, -s[r] / step.s[r]);
            if (step.lambda[r] < 0) alpha = Math.min(alpha, -lambda[r] / step.lambda[r]);
        }
        for (int k = 0; k < program.helpers(); k++)
            if (program.power(k) != 0 && step.x[n + k] < 0) alpha = Math.min(alpha, -x[n + k] / step.x[n + k]);
        return alpha;
    }

    private void apply(Step step, double length) {
        for (int i = 0; i < x.length; i++) x[i] += length * step.x[i];
        for (int e = 0; e < y.length; e++) y[e] += length * step.y[e];
        for (int r = 0; r < count; r++) {
            s[r] = Math.max(s[r] + length * step.s[r], Double.MIN_NORMAL);
            lambda[r] = Math.max(lambda[r] + length * step.lambda[r], Double.MIN_NORMAL);
        }
    }

    private boolean finite() {
        for (double v : x) if (!Double.isFinite(v)) return false;
        for (double v : lambda) if (!Double.isFinite(v) || v > 1e18) return false;
        return true;
    }
}
