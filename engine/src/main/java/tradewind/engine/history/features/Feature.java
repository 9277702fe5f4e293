package tradewind.engine.history.features;

import java.util.Locale;

/// One figure about a market, worked out at the end of each bar from that bar and those before it.
///
/// @param name such as `ret_5`; lower case, digits and underscores
/// @param revision rises when the formula changes; values of two revisions are two features
/// @param about what it is, in one sentence, with its unit
/// @param lookback bars it needs, the one that has just ended included
/// @param formula gives NaN where the figure has no value, such as a correlation of prices that stood still
public record Feature(String name, int revision, Family family, String about, int lookback, Formula formula) {
    /// Bars any feature can look back.
    public static final int FARTHEST = 256;

    public Feature {
        if (!name.matches("[a-z][a-z0-9_]*")) throw new IllegalArgumentException("not the name of a feature: " + name);
        if (revision < 1 || lookback < 1 || lookback > FARTHEST)
            throw new IllegalArgumentException(name + ": revision " + revision + ", lookback " + lookback);
    }

    /// What a feature is about.
    public enum Family {
        RETURNS,
        VOLATILITY,
        VOLUME,
        MICROSTRUCTURE,
        CALENDAR,
        CROSS_ASSET,
        INDICATORS;

        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// Works the figure out. Must be a pure function of what it sees, and make no object.
    @FunctionalInterface
    public interface Formula {
        double at(Window window);
    }

    /// The value where the window stands; NaN if there is none.
    double at(Window window) {
        if (window.size() < lookback) return Double.NaN;
        double value = formula.at(window);
        return Double.isFinite(value) ? value : Double.NaN;
    }

    /// Name and revision, as the lake keeps them: `ret_5/1`.
    public String id() {
        return name + "/" + revision;
    }
}
