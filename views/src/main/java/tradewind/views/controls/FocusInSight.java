package tradewind.views.controls;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/// Scrolls to what has the focus, so that a trader who goes by keys sees where that is.
public final class FocusInSight {
    private FocusInSight() {}

    /// From here on, up and down, for as long as the pane is in a window.
    public static void in(ScrollPane pane) {
        pane.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(node -> {
            // what has just been made has no place before the next layout
            if (node != null && inside(pane.getContent(), node)) Platform.runLater(() -> show(pane, node));
        });
    }

    private static boolean inside(Node content, @Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) if (at == content) return true;
        return false;
    }

    private static void show(ScrollPane pane, Node node) {
        Node content = pane.getContent();
        if (!inside(content, node)) return;
        Bounds at = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double hidden =
                content.getLayoutBounds().getHeight() - pane.getViewportBounds().getHeight();
        if (hidden <= 0) return;
        double top = pane.getVvalue() * hidden;
        double bottom = top + pane.getViewportBounds().getHeight();
        if (at.getMinY() < top) pane.setVvalue(at.getMinY() / hidden);
        else if (at.getMaxY() > bottom)
            pane.setVvalue((at.getMaxY() - pane.getViewportBounds().getHeight()) / hidden);
    }
}
