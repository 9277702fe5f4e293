package tradewind.views.controls;

import javafx.scene.Parent;

/// How close together a desk stands: rows, text and fields. Saved per layout.
///
/// The sheets do the rest; renderers that draw their own rows ask for the heights here.
public enum Density {
    COMPACT("compact", 20, 18, 11),
    NORMAL("", 22, 20, 12),
    ROOMY("roomy", 28, 24, 13);

    private final String styleClass;
    private final double rowHeight;
    private final double ladderRowHeight;
    private final double textSize;

    Density(String styleClass, double rowHeight, double ladderRowHeight, double textSize) {
        this.styleClass = styleClass;
        this.rowHeight = rowHeight;
        this.ladderRowHeight = ladderRowHeight;
        this.textSize = textSize;
    }

    /// Height of a table row, px.
    public double rowHeight() {
        return rowHeight;
    }

    /// Height of a ladder row, px.
    public double ladderRowHeight() {
        return ladderRowHeight;
    }

    /// Size of cell and body text, px.
    public double textSize() {
        return textSize;
    }

    /// Sets the density of everything below a root, in place of the one it had.
    public void apply(Parent root) {
        for (Density other : values()) root.getStyleClass().remove(other.styleClass);
        if (!styleClass.isEmpty()) root.getStyleClass().add(styleClass);
    }
}
