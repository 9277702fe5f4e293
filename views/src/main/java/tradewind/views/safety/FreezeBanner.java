package tradewind.views.safety;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import tradewind.views.controls.Icon;
import tradewind.views.texts.Texts;

/// Says that the window stood still, until somebody has read it. Not there otherwise.
public final class FreezeBanner extends HBox {
    private static final Texts TEXTS = Texts.of("safety");

    private final Label text = new Label();

    public FreezeBanner() {
        getStyleClass().add("banner");
        setId("freeze-banner");
        FontIcon icon = Icon.of(Feather.ALERT_TRIANGLE, 16);
        icon.getStyleClass().add("warn");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = new Button(TEXTS.get("freeze.close"));
        close.setId("freeze-close");
        close.setMinWidth(USE_PREF_SIZE);
        close.setOnAction(event -> present(false));
        getChildren().addAll(icon, text, gap, close);
        present(false);
    }

    public void say(String sentence) {
        text.setText(sentence);
        present(true);
    }

    private void present(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }
}
