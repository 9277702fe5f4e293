package tradewind.views.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.alerts.StudyLine;
import tradewind.engine.market.BarInterval;
import tradewind.views.keys.KeyAction;
import tradewind.views.keys.KeysInForce;
import tradewind.views.keys.Scope;
import tradewind.views.texts.Texts;

/// The ways from a chart to an alert: a button that asks for a price, a key that takes the crosshair's, and the bell
/// of an indicator.
final class ChartAlert {
    private static final Texts TEXTS = Texts.of("chart");

    private final ChartViewModel model;
    private final PlotStack plots;
    private final Button button = ChartToolbar.worded(Feather.BELL, TEXTS.get("alert"), TEXTS.get("alert.at"));
    private Consumer<OptionalLong> onAlert = price -> {};
    private BiConsumer<BarInterval, String> onStudy = (interval, line) -> {};

    /// @param keys asked with every key what it means
    ChartAlert(ChartViewModel model, PlotStack plots, KeysInForce keys) {
        this.model = model;
        this.plots = plots;
        button.setId("chart-alert");
        keys.show(button, map -> {
            String key = map.shown(KeyAction.ALERT);
            button.setTooltip(new Tooltip(key.isEmpty() ? TEXTS.get("alert.at") : TEXTS.get("alert.about", key)));
        });
        button.setOnAction(event -> onAlert.accept(OptionalLong.empty()));
        plots.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (!keys.map().action(Scope.CHART, event).equals(Optional.of(KeyAction.ALERT))) return;
            onAlert.accept(crosshair());
            event.consume();
        });
    }

    Button button() {
        return button;
    }

    void setOnAlert(Consumer<OptionalLong> handler) {
        onAlert = handler;
    }

    void setOnStudy(BiConsumer<BarInterval, String> handler) {
        onStudy = handler;
    }

    /// Begins an alert on the first line of an indicator, over the bars the chart shows.
    void begin(Study study) {
        List<Double> values = Arrays.stream(study.parameters()).boxed().toList();
        onStudy.accept(model.intervalProperty().get(), new StudyLine(study.indicator(), values, 0).text());
    }

    /// The price the crosshair names, price units; empty while it names none.
    private OptionalLong crosshair() {
        Pointer at = plots.pointer();
        ChartGeometry geometry = plots.geometry();
        if (!at.inside() || at.x() >= geometry.plotWidth() || !geometry.prices().holds(at.y()))
            return OptionalLong.empty();
        long tick = model.instrument().tick();
        return OptionalLong.of(Math.round(model.scale().price(at.y()) / tick) * tick);
    }
}
