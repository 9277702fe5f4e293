package tradewind.views.controls;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What went wrong, what was kept, and what to do.
public final class ErrorState extends VBox {
    public ErrorState(String happened, String kept, Node... actions) {
        getStyleClass().add("error-state");
        var icon = Icon.of(Feather.X_OCTAGON, 16);
        icon.getStyleClass().add("danger");
        Label head = new Label(happened, icon);
        head.getStyleClass().add("title");
        head.setGraphicTextGap(8);
        Label body = new Label(kept);
        body.getStyleClass().add("state-text");
        body.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(head, body);
        if (actions.length == 0) return;
        HBox row = new HBox(actions);
        row.getStyleClass().add("state-actions");
        getChildren().add(row);
    }
}
