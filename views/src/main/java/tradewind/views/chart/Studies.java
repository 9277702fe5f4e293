package tradewind.views.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import tradewind.engine.indicators.Indicator;
import tradewind.engine.indicators.IndicatorCatalogue;
import tradewind.engine.indicators.IndicatorValues;
import tradewind.engine.market.BarSeries;
import tradewind.engine.market.FixedPoint;
import tradewind.engine.market.Instrument;
import tradewind.views.chart.StudyResults.Result;
import tradewind.views.controls.Token;
import tradewind.views.texts.Texts;

/// The indicators of a chart and their values for the bars on screen.
///
/// Values are worked out off the view's thread over the window, a screen at either side and a run-in, one job at a
/// time: what is drawn may be one frame older than the candles, and a pan by less than a screen needs no new job.
final class Studies {
    private static final Texts TEXTS = Texts.of("chart");

    /// Bars before the first one shown, so that recursive averages have settled.
    private static final int RUN_IN = 1_000;
    /// Above so many bars in view indicators are not drawn: a pixel would stand for hundreds of values.
    static final int MOST_BARS = 60_000;
    private static final int MOST_MULTIPLES = 20;
    private static final long DAY = 86_400_000_000_000L;

    private final Instrument instrument;
    private final ChartBars bars;
    private final Executor fx;
    private final Executor work;
    private final BiConsumer<String, Throwable> failed;
    private List<Study> active = List.of();
    /// What a template or layout named and this release does not have: kept as it was written.
    private List<String> unknown = List.of();
    private Runnable changed = () -> {};
    private Optional<StudyResults> computed = Optional.empty();
    private long computedVersion = -1;
    private final Set<Study> told = new HashSet<>();
    private boolean working;
    private boolean fresh;
    /// Answers of jobs begun before the interval changed are of other bars.
    private int generation;

    /// @param failed told once about a study that cannot be worked out: what it is, and why
    Studies(Instrument instrument, ChartBars bars, Executor fx, Executor work, BiConsumer<String, Throwable> failed) {
        this.failed = failed;
        this.instrument = instrument;
        this.bars = bars;
        this.fx = fx;
        this.work = work;
        put(IndicatorCatalogue.EMA, 21);
        put(IndicatorCatalogue.VWAP);
        put(IndicatorCatalogue.RSI, 14);
    }

    List<Study> active() {
        return active;
    }

    /// What was named and is not in this release, as it was written.
    List<String> unknown() {
        return unknown;
    }

    void removeUnknown(String text) {
        unknown = unknown.stream().filter(each -> !each.equals(text)).toList();
        changed.run();
    }

    /// Told after every change by hand or by template.
    void setOnChange(Runnable told) {
        changed = told;
    }

    /// Everything that is on, each as [Study#text] writes it, and what is unknown.
    List<String> texts() {
        return Stream.concat(active.stream().map(Study::text), unknown.stream()).toList();
    }

    /// Puts these on in place of what is on. What this release does not know is kept and named.
    void put(List<String> texts) {
        List<Study> next = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        for (String text : texts) {
            Optional<Study> study = Study.of(text);
            boolean twice = study.isPresent()
                    && objection(next, study.get().indicator(), study.get().parameters())
                            .isPresent();
            if (twice) continue;
            study.ifPresentOrElse(next::add, () -> rest.add(text.strip()));
        }
        unknown = rest.stream().filter(text -> !text.isEmpty()).distinct().toList();
        show(next);
    }

    /// Switches an indicator on, also a second time with other parameters.
    ///
    /// @return why not; empty if it is on
    Optional<String> add(Indicator indicator, double... parameters) {
        Optional<String> objection = objection(active, indicator, parameters);
        if (objection.isEmpty()) put(indicator, parameters);
        return objection;
    }

    private void put(Indicator indicator, double... parameters) {
        List<Study> next = new ArrayList<>(active);
        next.add(new Study(indicator, parameters.clone(), style(indicator)));
        show(next);
    }

    /// Gives a study other parameters; it keeps its colour and its place.
    ///
    /// @return why not; empty if they are in force
    Optional<String> change(Study study, double... parameters) {
        int at = active.indexOf(study);
        if (at < 0) return Optional.of(TEXTS.get("studies.gone", study.label()));
        List<Study> next = new ArrayList<>(active);
        next.remove(at);
        Optional<String> objection = objection(next, study.indicator(), parameters);
        if (objection.isPresent()) return objection;
        next.add(at, new Study(study.indicator(), parameters.clone(), study.style()));
        show(next);
        return Optional.empty();
    }

    /// Draws a study in another way. What was worked out stays.
    ///
    /// @return the study as it is now
    Study restyle(Study study, LineStyle style) {
        Study next = new Study(study.indicator(), study.parameters(), style);
        List<Study> all = new ArrayList<>(active);
        all.replaceAll(each -> each.equals(study) ? next : each);
        active = List.copyOf(all);
        computed = computed.map(c -> c.replaced(study, next));
        changed.run();
        return next;
    }

    void remove(Study study) {
        show(active.stream().filter(s -> !s.equals(study)).toList());
    }

    private void show(List<Study> studies) {
        active = List.copyOf(studies);
        computedVersion = -1;
        changed.run();
    }

    private static Optional<String> objection(List<Study> beside, Indicator indicator, double[] parameters) {
        return indicator
                .objection(parameters)
                .or(() -> beside.stream()
                        .filter(s -> s.indicator() == indicator && Arrays.equals(s.parameters(), parameters))
                        .findFirst()
                        .map(s -> TEXTS.get("studies.twice", s.label())));
    }

    /// Parameters for one more of this indicator: the usual ones, or if those are on the chart a multiple of its
    /// periods.
    ///
    /// @return empty if no more of it make sense
    Optional<double[]> proposal(Indicator indicator) {
        double[] usual = indicator.initial();
        if (objection(active, indicator, usual).isEmpty()) return Optional.of(usual);
        for (int times = 2; times <= MOST_MULTIPLES; times++) {
            double[] next = usual.clone();
            for (int i = 0; i < next.length; i++)
                if (indicator.parameters().get(i).whole()) next[i] *= times;
            if (objection(active, indicator, next).isEmpty()) return Optional.of(next);
        }
        return Optional.empty();
    }

    private LineStyle style(Indicator indicator) {
        LineStyle plain = new LineStyle(freeColour(indicator.pane()));
        if (indicator.name().equals("SAR")) return plain.with(LineStyle.Stroke.POINTS);
        return indicator.name().equals("VWAP") ? plain.with(LineStyle.Stroke.DASHED) : plain;
    }

    private Token freeColour(Indicator.Pane pane) {
        if (pane == Indicator.Pane.OWN) return Token.SERIES_3;
        List<Token> used =
                active.stream().filter(Study::overPrices).map(Study::colour).toList();
        return LineStyle.COLOURS.stream()
                .filter(c -> !used.contains(c))
                .findFirst()
                .orElse(Token.SERIES_1);
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
            List<Result> results = studies.stream().map(s -> compute(s, copy)).toList();
            fx.execute(() -> {
                if (of != generation) return;
                computed = Optional.of(new StudyResults(skipped, to, studies, results));
                tellFailures(studies, results);
                computedVersion = studies == active ? version : -1;
                working = false;
                fresh = true;
            });
        });
    }

    /// One that fails must not take the others with it.
    private Result compute(Study study, BarSeries over) {
        try {
            return new Result.Values(study.indicator()
                    .compute(over, instrument.priceScale(), instrument.quantityScale(), study.parameters()));
        } catch (RuntimeException | StackOverflowError e) {
            return new Result.Failed(e);
        }
    }

    /// Once for each study, not with every new bar.
    private void tellFailures(List<Study> studies, List<Result> results) {
        for (int i = 0; i < results.size(); i++)
            if (results.get(i) instanceof Result.Failed(Throwable why) && told.add(studies.get(i)))
                failed.accept("indicator " + studies.get(i).label(), why);
    }

    /// The last job could not work this study out.
    boolean failed(Study study) {
        return result(study).filter(Result.Failed.class::isInstance).isPresent();
    }

    private Optional<Result> result(Study study) {
        return computed.filter(c -> c.studies().contains(study))
                .map(c -> c.results().get(c.studies().indexOf(study)));
    }

    /// First bar a job needs: the run-in, back to the start of that bar's day, where daily averages begin. Sums from
    /// the
    /// first bar need all of them.
    private int runIn(int from) {
        boolean sums = active.stream().anyMatch(s -> s.indicator().anchor() == Indicator.Anchor.FIRST_BAR);
        int at = Math.max(0, from - (sums ? MOST_BARS : RUN_IN));
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
        for (int i = 0; i < out.length; i++) out[i] = value(study, line, lastBar(visible, i));
        return out;
    }

    /// Where the lines over the prices run, price units; empty if there are none.
    Optional<PriceRange> overPrices(VisibleBars visible) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double units = FixedPoint.power(instrument.priceScale());
        for (Study study : active) {
            if (!study.overPrices() || hidden(visible)) continue;
            for (int line = 0; line < study.indicator().outputs().size(); line++)
                for (double value : line(study, line, visible)) {
                    if (Double.isNaN(value)) continue;
                    low = Math.min(low, value * units);
                    high = Math.max(high, value * units);
                }
        }
        return low > high ? Optional.empty() : Optional.of(new PriceRange(low, high));
    }

    /// Whether a study's values begin anew between a candle and the one before it.
    boolean startsAnew(Study study, VisibleBars visible, int candle) {
        if (candle == 0) return false;
        BarSeries all = bars.bars();
        return study.indicator()
                .anchor()
                .between(all.time(lastBar(visible, candle - 1)), all.time(lastBar(visible, candle)));
    }

    private int lastBar(VisibleBars visible, int candle) {
        return Math.min(bars.size(), visible.first(candle) + visible.bucket()) - 1;
    }

    /// A study's value at a bar; NaN if there is none.
    double value(Study study, int line, int bar) {
        if (!(result(study).orElse(null) instanceof Result.Values(IndicatorValues known))) return Double.NaN;
        int i = bar - computed.orElseThrow().from();
        double[] values = known.lines()[line];
        return i >= 0 && i < values.length ? values[i] : Double.NaN;
    }
}
