package tradewind.views.chart;

import java.util.Arrays;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import tradewind.engine.market.BarInterval;

/// The keys on a chart: everything the mouse does.
final class ChartKeys {
    private static final double STEP = 48;
    private static final double ZOOM = 1.25;
    private static final double PAGE = 0.9;
    private static final int MOST_DIGITS = 4;

    private final ChartViewModel model;
    private final PlotStack plots;
    private String typed = "";

    ChartKeys(ChartViewModel model, PlotStack plots) {
        this.model = model;
        this.plots = plots;
    }

    void attach() {
        plots.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        plots.addEventHandler(KeyEvent.KEY_TYPED, this::type);
        plots.focusedProperty().addListener((seen, was, is) -> typed(""));
    }

    private void press(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) return;
        if (!act(event.getCode(), event.isShiftDown())) return;
        plots.touch();
        event.consume();
    }

    private boolean act(KeyCode key, boolean shift) {
        switch (key) {
            case LEFT -> model.pan(STEP, 0);
            case RIGHT -> model.pan(-STEP, 0);
            case PAGE_UP -> model.window().page(-PAGE);
            case PAGE_DOWN -> model.window().page(PAGE);
            case HOME -> model.window().toStart();
            case END -> model.window().toEnd();
            case UP -> {
                return model.orders().nudge(1);
            }
            case DOWN -> {
                return model.orders().nudge(-1);
            }
            case ENTER -> enter();
            case ESCAPE -> {
                return escape();
            }
            case DELETE -> {
                return cancel();
            }
            case TAB -> {
                return nextOrder(shift ? -1 : 1);
            }
            case BACK_SPACE -> typed(typed.isEmpty() ? "" : typed.substring(0, typed.length() - 1));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void enter() {
        if (typed.isEmpty()) {
            model.orders().send();
            return;
        }
        Optional<BarInterval> wanted = interval(typed);
        wanted.ifPresent(model.intervalProperty()::set);
        typed("");
    }

    /// The interval of so many minutes.
    static Optional<BarInterval> interval(String minutes) {
        long nanos = Long.parseLong(minutes) * BarInterval.M1.nanos();
        return Arrays.stream(BarInterval.values())
                .filter(i -> i.nanos() == nanos)
                .findFirst();
    }

    private boolean escape() {
        model.clearMessage();
        if (!typed.isEmpty()) {
            typed("");
            return true;
        }
        if (model.orders().drop()) return true;
        boolean was = model.orders().selected().isPresent();
        model.orders().deselect();
        return was;
    }

    private boolean cancel() {
        Optional<OrderLine> selected = model.orders().selected();
        selected.map(OrderLine::id).ifPresent(model.orders()::cancel);
        return selected.isPresent();
    }

    /// Tab goes through the orders and then on to the next control.
    private boolean nextOrder(int step) {
        model.orders().drop();
        return model.orders().selectNext(step);
    }

    private void type(KeyEvent event) {
        if (event.isControlDown()
                || event.isAltDown()
                || event.isMetaDown()
                || event.getCharacter().isEmpty()) return;
        char c = event.getCharacter().charAt(0);
        double middle = model.window().width() / 2;
        if (c >= '0' && c <= '9' && typed.length() < MOST_DIGITS) typed(typed + c);
        else if (c == '+' || c == '=') model.zoom(ZOOM, middle);
        else if (c == '-') model.zoom(1 / ZOOM, middle);
        else return;
        plots.touch();
        event.consume();
    }

    private void typed(String digits) {
        typed = digits;
        plots.typed(digits);
    }
}
