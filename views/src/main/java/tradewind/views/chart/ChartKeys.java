package tradewind.views.chart;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import tradewind.engine.market.Instrument;
import tradewind.views.drawing.DrawingBoard;
import tradewind.views.keys.KeysInForce;
import tradewind.views.working.OrderLine;

/// The keys on a chart: everything the mouse does.
final class ChartKeys {
    private static final double STEP = 48;
    private static final double ZOOM = 1.25;
    private static final double PAGE = 0.9;

    private final ChartViewModel model;
    private final PlotStack plots;
    private final DrawingBoard drawings;
    private final ExitKeys exits;
    private final Consumer<Instrument> choose;
    private TypedWord typed;

    /// @param instruments whose symbols can be typed
    /// @param choose shows another instrument here
    /// @param keys asked with every key what it means
    ChartKeys(
            ChartViewModel model,
            PlotStack plots,
            DrawingBoard drawings,
            List<Instrument> instruments,
            Consumer<Instrument> choose,
            KeysInForce keys) {
        this.drawings = drawings;
        this.choose = choose;
        typed = TypedWord.nothing(instruments);
        this.model = model;
        this.plots = plots;
        exits = new ExitKeys(model, plots, drawings, keys);
    }

    void attach() {
        exits.attach();
        plots.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        plots.addEventHandler(KeyEvent.KEY_TYPED, this::type);
        plots.focusedProperty().addListener((seen, was, is) -> forget());
    }

    private void press(KeyEvent event) {
        if (event.isControlDown() || event.isMetaDown()) return;
        boolean list = event.isAltDown() && event.getCode() != KeyCode.ESCAPE;
        boolean does = list ? moveList(event.getCode()) : act(event.getCode(), event.isShiftDown());
        if (!does) return;
        plots.touch();
        event.consume();
    }

    /// Moves the selected order by a tick, and its list with it.
    private boolean moveList(KeyCode key) {
        return switch (key) {
            case UP -> model.orders().nudge(1, true);
            case DOWN -> model.orders().nudge(-1, true);
            default -> false;
        };
    }

    private boolean act(KeyCode key, boolean shift) {
        if (typed.isEmpty() && exits.press(key)) return true;
        if (typed.isEmpty() && drawings.key(key, shift)) return true;
        switch (key) {
            case LEFT -> model.pan(STEP, 0);
            case RIGHT -> model.pan(-STEP, 0);
            case PAGE_UP -> model.window().page(-PAGE);
            case PAGE_DOWN -> model.window().page(PAGE);
            case HOME -> model.window().toStart();
            case END -> model.window().toEnd();
            case UP -> {
                return model.orders().nudge(1, false);
            }
            case DOWN -> {
                return model.orders().nudge(-1, false);
            }
            case ENTER -> enter();
            case ESCAPE -> {
                return escape();
            }
            case DELETE -> {
                return cancel();
            }
            case TAB -> {
                int step = shift ? -1 : 1;
                return exits.next(step, () -> next(step));
            }
            case BACK_SPACE -> typed(typed.back());
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
        TypedWord word = typed;
        forget();
        if (word.interval().isPresent())
            model.intervalProperty().set(word.interval().get());
        else word.symbol().ifPresent(choose);
    }

    private boolean escape() {
        model.clearMessage();
        if (!typed.isEmpty()) {
            forget();
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

    /// Tab goes through the orders, then through the drawings, and then on to the next control.
    private boolean next(int step) {
        model.orders().drop();
        if (drawings.selected())
            return drawings.selectNext(step) || step < 0 && model.orders().selectNext(step);
        if (step > 0 || model.orders().selected().isPresent())
            return model.orders().selectNext(step) || step > 0 && drawings.selectNext(step);
        return drawings.selectNext(step) || model.orders().selectNext(step);
    }

    private void type(KeyEvent event) {
        if (event.isControlDown()
                || event.isAltDown()
                || event.isMetaDown()
                || event.getCharacter().isEmpty()) return;
        char c = event.getCharacter().charAt(0);
        double middle = model.window().width() / 2;
        if (typed.takes(c)) typed(typed.plus(c));
        else if (c == '+' || c == '=') model.zoom(ZOOM, middle);
        else if (c == '-') model.zoom(1 / ZOOM, middle);
        else return;
        plots.touch();
        event.consume();
    }

    private void forget() {
        typed(TypedWord.nothing(typed.instruments()));
    }

    private void typed(TypedWord word) {
        typed = word;
        plots.typed(word.says());
    }
}
