package tradewind.engine.quant.volatility;

import java.util.ArrayList;
import java.util.List;

/// The models, all with a constant mean μ and e_t = y_t − μ, z_t = e_t/√h_t.
///
/// Before the first observation h₀ and e₀² are both the mean of (y − μ)² with the current μ (Fiorentini, Calzolari and
/// Panattoni 1996), and the leverage term of e₀ counts half.
public enum Garch {
    /// h_t = ω + α e²_{t−1} + β h_{t−1} (Bollerslev 1986).
    GARCH,
    /// h_t = ω + (α + γ 1[e_{t−1} < 0]) e²_{t−1} + β h_{t−1} (Glosten, Jagannathan and Runkle 1993).
    GJR,
    /// ln h_t = ω + α z_{t−1} + γ (|z_{t−1}| − √(2/π)) + β ln h_{t−1}, ln h₁ = ln h₀ (Nelson 1991).
    EGARCH;

    static final double MEAN_ABSOLUTE = Math.sqrt(2 / Math.PI);

    /// Names of the parameters, in the order of every array about them; `nu` only with Student's t.
    public List<String> parameters(boolean studentT) {
        List<String> names = new ArrayList<>(List.of("mu", "omega", "alpha"));
        if (this != GARCH) names.add("gamma");
        names.add("beta");
        if (studentT) names.add("nu");
        return List.copyOf(names);
    }

    int beta() {
        return this == GARCH ? 3 : 4;
    }

    /// How much of a variance lasts to the next period: α + β, α + γ/2 + β, or β.
    public double persistence(double[] parameters) {
        return switch (this) {
            case GARCH -> parameters[2] + parameters[3];
            case GJR -> parameters[2] + parameters[3] / 2 + parameters[4];
            case EGARCH -> parameters[4];
        };
    }
}
