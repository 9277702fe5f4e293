package tradewind.views.portfolio;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import tradewind.views.controls.Icon;
import tradewind.views.texts.Texts;

/// What came back from the last time and waits for a choice; out of sight if nothing does.
final class PlanBar extends VBox {
    private static final Texts TEXTS = Texts.of("portfolio");

    PlanBar(RebalanceViewModel model) {
        Button on = button("resumed.go", "resumed.go.about");
        on.setId("portfolio-plan-go");
        on.getStyleClass().add("primary");
        on.setOnAction(event -> model.goOn());
        Button drop = button("resumed.drop", "resumed.drop.about");
        drop.setId("portfolio-plan-drop");
        drop.setOnAction(event -> model.drop());
        Button aside = button("resumed.aside", "resumed.aside.about");
        aside.setId("portfolio-plan-aside");
        aside.setOnAction(event -> model.putAside());
        getChildren()
                .addAll(
                        row(model.unusableProperty(), Feather.ALERT_TRIANGLE, aside),
                        row(model.backProperty(), Feather.PAUSE_CIRCLE, on, drop));
    }

    private static Button button(String title, String about) {
        Button button = new Button(TEXTS.get(title));
        button.getStyleClass().add("small");
        button.setTooltip(new Tooltip(TEXTS.get(about)));
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private static HBox row(ReadOnlyStringProperty text, Feather icon, Node... buttons) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setGraphic(Icon.of(icon));
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox row = new HBox(8, label);
        row.getChildren().addAll(buttons);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().addAll("warn", "portfolio-plan");
        row.visibleProperty().bind(text.isNotEmpty());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }
}
