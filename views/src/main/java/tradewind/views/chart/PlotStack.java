package tradewind.views.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import tradewind.engine.market.FixedPoint;
import tradewind.engine.market.Instrument;
import tradewind.views.chart.ChartGeometry.Box;
import tradewind.views.controls.Palette;
import tradewind.views.controls.Ruler;
import tradewind.views.controls.Token;
import tradewind.views.drawing.DrawingBoard;
import tradewind.views.figures.Figures;
import tradewind.views.figures.ScreenZone;

/// The panes of a chart one above the other, and the overlay across all of them. Paints a frame when told to.
final class PlotStack extends Region {
    private static final double TICKS_APART = 34;
    private static final double TIMES_APART = 64;

    private final ChartViewModel model;
    private final Palette palette = new Palette();
    private final Ruler ruler = new Ruler();
    private final ChartOverlay overlay;
    private List<PlotPane> panes = List.of();
    private List<Study> shown = List.of();
    private ChartGeometry geometry = ChartGeometry.of(1, 1, 0, "");
    private Pointer pointer = Pointer.AWAY;
    private Pointer ghost = Pointer.AWAY;
    private String typed = "";
    private Optional<DrawingBoard> drawings = Optional.empty();
    private boolean dirty = true;

    PlotStack(ChartViewModel model) {
        this.model = model;
        overlay = new ChartOverlay(palette, model);
        getStyleClass().add("plot-stack");
        setMinSize(0, 0);
        focusVisibleProperty().addListener((seen, was, is) -> dirty = true);
        palette.onChange(() -> {
            panes.forEach(PlotPane::recolour);
            frame(true);
        });
        ruler.onChange(this::touch);
        ScreenZone.follow(this, this::touch);
    }

    /// Drawn over candles and indicators from now on.
    void draw(DrawingBoard board) {
        drawings = Optional.of(board);
    }

    /// What is behind everything.
    Color ground() {
        return palette.get(Token.SURFACE);
    }

    ChartGeometry geometry() {
        return geometry;
    }

    BarWindow window() {
        return model.window();
    }

    /// Candles in the last frame.
    int candles() {
        return model.visible().size();
    }

    List<LevelLabel> labels() {
        return overlay.labels();
    }

    Pointer pointer() {
        return pointer;
    }

    void pointer(Pointer now) {
        pointer = now;
        dirty = true;
    }

    /// Where another chart has its crosshair; shown while this one has none of its own.
    void ghost(Pointer now) {
        dirty |= !now.equals(ghost);
        ghost = now;
    }

    private Pointer seen() {
        return pointer.inside() ? pointer : ghost;
    }

    /// What is being typed, shown in the header.
    void typed(String words) {
        typed = words;
        dirty = true;
    }

    /// Something was changed by hand: the next frame is painted.
    void touch() {
        dirty = true;
    }

    /// Paints if anything changed since the last frame.
    void frame(boolean changed) {
        if (!dirty && !changed || getWidth() < 1 || getHeight() < 1) return;
        dirty = false;
        PlotText.follow(ruler.size());
        arrange();
        model.exits()
                .near(pointer.inside()
                        && pointer.x() < geometry.plotWidth()
                        && geometry.prices().holds(pointer.y()));
        model.layout(geometry.plotWidth(), geometry.prices().height());
        overlay.layout(geometry);
        plot();
        overlay.paint(geometry, pointer, drawing(), seen(), typed, isFocusVisible());
    }

    /// Pixels from the pointer to what is drawn there.
    private double drawing() {
        return drawings.filter(board -> pointer.inside())
                .map(board -> board.distance(pointer.x(), pointer.y()))
                .orElse(Double.POSITIVE_INFINITY);
    }

    private void arrange() {
        List<Study> own =
                model.studies().active().stream().filter(s -> !s.overPrices()).toList();
        String longest =
                PriceTicks.longest(model.instrument(), (long) model.scale().high(), model.position());
        geometry = ChartGeometry.of(getWidth(), getHeight(), own.size(), longest);
        List<Study> wanted = new ArrayList<>(
                model.studies().active().stream().filter(Study::overPrices).toList());
        wanted.addAll(own.subList(0, geometry.studies()));
        if (panes.isEmpty() || !wanted.equals(shown)) build(wanted);
        for (int i = 0; i < panes.size(); i++) {
            Box box = geometry.panes().get(i);
            boolean last = i == panes.size() - 1;
            double height = box.height() + (last ? ChartGeometry.TIME_AXIS : 0);
            panes.get(i).node().resizeRelocate(0, box.top(), getWidth(), height);
            panes.get(i).node().setVisible(height > 0);
        }
        overlay.setWidth(getWidth());
        overlay.setHeight(getHeight());
    }

    private void build(List<Study> studies) {
        shown = List.copyOf(studies);
        List<PlotLayer> prices = new ArrayList<>();
        prices.add(new SessionLayer(palette));
        prices.add(new CloseLayer(palette, model));
        prices.add(new CandleLayer(palette, model));
        prices.add(new CompareLayer(palette, model));
        double units = FixedPoint.power(model.instrument().priceScale());
        for (Study study : shown)
            if (study.overPrices()) prices.add(new StudyLayer(palette, model.studies(), study, units));
        drawings.ifPresent(board -> prices.add(new DrawingLayer(palette, board)));
        List<Study> own = shown.stream().filter(s -> !s.overPrices()).toList();
        List<PlotPane> built = new ArrayList<>();
        built.add(new PlotPane(palette, false, prices));
        built.add(new PlotPane(palette, own.isEmpty(), List.of(new SessionLayer(palette), new VolumeLayer(palette))));
        for (Study study : own) {
            List<PlotLayer> layers = List.of(
                    new SessionLayer(palette),
                    new GuideLayer(palette, study.indicator().guides()),
                    new StudyLayer(palette, model.studies(), study, 1));
            built.add(new PlotPane(palette, study == own.getLast(), layers));
        }
        panes = List.copyOf(built);
        getChildren().setAll(panes.stream().map(PlotPane::node).toList());
        getChildren().addAll(overlay, palette, ruler);
    }

    private void plot() {
        VisibleBars bars = model.visible();
        List<TimeTicks.Tick> times = TimeTicks.of(
                        bars,
                        model.intervalProperty().get(),
                        model.sessions(),
                        model.window().barWidth(),
                        TIMES_APART)
                .stream()
                .map(tick -> overlay.coversTime(geometry, seen(), tick) ? tick.wordless() : tick)
                .toList();
        show(0, model.scale(), times, priceTicks());
        show(1, volumeScale(bars), times, List.of());
        List<Study> own = shown.stream().filter(s -> !s.overPrices()).toList();
        for (int i = 0; i < own.size(); i++) {
            double height = geometry.panes().get(2 + i).height();
            PriceScale scale = StudyPane.scale(model.studies(), own.get(i), bars, height);
            show(
                    2 + i,
                    scale,
                    times,
                    StudyPane.ticks(own.get(i), scale, model.instrument().priceScale()));
        }
    }

    private void show(int pane, PriceScale scale, List<TimeTicks.Tick> times, List<ValueAxis.Tick> values) {
        double height = geometry.panes().get(pane).height();
        if (height <= 0) return;
        PlotArea area = new PlotArea(
                model.window(),
                scale,
                model.visible(),
                geometry.plotWidth(),
                model.window().width(),
                height,
                model.sessions().drawn());
        panes.get(pane).show(area, geometry.axisWidth(), times, values);
    }

    private List<ValueAxis.Tick> priceTicks() {
        if (model.visible().size() == 0) return List.of();
        Instrument instrument = model.instrument();
        double[] covered = overlay.flagRows(geometry);
        double[] values = model.percent()
                .map(base -> base.ticks(model.scale(), TICKS_APART))
                .orElseGet(() -> PriceTicks.of(model.scale(), instrument, TICKS_APART));
        return Arrays.stream(values)
                .mapToObj(value -> {
                    double y = model.scale().y(value);
                    boolean free = Arrays.stream(covered).noneMatch(row -> Math.abs(row - y) < 16);
                    Pointer seen = seen();
                    boolean underPointer =
                            seen.inside() && geometry.prices().holds(seen.y()) && Math.abs(seen.y() - y) < 16;
                    String text = model.percent()
                            .map(base -> base.text(value))
                            .orElseGet(() -> Figures.price(instrument, (long) value));
                    return new ValueAxis.Tick(model.scale().place(value), text, free && !underPointer);
                })
                .toList();
    }

    private static PriceScale volumeScale(VisibleBars bars, double height) {
        double most = 1;
        for (int i = 0; i < bars.size(); i++) most = Math.max(most, bars.volume(i));
        return new PriceScale(0, most * 1.2, height);
    }

    private PriceScale volumeScale(VisibleBars bars) {
        return volumeScale(bars, Math.max(1, geometry.panes().get(1).height()));
    }

    @Override
    protected void layoutChildren() {
        dirty = true;
    }
}
