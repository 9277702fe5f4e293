package tradewind.views.chart;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The price axis: of which kind it is, and whether it follows the bars in view or is the trader's own.
final class ScaleViewModel {
    private final ObjectProperty<ScaleKind> kind = new SimpleObjectProperty<>(this, "kind", ScaleKind.LINEAR);
    private Optional<PriceScale> chosen = Optional.empty();
    private PriceScale now = new PriceScale(0, 1, 1);

    ScaleViewModel() {
        kind.addListener((seen, was, is) -> reset());
    }

    ObjectProperty<ScaleKind> kindProperty() {
        return kind;
    }

    PriceScale now() {
        return now;
    }

    /// Whether the range follows the bars in view.
    boolean auto() {
        return chosen.isEmpty();
    }

    /// Follows the bars in view again.
    void reset() {
        chosen = Optional.empty();
    }

    /// Works out the scale of a frame.
    ///
    /// @param fitted what the bars in view need
    void layout(double height, PriceScale fitted) {
        now = chosen.map(own -> own.resized(height)).orElse(fitted);
    }

    /// Stretches the range; from then on it is the trader's own.
    void stretch(double factor) {
        now = now.stretched(factor);
        chosen = Optional.of(now);
    }

    /// Moves the trader's own range by so many pixels; one that follows the bars stays.
    void move(double pixels) {
        if (chosen.isEmpty()) return;
        now = now.moved(pixels);
        chosen = Optional.of(now);
    }
}
