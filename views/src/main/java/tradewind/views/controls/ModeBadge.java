package tradewind.views.controls;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// One word for the mode, or two where the clock and the money differ: REPLAY filled, PAPER outlined.
public final class ModeBadge extends HBox {
    public ModeBadge(Mode clock, Mode money) {
        getStyleClass().add("mode-badge");
        setMinWidth(USE_PREF_SIZE);
        show(clock, money);
    }

    public void show(Mode clock, Mode money) {
        Label first = word(clock, clock == Mode.WHAT_IF ? "outlined" : "filled");
        getChildren().setAll(first);
        if (clock == money) return;
        first.getStyleClass().add("first");
        Label second = word(money, "outlined");
        second.getStyleClass().add("second");
        getChildren().add(second);
    }

    /// Puts the window frame of a mode on the root of a scene; the frame it wore goes.
    public static void frame(Region root, Mode clock, Mode money) {
        for (Mode mode : Mode.values()) root.getStyleClass().remove(mode.styleClass());
        if (!root.getStyleClass().contains("frame")) root.getStyleClass().add("frame");
        root.getStyleClass().add(Mode.frame(clock, money).styleClass());
    }

    private static Label word(Mode mode, String face) {
        Label label = new Label(mode.word());
        label.getStyleClass().addAll(face, mode.styleClass());
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
