package tradewind.views.chart;

import java.util.Arrays;
import java.util.Optional;
import tradewind.views.texts.Texts;

/// How prices stand on their axis.
public enum ScaleKind {
    LINEAR("Lin"),
    LOG("Log"),
    PERCENT("%");

    private static final Texts TEXTS = Texts.of("chart");

    private final String key;

    ScaleKind(String key) {
        this.key = key;
    }

    /// What it is called where a chart is kept.
    String key() {
        return key;
    }

    /// The word on its switch.
    public String label() {
        return TEXTS.get("scale." + name());
    }

    /// What it does, in one sentence.
    public String about() {
        return TEXTS.get("scale.about." + name());
    }

    /// By [#key].
    static Optional<ScaleKind> kept(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }
}
