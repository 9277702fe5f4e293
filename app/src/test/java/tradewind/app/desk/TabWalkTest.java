package tradewind.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tradewind.views.controls.PanelHeader;
import tradewind.views.workspace.dock.PanelKind;

/// Whatever a panel lets the mouse do has a place on the way of the Tab key, on every page of every panel, and the way
/// leads out of the panel again.
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class TabWalkTest extends WindowDesk {
    private static final int LONGEST = 1_000;

    @BeforeEach
    void openWindow() throws Exception {
        open(1600, 1000);
    }

    @Test
    void everyControlIsOnTheWay() {
        Set<String> missed = new TreeSet<>();
        int met = 0;
        for (PanelKind kind : fx(workspace::kinds)) {
            fx(() -> {
                // of some there can be several: opening adds one
                if (host(kind) == null) workspace.open(kind.name());
                workspace.content().applyCss();
                return true;
            });
            for (int page = 0; select(kind, page); page++) {
                String name = kind.name() + " " + page;
                met += fx(() -> walk(name, Objects.requireNonNull(host(kind)), missed));
            }
            fx(() -> {
                workspace.close(kind.name());
                return true;
            });
        }
        assertEquals("", String.join("\n", missed));
        assertTrue(met > 150, "controls met: " + met);
    }

    /// @return whether the panel has such a page; every panel has page 0
    private boolean select(PanelKind kind, int page) {
        return fx(() -> {
            Node around = Objects.requireNonNull(host(kind), kind.name()).getParent();
            Optional<PanelHeader> head = around.lookupAll(".panel-header").stream()
                    .filter(PanelHeader.class::isInstance)
                    .map(PanelHeader.class::cast)
                    .findFirst();
            if (head.isEmpty()) return page == 0;
            try {
                head.get().select(page);
                return true;
            } catch (IndexOutOfBoundsException e) {
                return page == 0;
            }
        });
    }

    private @Nullable Node host(PanelKind kind) {
        return workspace.content().lookup("#panel-" + kind.name());
    }

    /// @return how many controls were met
    private static int walk(String name, Node panel, Set<String> missed) {
        Scene scene = panel.getScene();
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        List<Node> wanted = new ArrayList<>();
        collect(panel, wanted);
        if (wanted.isEmpty()) return 0;
        wanted.getFirst().requestFocus();
        Set<Node> met = new LinkedHashSet<>();
        @Nullable Node at = scene.getFocusOwner();
        while (at != null && inside(at, panel) && met.add(at) && met.size() < LONGEST) {
            Event.fireEvent(at, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, false, false, false));
            at = scene.getFocusOwner();
        }
        for (Node each : wanted)
            if (!met.contains(each)) missed.add(name + ": " + each + " " + each.getAccessibleText());
        if (at != null && inside(at, panel) && !wanted.getFirst().equals(at))
            missed.add(name + ": the way does not lead on from " + at);
        return met.size();
    }

    private static boolean inside(Node node, Node panel) {
        for (Node each = node; each != null; each = each.getParent()) if (each == panel) return true;
        return false;
    }

    private static void collect(Node node, List<Node> into) {
        if (!node.isVisible() || node.isDisabled()) return;
        if (node.isFocusTraversable() && node.getLayoutBounds().getWidth() > 0) into.add(node);
        if (node instanceof Parent parent) for (Node child : parent.getChildrenUnmodifiable()) collect(child, into);
    }
}
