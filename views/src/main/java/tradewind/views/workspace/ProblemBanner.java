package tradewind.views.workspace;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import tradewind.views.controls.Icon;

/// What the engine says is wrong, for as long as it is. Not there while nothing is.
final class ProblemBanner extends HBox {
    private final Label text = new Label();

    ProblemBanner() {
        getStyleClass().add("banner");
        setId("problem-banner");
        FontIcon icon = Icon.of(Feather.ALERT_TRIANGLE, 16);
        icon.getStyleClass().add("warn");
        getChildren().addAll(icon, text);
        show(Optional.empty());
    }

    void show(Optional<String> problem) {
        setVisible(problem.isPresent());
        setManaged(problem.isPresent());
        text.setText(problem.orElse(""));
    }
}
