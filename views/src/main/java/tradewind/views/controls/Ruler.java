package tradewind.views.controls;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;

/// How large digits are here, for renderers that draw their own and for columns as wide as what is in them.
///
/// It draws nothing and takes no room, as [Palette]: add one to the children of the control that asks. Until the
/// sheets have been applied once it says what the usual size is.
public final class Ruler extends Label {
    /// Pixels of a digit's font in the usual density and size.
    public static final double USUAL = 12;

    private double size = USUAL;

    public Ruler() {
        getStyleClass().add("num");
        setManaged(false);
        setMouseTransparent(true);
        setAccessibleRole(AccessibleRole.NODE);
    }

    /// Pixels.
    public double size() {
        return size;
    }

    /// How much larger than usual things that hold digits have to be; never smaller, for what is drawn is
    /// small enough.
    public double scale() {
        return Math.max(1, size / USUAL);
    }

    /// Calls this when the size is another one.
    public void onChange(Runnable changed) {
        fontProperty().subscribe((was, is) -> {
            if (is.getSize() == size) return;
            size = is.getSize();
            changed.run();
        });
    }
}
