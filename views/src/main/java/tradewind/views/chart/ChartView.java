package tradewind.views.chart;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.OrderEntry;
import tradewind.engine.desk.Desk;
import tradewind.engine.market.BarInterval;
import tradewind.engine.market.Instrument;
import tradewind.views.controls.Icon;
import tradewind.views.controls.SegmentBar;

/// The chart of one instrument: candles, volume, indicators, the trader's orders, fills and position.
///
/// The window calls [#pulse] once per frame; a chart on which nothing changed costs nothing. Orders are moved by
/// dragging their line or label, or with Tab, Up, Down and Enter; Delete cancels the selected one, Esc gives up a
/// change. Left, Right, Page Up and Page Down pan, + and − zoom, Home and End go to the first and the newest bar;
/// digits and
/// Enter change the interval. JavaFX application thread.
public final class ChartView extends BorderPane {
    private final ChartViewModel model;
    private final PlotStack plots;
    private final SegmentBar<BarInterval> intervals;

    /// @param orders where changed and canceled orders go
    /// @param fx brings answers to the JavaFX application thread
    /// @param work works out indicators
    public ChartView(Instrument instrument, Desk desk, OrderEntry orders, Executor fx, Executor work) {
        model = new ChartViewModel(instrument, desk, orders, fx, work);
        plots = new PlotStack(model);
        intervals = new SegmentBar<>(
                List.of(BarInterval.values()), model.intervalProperty().get(), BarInterval::label);
        intervals.valueProperty().bindBidirectional(model.intervalProperty());
        intervals.getStyleClass().add("numbers");
        model.intervalProperty().addListener((seen, was, is) -> plots.touch());
        model.messageProperty().addListener((seen, was, is) -> plots.touch());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox toolbar = new HBox(
                8,
                intervals,
                indicators(),
                space,
                tool(Feather.MAXIMIZE_2, "Fit prices to the bars in view", this::fitPrices),
                tool(Feather.CHEVRONS_RIGHT, "Show the newest bar (End)", this::showNewest));
        toolbar.getStyleClass().add("toolbar-row");
        setTop(toolbar);
        setCenter(plots);
        setMinSize(0, 0);
        getStyleClass().add("chart-view");
        plots.setFocusTraversable(true);
        plots.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        plots.setAccessibleText("Chart of " + instrument.symbol());
        new ChartMouse(model, plots).attach();
        new ChartKeys(model, plots).attach();
    }

    private Button indicators() {
        Button button = new Button("Indicators", Icon.of(Feather.ACTIVITY));
        button.getStyleClass().add("ghost");
        button.setTooltip(new Tooltip("Add, change and remove indicators"));
        IndicatorPopup popup = new IndicatorPopup(model.studies(), plots::touch, button);
        button.setOnAction(event -> popup.toggle());
        return button;
    }

    private static Button tool(Feather glyph, String does, Runnable action) {
        Button button = new Button("", Icon.of(glyph));
        button.getStyleClass().addAll("ghost", "icon-only");
        button.setTooltip(new Tooltip(does));
        button.setAccessibleText(does);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void fitPrices() {
        model.resetScale();
        plots.touch();
    }

    /// The keys of a chart are those of its plots.
    @Override
    public void requestFocus() {
        plots.requestFocus();
    }

    /// Brings the chart up to date and paints it if anything changed. Once per frame.
    public void pulse() {
        plots.frame(model.poll());
    }

    /// The indicators shown, as in `EMA 21`.
    List<String> studies() {
        return model.studies().active().stream().map(Study::label).toList();
    }

    /// The interval shown.
    public ObjectProperty<BarInterval> intervalProperty() {
        return model.intervalProperty();
    }

    /// What went wrong with the last thing done here, in words; empty if nothing did.
    public ReadOnlyStringProperty messageProperty() {
        return model.messageProperty();
    }

    /// Stops reading the desk. The chart is of no use afterwards.
    public void dispose() {
        model.dispose();
    }

    /// Shows the newest bar and follows it.
    public void showNewest() {
        model.window().toEnd();
        plots.touch();
    }
}
