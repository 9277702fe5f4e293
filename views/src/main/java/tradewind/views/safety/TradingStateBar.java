package tradewind.views.safety;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import tradewind.engine.gate.TradingState;
import tradewind.engine.market.Instrument;
import tradewind.views.controls.SegmentBar;
import tradewind.views.texts.Texts;

/// ACTIVE, REDUCING, HALTED: all visible, the present one filled, and before them which symbols are halted by
/// themselves. For looking only.
public final class TradingStateBar extends HBox {
    private static final Texts TEXTS = Texts.of("safety");

    private final SegmentBar<TradingState> segments =
            new SegmentBar<>(List.of(TradingState.values()), TradingState.ACTIVE, TradingStateBar::word);
    private final Tooltip tip = new Tooltip();
    private final Label symbols = new Label();

    public TradingStateBar(SafetyViewModel model) {
        segments.getStyleClass().add("trading-state");
        segments.setMouseTransparent(true);
        for (TradingState state : TradingState.values())
            segments.segment(state).getStyleClass().add(state.name().toLowerCase(Locale.ROOT));
        setSpacing(6);
        setAlignment(Pos.CENTER);
        symbols.getStyleClass().add("symbol-halted");
        symbols.setId("symbol-halted");
        symbols.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(symbols, segments);
        setMinWidth(USE_PREF_SIZE);
        setMaxWidth(USE_PREF_SIZE);
        Tooltip.install(this, tip);
        model.symbols().subscribe(this::name);
        model.state().subscribe(this::show);
    }

    private void name(List<SafetyViewModel.Halted> halts) {
        symbols.setVisible(!halts.isEmpty());
        symbols.setManaged(!halts.isEmpty());
        String first = halts.stream()
                .findFirst()
                .flatMap(SafetyViewModel.Halted::scope)
                .map(Instrument::symbol)
                .orElse("");
        symbols.setText(TEXTS.get("symbols.halted", halts.size(), first));
        symbols.setAccessibleText(TEXTS.get("symbols.halted.spoken", halts.size(), first));
    }

    private static String word(TradingState state) {
        return TEXTS.get("state." + state.name());
    }

    private void show(TradingState now) {
        segments.setValue(now);
        for (TradingState state : TradingState.values()) {
            ToggleButton segment = segments.segment(state);
            segment.setFocusTraversable(false);
            segment.setGraphic(state == now ? dot(state) : null);
        }
        tip.setText(meaning(now));
        setAccessibleText(TEXTS.get("state.spoken", word(now), meaning(now)));
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
        return TEXTS.get("state.about." + state.name());
    }
}
