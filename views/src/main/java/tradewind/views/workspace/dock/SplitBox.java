package tradewind.views.workspace.dock;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import tradewind.views.workspace.layout.Area.Part;
import tradewind.views.workspace.layout.Area.Split;
import tradewind.views.workspace.layout.Axis;
import tradewind.views.workspace.layout.Shares;

/// Areas side by side with a gutter between each two that can be dragged.
final class SplitBox extends Pane {
    private static final double GUTTER = 4;
    private static final double LEAST = 96;

    private final Axis axis;
    private final List<Region> parts;
    private final List<Region> gutters = new ArrayList<>();
    private final double[] wanted;
    private final boolean[] grows;
    private final Consumer<List<Double>> onResized;
    private double[] sizes = new double[0];
    private double dragFrom;

    /// @param parts as many as the split has
    /// @param onResized told when the trader has moved a gutter, with the sizes of all parts
    SplitBox(Split split, List<Region> parts, Consumer<List<Double>> onResized) {
        this.axis = split.axis();
        this.parts = parts;
        this.onResized = onResized;
        wanted = split.parts().stream().mapToDouble(Part::size).toArray();
        grows = new boolean[wanted.length];
        for (int i = 0; i < grows.length; i++) grows[i] = split.parts().get(i).grows();
        getChildren().addAll(parts);
        for (int i = 0; i + 1 < parts.size(); i++) gutters.add(gutter(i));
        getChildren().addAll(gutters);
    }

    private Region gutter(int index) {
        Region gutter = new Region();
        gutter.getStyleClass().add("dock-gutter");
        gutter.setCursor(axis == Axis.ACROSS ? Cursor.H_RESIZE : Cursor.V_RESIZE);
        gutter.setAccessibleRole(AccessibleRole.THUMB);
        gutter.setOnMousePressed(event -> dragFrom = along(event.getSceneX(), event.getSceneY()));
        gutter.setOnMouseDragged(event -> {
            double now = along(event.getSceneX(), event.getSceneY());
            dragFrom += move(index, now - dragFrom);
        });
        gutter.setOnMouseReleased(event -> onResized.accept(sizes()));
        return gutter;
    }

    private double along(double x, double y) {
        return axis == Axis.ACROSS ? x : y;
    }

    /// Moves the gutter after a part.
    ///
    /// @return by how much, as far as there was room
    private double move(int index, double by) {
        if (sizes.length == 0) return 0;
        double room = by > 0 ? sizes[index + 1] - least(index + 1) : sizes[index] - least(index);
        double step = Math.signum(by) * Math.min(Math.abs(by), Math.max(0, room));
        for (int i = 0; i < wanted.length; i++) wanted[i] = Math.max(1, sizes[i]);
        wanted[index] += step;
        wanted[index + 1] -= step;
        requestLayout();
        return step;
    }

    /// Makes the part larger or smaller that holds a node, at the cost of the next one.
    ///
    /// @return false if none of them holds it
    boolean grow(Node node, double by) {
        for (int i = 0; i < parts.size(); i++) {
            if (!holds(parts.get(i), node)) continue;
            if (i + 1 < parts.size()) move(i, by);
            else move(i - 1, -by);
            layout();
            onResized.accept(sizes());
            return true;
        }
        return false;
    }

    private static boolean holds(Region part, Node node) {
        for (Node at = node; at != null; at = at.getParent()) if (at == part) return true;
        return false;
    }

    Axis axis() {
        return axis;
    }

    private List<Double> sizes() {
        List<Double> all = new ArrayList<>();
        for (double size : sizes) all.add(Math.max(1, size));
        return all;
    }

    private double least(int i) {
        Region part = parts.get(i);
        double own = axis == Axis.ACROSS ? part.minWidth(-1) : part.minHeight(-1);
        return Math.max(LEAST, own);
    }

    @Override
    protected void layoutChildren() {
        int n = parts.size();
        double length = along(getWidth(), getHeight()) - GUTTER * (n - 1);
        double[] least = new double[n];
        for (int i = 0; i < n; i++) least[i] = least(i);
        sizes = Shares.of(Math.max(0, length), wanted.clone(), grows, least);
        double at = 0;
        for (int i = 0; i < n; i++) {
            place(parts.get(i), at, sizes[i]);
            at += sizes[i];
            if (i < n - 1) place(gutters.get(i), at, GUTTER);
            at += GUTTER;
        }
    }

    private void place(Region region, double at, double size) {
        if (axis == Axis.ACROSS) region.resizeRelocate(at, 0, size, getHeight());
        else region.resizeRelocate(0, at, getWidth(), size);
    }

    /// As wide as the widest of what lies over one another, or all of what lies beside one another.
    @Override
    protected double computeMinWidth(double height) {
        return least(Axis.ACROSS);
    }

    @Override
    protected double computeMinHeight(double width) {
        return least(Axis.DOWN);
    }

    private double least(Axis direction) {
        double sum = GUTTER * (parts.size() - 1);
        double most = 0;
        for (Region part : parts) {
            double own = Math.max(LEAST, direction == Axis.ACROSS ? part.minWidth(-1) : part.minHeight(-1));
            sum += own;
            most = Math.max(most, own);
        }
        return direction == axis ? sum : most;
    }
}
