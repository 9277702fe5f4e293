package tradewind.views.workspace;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import tradewind.views.controls.Panel;
import tradewind.views.controls.PanelHeader;
import tradewind.views.safety.OrderSafetyPanel;

/// Below the ticket: the two buttons that stop everything short of the kill switch, then the safety of the orders and
/// the strategies, one of them in sight.
final class SideColumn extends BorderPane {
    private static final int STRATEGIES = 1;

    private final PanelHeader header = new PanelHeader("Order safety", "Strategies");

    SideColumn(OrderSafetyPanel safety, StrategiesPanel strategies, SafetyKeys keys) {
        Button cancel = button("cancel-all", "Cancel all", Shortcut.CANCEL_ALL);
        cancel.setOnAction(event -> keys.cancelAll());
        Button close = button("close-all", "Close all", Shortcut.CLOSE_ALL);
        close.setOnAction(event -> keys.closeAll());
        HBox stops = new HBox(cancel, close);
        stops.getStyleClass().addAll("panel", "stop-row");
        Panel panel = new Panel(header, safety);
        panel.setMinHeight(0);
        List<Node> contents = List.of(safety, strategies);
        header.selectedProperty().subscribe(tab -> panel.show(contents.get(tab.intValue())));
        setTop(stops);
        setCenter(panel);
        BorderPane.setMargin(panel, new Insets(4, 0, 0, 0));
        setMinSize(0, 0);
    }

    private static Button button(String id, String text, Shortcut shortcut) {
        Label cap = new Label(shortcut.keys());
        cap.getStyleClass().add("key-cap");
        Button button = new Button(text, cap);
        button.setId(id);
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    /// @param running strategies that trade
    void running(int running) {
        header.setCount(STRATEGIES, running == 0 ? "" : running + " on");
    }

    void showStrategies() {
        header.select(STRATEGIES);
    }
}
