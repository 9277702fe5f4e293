package tradewind.views.dashboard;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Eight tiles in full rows, as large as the panel lets them be; no tile is narrower than what is written on it.
final class TileGrid extends Region {
    private static final double GAP = 8;
    private static final double TALLEST = 184;
    /// Width of a tile as it is drawn, by its height.
    private static final double SHAPE = 156.0 / 112;

    TileGrid() {
        getStyleClass().add("dashboard-tiles");
    }

    void add(GaugeTile tile) {
        getChildren().add(tile);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double leastWidth() {
        return getManagedChildren().stream()
                .mapToDouble(tile -> tile.minWidth(-1))
                .max()
                .orElse(0);
    }

    private double leastHeight() {
        return getManagedChildren().stream()
                .mapToDouble(tile -> tile.minHeight(-1))
                .max()
                .orElse(0);
    }

    private double tileWidth(double width, int columns) {
        return Math.floor((width - snappedLeftInset() - snappedRightInset() - (columns - 1) * GAP) / columns);
    }

    private double tileHeight(double height, int columns) {
        int rows = getManagedChildren().size() / columns;
        return Math.floor((height - snappedTopInset() - snappedBottomInset() - (rows - 1) * GAP) / rows);
    }

    private int most(double width) {
        double least = leastWidth();
        for (int columns = getManagedChildren().size(); columns > 1; columns /= 2)
            if (tileWidth(width, columns) >= least) return columns;
        return 1;
    }

    /// Of the arrangements that need no scrolling, that whose tiles have the best shape.
    private int columns(double width, double height) {
        int best = most(width);
        double least = leastHeight();
        for (int columns = best / 2; columns >= 1; columns /= 2)
            if (tileHeight(height, columns) >= least
                    && distance(width, height, columns) < distance(width, height, best)) best = columns;
        return best;
    }

    private double distance(double width, double height, int columns) {
        return Math.abs(Math.log(tileWidth(width, columns) / tileHeight(height, columns) / SHAPE));
    }

    private double height(int columns, double tile) {
        int rows = getManagedChildren().size() / columns;
        return snappedTopInset() + snappedBottomInset() + rows * tile + Math.max(0, rows - 1) * GAP;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return height(most(width < 0 ? getWidth() : width), leastHeight());
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    @Override
    protected void layoutChildren() {
        if (getManagedChildren().isEmpty()) return;
        int columns = columns(getWidth(), getHeight());
        double width = Math.max(1, tileWidth(getWidth(), columns));
        double height = Math.clamp(tileHeight(getHeight(), columns), leastHeight(), Math.max(leastHeight(), TALLEST));
        int at = 0;
        for (Node tile : getManagedChildren()) {
            double x = snappedLeftInset() + at % columns * (width + GAP);
            double y = snappedTopInset() + at / columns * (height + GAP);
            tile.resizeRelocate(x, y, width, height);
            at++;
        }
    }
}
