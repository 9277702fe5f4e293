package tradewind.views.controls;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/// Whether a node is where a trader could see it.
public final class InSight {
    private InSight() {}

    /// Whether a node is in a window that shows. Application thread only; a node that is let go of is not held.
    public static ObservableValue<Boolean> of(Node node) {
        return node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false);
    }
}
