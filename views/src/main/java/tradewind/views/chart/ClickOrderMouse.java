package tradewind.views.chart;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import tradewind.engine.orders.Side;
import tradewind.views.drawing.DrawingBoard;

/// Clicks that are orders while the chart is armed: Ctrl with the left button buys, with the right one sells. On macOS,
/// where Ctrl makes a right click of a left one, the key is Cmd.
///
/// A click counts where the key was held and the button alone was down from press to release, without a drag. On
/// orders, on the box of the position and on drawings it is none.
final class ClickOrderMouse {
    private static final double CLICK = 3;

    private final ChartViewModel model;
    private final ClickOrders clicks;
    private final PlotStack plots;
    private final DrawingBoard drawings;
    private final EventHandler<KeyEvent> keys = this::key;
    private MouseButton button = MouseButton.NONE;
    private double pressX;
    private double pressY;
    /// The last press was for an order: no menu comes of it.
    private boolean taken;

    ClickOrderMouse(ChartViewModel model, PlotStack plots, DrawingBoard drawings) {
        this.model = model;
        this.plots = plots;
        this.drawings = drawings;
        clicks = model.clicks();
    }

    void attach() {
        plots.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (taken && !event.isKeyboardTrigger()) event.consume();
        });
        plots.sceneProperty().addListener((seen, was, is) -> move(was, is));
        move(null, plots.getScene());
        clicks.armedProperty().addListener((seen, was, is) -> plots.touch());
    }

    private void move(@Nullable Scene was, @Nullable Scene is) {
        // behind another tab: what was pressed there is given up
        clicks.drop();
        away();
        if (was != null) was.removeEventFilter(KeyEvent.ANY, keys);
        if (is != null) is.addEventFilter(KeyEvent.ANY, keys);
    }

    /// The keys without a movement, wherever the focus is: Esc gives up what is pressed, with Ctrl held as well.
    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && clicks.drop()) event.consume();
        if (!event.getCode().isModifierKey()) return;
        boolean held = held(
                event.isShortcutDown(),
                event.isControlDown(),
                event.isMetaDown(),
                event.isAltDown() || event.isShiftDown());
        Pointer pointer = plots.pointer();
        offer(held && pointer.inside() && free(pointer.x(), pointer.y()));
    }

    void hover(MouseEvent event) {
        offer(held(event) && free(event.getX(), event.getY()));
    }

    void away() {
        offer(false);
    }

    private void offer(boolean now) {
        if (clicks.offer(now)) plots.touch();
    }

    private static boolean held(MouseEvent event) {
        return held(
                event.isShortcutDown(),
                event.isControlDown(),
                event.isMetaDown(),
                event.isAltDown() || event.isShiftDown());
    }

    private static boolean held(boolean shortcut, boolean control, boolean meta, boolean others) {
        return shortcut && control != meta && !others;
    }

    /// Over the prices, and beside all that can be taken there.
    private boolean free(double x, double y) {
        ChartGeometry geometry = plots.geometry();
        return x < geometry.plotWidth()
                && geometry.prices().holds(y)
                && model.bars().size() > 0
                && plots.labels().stream().noneMatch(label -> label.holds(x, y))
                && OrderHit.at(model, plots.labels(), new Pointer(x, y, true), Double.POSITIVE_INFINITY)
                        .isEmpty()
                && drawings.distance(x, y) == Double.POSITIVE_INFINITY;
    }

    /// What was pressed before is given up.
    ///
    /// @return whether the press was for an order; drag and release are then, too
    boolean press(MouseEvent event) {
        clicks.drop();
        MouseButton pressed = event.getButton();
        taken = clicks.armedProperty().get()
                && (pressed == MouseButton.PRIMARY || pressed == MouseButton.SECONDARY)
                && alone(event)
                && held(event)
                && free(event.getX(), event.getY());
        if (!taken) return false;
        button = pressed;
        pressX = event.getX();
        pressY = event.getY();
        model.clearMessage();
        model.orders().deselect();
        model.exits().drop();
        drawings.drop();
        Side side = button == MouseButton.PRIMARY ? Side.BUY : Side.SELL;
        clicks.press(side, model.scale().price(pressY), event.getClickCount());
        return true;
    }

    /// Whether one button is down, of those that can be an order.
    static boolean alone(MouseEvent event) {
        return !event.isMiddleButtonDown()
                && !event.isBackButtonDown()
                && !event.isForwardButtonDown()
                && event.isPrimaryButtonDown() != event.isSecondaryButtonDown();
    }

    /// @return whether it is a drag by now, and no order any more
    boolean moved(MouseEvent event) {
        if (Math.hypot(event.getX() - pressX, event.getY() - pressY) <= CLICK) return false;
        clicks.drop();
        away();
        return true;
    }

    void release(MouseEvent event) {
        if (event.getButton() != button || !shown(plots)) clicks.drop();
        else if (!held(event)) clicks.letGo();
        else clicks.release();
        hover(event);
    }

    private static boolean shown(Node node) {
        for (@Nullable Node at = node; at != null; at = at.getParent()) if (!at.isVisible()) return false;
        return node.getScene() != null
                && node.getScene().getWindow() != null
                && node.getScene().getWindow().isShowing();
    }
}
