package tradewind.views.safety;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import tradewind.engine.gate.TradingState;
import tradewind.views.controls.SegmentBar;

/// ACTIVE, REDUCING, HALTED: all visible, the present one filled. For looking only.
public final class TradingStateBar extends StackPane {
    private final SegmentBar<TradingState> segments =
            new SegmentBar<>(List.of(TradingState.values()), TradingState.ACTIVE, TradingState::name);
    private final Tooltip tip = new Tooltip();

    public TradingStateBar(SafetyViewModel model) {
        segments.getStyleClass().add("trading-state");
        segments.setMouseTransparent(true);
        for (TradingState state : TradingState.values())
            segments.segment(state).getStyleClass().add(state.name().toLowerCase(Locale.ROOT));
        getChildren().add(segments);
        setMinWidth(USE_PREF_SIZE);
        setMaxWidth(USE_PREF_SIZE);
        Tooltip.install(this, tip);
        model.state().subscribe(this::show);
    }

    private void show(TradingState now) {
        segments.setValue(now);
        for (TradingState state : TradingState.values()) {
            ToggleButton segment = segments.segment(state);
            segment.setFocusTraversable(false);
            segment.setGraphic(state == now ? dot(state) : null);
        }
        tip.setText(meaning(now));
        setAccessibleText("Trading state " + now + ". " + meaning(now));
    }

    private static Region dot(TradingState state) {
        Region dot = new Region();
        dot.getStyleClass()
                .addAll(
                        "dot",
                        switch (state) {
                            case ACTIVE -> "ok";
                            case REDUCING -> "warn";
                            case HALTED -> "on-fill";
                        });
        return dot;
    }

    private static String meaning(TradingState state) {
        return switch (state) {
            case ACTIVE -> "Everything that passes the checks is sent.";
            case REDUCING -> "Only orders that bring a position nearer to flat are sent.";
            case HALTED -> "Nothing is sent but cancels.";
        };
    }
}
