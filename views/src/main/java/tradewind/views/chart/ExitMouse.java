package tradewind.views.chart;

import java.util.Optional;

/// A stop or a target pulled out of the position's box with the mouse.
final class ExitMouse {
    private static final double CLICK = 3;

    private final ChartViewModel model;
    private final PlotStack plots;
    private double pressed;
    private boolean moved;

    ExitMouse(ChartViewModel model, PlotStack plots) {
        this.model = model;
        this.plots = plots;
    }

    boolean over(double x, double y) {
        return ExitHandle.at(model.exits(), plots.labels(), x, y).isPresent();
    }

    /// @return whether a handle was pressed
    boolean press(double x, double y) {
        model.exits().deselect();
        pressed = y;
        moved = false;
        Optional<ExitHandle> handle = ExitHandle.at(model.exits(), plots.labels(), x, y);
        handle.map(ExitHandle::kind).ifPresent(model.exits()::hold);
        return handle.isPresent();
    }

    /// The line is where the pointer is, once it is more than a click.
    void drag(double y) {
        moved |= Math.abs(y - pressed) >= CLICK;
        if (moved) model.exits().dragTo(model.scale().price(y));
    }
}
