package tradewind.views.safety;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import tradewind.views.controls.Meter;

/// One limit: its name, a bar, and how much of it is used. Kept while figures change.
final class MeterRow extends HBox {
    private static final double BAR = 60;
    private static final double FIGURES = 104;
    /// Size of the figures' font usually.
    private static final double SMALL = 11;

    private final Label label = new Label();
    private final Meter bar = new Meter(BAR, SafetyMeter.NEAR);
    /// Bars end where those above and below end, and the figures are never cut, whatever the text size.
    private final Label value = new Label() {
        @Override
        protected double computePrefWidth(double height) {
            return Math.max(FIGURES * getFont().getSize() / SMALL, super.computePrefWidth(height));
        }
    };
    private final Tooltip tip = new Tooltip();

    MeterRow() {
        getStyleClass().add("safety-meter");
        label.getStyleClass().add("safety-label");
        label.setMinWidth(USE_PREF_SIZE);
        value.getStyleClass().add("safety-value");
        value.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.SOMETIMES);
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        getChildren().addAll(label, gap, bar, value);
        Tooltip.install(this, tip);
    }

    void show(SafetyMeter meter) {
        label.setText(meter.label());
        value.setText(meter.value());
        value.getStyleClass().removeAll("warn", "danger");
        switch (meter.stand()) {
            case CALM -> {}
            case NEAR -> value.getStyleClass().add("warn");
            case OVER -> value.getStyleClass().add("danger");
        }
        bar.show(meter.share(), meter.stand() == SafetyMeter.Stand.NEAR, meter.stand() == SafetyMeter.Stand.OVER);
        tip.setText(meter.spoken());
        setAccessibleText(meter.spoken());
    }
}
