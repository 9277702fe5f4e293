package tradewind.engine.quant.control;

/// Values and best controls at every node of time and state.
public final class HjbSolution {
    private final double low;
    private final double h;
    private final double dt;
    private final double[][] values;
    private final double[][][] controls;
    private final int rounds;

    HjbSolution(double low, double h, double dt, double[][] values, double[][][] controls, int rounds) {
        this.low = low;
        this.h = h;
        this.dt = dt;
        this.values = values;
        this.controls = controls;
        this.rounds = rounds;
    }

    public int steps() {
        return controls.length;
    }

    /// The most rounds of policy iteration a step of time took.
    public int rounds() {
        return rounds;
    }

    public double horizon() {
        return dt * steps();
    }

    /// V(t, x), linear between nodes.
    ///
    /// @throws IllegalArgumentException off the grid
    public double value(double t, double x) {
        double at = place("t", t / dt, steps());
        int k = Math.min((int) at, steps() - 1);
        double share = at - k;
        return (1 - share) * across(values[k], x) + share * across(values[k + 1], x);
    }

    private double across(double[] row, double x) {
        double at = place("x", (x - low) / h, row.length - 1);
        int i = Math.min((int) at, row.length - 2);
        return row[i] + (at - i) * (row[i + 1] - row[i]);
    }

    /// The best control during the step of time that holds t; between two states linear in each component.
    ///
    /// @throws IllegalArgumentException off the grid
    public double[] control(double t, double x) {
        int k = Math.min((int) place("t", t / dt, steps()), steps() - 1);
        double at = place("x", (x - low) / h, controls[k].length - 1);
        int i = (int) at;
        double[] here = controls[k][i].clone();
        if (at == i) return here;
        double[] next = controls[k][i + 1];
        for (int j = 0; j < here.length; j++)
            here[j] = Double.isInfinite(here[j]) ? here[j] : here[j] + (at - i) * (next[j] - here[j]);
        return here;
    }

    /// Rounding may put a place a hair beside its node.
    private static double place(String name, double at, int last) {
        double node = Math.rint(at);
        double exact = Math.abs(at - node) < 1e-9 * Math.max(1, Math.abs(node)) ? node : at;
        if (!(exact >= 0 && exact <= last))
            throw new IllegalArgumentException(name + " is off the grid: node " + exact + " of " + last);
        return exact;
    }
}
