package tradewind.views.workspace.dock;

import java.util.Optional;
import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import tradewind.views.workspace.layout.Box;
import tradewind.views.workspace.layout.Drop;
import tradewind.views.workspace.layout.Place;

/// Dragging a panel by its tab: a ghost shows where it would go, letting go puts it there, outside all windows into
/// one of its own. Esc gives up.
///
/// Plain mouse events: the platform's drag and drop knows neither windows of ours nor a screen without a display.
final class DockDrag {
    private static final double SLOP = 8;

    private final Docks docks;
    private final Region ghost = new Region();
    private @Nullable PanelHost dragged;
    private double fromX;
    private double fromY;
    private boolean moving;
    private @Nullable Scene listening;
    private Optional<Target> target = Optional.empty();
    private final EventHandler<KeyEvent> escape = event -> {
        if (event.getCode() != KeyCode.ESCAPE) return;
        end();
        event.consume();
    };

    /// Where the panel would go.
    private record Target(StackView stack, Drop drop) {}

    DockDrag(Docks docks) {
        this.docks = docks;
        ghost.getStyleClass().add("dock-ghost");
        ghost.setMouseTransparent(true);
        ghost.setManaged(false);
    }

    /// @return ends it
    Subscription attach(Node handle, PanelHost host) {
        EventHandler<MouseEvent> press = event -> press(event, handle, host);
        EventHandler<MouseEvent> drag = this::drag;
        EventHandler<MouseEvent> release = this::release;
        handle.addEventHandler(MouseEvent.MOUSE_PRESSED, press);
        handle.addEventHandler(MouseEvent.MOUSE_DRAGGED, drag);
        handle.addEventHandler(MouseEvent.MOUSE_RELEASED, release);
        return () -> {
            handle.removeEventHandler(MouseEvent.MOUSE_PRESSED, press);
            handle.removeEventHandler(MouseEvent.MOUSE_DRAGGED, drag);
            handle.removeEventHandler(MouseEvent.MOUSE_RELEASED, release);
        };
    }

    private void press(MouseEvent event, Node handle, PanelHost host) {
        if (event.getButton() != MouseButton.PRIMARY || onControl(event, handle)) return;
        dragged = host;
        moving = false;
        fromX = event.getScreenX();
        fromY = event.getScreenY();
    }

    /// A field in a panel's head selects text when it is dragged in.
    private static boolean onControl(MouseEvent event, Node handle) {
        for (Node at = event.getPickResult().getIntersectedNode(); at != null && at != handle; at = at.getParent())
            if (at instanceof Control && !(at instanceof Label)) return true;
        return false;
    }

    private void drag(MouseEvent event) {
        PanelHost host = dragged;
        if (host == null || !event.isPrimaryButtonDown()) return;
        if (!moving) {
            if (Math.hypot(event.getScreenX() - fromX, event.getScreenY() - fromY) < SLOP) return;
            moving = true;
            listening = host.getScene();
            if (listening != null) listening.addEventFilter(KeyEvent.KEY_PRESSED, escape);
        }
        target = find(event.getScreenX(), event.getScreenY(), host);
        showGhost();
    }

    private Optional<Target> find(double x, double y, PanelHost host) {
        // a torn-off window lies over the session's
        for (StackView stack : docks.stacks().reversed()) {
            Optional<Box> box = Docks.boxOf(stack);
            if (box.isEmpty() || stack.getScene() == null) continue;
            Box at = box.get();
            if (x < at.x() || x >= at.x() + at.width() || y < at.y() || y >= at.y() + at.height()) continue;
            Drop drop = Drop.at(at, StackView.HEAD, stack.hosts().size(), stack.tabAt(x), x, y);
            boolean alone = stack.hosts().size() == 1 && stack.hosts().contains(host);
            return alone ? Optional.empty() : Optional.of(new Target(stack, drop));
        }
        return Optional.empty();
    }

    private void showGhost() {
        if (target.isEmpty()) {
            hideGhost();
            return;
        }
        StackView stack = target.get().stack();
        Scene scene = stack.getScene();
        Optional<Box> box = Docks.boxOf(stack);
        if (scene == null || box.isEmpty() || !(scene.getRoot() instanceof Pane root)) return;
        Box room = Drop.room(target.get().drop(), box.get());
        if (ghost.getParent() != root) {
            hideGhost();
            root.getChildren().add(ghost);
        }
        Point2D at = root.screenToLocal(room.x(), room.y());
        ghost.resizeRelocate(at.getX(), at.getY(), room.width(), room.height());
        ghost.toFront();
    }

    private void hideGhost() {
        if (ghost.getParent() instanceof Pane parent) parent.getChildren().remove(ghost);
    }

    private void release(MouseEvent event) {
        PanelHost host = dragged;
        boolean was = moving;
        Optional<Target> there = target;
        end();
        if (host == null || !was || event.getButton() != MouseButton.PRIMARY) return;
        String id = host.seat().id();
        Optional<Place> place = docks.model().layout().find(id);
        if (place.isEmpty()) return;
        docks.model().focused(id);
        if (there.isPresent()) drop(place.get(), there.get());
        else if (outside(event.getScreenX(), event.getScreenY())) {
            Box size = Docks.boxOf(host).orElse(new Box(0, 0, 480, 360));
            docks.model()
                    .rebuild(layout -> layout.tornOff(
                            place.get(),
                            new Box(
                                    event.getScreenX() - 40,
                                    event.getScreenY() - 12,
                                    size.width(),
                                    size.height() + 2 * StackView.HEAD)));
        }
    }

    private boolean outside(double x, double y) {
        return docks.stacks().stream()
                .map(Docks::boxOf)
                .flatMap(Optional::stream)
                .noneMatch(at -> x >= at.x() && x < at.x() + at.width() && y >= at.y() && y < at.y() + at.height());
    }

    private void drop(Place place, Target there) {
        StackView stack = there.stack();
        switch (there.drop()) {
            case Drop.Into(int at) -> {
                int own = -1;
                for (int i = 0; i < stack.hosts().size(); i++)
                    if (stack.hosts().get(i).seat().id().equals(place.id())) own = i;
                String other = other(stack, place);
                int index = own >= 0 && own < at ? at - 1 : at;
                docks.model().rebuild(layout -> layout.into(place, other, index));
            }
            case Drop.Beside(var edge) ->
                docks.model().rebuild(layout -> layout.beside(place, other(stack, place), edge));
        }
    }

    private static String other(StackView stack, Place place) {
        return stack.hosts().stream()
                .map(host -> host.seat().id())
                .filter(id -> !id.equals(place.id()))
                .findFirst()
                .orElseThrow();
    }

    private void end() {
        hideGhost();
        if (listening != null) listening.removeEventFilter(KeyEvent.KEY_PRESSED, escape);
        listening = null;
        dragged = null;
        moving = false;
        target = Optional.empty();
    }
}
