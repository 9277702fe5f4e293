package tradewind.views.dashboard;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// What is seen of a tile: three lines of text, and the line of the last readings below them, or beside them where the
/// tile is low.
final class GaugeFace extends Pane {
    /// Of a tile with the line below its text.
    private static final double WIDTH = 156;

    private static final double HEIGHT = 112;
    private static final double LEAST_LINE = 16;
    private static final double GAP = 2;
    /// Where a line beside the text begins, if the text ends before, so that lines below each other look alike.
    private static final double BESIDE = 0.62;

    private final Label title = new Label();
    private final Label value = new Label();
    private final Label unit = new Label();
    private final Label context = new Label();
    private final HBox figure = new HBox(4, value, unit);
    private final SparkLine line = new SparkLine();

    GaugeFace() {
        getStyleClass().add("tile-face");
        title.getStyleClass().add("caption");
        value.getStyleClass().add("tile-value");
        value.setMinWidth(USE_PREF_SIZE);
        unit.getStyleClass().add("num-small");
        unit.setMinWidth(USE_PREF_SIZE);
        context.getStyleClass().add("tile-context");
        figure.setAlignment(Pos.BASELINE_LEFT);
        figure.setMinHeight(26);
        getChildren().addAll(title, figure, context, line);
    }

    void show(GaugeTile tile) {
        title.setText(tile.getTitle());
        value.setText(tile.getDescription());
        unit.setText(tile.getUnit());
        context.setText(tile.getText());
        line.show(tile.points(), tile.getBarColor());
    }

    private double across() {
        return Math.max(title.prefWidth(-1), Math.max(figure.prefWidth(-1), context.prefWidth(-1)));
    }

    private double down() {
        return title.prefHeight(-1) + figure.prefHeight(-1) + context.prefHeight(-1) + 2 * GAP;
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.max(WIDTH, Math.ceil(across() + snappedLeftInset() + snappedRightInset()));
    }

    @Override
    protected double computeMinHeight(double width) {
        return Math.ceil(down() + snappedTopInset() + snappedBottomInset());
    }

    @Override
    protected double computePrefWidth(double height) {
        return computeMinWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(HEIGHT, computeMinHeight(width) + GAP + LEAST_LINE);
    }

    @Override
    protected void layoutChildren() {
        double x = snappedLeftInset();
        double top = snappedTopInset();
        double width = getWidth() - x - snappedRightInset();
        double bottom = getHeight() - snappedBottomInset();
        double y = top;
        for (Region part : new Region[] {title, figure, context}) {
            double height = part.prefHeight(-1);
            part.resizeRelocate(x, y, Math.min(width, part.prefWidth(-1)), height);
            y += height + GAP;
        }
        double beside = Math.max(Math.ceil(across()) + 12, Math.floor(width * BESIDE));
        if (bottom - y >= LEAST_LINE) line.place(x, y, width, bottom - y);
        else line.place(x + beside, top, Math.max(0, width - beside), bottom - top);
    }
}
