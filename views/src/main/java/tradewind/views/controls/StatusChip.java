package tradewind.views.controls;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/// An order status: glyph and FIX word on a tinted ground, 16 px high; a partial fill carries a bar of the filled
/// share.
public final class StatusChip extends HBox {
    private final SVGPath glyph = new SVGPath();
    private final Label word = new Label();
    private final Region share = new Region();
    private double filled;
    private ChipStyle style;

    public StatusChip(ChipStyle style) {
        this.style = style;
        getStyleClass().addAll("status-chip", style.styleClass());
        share.getStyleClass().add("chip-share");
        share.setManaged(false);
        StackPane mark = new StackPane(glyph);
        mark.setMinSize(10, 10);
        mark.setMaxSize(10, 10);
        getChildren().addAll(mark, word, share);
        setMinWidth(USE_PREF_SIZE);
        setMaxWidth(USE_PREF_SIZE);
        paint(style);
        setFilledShare(0);
    }

    public void show(ChipStyle next) {
        if (next == style) return;
        getStyleClass().remove(style.styleClass());
        getStyleClass().add(next.styleClass());
        style = next;
        paint(next);
    }

    public ChipStyle style() {
        return style;
    }

    /// The filled share of the order, 0 to 1; 0 hides the bar.
    ///
    /// @throws IllegalArgumentException outside 0 to 1
    public void setFilledShare(double part) {
        if (!(part >= 0 && part <= 1)) throw new IllegalArgumentException("filled share must be 0 to 1: " + part);
        filled = part;
        share.setVisible(part > 0);
        requestLayout();
    }

    private void paint(ChipStyle next) {
        word.setText(next.word());
        next.glyph().draw(glyph);
        setAccessibleText(next.word());
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        share.resizeRelocate(0, getHeight() - 2, getWidth() * filled, 2);
    }
}
