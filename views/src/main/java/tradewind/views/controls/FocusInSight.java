package tradewind.views.controls;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/// Scrolls to what has the focus, so that a trader who goes by keys sees where that is, and what it is a part of if
/// there is room.
public final class FocusInSight {
    /// So much of the height is for what the focus is a part of, such as a form.
    private static final double SHARE = 0.8;

    private FocusInSight() {}

    /// From here on, up and down, for as long as the pane is in a window.
    public static void in(ScrollPane pane) {
        pane.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(node -> {
            // not while the focus is still on its way
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
        // what has just been made has no place yet
        pane.applyCss();
        pane.layout();
        double seen = pane.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - seen;
        if (hidden <= 0) return;
        double top = pane.getVvalue() * hidden;
        Bounds at = place(content, node);
        if (at.getMinY() >= top && at.getMaxY() <= top + seen) return;
        Bounds all = place(content, around(content, node, seen * SHARE));
        double next = all.getMinY() < top ? all.getMinY() : all.getMaxY() - seen;
        pane.setVvalue(Math.clamp(next / hidden, 0, 1));
    }

    private static Bounds place(Node content, Node node) {
        return content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    }

    /// The largest part of the content around a node that is no higher than this; the node itself if there is none.
    private static Node around(Node content, Node node, double most) {
        Node found = node;
        for (Node at = node; at != null && at != content; at = at.getParent())
            if (at.getLayoutBounds().getHeight() <= most) found = at;
        return found;
    }
}
