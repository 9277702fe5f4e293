package tradewind.views.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.orders.Side;
import tradewind.views.chart.ChartGeometry.Box;
import tradewind.views.chart.LevelLabel.Kind;
import tradewind.views.controls.Palette;
import tradewind.views.controls.Token;
import tradewind.views.figures.Figures;
import tradewind.views.texts.Texts;

/// What lies over the plots: fills, levels, flags on the axis, crosshair and words.
final class ChartOverlay extends Canvas {
    private static final Texts TEXTS = Texts.of("chart");

    static final double HEADER = 44;
    private static final double FLAG = 18;

    /// A price on the value axis.
    ///
    /// @param last the last price of the market; never left out
    private record Flag(double level, String text, Color ground, Color edge, Color ink, double[] dash, boolean last) {}

    private final Palette palette;
    private final ChartViewModel model;
    private List<LevelLabel> labels = List.of();

    ChartOverlay(Palette palette, ChartViewModel model) {
        this.palette = palette;
        this.model = model;
        setMouseTransparent(true);
    }

    /// The boxes as last laid out, for the mouse.
    List<LevelLabel> labels() {
        return labels;
    }

    /// Works out the boxes of this frame.
    void layout(ChartGeometry geometry) {
        labels = LevelLabels.of(model, geometry.plotWidth(), geometry.prices().height(), HEADER);
    }

    /// Rows on the price axis that flags cover.
    double[] flagRows(ChartGeometry geometry) {
        return flags(geometry, new Brush(getGraphicsContext2D(), palette)).stream()
                .mapToDouble(Flag::level)
                .toArray();
    }

    /// Whether the time under the pointer is written over a tick's words.
    boolean coversTime(ChartGeometry geometry, Pointer pointer, TimeTicks.Tick tick) {
        Brush brush = new Brush(getGraphicsContext2D(), palette);
        return new CrosshairPainter(brush, model, geometry).coversTime(pointer, tick);
    }

    /// @param pointer on this chart
    /// @param seen where the crosshair is: at the pointer, or where another chart has its own
    /// @param drawing pixels from the pointer to what is drawn there
    /// @param typed what is being typed; empty if nothing is
    /// @param focused the keys go to this chart: say so
    void paint(ChartGeometry geometry, Pointer pointer, double drawing, Pointer seen, String typed, boolean focused) {
        GraphicsContext gc = getGraphicsContext2D();
        gc.clearRect(0, 0, getWidth(), getHeight());
        Brush brush = new Brush(gc, palette);
        separators(geometry, brush);
        if (model.bars().size() == 0) {
            empty(geometry, brush);
            return;
        }
        lastPrice(geometry, brush);
        CrosshairPainter crosshair = new CrosshairPainter(brush, model, geometry);
        crosshair.lines(seen);
        gc.save();
        gc.beginPath();
        gc.rect(0, 0, geometry.plotWidth(), geometry.prices().height());
        gc.clip();
        fills(brush, pointer);
        new OrderPainter(brush, model, geometry.plotWidth()).paint(labels, pointer, drawing);
        gc.restore();
        for (Flag flag : flags(geometry, brush))
            if (flag.last() || !crosshair.coversPrice(seen, flag.level())) flag(geometry, brush, flag);
        new HeaderPainter(brush, model, geometry).paint(seen, typed);
        zone(geometry, brush);
        crosshair.labels(seen);
        new ClickBubble(brush, model, geometry).paint(pointer);
        if (focused) brush.frame(getWidth(), getHeight(), brush.colour(Token.ACCENT));
    }

    private static void separators(ChartGeometry geometry, Brush brush) {
        for (Box pane : geometry.panes().subList(1, geometry.panes().size()))
            if (pane.height() > 0) brush.fill(0, pane.top(), geometry.width(), 1, Token.LINE);
    }

    /// Whose times the axis shows, in its corner; by the name of its offset where the city has no room.
    private void zone(ChartGeometry geometry, Brush brush) {
        VisibleBars bars = model.visible();
        if (bars.size() == 0) return;
        String name = TimeTicks.zone(model.intervalProperty().get());
        if (PlotText.width(name) > geometry.axisWidth() - 8) name = Figures.offsetName(bars.time(bars.size() - 1));
        double middle = geometry.timeTop() + ChartGeometry.TIME_AXIS / 2 + 1;
        brush.numbers(name, geometry.plotWidth() + 6, middle, brush.colour(Token.TEXT_3));
    }

    private void empty(ChartGeometry geometry, Brush brush) {
        String title = TEXTS.get("empty.title");
        String hint = TEXTS.get("empty.text", model.instrument().symbol());
        double middle = geometry.prices().height() / 2;
        double center = geometry.plotWidth() / 2;
        brush.title(title, center - PlotText.title(title) / 2, middle - 9, brush.colour(Token.TEXT_2));
        brush.words(hint, center - PlotText.words(hint) / 2, middle + 9, brush.colour(Token.TEXT_3));
    }

    private void lastPrice(ChartGeometry geometry, Brush brush) {
        QuoteRow quote = model.quote();
        if (quote.hasLast() && model.scale().shows(quote.last()))
            brush.across(model.scale().y(quote.last()), 0, geometry.plotWidth(), Token.TEXT_2, Brush.DOTS);
    }

    private void fills(Brush brush, Pointer pointer) {
        VisibleBars bars = model.visible();
        if (bars.size() == 0) return;
        int last = bars.size() - 1;
        long end = bars.time(last) + model.bars().bars().interval().nanos() * bars.bucket();
        for (FillMarks.Mark mark : model.fills().within(bars, end)) {
            double x = Math.floor(model.window().x(bars.center(mark.candle()))) + 0.5;
            if (x > model.window().width()) continue;
            boolean buy = mark.side() == Side.BUY;
            Color colour = brush.colour(buy ? Token.BUY : Token.SELL);
            double tip = buy
                    ? Math.round(model.scale().y(bars.low(mark.candle()))) + 4
                    : Math.round(model.scale().y(bars.high(mark.candle()))) - 4;
            brush.triangle(x, tip, buy, colour);
            double middle = tip + (buy ? 4 : -4);
            boolean hot = pointer.inside() && Math.abs(pointer.x() - x) < 8 && Math.abs(pointer.y() - middle) < 11;
            if (hot) fillText(brush, mark, x, tip + (buy ? 18 : -18), colour);
        }
    }

    private void fillText(Brush brush, FillMarks.Mark mark, double x, double middle, Color colour) {
        String text = TEXTS.get(
                mark.fills() > 1 ? "fill.several" : "fill.one",
                TEXTS.get(mark.side() == Side.BUY ? "side.buy" : "side.sell"),
                Figures.quantity(model.instrument(), mark.quantity()),
                Figures.price(model.instrument(), Math.round(mark.averagePrice())),
                String.valueOf(mark.fills()));
        double width = PlotText.width(text) + 12;
        double left = Math.clamp(x - width / 2, 2, Math.max(2, getWidth() - width));
        brush.box(left, middle - 9, width, 18, brush.colour(Token.SURFACE_RAISED), colour, Brush.SOLID);
        brush.numbers(text, left + 6, middle, brush.colour(Token.TEXT));
    }

    private List<Flag> flags(ChartGeometry geometry, Brush brush) {
        List<Flag> flags = new ArrayList<>();
        Color surface = brush.colour(Token.SURFACE);
        OrderPainter painter = new OrderPainter(brush, model, geometry.plotWidth());
        for (LevelLabel label : labels) {
            if (!model.scale().shows(label.price())) continue;
            double[] dash = label.kind() == Kind.ORDER || label.kind() == Kind.POSITION ? Brush.SOLID : Brush.DASH;
            Color colour = painter.colour(label);
            Color ink = label.kind() == Kind.POSITION ? brush.colour(Token.TEXT) : colour;
            flags.add(new Flag(label.level(), price(label.price()), surface, colour, ink, dash, false));
        }
        compared(brush).ifPresent(flags::add);
        QuoteRow quote = model.quote();
        if (quote.hasLast() && model.scale().shows(quote.last())) {
            Color text = brush.colour(Token.TEXT);
            double level = model.scale().y(quote.last());
            flags.add(new Flag(level, price(quote.last()), text, text, surface, Brush.SOLID, true));
        }
        flags.sort((a, b) -> Double.compare(a.level(), b.level()));
        double[] levels = flags.stream().mapToDouble(Flag::level).toArray();
        double[] rows = LabelStack.place(levels, FLAG, 0, geometry.prices().height());
        for (int i = 0; i < rows.length; i++) {
            Flag flag = flags.get(i);
            flags.set(
                    i,
                    new Flag(rows[i], flag.text(), flag.ground(), flag.edge(), flag.ink(), flag.dash(), flag.last()));
        }
        return flags;
    }

    /// Where the instrument compared with stands now.
    private Optional<Flag> compared(Brush brush) {
        double percent = model.comparison().percent(model.visible().size() - 1);
        if (Double.isNaN(percent) || model.base().isEmpty()) return Optional.empty();
        double level = model.scale().y(model.base().get().priceAt(percent));
        Color accent = brush.colour(Token.ACCENT);
        String text = Figures.signedPercent(percent / 100);
        return Optional.of(new Flag(level, text, brush.colour(Token.SURFACE), accent, accent, Brush.SOLID, false));
    }

    private String price(long units) {
        return Figures.price(model.instrument(), units);
    }

    private static void flag(ChartGeometry geometry, Brush brush, Flag flag) {
        double top = Math.round(flag.level()) - FLAG / 2;
        double left = geometry.plotWidth() + 1;
        brush.box(left, top, geometry.axisWidth() - 2, FLAG, flag.ground(), flag.edge(), flag.dash());
        brush.numbers(flag.text(), left + 5, Math.round(flag.level()), flag.ink());
    }
}
