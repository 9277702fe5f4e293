package tradewind.views.chart;

import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import tradewind.engine.orders.OrderId;
import tradewind.views.drawing.DrawingBoard;
import tradewind.views.working.OrderLine;

/// The mouse on a chart: pan, zoom, scale, select, move and cancel. Buttons are checked on press and on release.
final class ChartMouse {
    private static final double ZOOM = 1.15;
    private static final double CLICK = 3;

    private enum Doing {
        NOTHING,
        PANNING,
        SCALING,
        /// Pressed on an order, not yet moved.
        HOLDING,
        MOVING,
        /// The drawings have the mouse.
        DRAWING,
        /// A stop or a target is pulled out of the position.
        PULLING,
        /// Pressed on an X.
        CLOSING,
        /// Pressed for a new order.
        ORDERING
    }

    private final ChartViewModel model;
    private final PlotStack plots;
    private final DrawingBoard drawings;
    private final ExitMouse exits;
    private final ClickOrderMouse clicks;
    private Doing doing = Doing.NOTHING;
    private Optional<OrderId> held = Optional.empty();
    private double pressX;
    private double pressY;
    private double lastX;
    private double lastY;

    ChartMouse(ChartViewModel model, PlotStack plots, DrawingBoard drawings) {
        this.model = model;
        this.plots = plots;
        this.drawings = drawings;
        exits = new ExitMouse(model, plots);
        clicks = new ClickOrderMouse(model, plots, drawings);
    }

    void attach() {
        clicks.attach();
        plots.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        plots.addEventHandler(MouseEvent.MOUSE_EXITED, event -> {
            plots.pointer(Pointer.AWAY);
            drawings.away();
            clicks.away();
        });
        plots.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        plots.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        plots.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        plots.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        plots.addEventHandler(KeyEvent.KEY_PRESSED, event -> alt(event, true));
        plots.addEventHandler(KeyEvent.KEY_RELEASED, event -> alt(event, false));
    }

    /// Alt alone, without a movement: what would move is shown at once.
    private void alt(KeyEvent event, boolean down) {
        if (event.getCode() != KeyCode.ALT || doing != Doing.MOVING) return;
        whole(down);
        plots.touch();
        event.consume();
    }

    /// With Alt held the list of the order moves with it.
    private void whole(boolean alt) {
        if (!model.orders().whole(alt)) doing = Doing.NOTHING;
    }

    private void hover(MouseEvent event) {
        plots.pointer(new Pointer(event.getX(), event.getY(), true));
        drawings.follow(event.getX(), event.getY(), event.isShiftDown());
        plots.setCursor(cursor(event.getX(), event.getY()));
        clicks.hover(event);
    }

    private Cursor cursor(double x, double y) {
        if (onAxis(x, y)) return Cursor.V_RESIZE;
        if (closeAt(x, y).isPresent()) return Cursor.HAND;
        if (exits.over(x, y)) return Cursor.V_RESIZE;
        if (orderAt(x, y).isPresent()) return Cursor.V_RESIZE;
        double drawing = drawings.distance(x, y);
        return drawing >= 0 && Double.isFinite(drawing) ? Cursor.MOVE : Cursor.CROSSHAIR;
    }

    private boolean onAxis(double x, double y) {
        return x >= plots.geometry().plotWidth() && plots.geometry().prices().holds(y);
    }

    private Optional<OrderId> closeAt(double x, double y) {
        return plots.labels().stream()
                .filter(label -> label.onClose(x, y))
                .findFirst()
                .flatMap(LevelLabel::order)
                .map(OrderLine::id);
    }

    private Optional<OrderId> orderAt(double x, double y) {
        ChartGeometry geometry = plots.geometry();
        if (x >= geometry.plotWidth() || !geometry.prices().holds(y)) return Optional.empty();
        return OrderHit.at(model, plots.labels(), new Pointer(x, y, true), drawings.distance(x, y))
                .flatMap(LevelLabel::order)
                .map(OrderLine::id);
    }

    private void press(MouseEvent event) {
        plots.requestFocus();
        plots.touch();
        boolean idle = doing == Doing.NOTHING || doing == Doing.ORDERING;
        if (idle && clicks.press(event)) {
            doing = Doing.ORDERING;
            return;
        }
        boolean second = doing == Doing.ORDERING && !ClickOrderMouse.alone(event);
        if (second || event.getButton() != MouseButton.PRIMARY) {
            giveUp();
            return;
        }
        model.clearMessage();
        double x = event.getX();
        double y = event.getY();
        pressX = lastX = x;
        pressY = lastY = y;
        if (onAxis(x, y)) {
            doing = Doing.SCALING;
            if (event.getClickCount() == 2) model.resetScale();
            return;
        }
        if (exits.press(x, y)) {
            drawings.drop();
            doing = Doing.PULLING;
            return;
        }
        held = closeAt(x, y);
        doing = held.isPresent() ? Doing.CLOSING : Doing.PANNING;
        if (held.isPresent()) return;
        held = orderAt(x, y);
        if ((held.isEmpty() || event.isShiftDown()) && drawn(event)) return;
        if (held.isPresent()) {
            drawings.drop();
            model.exits().drop();
        }
        held.ifPresentOrElse(model.orders()::select, model.orders()::deselect);
        if (held.isPresent()) doing = Doing.HOLDING;
    }

    /// @return whether the press was for the drawings
    private boolean drawn(MouseEvent event) {
        if (!drawings.press(event.getX(), event.getY(), event.isShiftDown(), event.isControlDown())) return false;
        if (event.getClickCount() == 2) drawings.write();
        model.orders().deselect();
        held = Optional.empty();
        doing = Doing.DRAWING;
        return true;
    }

    /// Another button during a drag gives it up: nothing is sent.
    private void giveUp() {
        drawings.drop();
        if (doing == Doing.MOVING) model.orders().drop();
        if (doing == Doing.PULLING) model.exits().drop();
        doing = Doing.NOTHING;
    }

    private void drag(MouseEvent event) {
        double dx = event.getX() - lastX;
        double dy = event.getY() - lastY;
        lastX = event.getX();
        lastY = event.getY();
        plots.pointer(new Pointer(lastX, lastY, true));
        switch (doing) {
            case PANNING -> model.pan(dx, dy);
            case SCALING -> model.stretch(dy);
            case HOLDING -> begin(event.isAltDown());
            case MOVING -> move(event.isAltDown());
            case DRAWING -> drawings.follow(lastX, lastY, event.isShiftDown());
            case PULLING -> exits.drag(lastY);
            case ORDERING -> {
                if (clicks.moved(event)) doing = event.isPrimaryButtonDown() ? Doing.PANNING : Doing.NOTHING;
            }
            case CLOSING, NOTHING -> {}
        }
    }

    /// Over the candles the first pixels of a drag that began on a line tell what is meant: up or down moves the order,
    /// sideways pans. Beside the candles, and on labels, nothing else can be meant than the order.
    private void begin(boolean alt) {
        double across = Math.abs(lastX - pressX);
        double along = Math.abs(lastY - pressY);
        if (Math.max(across, along) < CLICK || held.isEmpty()) return;
        boolean overCandles = pressX < model.window().width();
        if (overCandles && across >= along) {
            model.orders().deselect();
            model.pan(lastX - pressX, 0);
            doing = Doing.PANNING;
            return;
        }
        if (along < CLICK) return;
        doing = model.orders().grab(held.get()) ? Doing.MOVING : Doing.NOTHING;
        if (doing == Doing.MOVING) move(alt);
    }

    /// The line follows the pointer by as much as it moved, wherever on line or label it was taken.
    private void move(boolean alt) {
        whole(alt);
        if (doing != Doing.MOVING) return;
        double from = model.scale().y(model.orders().drag().get().line().price());
        model.orders().dragTo(model.scale().price(from + lastY - pressY));
    }

    private void release(MouseEvent event) {
        if (doing == Doing.ORDERING) {
            clicks.release(event);
            doing = Doing.NOTHING;
            plots.touch();
        }
        if (event.getButton() != MouseButton.PRIMARY) return;
        if (doing == Doing.MOVING && model.orders().whole(event.isAltDown()))
            model.orders().send();
        if (doing == Doing.PULLING) model.exits().release();
        if (doing == Doing.DRAWING) drawings.release(event.getX(), event.getY(), event.isShiftDown());
        if (doing == Doing.CLOSING && closeAt(event.getX(), event.getY()).equals(held))
            held.ifPresent(model.orders()::cancel);
        doing = Doing.NOTHING;
        plots.touch();
    }

    private void scroll(ScrollEvent event) {
        if (event.getDeltaX() != 0 && event.getDeltaY() == 0) model.pan(event.getDeltaX(), 0);
        else if (event.getDeltaY() != 0) model.zoom(event.getDeltaY() > 0 ? ZOOM : 1 / ZOOM, event.getX());
        plots.touch();
        event.consume();
    }
}
