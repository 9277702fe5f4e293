package tradewind.views.chart;

import java.util.Arrays;
import java.util.Optional;

/// How prices stand on their axis.
public enum ScaleKind {
    LINEAR("Lin", "Linear: a dollar is as high everywhere"),
    LOG("Log", "Logarithmic: a percent is as high everywhere"),
    PERCENT("%", "Percent from the first bar in view");

    private final String label;
    private final String about;

    ScaleKind(String label, String about) {
        this.label = label;
        this.about = about;
    }

    /// The word on its switch.
    public String label() {
        return label;
    }

    /// What it does, in one sentence.
    public String about() {
        return about;
    }

    /// By [#label].
    static Optional<ScaleKind> labelled(String label) {
        return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
    }
}
