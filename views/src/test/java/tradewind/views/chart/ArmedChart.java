package tradewind.views.chart;

import static tradewind.views.chart.SampleDesk.limit;

import java.util.List;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;

/// An armed chart told of every press and release by hand, as no robot's mouse makes them. An order is at 995.00 and a
/// position at 1,000.00.
abstract class ArmedChart extends ChartWindow {
    static final String CTRL = "ctrl";
    static final String SHIFT = "shift";
    static final String ALT = "alt";
    static final String META = "meta";
    static final EventType<MouseEvent> PRESS = MouseEvent.MOUSE_PRESSED;
    static final EventType<MouseEvent> DRAG = MouseEvent.MOUSE_DRAGGED;
    static final EventType<MouseEvent> RELEASE = MouseEvent.MOUSE_RELEASED;

    OrderId resting = OrderId.of(1, 1);
    private Point2D free = Point2D.ZERO;

    final void arm(Stage stage) {
        resting = desk.working(Side.BUY, "2.5", limit("995.00"), 60);
        desk.filled(Side.BUY, "2", "1000.00", 40);
        open(stage, 900);
        chart.model().clicks().armedProperty().set(true);
    }

    /// Over the candles at a height where nothing is, in the plots.
    final Point2D free() {
        if (free.equals(Point2D.ZERO)) {
            LevelLabel label = label();
            free = new Point2D(overCandles(label), Math.min(label.level() / 2, label.level() - 60));
        }
        return free;
    }

    /// @param down the buttons that are down then
    final void mouse(
            EventType<MouseEvent> type, Point2D at, MouseButton button, List<MouseButton> down, String... keys) {
        List<String> held = List.of(keys);
        Point2D scene = plots.localToScene(at);
        plots.fireEvent(new MouseEvent(
                type,
                scene.getX(),
                scene.getY(),
                scene.getX(),
                scene.getY(),
                button,
                1,
                held.contains(SHIFT),
                held.contains(CTRL),
                held.contains(ALT),
                held.contains(META),
                down.contains(MouseButton.PRIMARY),
                down.contains(MouseButton.MIDDLE),
                down.contains(MouseButton.SECONDARY),
                down.contains(MouseButton.BACK),
                down.contains(MouseButton.FORWARD),
                false,
                false,
                true,
                null));
    }

    final void press(MouseButton button, String... keys) {
        mouse(PRESS, free(), button, List.of(button), keys);
    }

    final void release(MouseButton button, String... keys) {
        mouse(RELEASE, free(), button, List.of(), keys);
    }

    final void hover(String... keys) {
        mouse(MouseEvent.MOUSE_MOVED, free(), MouseButton.NONE, List.of(), keys);
    }

    static KeyEvent key(KeyCode code, boolean shift, boolean alt, boolean meta) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, true, alt, meta);
    }

    final boolean offering() {
        return chart.model().clicks().offering();
    }

    /// One while a button is down, else that of each.
    final int choices() {
        return chart.model().clicks().choices(99_000).size();
    }

    final String said() {
        return chart.messageProperty().get();
    }
}
