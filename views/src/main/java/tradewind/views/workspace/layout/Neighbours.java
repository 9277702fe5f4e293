package tradewind.views.workspace.layout;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/// Which panel lies next to which on the screen.
public final class Neighbours {
    private Neighbours() {}

    /// The panel next to one in a direction: of those beyond its edge that it shares a stretch of the edge with, the
    /// nearest, and of those as near the one it shares most with.
    ///
    /// @param boxes where the panels in sight are
    public static Optional<String> of(Map<String, Box> boxes, String id, Edge edge) {
        Box here = boxes.get(id);
        if (here == null) return Optional.empty();
        return boxes.entrySet().stream()
                .filter(other -> !other.getKey().equals(id))
                .filter(other -> gap(here, other.getValue(), edge) > -1 && shared(here, other.getValue(), edge) > 0)
                .min(Comparator.comparingDouble(
                                (Map.Entry<String, Box> other) -> Math.rint(gap(here, other.getValue(), edge) / 16))
                        .thenComparingDouble(other -> -shared(here, other.getValue(), edge))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

    private static double gap(Box a, Box b, Edge edge) {
        return switch (edge) {
            case LEFT -> a.x() - b.x() - b.width();
            case RIGHT -> b.x() - a.x() - a.width();
            case TOP -> a.y() - b.y() - b.height();
            case BOTTOM -> b.y() - a.y() - a.height();
        };
    }

    private static double shared(Box a, Box b, Edge edge) {
        return edge.axis() == Axis.ACROSS
                ? Math.min(a.y() + a.height(), b.y() + b.height()) - Math.max(a.y(), b.y())
                : Math.min(a.x() + a.width(), b.x() + b.width()) - Math.max(a.x(), b.x());
    }
}
