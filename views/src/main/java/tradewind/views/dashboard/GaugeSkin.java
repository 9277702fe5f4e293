package tradewind.views.dashboard;

import eu.hansolo.tilesfx.skins.TileSkin;
import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;

/// A skin of TilesFX in this desk's type: its own take their text from the size of the tile, and at the height of ours
/// that is smaller than anything may be here.
final class GaugeSkin extends TileSkin {
    private static final CornerRadii CORNERS = new CornerRadii(4);

    private final GaugeTile gauge;
    private final GaugeFace face = new GaugeFace();

    GaugeSkin(GaugeTile gauge) {
        super(gauge);
        this.gauge = gauge;
        pane = face;
        getChildren().setAll(face);
        redraw();
    }

    /// The library asks for this after any property of the tile was set.
    @Override
    protected void redraw() {
        face.setBackground(new Background(new BackgroundFill(gauge.getBackgroundColor(), CORNERS, Insets.EMPTY)));
        face.show(gauge);
    }

    /// The library asks for this when the tile has another size: [#layoutChildren] is where that is answered.
    @Override
    protected void resize() {
        gauge.requestLayout();
    }

    @Override
    protected void layoutChildren(double x, double y, double w, double h) {
        face.resizeRelocate(x, y, w, h);
    }

    @Override
    protected double computeMinWidth(double height, double top, double right, double bottom, double left) {
        return face.minWidth(-1);
    }

    @Override
    protected double computeMinHeight(double width, double top, double right, double bottom, double left) {
        return face.minHeight(-1);
    }

    @Override
    protected double computePrefWidth(double height, double top, double right, double bottom, double left) {
        return face.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
        return face.prefHeight(-1);
    }
}
