package tradewind.views.drawing;

import java.util.Arrays;

/// The straight lines of one drawing in pixels: what is painted, and what the mouse can take hold of. Filled anew for
/// each drawing, so that a frame allocates nothing.
final class Outline {
    /// Shares of a move at which it is said to pause.
    static final double[] RETRACEMENTS = {0, 0.236, 0.382, 0.5, 0.618, 0.786, 1};

    /// Pixels of the arrow's head of a note.
    private static final double HEAD = 6;

    private double[] at = new double[4 * 12];
    private boolean[] faint = new boolean[12];
    private int size;
    private double width;
    private double height;

    /// Works out the lines of a drawing.
    void trace(Drawing drawing, Plot plot) {
        size = 0;
        width = plot.width();
        height = plot.height();
        double x1 = plot.column(drawing.anchor(0).time());
        double y1 = plot.y(drawing.anchor(0).price());
        boolean single = drawing.tool().anchors() == 1;
        double x2 = single ? x1 : plot.column(drawing.anchor(1).time());
        double y2 = single ? y1 : plot.y(drawing.anchor(1).price());
        switch (drawing.tool()) {
            case TREND -> add(x1, y1, x2, y2, false);
            case RAY -> ray(x1, y1, x2, y2);
            case HORIZONTAL -> add(0, y1, width, y1, false);
            case VERTICAL -> add(x1, 0, x1, height, false);
            case RECTANGLE, MEASURE -> box(x1, y1, x2, y2);
            case FIBONACCI -> retracements(drawing, plot, x1, y1, x2, y2);
            case CHANNEL -> channel(drawing.anchor(2), plot, x1, y1, x2, y2);
            case NOTE -> arrow(x2, y2, x1, y1);
            case POINTER -> {}
        }
    }

    private void ray(double x1, double y1, double x2, double y2) {
        double along = Math.hypot(x2 - x1, y2 - y1);
        if (along < 1e-9) return;
        double reach = (Math.abs(x1) + Math.abs(y1) + width + height) * 2 / along;
        add(x1, y1, x1 + (x2 - x1) * Math.max(1, reach), y1 + (y2 - y1) * Math.max(1, reach), false);
    }

    private void box(double x1, double y1, double x2, double y2) {
        add(x1, y1, x2, y1, false);
        add(x2, y1, x2, y2, false);
        add(x2, y2, x1, y2, false);
        add(x1, y2, x1, y1, false);
    }

    private void retracements(Drawing drawing, Plot plot, double x1, double y1, double x2, double y2) {
        for (double share : RETRACEMENTS) {
            double y = plot.y(retraced(drawing, share));
            add(Math.min(x1, x2), y, Math.max(x1, x2), y, false);
        }
        add(x1, y1, x2, y2, true);
    }

    /// The price so much of the move back from its end, the second anchor.
    static double retraced(Drawing drawing, double share) {
        double from = drawing.anchor(0).price();
        double to = drawing.anchor(1).price();
        return to + (from - to) * share;
    }

    private void channel(Anchor beside, Plot plot, double x1, double y1, double x2, double y2) {
        double x = plot.column(beside.time());
        double share = Math.abs(x2 - x1) < 1e-9 ? 0 : (x - x1) / (x2 - x1);
        double apart = plot.y(beside.price()) - (y1 + (y2 - y1) * share);
        add(x1, y1, x2, y2, false);
        add(x1, y1 + apart, x2, y2 + apart, false);
        add(x1, y1 + apart / 2, x2, y2 + apart / 2, true);
    }

    private void arrow(double fromX, double fromY, double toX, double toY) {
        add(fromX, fromY, toX, toY, false);
        double length = Math.hypot(toX - fromX, toY - fromY);
        if (length < HEAD) return;
        double ux = (toX - fromX) / length * HEAD;
        double uy = (toY - fromY) / length * HEAD;
        add(toX, toY, toX - ux - uy / 2, toY - uy + ux / 2, false);
        add(toX, toY, toX - ux + uy / 2, toY - uy - ux / 2, false);
    }

    /// Only what is in sight: a line to far outside is cut at the edge, one wholly outside is left out.
    private void add(double x1, double y1, double x2, double y2, boolean isFaint) {
        double dx = x2 - x1;
        double dy = y2 - y1;
        if (!Double.isFinite(dx) || !Double.isFinite(dy) || !Double.isFinite(x1 + y1)) return;
        double from = 0;
        double to = 1;
        for (int edge = 0; edge < 4; edge++) {
            double towards = edge == 0 ? -dx : edge == 1 ? dx : edge == 2 ? -dy : dy;
            double room = edge == 0 ? x1 : edge == 1 ? width - x1 : edge == 2 ? y1 : height - y1;
            if (towards == 0) {
                if (room < 0) return;
                continue;
            }
            double meets = room / towards;
            if (towards < 0) from = Math.max(from, meets);
            else to = Math.min(to, meets);
        }
        if (from > to) return;
        if (size == faint.length) {
            faint = Arrays.copyOf(faint, size * 2);
            at = Arrays.copyOf(at, size * 8);
        }
        at[4 * size] = x1 + from * dx;
        at[4 * size + 1] = y1 + from * dy;
        at[4 * size + 2] = x1 + to * dx;
        at[4 * size + 3] = y1 + to * dy;
        faint[size++] = isFaint;
    }

    /// Lines in sight.
    int size() {
        return size;
    }

    double x1(int line) {
        return at[4 * line];
    }

    double y1(int line) {
        return at[4 * line + 1];
    }

    double x2(int line) {
        return at[4 * line + 2];
    }

    double y2(int line) {
        return at[4 * line + 3];
    }

    /// Drawn to understand the others by.
    boolean faint(int line) {
        return faint[line];
    }

    /// Pixels from a place to the nearest line; infinite if none is in sight.
    double distance(double x, double y) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < size; i++) nearest = Math.min(nearest, distance(i, x, y));
        return nearest;
    }

    private double distance(int line, double x, double y) {
        double dx = x2(line) - x1(line);
        double dy = y2(line) - y1(line);
        double length = dx * dx + dy * dy;
        double share = length == 0 ? 0 : Math.clamp(((x - x1(line)) * dx + (y - y1(line)) * dy) / length, 0, 1);
        return Math.hypot(x1(line) + share * dx - x, y1(line) + share * dy - y);
    }
}
