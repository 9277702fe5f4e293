package tradewind.views.workspace;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import tradewind.views.keys.KeyAction;
import tradewind.views.keys.KeysInForce;
import tradewind.views.safety.OrderSafetyPanel;
import tradewind.views.texts.Texts;
import tradewind.views.workspace.dock.PanelBody;
import tradewind.views.workspace.dock.PanelKind;
import tradewind.views.workspace.layout.Edge;

/// The window's own panels: the safety of the orders, under the two buttons that stop everything short of the kill
/// switch, and the strategies.
final class SidePanels {
    private static final Texts TEXTS = Texts.of("workspace");

    private final OrderSafetyPanel safety;
    private final StrategiesPanel strategies;
    private final SafetyKeys keys;
    private final KeysInForce shortcuts;
    private final ReadOnlyStringWrapper running = new ReadOnlyStringWrapper(this, "running", "");

    SidePanels(OrderSafetyPanel safety, StrategiesPanel strategies, SafetyKeys keys, KeysInForce shortcuts) {
        this.shortcuts = shortcuts;
        this.safety = safety;
        this.strategies = strategies;
        this.keys = keys;
    }

    List<PanelKind> kinds() {
        return List.of(
                new PanelKind(
                        "safety",
                        () -> TEXTS.get("panel.safety"),
                        Feather.SHIELD,
                        () -> TEXTS.get("panel.safety.about"),
                        Optional.of(Edge.RIGHT),
                        false,
                        false,
                        seat -> new PanelBody(safetyBody())),
                new PanelKind(
                        "strategies",
                        () -> TEXTS.get("panel.strategies"),
                        Feather.CPU,
                        () -> TEXTS.get("panel.strategies.about"),
                        Optional.of(Edge.RIGHT),
                        false,
                        false,
                        seat -> new PanelBody(strategies).count(running.getReadOnlyProperty())));
    }

    private VBox safetyBody() {
        Button cancel = button("cancel-all", TEXTS.get("cancel.all"), KeyAction.CANCEL_ALL);
        cancel.setOnAction(event -> keys.cancelAll());
        Button close = button("close-all", TEXTS.get("close.all"), KeyAction.CLOSE_ALL);
        close.setOnAction(event -> keys.closeAll());
        HBox stops = new HBox(cancel, close);
        stops.getStyleClass().add("stop-row");
        VBox.setVgrow(safety, Priority.ALWAYS);
        VBox body = new VBox(stops, safety);
        body.setMinSize(0, 0);
        return body;
    }

    private Button button(String id, String text, KeyAction action) {
        Label cap = new Label();
        shortcuts.show(cap, map -> cap.setText(map.shown(action)));
        cap.getStyleClass().add("key-cap");
        Button button = new Button(text, cap);
        button.setId(id);
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    /// @param count strategies that trade
    void running(int count) {
        running.set(count == 0 ? "" : TEXTS.get("strategies.on", Integer.toString(count)));
    }
}
