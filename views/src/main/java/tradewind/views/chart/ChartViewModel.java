package tradewind.views.chart;

import static java.lang.System.Logger.Level.ERROR;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.DoubleStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import tradewind.engine.OrderEntry;
import tradewind.engine.desk.Desk;
import tradewind.engine.desk.PositionRow;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.market.BarInterval;
import tradewind.engine.market.Instrument;
import tradewind.views.working.OrderDrag;
import tradewind.views.working.OrderLine;
import tradewind.views.working.OrderLines;

/// What a chart shows and does, without a toolkit: the window onto the bars, the price range, the orders and the
/// pointer.
///
/// [#poll] takes in what the engine wrote since the last frame; everything else is the trader's doing. One thread.
final class ChartViewModel {
    /// Room for order labels at the right while there are any, pixels. No candle is drawn there.
    static final double LANE = 206;
    private static final double MARGIN_WITH_LANE = 14;
    private static final double MARGIN = 72;
    private static final double ABOVE = 48;
    private static final double BELOW = 18;
    private static final int LEAST_TICKS = 20;
    private static final System.Logger LOG = System.getLogger(ChartViewModel.class.getName());

    private final Instrument instrument;
    private final Desk desk;
    private final ChartBars bars;
    private final OrderLines orders;
    private final PulledExits exits;
    private final ClickOrders clicks;
    private final FillMarks fills;
    private final Studies studies;
    private final BarWindow window = new BarWindow();
    private final QuoteRow quote = new QuoteRow();
    private final ObjectProperty<BarInterval> interval = new SimpleObjectProperty<>(this, "interval", BarInterval.M5);
    private final ObjectProperty<BarStyle> style = new SimpleObjectProperty<>(this, "style", BarStyle.CANDLES);
    private final HeikinAshi averages = new HeikinAshi();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final ScaleViewModel scale = new ScaleViewModel();
    private final SessionBreaks breaks;
    private final Comparison comparison;
    private SessionStarts sessions = SessionStarts.NONE;
    private PositionRow position;
    private VisibleBars visible;
    private double plotWidth = 1;
    private double plotHeight = 1;
    private long quoteVersion = -1;
    private List<OrderDrag> judged = List.of();
    private Optional<OrderLines.Objection> objection = Optional.empty();

    /// @param fx runs what the engine answers on the view's thread
    /// @param work works out indicators, off the view's thread
    ChartViewModel(Instrument instrument, Desk desk, OrderEntry orderEntry, Executor fx, Executor work) {
        this(instrument, desk, orderEntry, fx, work, SessionBreaks.NONE);
    }

    /// @param breaks where lines between sessions are drawn
    ChartViewModel(
            Instrument instrument, Desk desk, OrderEntry orderEntry, Executor fx, Executor work, SessionBreaks breaks) {
        this.breaks = breaks;
        this.instrument = instrument;
        this.desk = desk;
        bars = new ChartBars(desk.bars(), instrument.index(), interval.get());
        orders = new OrderLines(instrument, desk.orders(), orderEntry, fx, message::set);
        exits = new PulledExits(instrument, orders, quote, this::position, message::set);
        clicks = new ClickOrders(instrument, desk.quotes(), orderEntry, fx, message::set);
        fills = new FillMarks(instrument, desk.fills());
        studies = new Studies(instrument, bars, fx, work, (what, why) -> LOG.log(ERROR, what, why));
        comparison = new Comparison(desk.bars(), interval.get());
        position = desk.positions().get(instrument.index());
        visible = bars.visible(window);
        interval.addListener((seen, was, is) -> changeInterval(is));
        // the window may paint in the new style before the next frame is worked out
        style.addListener((seen, was, is) -> averages.layout(bars.bars(), visible));
    }

    private void changeInterval(BarInterval now) {
        double x = window.width() / 2;
        long middle = bars.timeAt((int) window.index(x));
        bars.interval(now);
        comparison.interval(now);
        studies.clear();
        window.fit(window.width(), margin(), bars.size());
        window.rebase(bars.indexAt(middle) + 0.5, x);
        visible = bars.visible(window);
        scale.reset();
    }

    /// Takes in what happened since the last call.
    ///
    /// @return whether anything on the chart may look different
    boolean poll() {
        boolean changed = bars.poll();
        changed |= comparison.poll();
        if (orders.poll()) {
            changed = true;
            // it may have been sent meanwhile
            if (exits.isPrepared(message.get())) clearMessage();
        }
        changed |= fills.poll();
        long now = desk.quotes().version(instrument.index());
        if (now != quoteVersion) {
            quoteVersion = now;
            changed |= readQuote();
        }
        PositionRow present = desk.positions().get(instrument.index());
        if (present != position) {
            position = present;
            changed = true;
        }
        changed |= exits.poll();
        changed |= studies.poll(visible, window);
        return changed;
    }

    /// Bid and ask are nowhere on the chart, except in what a move or a click would do: most quotes change nothing.
    ///
    /// @return whether something in sight is another
    private boolean readQuote() {
        boolean had = quote.hasLast();
        boolean derived = quote.derived();
        long last = quote.last();
        desk.quotes().read(instrument.index(), quote);
        boolean same = had == quote.hasLast() && derived == quote.derived() && last == quote.last();
        return !same || orders.drag().isPresent() || exits.draft().isPresent() || clicks.offering();
    }

    /// Disarms, and stops reading the desk.
    void dispose() {
        clicks.armedProperty().set(false);
        orders.dispose();
        fills.dispose();
    }

    /// Works out the frame for a price pane of this size.
    void layout(double width, double height) {
        plotWidth = width;
        plotHeight = height;
        window.fit(Math.max(60, width - lane()), margin(), bars.size());
        visible = bars.visible(window);
        sessions = SessionStarts.of(bars.bars(), breaks, window);
        comparison.layout(visible, bars);
        if (style.get() == BarStyle.HEIKIN_ASHI) averages.layout(bars.bars(), visible);
        scale.layout(height, fitted());
    }

    private PriceScale fitted() {
        if (visible.size() == 0 && !quote.hasLast()) return new PriceScale(0, 1, plotHeight);
        PriceRange own = visible.size() == 0 ? new PriceRange(quote.last(), quote.last()) : visible.range();
        PriceRange candles = base().flatMap(comparison::range).map(own::and).orElse(own);
        double least = LEAST_TICKS * (double) instrument.tick();
        PriceRange range = studies.overPrices(visible)
                .map(lines -> candles.towards(lines, least))
                .orElse(candles)
                .with(levels(), least);
        boolean log = scale.kindProperty().get() == ScaleKind.LOG;
        return PriceScale.around(range.low(), range.high(), plotHeight, ABOVE, BELOW, least, log);
    }

    /// Prices of the orders, those asked for, and of the position. Not the one being dragged: the range must not move
    /// under the hand.
    private double[] levels() {
        DoubleStream.Builder levels = DoubleStream.builder();
        for (OrderLine line : orders.all()) {
            levels.add(line.price());
            orders.pending(line.id()).ifPresent(levels::add);
        }
        if (!position.flat()) position.averagePrice().ifPresent(average -> levels.add(average.units()));
        exits.keyed().ifPresent(levels::add);
        return levels.build().toArray();
    }

    /// Pixel column where the line of an order or of the position begins: the candle of its entry. Outside the window
    /// if that candle is; 0 if there is no entry to show.
    double entryColumn(LevelLabel label) {
        Optional<Long> entry = label.order().isEmpty()
                ? fills.entry()
                : label.order().map(line -> line.row().createdAt());
        return entry.map(at -> window.x(bars.indexAt(at) + 0.5)).orElse(0.0);
    }

    /// Pixels at the right kept for labels.
    double lane() {
        return orders.isEmpty() && position.flat() ? 0 : Math.min(PlotText.scaled(LANE), plotWidth / 2);
    }

    private double margin() {
        return lane() > 0 ? MARGIN_WITH_LANE : MARGIN;
    }

    Instrument instrument() {
        return instrument;
    }

    ObjectProperty<BarInterval> intervalProperty() {
        return interval;
    }

    ObjectProperty<BarStyle> styleProperty() {
        return style;
    }

    /// The candles in view as averages, as of the last layout in that style or its choice.
    HeikinAshi averages() {
        return averages;
    }

    /// What the trader should know about the last thing done here; empty if nothing.
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    void say(String sentence) {
        message.set(sentence);
    }

    void clearMessage() {
        message.set("");
    }

    ChartBars bars() {
        return bars;
    }

    VisibleBars visible() {
        return visible;
    }

    BarWindow window() {
        return window;
    }

    PriceScale scale() {
        return scale.now();
    }

    boolean autoScale() {
        return scale.auto();
    }

    ObjectProperty<ScaleKind> scaleProperty() {
        return scale.kindProperty();
    }

    /// What percents count from; empty while the axis shows prices, or where no percent can be counted.
    Optional<PercentBase> percent() {
        return scale.kindProperty().get() == ScaleKind.PERCENT ? base() : Optional.empty();
    }

    /// The first close in view; empty if there is none, or none that percents could count from.
    Optional<PercentBase> base() {
        boolean any = visible.size() > 0 && visible.close(0) > 0;
        return any ? Optional.of(new PercentBase(visible.close(0))) : Optional.empty();
    }

    Comparison comparison() {
        return comparison;
    }

    /// The sessions that begin in view.
    SessionStarts sessions() {
        return sessions;
    }

    OrderLines orders() {
        return orders;
    }

    /// What can be pulled out of the position.
    PulledExits exits() {
        return exits;
    }

    /// What a click on it sends.
    ClickOrders clicks() {
        return clicks;
    }

    FillMarks fills() {
        return fills;
    }

    Studies studies() {
        return studies;
    }

    QuoteRow quote() {
        return quote;
    }

    PositionRow position() {
        return position;
    }

    /// The first price being chosen that the gate would refuse; empty if all would pass or none is being chosen.
    Optional<OrderLines.Objection> objection() {
        List<OrderDrag> drafts = orders.drafts();
        if (!drafts.equals(judged)) {
            judged = drafts;
            objection = orders.objection(drafts);
        }
        return objection;
    }

    /// Drags the plot: sideways through time and, once the price range is the trader's own, up and down.
    void pan(double dx, double dy) {
        window.pan(dx);
        scale.move(dy);
    }

    /// @param factor above 1 shows less time
    void zoom(double factor, double x) {
        window.zoom(factor, Math.min(x, window.width()));
    }

    /// Stretches the price range; from then on it is the trader's own.
    ///
    /// @param pixels dragged down along the axis
    void stretch(double pixels) {
        scale.stretch(Math.exp(pixels / 150));
    }

    /// The price range follows the visible bars again.
    void resetScale() {
        scale.reset();
    }

    /// The candle under a pixel; the last one if the pixel is outside all.
    ///
    /// @return −1 if there are no candles
    int candleAt(double x) {
        int count = visible.size();
        if (count == 0) return -1;
        int bucket = (int) Math.floor(window.index(x) / visible.bucket()) * visible.bucket();
        return Math.clamp((bucket - visible.first(0)) / visible.bucket(), 0, count - 1);
    }
}
