package tradewind.views.chart;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import tradewind.views.controls.Icon;
import tradewind.views.texts.Texts;

/// Says whether a click on the chart sends, in the words and colours of the ladder, and changes it.
final class ArmToggle extends ToggleButton {
    private static final Texts TEXTS = Texts.of("chart");

    ArmToggle(BooleanProperty armed) {
        setId("chart-arm");
        getStyleClass().addAll("small", "warn");
        setMinWidth(USE_PREF_SIZE);
        setTooltip(new Tooltip(TEXTS.get("arm.about")));
        selectedProperty().bindBidirectional(armed);
        selectedProperty().subscribe(is -> {
            setText(TEXTS.get(is ? "armed" : "arm"));
            setGraphic(Icon.of(is ? Feather.UNLOCK : Feather.LOCK, 12));
            setAccessibleText(TEXTS.get(is ? "armed.aloud" : "arm.aloud"));
        });
    }
}
