package tradewind.views.chart;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import tradewind.views.drawing.DrawingBoard;
import tradewind.views.keys.KeyAction;
import tradewind.views.keys.KeysInForce;
import tradewind.views.keys.Scope;

/// The keys for a stop and a target of the position, or its box selected with Tab and an arrow.
final class ExitKeys {
    private final ChartViewModel model;
    private final PlotStack plots;
    private final DrawingBoard drawings;
    private final KeysInForce keys;

    ExitKeys(ChartViewModel model, PlotStack plots, DrawingBoard drawings, KeysInForce keys) {
        this.keys = keys;
        this.model = model;
        this.plots = plots;
        this.drawings = drawings;
    }

    void attach() {
        plots.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            Optional<KeyAction> action = keys.map().action(Scope.CHART, event);
            if (action.equals(Optional.of(KeyAction.PULL_STOP))) begin(ExitDraft.Kind.STOP);
            else if (action.equals(Optional.of(KeyAction.PULL_TARGET))) begin(ExitDraft.Kind.TARGET);
            else return;
            event.consume();
        });
    }

    private void begin(ExitDraft.Kind kind) {
        drawings.drop();
        model.clearMessage();
        model.exits().begin(kind);
        plots.touch();
    }

    /// @return whether there was something to do with it
    boolean press(KeyCode key) {
        PulledExits exits = model.exits();
        return switch (key) {
            case UP -> exits.nudge(1);
            case DOWN -> exits.nudge(-1);
            case ENTER -> exits.put();
            case ESCAPE -> exits.drop() || exits.deselect();
            default -> false;
        };
    }

    /// Tab comes to the position after everything else on the chart, Shift+Tab before it.
    ///
    /// @param others goes on among orders and drawings, if there is somewhere to go
    /// @return whether something on the chart is selected now
    boolean next(int step, BooleanSupplier others) {
        model.exits().drop();
        boolean was = model.exits().deselect();
        boolean none = model.orders().selected().isEmpty() && !drawings.selected();
        if (step > 0) return !was && (others.getAsBoolean() || model.exits().select());
        return !was && none && model.exits().select() || others.getAsBoolean();
    }
}
