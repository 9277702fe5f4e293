package tradewind.views.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tradewind.views.chart.LevelLabel.Kind;

/// Which order a pixel belongs to: its box first, else the nearest line, both at least 22 pixels high.
final class OrderHit {
    private static final double NEAR = LevelLabel.PITCH / 2;

    private OrderHit() {}

    /// @param labels as laid out for this frame
    /// @param drawing pixels to what is drawn there: if that is nearer than a line it is meant, beside a box never
    /// @return the label of a working order; empty beside all of them
    static Optional<LevelLabel> at(ChartViewModel model, List<LevelLabel> labels, Pointer pointer, double drawing) {
        if (!pointer.inside()) return Optional.empty();
        double x = pointer.x();
        double y = pointer.y();
        return nearest(labels, y, true, l -> l.holds(x, y))
                .or(() -> nearest(labels, y, false, l -> onLine(model, l, x, y) && Math.abs(l.level() - y) <= drawing));
    }

    private static Optional<LevelLabel> nearest(
            List<LevelLabel> labels, double y, boolean box, Predicate<LevelLabel> hit) {
        return labels.stream()
                .filter(l -> l.kind() == Kind.ORDER && hit.test(l))
                .min(Comparator.comparingDouble(l -> Math.abs((box ? l.middle() : l.level()) - y)));
    }

    private static boolean onLine(ChartViewModel model, LevelLabel label, double x, double y) {
        return model.scale().shows(label.price())
                && x >= model.entryColumn(label) - NEAR
                && x < label.left()
                && Math.abs(label.level() - y) <= NEAR;
    }
}
