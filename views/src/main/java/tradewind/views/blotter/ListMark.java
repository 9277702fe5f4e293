package tradewind.views.blotter;

import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import tradewind.views.controls.Icon;

/// Before the time of an order: the band of its list, and a sign whether others are below it, folded away, or above.
/// As wide on every row, so that the times stand below each other.
final class ListMark extends HBox {
    /// A sign and one digit.
    private static final double WIDE = 24;

    private static final double EDGE = 3;

    private final Region edge = new Region();
    private final FontIcon icon = Icon.of(Feather.CHEVRON_DOWN, 12);
    private final Label sign = new Label("", icon);
    private Fold shown = Fold.ALONE;

    /// @param about what it says when the pointer asks
    /// @param toggle folds the others away, or brings them back
    ListMark(Supplier<String> about, Runnable toggle) {
        getStyleClass().add("list-mark");
        setAlignment(Pos.CENTER_LEFT);
        edge.getStyleClass().add("group-edge");
        edge.setMinWidth(EDGE);
        sign.getStyleClass().add("num-small");
        sign.setMinWidth(WIDE);
        sign.setMaxWidth(WIDE);
        sign.setGraphicTextGap(0);
        sign.setAccessibleRole(AccessibleRole.BUTTON);
        getChildren().addAll(edge, sign);
        sign.setOnMouseEntered(event -> {
            String says = about.get();
            sign.setTooltip(says.isEmpty() ? null : new Tooltip(says));
        });
        sign.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            boolean first = shown.part() == Fold.Part.OPEN || shown.part() == Fold.Part.FOLDED;
            if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress() || !first) return;
            // the second click of two is another toggle, not the order on the ticket
            event.consume();
            toggle.run();
        });
        paint();
    }

    void show(Fold fold) {
        if (fold.equals(shown)) return;
        shown = fold;
        paint();
    }

    private void paint() {
        boolean alone = shown.part() == Fold.Part.ALONE;
        edge.setVisible(!alone);
        edge.getStyleClass().setAll("group-edge", "band-" + (shown.band() + 1));
        edge.setOpacity(shown.part() == Fold.Part.BELOW ? 0.6 : 1);
        sign.setVisible(!alone);
        sign.setText(shown.part() == Fold.Part.FOLDED ? Integer.toString(shown.others()) : "");
        icon.setIconCode(
                switch (shown.part()) {
                    case FOLDED -> Feather.CHEVRON_RIGHT;
                    case BELOW -> Feather.CORNER_DOWN_RIGHT;
                    case OPEN, ALONE -> Feather.CHEVRON_DOWN;
                });
    }
}
