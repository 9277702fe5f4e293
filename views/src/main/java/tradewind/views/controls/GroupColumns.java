package tradewind.views.controls;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Groups of rows one below the other; where there is room, in columns beside each other.
///
/// A group stays whole and the groups stay in order: down one column, then down the next. The columns are as level as
/// that allows.
public final class GroupColumns extends Pane {
    /// A column is at least as wide as this if there is more than one.
    static final double LEAST = 860;

    private static final int MOST = 3;
    private static final double GAP = 24;

    public GroupColumns(Node... groups) {
        super(groups);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        Columns columns = columns(width < 0 ? LEAST : width - sides());
        double most = columns.fill.stream()
                .mapToDouble(each -> height(each, columns.width))
                .max()
                .orElse(0);
        return snappedTopInset() + most + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        Columns columns = columns(getWidth() - sides());
        double x = snappedLeftInset();
        for (List<Node> column : columns.fill) {
            double y = snappedTopInset();
            for (Node group : column) {
                double height = height(group, columns.width);
                group.resizeRelocate(x, y, columns.width, height);
                y += height;
            }
            x += columns.width + GAP;
        }
    }

    private double sides() {
        return snappedLeftInset() + snappedRightInset();
    }

    private record Columns(double width, List<List<Node>> fill) {}

    private Columns columns(double width) {
        List<Node> groups = getManagedChildren();
        int count = (int) Math.clamp(Math.floor((width + GAP) / (LEAST + GAP)), 1, MOST);
        double each = Math.floor((width - (count - 1) * GAP) / count);
        List<Double> heights = groups.stream().map(group -> height(group, each)).toList();
        return new Columns(each, fill(groups, level(heights, count)));
    }

    /// How many groups each column holds so that the highest column is as low as it can be.
    private static List<Integer> level(List<Double> heights, int count) {
        List<Integer> best = List.of(heights.size());
        if (count == 1) return best;
        double lowest = Double.POSITIVE_INFINITY;
        // any run of groups may be the highest column: the lowest such height all the others keep below is the answer
        for (int from = 0; from < heights.size(); from++) {
            double limit = 0;
            for (int to = from; to < heights.size(); to++) {
                limit += heights.get(to);
                List<Integer> tried = within(heights, limit);
                if (limit < lowest && tried.size() <= count && !tried.isEmpty()) {
                    lowest = limit;
                    best = tried;
                }
            }
        }
        return best;
    }

    /// Groups in columns no higher than a limit; nothing if one group alone is higher.
    private static List<Integer> within(List<Double> heights, double limit) {
        List<Integer> columns = new ArrayList<>();
        int held = 0;
        double filled = 0;
        for (double height : heights) {
            if (height > limit) return List.of();
            if (filled + height > limit) {
                columns.add(held);
                held = 0;
                filled = 0;
            }
            held++;
            filled += height;
        }
        columns.add(held);
        return columns;
    }

    private static List<List<Node>> fill(List<Node> groups, List<Integer> counts) {
        List<List<Node>> fill = new ArrayList<>();
        int from = 0;
        for (int count : counts) {
            fill.add(groups.subList(from, from + count));
            from += count;
        }
        return fill;
    }

    private static double height(List<Node> column, double width) {
        return column.stream().mapToDouble(group -> height(group, width)).sum();
    }

    private static double height(Node group, double width) {
        return Math.ceil(group.prefHeight(width));
    }
}
