package tradewind.views.drawing;

import java.util.List;
import java.util.Optional;

/// Which drawing a pixel belongs to.
final class DrawingHit {
    /// As far from a line as the mouse may be, pixels.
    static final double NEAR = 5;
    /// As far from a handle.
    static final double HANDLE = 7;
    /// The handle of the whole drawing.
    static final int WHOLE = -1;

    /// What was hit.
    ///
    /// @param handle index of an anchor, or [#WHOLE]
    record Hit(Drawing drawing, int handle, double distance) {}

    private final Outline outline = new Outline();
    private final Plot plot;

    DrawingHit(Plot plot) {
        this.plot = plot;
    }

    /// The handles of the selected one first, else the nearest line; of several as near the topmost.
    ///
    /// @param drawings bottom first
    /// @param selected its number; 0 for none
    Optional<Hit> at(List<Drawing> drawings, int selected, double x, double y) {
        Optional<Hit> handle = drawings.stream()
                .filter(each -> each.id() == selected)
                .findFirst()
                .flatMap(drawing -> handle(drawing, x, y));
        if (handle.isPresent()) return handle;
        Optional<Hit> nearest = Optional.empty();
        double least = NEAR;
        for (Drawing drawing : drawings) {
            outline.trace(drawing, plot);
            double distance = outline.distance(x, y);
            if (distance > least) continue;
            least = distance;
            nearest = Optional.of(new Hit(drawing, WHOLE, distance));
        }
        return nearest;
    }

    private Optional<Hit> handle(Drawing drawing, double x, double y) {
        Optional<Hit> nearest = Optional.empty();
        double least = HANDLE;
        for (int i = 0; i < drawing.anchors().size(); i++) {
            double distance = Math.hypot(handleX(drawing, i, plot) - x, handleY(drawing, i, plot) - y);
            if (distance > least) continue;
            least = distance;
            nearest = Optional.of(new Hit(drawing, i, distance));
        }
        return nearest;
    }

    /// A level has its handle in the middle of the plot: its own time may be out of sight.
    static double handleX(Drawing drawing, int i, Plot plot) {
        return drawing.tool() == Tool.HORIZONTAL
                ? plot.width() / 2
                : plot.column(drawing.anchor(i).time());
    }

    static double handleY(Drawing drawing, int i, Plot plot) {
        return drawing.tool() == Tool.VERTICAL
                ? plot.height() / 2
                : plot.y(drawing.anchor(i).price());
    }
}
