package tradewind.views.safety;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import tradewind.views.controls.Icon;
import tradewind.views.texts.Texts;

/// Higher limits that wait for a second word. Not there while none do.
public final class LimitsBanner extends HBox {
    private static final Texts TEXTS = Texts.of("safety");

    private final Label text = new Label();

    public LimitsBanner(LimitsViewModel model) {
        getStyleClass().add("banner");
        setId("limits-banner");
        FontIcon icon = Icon.of(Feather.ALERT_TRIANGLE, 16);
        icon.getStyleClass().add("warn");
        Label what = new Label(TEXTS.get("limits.wait"));
        what.getStyleClass().add("strong");
        what.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button later = new Button(TEXTS.get("limits.later"));
        later.setId("limits-later");
        later.setMinWidth(USE_PREF_SIZE);
        later.setOnAction(event -> model.later());
        Button confirm = new Button(TEXTS.get("limits.confirm"));
        confirm.setId("limits-confirm");
        confirm.setMinWidth(USE_PREF_SIZE);
        confirm.getStyleClass().add("warn");
        confirm.setOnAction(event -> model.confirm());
        getChildren().addAll(icon, what, text, gap, later, confirm);
        model.waiting().subscribe(this::show);
    }

    private void show(Optional<LimitsViewModel.Waiting> waiting) {
        setVisible(waiting.isPresent());
        setManaged(waiting.isPresent());
        text.setText(waiting.map(LimitsViewModel.Waiting::text).orElse(""));
    }
}
