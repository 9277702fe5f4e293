package tradewind.views.workspace.layout;

import java.util.Comparator;
import java.util.List;

/// Where a window or a screen is, in pixels of the whole desktop.
public record Box(double x, double y, double width, double height) {
    private static final double LEAST = 80;

    public Box {
        if (!(width > 0 && height > 0) || !Double.isFinite(x + y + width + height))
            throw new IllegalArgumentException("no room: " + x + " " + y + " " + width + " " + height);
    }

    /// Where this window goes on the screens there are now: where it was if enough of its head can be seen to take
    /// hold of it, else onto the nearest screen, made smaller if need be.
    ///
    /// @param screens at least one, the main one first
    public Box onto(List<Box> screens) {
        for (Box screen : screens) if (reachableOn(screen)) return this;
        Box nearest =
                screens.stream().min(Comparator.comparingDouble(this::distance)).orElseThrow();
        double w = Math.min(width, nearest.width);
        double h = Math.min(height, nearest.height);
        return new Box(
                Math.clamp(x, nearest.x, nearest.x + nearest.width - w),
                Math.clamp(y, nearest.y, nearest.y + nearest.height - h),
                w,
                h);
    }

    private boolean reachableOn(Box screen) {
        double seen = Math.min(x + width, screen.x + screen.width) - Math.max(x, screen.x);
        return seen >= Math.min(LEAST, width) && y >= screen.y && y + LEAST / 4 <= screen.y + screen.height;
    }

    private double distance(Box screen) {
        double dx = x + width / 2 - screen.x - screen.width / 2;
        double dy = y + height / 2 - screen.y - screen.height / 2;
        return dx * dx + dy * dy;
    }
}
