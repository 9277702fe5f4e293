package tradewind.views.chart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.OrderEntry;
import tradewind.engine.desk.Desk;
import tradewind.engine.market.BarInterval;
import tradewind.engine.market.Instrument;
import tradewind.views.controls.Icon;
import tradewind.views.drawing.DrawingBoard;
import tradewind.views.keeping.PanelMemory;
import tradewind.views.texts.Texts;

/// The chart of one instrument: candles, volume, indicators, the trader's orders, fills and position.
///
/// The window calls [#pulse] once per frame; a chart on which nothing changed costs nothing. Orders are moved by
/// dragging their line or label, or with Tab, Up, Down and Enter; Delete cancels the selected one, Esc gives up a
/// change. A stop or a target for the position is pulled out of its box, or begun with a key. Left, Right,
/// Page Up and Page Down pan, + and − zoom, Home and End go to the first and the newest bar;
/// digits and Enter change the interval, letters and Enter the symbol. JavaFX application thread.
public final class ChartView extends BorderPane {
    private static final Texts TEXTS = Texts.of("chart");
    private static final String SCALE = "scale";
    private static final String STYLE = "style";
    private static final String STUDIES = "studies";
    private static final String COMPARE = "compare";
    private static final String SYNC = "sync";
    private static final String ON = "on";
    private static final String RAIL = "rail";
    private static final String FOLDED = "folded";
    /// A narrower chart has no room for tools beside its candles, pixels.
    private static final double RAIL_FROM = 520;
    private static final String BETWEEN_STUDIES = ";";

    private final ChartViewModel model;
    private final PlotStack plots;
    private final ChartPictures pictures;
    private final PanelMemory memory;
    private final ChartFollower follower;
    private final ChartActions actions;
    private final ChartCadence cadence;
    private final DrawingBoard drawings;
    private final ToggleButton rail = toggle(Feather.EDIT_3, "rail.about");
    private final ChartAlert alert;

    /// A chart that stands alone.
    ///
    /// @param orders where changed and canceled orders go
    /// @param fx brings answers to the JavaFX application thread
    /// @param work works out indicators
    public ChartView(Instrument instrument, Desk desk, OrderEntry orders, Executor fx, Executor work) {
        this(instrument, desk, orders, fx, work, ChartContext.alone());
    }

    /// @param orders where changed and canceled orders go
    /// @param fx brings answers to the JavaFX application thread
    /// @param work works out indicators
    /// @param context what is around it
    public ChartView(
            Instrument instrument, Desk desk, OrderEntry orders, Executor fx, Executor work, ChartContext context) {
        model = new ChartViewModel(instrument, desk, orders, fx, work, context.breaks());
        plots = new PlotStack(model);
        drawings = new DrawingBoard(
                instrument,
                context.drawings(),
                new ChartPlot(model, plots),
                context.memory(),
                model::say,
                plots,
                context.keys());
        plots.draw(drawings);
        pictures = new ChartPictures(model, plots, fx, work);
        memory = context.memory();
        follower = new ChartFollower(model, context.sync(), context.group());
        cadence = new ChartCadence(follower.number());
        actions = new ChartActions(this, model, context, plots::touch);
        restore(context.others());
        model.intervalProperty().addListener((seen, was, is) -> plots.touch());
        model.scaleProperty().addListener((seen, was, is) -> plots.touch());
        model.styleProperty().addListener((seen, was, is) -> plots.touch());
        model.messageProperty().addListener((seen, was, is) -> plots.touch());
        ChartSheet.wear(this);
        alert = new ChartAlert(model, plots, context.keys());
        setTop(new ChartToolbar(
                model,
                List.of(
                        new StyleMenu(model.styleProperty()),
                        indicators(context.templates()),
                        compare(context.others()),
                        alert.button()),
                List.of(
                        rail,
                        following(),
                        ChartToolbar.tools(
                                Feather.CAMERA,
                                TEXTS.get("picture"),
                                ChartToolbar.item(TEXTS.get("picture.save"), pictures::save),
                                ChartToolbar.item(TEXTS.get("picture.copy"), pictures::copy)),
                        ChartToolbar.tool(Feather.MAXIMIZE_2, TEXTS.get("fit.about"), this::fitPrices),
                        ChartToolbar.tool(Feather.CHEVRONS_RIGHT, TEXTS.get("newest.about"), this::showNewest))));
        setCenter(plots);
        setLeft(drawings.rail());
        getChildren().add(drawings.note());
        setMinSize(0, 0);
        getStyleClass().add("chart-view");
        plots.setFocusTraversable(true);
        plots.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        plots.setAccessibleText(TEXTS.get("spoken", instrument.symbol()));
        new ChartMouse(model, plots, drawings).attach();
        new ChartKeys(model, plots, drawings, context.others(), context.choose(), context.keys()).attach();
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (drawings.command(event)) event.consume();
        });
    }

    private void restore(List<Instrument> others) {
        memory.setting(SCALE).flatMap(ScaleKind::kept).ifPresent(model.scaleProperty()::set);
        model.scaleProperty().addListener((seen, was, is) -> memory.keep(SCALE, is.key()));
        memory.setting(STYLE).flatMap(BarStyle::kept).ifPresent(model.styleProperty()::set);
        model.styleProperty().addListener((seen, was, is) -> memory.keep(STYLE, is.key()));
        memory.setting(COMPARE)
                .flatMap(symbol -> others.stream()
                        .filter(each -> each.symbol().equals(symbol))
                        .findFirst())
                .filter(each -> each.index() != model.instrument().index())
                .ifPresent(model.comparison()::with);
        follower.onProperty().set(memory.setting(SYNC).equals(Optional.of(ON)));
        follower.onProperty().addListener((seen, was, is) -> memory.keep(SYNC, is ? ON : ""));
        rail.setId("chart-rail");
        rail.setSelected(!memory.setting(RAIL).equals(Optional.of(FOLDED)));
        rail.selectedProperty().addListener((seen, was, is) -> {
            memory.keep(RAIL, is ? "" : FOLDED);
            requestLayout();
        });
        Studies studies = model.studies();
        memory.setting(STUDIES).ifPresent(texts -> studies.put(List.of(texts.split(BETWEEN_STUDIES, -1))));
        studies.setOnChange(() -> memory.keep(STUDIES, String.join(BETWEEN_STUDIES, studies.texts())));
    }

    private Button indicators(ChartTemplates templates) {
        Button button = ChartToolbar.worded(Feather.ACTIVITY, TEXTS.get("indicators"), TEXTS.get("indicators.about"));
        IndicatorPopup popup = new IndicatorPopup(model.studies(), templates, plots::touch, this::alert, button);
        button.setOnAction(event -> popup.toggle());
        return button;
    }

    /// Who gets the price an alert is wanted at: the crosshair's, or none.
    public void setOnAlert(Consumer<OptionalLong> handler) {
        alert.setOnAlert(handler);
    }

    /// Who gets the bars and the line, such as `RSI(14)`, an alert is wanted on.
    public void setOnStudyAlert(BiConsumer<BarInterval, String> handler) {
        alert.setOnStudy(handler);
    }

    /// Who shows an order pulled out of the position on a ticket; without one nothing can be pulled out.
    public void setOnExit(Consumer<ExitDraft> ticket) {
        model.exits().setTicket(ticket);
    }

    void alert(Study study) {
        alert.begin(study);
    }

    private ToggleButton following() {
        ToggleButton toggle = toggle(Feather.LINK, "follow.about");
        toggle.selectedProperty().bindBidirectional(follower.onProperty());
        toggle.setOnAction(event -> {
            if (toggle.isSelected() && follower.alone()) model.say(TEXTS.get("follow.alone"));
        });
        return toggle;
    }

    private static ToggleButton toggle(Feather glyph, String about) {
        ToggleButton toggle = new ToggleButton("", Icon.of(glyph));
        toggle.getStyleClass().addAll("ghost", "icon-only");
        toggle.setTooltip(new Tooltip(TEXTS.get(about)));
        toggle.setAccessibleText(TEXTS.get(about));
        return toggle;
    }

    @Override
    protected void layoutChildren() {
        boolean room = getWidth() >= RAIL_FROM;
        show(rail, room);
        show(drawings.rail(), room && rail.isSelected());
        super.layoutChildren();
    }

    private static void show(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    /// Whether crosshair and time follow the other charts of the link group.
    public BooleanProperty followsProperty() {
        return follower.onProperty();
    }

    private Labeled compare(List<Instrument> others) {
        MenuButton button = new MenuButton(TEXTS.get("compare"), Icon.of(Feather.GIT_MERGE));
        button.getStyleClass().addAll("ghost", "icon-menu");
        button.setTooltip(new Tooltip(TEXTS.get("compare.about")));
        button.setAccessibleText(TEXTS.get("compare.about"));
        for (Instrument other : others)
            if (other.index() != model.instrument().index())
                button.getItems().add(ChartToolbar.item(other.symbol(), () -> compare(other)));
        if (button.getItems().isEmpty()) {
            MenuItem none = new MenuItem(TEXTS.get("compare.nothing"));
            none.setDisable(true);
            button.getItems().add(none);
        } else button.getItems().add(ChartToolbar.item(TEXTS.get("compare.none"), this::compareWithNone));
        return button;
    }

    /// Draws another instrument beside this one, both in percent from the first bar in view.
    public void compare(Instrument other) {
        model.comparison().with(other);
        model.scaleProperty().set(ScaleKind.PERCENT);
        memory.keep(COMPARE, other.symbol());
        plots.touch();
    }

    /// Draws this instrument alone.
    public void compareWithNone() {
        model.comparison().without();
        memory.keep(COMPARE, "");
        plots.touch();
    }

    /// Asks for a file and saves a picture of the chart there.
    public void savePicture() {
        pictures.save();
    }

    /// Puts a picture of the chart on the clipboard.
    public void copyPicture() {
        pictures.copy();
    }

    ChartPictures pictures() {
        return pictures;
    }

    void fitPrices() {
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
        pulse(true);
    }

    /// The same at the chart's own cadence; what a hand did is painted at once.
    ///
    /// @param nanos any clock that only goes forward
    public void pulse(long nanos) {
        pulse(cadence.due(nanos));
    }

    private void pulse(boolean due) {
        boolean changed = due && model.poll();
        changed |= follower.pulse();
        changed |= drawings.changed();
        Pointer pointer = plots.pointer();
        ChartGeometry geometry = plots.geometry();
        boolean plot = pointer.x() < geometry.plotWidth() && pointer.y() < geometry.timeTop();
        follower.point(pointer, plot, geometry.prices().holds(pointer.y()));
        plots.ghost(follower.ghost(geometry.plotWidth()));
        plots.frame(changed);
    }

    /// What is drawn on it.
    DrawingBoard drawings() {
        return drawings;
    }

    ChartViewModel model() {
        return model;
    }

    /// Shows these indicators in place of the present ones, each as in `EMA(21):gold,solid,1`.
    public void put(List<String> studies) {
        model.studies().put(studies);
        plots.touch();
    }

    /// The indicators shown, as in `EMA 21`.
    List<String> studies() {
        return model.studies().active().stream().map(Study::label).toList();
    }

    /// The interval shown.
    public ObjectProperty<BarInterval> intervalProperty() {
        return model.intervalProperty();
    }

    /// How prices stand on their axis.
    public ObjectProperty<ScaleKind> scaleProperty() {
        return model.scaleProperty();
    }

    /// Everything it can do now, by name.
    public List<ChartAction> actions() {
        return actions.all();
    }

    /// What went wrong with the last thing done here, in words; empty if nothing did.
    public ReadOnlyStringProperty messageProperty() {
        return model.messageProperty();
    }

    /// Stops reading the desk. The chart is of no use afterwards.
    public void dispose() {
        follower.leave();
        model.dispose();
    }

    /// Shows the newest bar and follows it.
    public void showNewest() {
        model.window().toEnd();
        plots.touch();
    }
}
