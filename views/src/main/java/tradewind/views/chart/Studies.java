package tradewind.views.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import tradewind.engine.indicators.Indicator;
import tradewind.engine.indicators.IndicatorCatalogue;
import tradewind.engine.indicators.IndicatorValues;
import tradewind.engine.market.BarSeries;
import tradewind.engine.market.Instrument;
import tradewind.views.controls.Token;

/// The indicators of a chart and their values for the bars on screen.
///
/// Values are worked out off the view's thread over the window, a screen at either side and a run-in, one job at a
/// time:
/// what is drawn may be one frame older than the candles, and a pan by less than a screen needs no new job.
final class Studies {
    /// Bars before the first one shown, so that recursive averages have settled.
    private static final int RUN_IN = 1_000;
    /// Above so many bars in view indicators are not drawn: a pixel would stand for hundreds of values.
    static final int MOST_BARS = 60_000;
    private static final long DAY = 86_400_000_000_000L;
    private static final Token[] SERIES = {Token.SERIES_1, Token.SERIES_2, Token.SERIES_3};

    /// Values of bars `from` and after, by study and line, in price.
    private record Computed(int from, int to, List<Study> studies, List<IndicatorValues> values) {}

    private final Instrument instrument;
    private final ChartBars bars;
    private final Executor fx;
    private final Executor work;
    private List<Study> active = List.of();
    private Optional<Computed> computed = Optional.empty();
    private long computedVersion = -1;
    private boolean working;
    private boolean fresh;
    /// Answers of jobs begun before the interval changed are of other bars.
    private int generation;

    Studies(Instrument instrument, ChartBars bars, Executor fx, Executor work) {
        this.instrument = instrument;
        this.bars = bars;
        this.fx = fx;
        this.work = work;
        set(IndicatorCatalogue.EMA, 21);
        set(IndicatorCatalogue.VWAP);
        set(IndicatorCatalogue.RSI, 14);
    }

    List<Study> active() {
        return active;
    }

    boolean shows(Indicator indicator) {
        return active.stream().anyMatch(s -> s.indicator() == indicator);
    }

    /// Switches an indicator on, in place of the same one with other parameters.
    ///
    /// @throws IllegalArgumentException if the parameters are not the indicator's
    void set(Indicator indicator, double... parameters) {
        indicator.objection(parameters).ifPresent(text -> {
            throw new IllegalArgumentException(indicator.name() + ": " + text);
        });
        remove(indicator);
        List<Study> next = new ArrayList<>(active);
        next.add(new Study(indicator, parameters.clone(), freeColour(indicator.pane())));
        active = List.copyOf(next);
        computedVersion = -1;
    }

    private Token freeColour(Indicator.Pane pane) {
        if (pane == Indicator.Pane.OWN) return Token.SERIES_3;
        List<Token> used =
                active.stream().filter(Study::overPrices).map(Study::colour).toList();
        return Arrays.stream(SERIES).filter(c -> !used.contains(c)).findFirst().orElse(Token.SERIES_1);
    }

    void remove(Indicator indicator) {
        active = active.stream().filter(s -> s.indicator() != indicator).toList();
        computedVersion = -1;
    }

    /// Forgets all values: the bars are others now.
    void clear() {
        computed = Optional.empty();
        computedVersion = -1;
        generation++;
        working = false;
    }

    /// Starts a job if the values on screen are missing or old.
    ///
    /// @return whether new values arrived since the last call
    boolean poll(VisibleBars visible, BarWindow window) {
        boolean arrived = fresh;
        fresh = false;
        if (!working && visible.size() > 0 && !active.isEmpty() && !hidden(visible)) {
            int first = visible.first(0);
            int end = Math.min(bars.size(), visible.first(visible.size() - 1) + visible.bucket());
            if (computedVersion != bars.version() || !covers(first, end)) start(first, end);
        }
        boolean atOnce = fresh;
        fresh = false;
        return arrived || atOnce;
    }

    /// Too many bars in view to draw indicators.
    boolean hidden(VisibleBars visible) {
        return (long) visible.size() * visible.bucket() > MOST_BARS;
    }

    private boolean covers(int first, int end) {
        return computed.filter(c -> c.from() <= first && c.to() >= end).isPresent();
    }

    private void start(int first, int end) {
        int screen = end - first;
        int from = Math.max(0, first - screen);
        int to = Math.min(bars.size(), end + screen);
        BarSeries copy = copy(runIn(from), to);
        int skipped = runIn(from);
        List<Study> studies = active;
        long version = bars.version();
        int of = generation;
        working = true;
        work.execute(() -> {
            List<IndicatorValues> values = compute(studies, copy);
            fx.execute(() -> {
                if (of != generation) return;
                computed = Optional.of(new Computed(skipped, to, studies, values));
                computedVersion = studies == active ? version : -1;
                working = false;
                fresh = true;
            });
        });
    }

    private List<IndicatorValues> compute(List<Study> studies, BarSeries over) {
        return studies.stream()
                .map(s -> s.indicator()
                        .compute(over, instrument.priceScale(), instrument.quantityScale(), s.parameters()))
                .toList();
    }

    /// First bar a job needs: the run-in, back to the start of that bar's day, where daily averages begin.
    private int runIn(int from) {
        int at = Math.max(0, from - RUN_IN);
        long day = Math.floorDiv(bars.bars().time(at), DAY);
        return Math.max(0, bars.indexAt(day * DAY - 1) + 1);
    }

    private BarSeries copy(int from, int to) {
        BarSeries all = bars.bars();
        BarSeries copy = new BarSeries(all.interval());
        for (int i = from; i < to; i++)
            copy.addBar(all.time(i), all.open(i), all.high(i), all.low(i), all.close(i), all.volume(i));
        return copy;
    }

    /// A study's line by candle, in price; NaN where there is no value.
    double[] line(Study study, int line, VisibleBars visible) {
        double[] out = new double[visible.size()];
        for (int i = 0; i < out.length; i++) {
            int last = Math.min(bars.size(), visible.first(i) + visible.bucket()) - 1;
            out[i] = value(study, line, last);
        }
        return out;
    }

    /// A study's value at a bar; NaN if there is none.
    double value(Study study, int line, int bar) {
        if (computed.isEmpty()) return Double.NaN;
        Computed known = computed.get();
        int at = known.studies().indexOf(study);
        int i = bar - known.from();
        if (at < 0 || i < 0) return Double.NaN;
        double[] values = known.values().get(at).lines()[line];
        return i < values.length ? values[i] : Double.NaN;
    }
}
