package tradewind.views.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.Side;
import tradewind.views.chart.ChartGeometry.Box;
import tradewind.views.controls.Token;
import tradewind.views.figures.Figures;
import tradewind.views.texts.Texts;
import tradewind.views.working.OrderDrag;
import tradewind.views.working.OrderLine;

/// Writes what the chart shows: symbol, interval and venue, the bar under the pointer, indicator values, and what a
/// change about to be sent would do.
final class HeaderPainter {
    private static final Texts TEXTS = Texts.of("chart");
    private static final double LEFT = 10;
    private static final double ROW = 34;
    private static final double GAP = 8;

    private final Brush brush;
    private final ChartViewModel model;
    private final ChartGeometry geometry;
    private final Instrument instrument;
    private final String failed = TEXTS.get("header.failed");
    private final String derived = TEXTS.get("header.derived");

    HeaderPainter(Brush brush, ChartViewModel model, ChartGeometry geometry) {
        this.brush = brush;
        this.model = model;
        this.geometry = geometry;
        this.instrument = model.instrument();
    }

    /// @param typed what is being typed and what it would do; empty if nothing is
    void paint(Pointer pointer, String typed) {
        int candle = pointer.inside() && pointer.x() < geometry.plotWidth()
                ? model.candleAt(pointer.x())
                : model.visible().size() - 1;
        double x = averaged(title(typed));
        if (candle >= 0) bar(candle, compared(candle, x));
        studies(candle);
        hint();
    }

    private double title(String typed) {
        String what =
                instrument.symbol() + " · " + model.intervalProperty().get().label() + " · "
                        + instrument.id().venue();
        ground(LEFT, 16, PlotText.title(what) + 12);
        brush.title(what, LEFT, 16, brush.colour(Token.TEXT));
        double x = LEFT + PlotText.title(what) + 12;
        if (!typed.isEmpty()) {
            brush.numbers(typed, x, 16, brush.colour(Token.WARN));
            x += PlotText.width(typed) + 12;
        }
        return x;
    }

    /// Candles that are averages must not be taken for prices: said in full where there is room for it and the figures.
    private double averaged(double start) {
        if (model.styleProperty().get() != BarStyle.HEIKIN_ASHI) return start;
        double figures = 4
                * (PlotText.width(Figures.price(instrument, (long) model.scale().high())) + 20);
        String all = TEXTS.get("header.averages");
        boolean fits = start + PlotText.words(all) + figures <= geometry.plotWidth();
        String text = fits ? all : TEXTS.get("header.averages.brief");
        ground(start, 16, PlotText.words(text) + 12);
        brush.words(text, start, 16, brush.colour(Token.TEXT_2));
        return start + PlotText.words(text) + 12;
    }

    /// The instrument compared with, and how both have done since the first bar in view.
    private double compared(int candle, double start) {
        Optional<Instrument> second = model.comparison().instrument();
        if (second.isEmpty()) return start;
        double percent = model.comparison().percent(candle);
        String own = model.base()
                .map(base -> base.text(model.visible().close(candle)))
                .orElse("");
        String other = Double.isNaN(percent) ? TEXTS.get("header.notrades") : Figures.signedPercent(percent / 100);
        String name = TEXTS.get("header.compared", second.get().symbol());
        double width = PlotText.width(own) + PlotText.words(name) + PlotText.width(other) + 28;
        ground(start, 16, width);
        brush.numbers(own, start, 16, brush.colour(Token.TEXT));
        double x = start + PlotText.width(own) + 8;
        brush.words(name, x, 16, brush.colour(Token.ACCENT));
        x += PlotText.words(name) + 6;
        brush.numbers(other, x, 16, brush.colour(Token.ACCENT));
        return start + width;
    }

    private void bar(int candle, double start) {
        VisibleBars bars = model.visible();
        Color ink = brush.colour(bars.up(candle) ? Token.UP : Token.DOWN);
        double x = start;
        String[] names = {
            TEXTS.get("header.open"), TEXTS.get("header.high"), TEXTS.get("header.low"), TEXTS.get("header.close")
        };
        long[] values = {bars.open(candle), bars.high(candle), bars.low(candle), bars.close(candle)};
        for (int i = 0; i < names.length; i++) {
            String text = Figures.price(instrument, values[i]);
            if (x + PlotText.width(text) + 12 > geometry.plotWidth()) return;
            double name = PlotText.width(names[i]);
            ground(x, 16, PlotText.width(text) + name + 12);
            brush.numbers(names[i], x, 16, brush.colour(Token.TEXT_3));
            brush.numbers(text, x + name + 4, 16, ink);
            x += PlotText.width(text) + name + 12;
        }
        if (!model.quote().derived() || x + PlotText.words(derived) + 10 > geometry.plotWidth()) return;
        ground(x, 16, PlotText.words(derived) + 6);
        brush.words(derived, x + 2, 16, brush.colour(Token.TEXT_3));
    }

    private void studies(int candle) {
        List<Study> studies = model.studies().active();
        // what failed is said first: at the end of a long row it could be cut off
        overPrices(
                studies.stream()
                        .filter(Study::overPrices)
                        .sorted(Comparator.comparing(s -> !model.studies().failed(s)))
                        .toList(),
                candle);
        Box volume = geometry.panes().get(1);
        if (volume.height() > 0 && candle >= 0) {
            String name = TEXTS.get("header.volume");
            double x = LEFT + PlotText.words(name) + GAP;
            String text = volume(instrument, model.visible().volume(candle));
            ground(LEFT, volume.top() + 12, x - LEFT + PlotText.width(text));
            brush.words(name, LEFT, volume.top() + 12, brush.colour(Token.TEXT_2));
            brush.numbers(text, x, volume.top() + 12, brush.colour(Token.TEXT_2));
        }
        List<Study> own = studies.stream().filter(s -> !s.overPrices()).toList();
        for (int i = 0; i < Math.min(own.size(), geometry.studies()); i++)
            study(own.get(i), candle, LEFT, geometry.panes().get(2 + i).top() + 12);
    }

    private void overPrices(List<Study> studies, int candle) {
        boolean any = !model.studies().active().isEmpty();
        if (any && model.studies().hidden(model.visible())) {
            note(TEXTS.get("header.hidden"), LEFT, Token.TEXT_3);
            return;
        }
        List<String> noRoom = model.studies().active().stream()
                .filter(s -> !s.overPrices())
                .skip(geometry.studies())
                .map(Study::label)
                .toList();
        double x = LEFT;
        for (int i = 0; i < studies.size(); i++) {
            String rest = "+" + (studies.size() - i + noRoom.size());
            if (i > 0 && x + width(studies.get(i), candle) + PlotText.words(rest) > geometry.plotWidth()) {
                note(rest, x, Token.TEXT_3);
                return;
            }
            x = study(studies.get(i), candle, x, ROW);
        }
        List<String> unknown = model.studies().unknown();
        if (!unknown.isEmpty()) x = note(TEXTS.get("header.unknown", String.join(", ", unknown)), x, Token.WARN) + GAP;
        if (noRoom.isEmpty()) return;
        String all = TEXTS.get("header.noroom", String.join(", ", noRoom));
        boolean fits = x + PlotText.words(all) <= geometry.plotWidth();
        note(fits ? all : "+" + noRoom.size(), x, Token.TEXT_3);
    }

    private double note(String text, double x, Token ink) {
        ground(x, ROW, PlotText.words(text));
        brush.words(text, x, ROW, brush.colour(ink));
        return x + PlotText.words(text);
    }

    /// A volume to hundredths; finer amounts say nothing in a sum.
    static String volume(Instrument instrument, long units) {
        int scale = instrument.quantityScale();
        return Figures.decimal(units, scale, Math.min(2, scale));
    }

    private double study(Study study, int candle, double start, double middle) {
        ground(start, middle, width(study, candle));
        brush.words(study.label(), start, middle, brush.colour(study.colour(0)));
        double x = start + PlotText.words(study.label()) + GAP;
        if (model.studies().failed(study)) {
            brush.words(failed, x, middle, brush.colour(Token.WARN));
            return x + PlotText.words(failed) + 14;
        }
        boolean band = study.isBand();
        int lines = study.indicator().outputs().size();
        for (int i = 0; i < lines; i++) {
            double value = value(study, i, candle);
            if (Double.isNaN(value)) continue;
            String text = StudyPane.figure(study, value, instrument.priceScale());
            if (named(study)) {
                brush.words(study.output(i), x, middle, brush.colour(Token.TEXT_3));
                x += PlotText.words(study.output(i)) + 4;
            }
            brush.numbers(text, x, middle, brush.colour(lines > 1 && !band ? study.colour(i) : Token.TEXT));
            x += PlotText.width(text) + 8;
        }
        return x + 6;
    }

    private double width(Study study, int candle) {
        double width = PlotText.words(study.label()) + GAP;
        if (model.studies().failed(study)) return width + PlotText.words(failed);
        for (int i = 0; i < study.indicator().outputs().size(); i++) {
            double value = value(study, i, candle);
            if (Double.isNaN(value)) continue;
            width += PlotText.width(StudyPane.figure(study, value, instrument.priceScale())) + 8;
            if (named(study)) width += PlotText.words(study.output(i)) + 4;
        }
        return width;
    }

    /// Several lines that are not the edges and middle of a band: which is which is said.
    private static boolean named(Study study) {
        return study.indicator().outputs().size() > 1 && !study.isBand();
    }

    /// Dims what is plotted behind words.
    private void ground(double x, double middle, double width) {
        Color surface = brush.colour(Token.SURFACE);
        brush.fill(x - 4, middle - 8, width + 4, 16, surface.deriveColor(0, 1, 1, 0.8));
    }

    private double value(Study study, int line, int candle) {
        if (candle < 0) return Double.NaN;
        VisibleBars bars = model.visible();
        int last = Math.min(model.bars().size(), bars.first(candle) + bars.bucket()) - 1;
        double value = model.studies().value(study, line, last);
        boolean newest = last == model.bars().size() - 1;
        // the job for the newest bar may still be running: the value before it is the best there is
        return Double.isNaN(value) && newest ? model.studies().value(study, line, last - 1) : value;
    }

    /// One line at the foot of the prices: what releasing or Enter would do.
    private void hint() {
        Optional<OrderDrag> drag = model.orders().drag();
        Optional<ExitDraft> exit = model.exits().draft();
        if (drag.isEmpty() && exit.isPresent()) {
            exit(exit.get());
            return;
        }
        String text = drag.map(this::consequence).orElse(model.messageProperty().get());
        if (text.isEmpty()) return;
        boolean warn = drag.isEmpty()
                || model.orders().crossing(model.quote()).isPresent()
                || model.objection().isPresent();
        foot(text, warn);
    }

    private void exit(ExitDraft draft) {
        Optional<String> wrong = ExitWords.wrong(draft, model.quote());
        String what = ExitWords.draft(draft, model.quote(), model.position());
        String all = TEXTS.get("exit.how", what);
        boolean fits = PlotText.words(all) + 34 <= geometry.plotWidth();
        foot(wrong.orElse(fits ? all : what), wrong.isPresent());
    }

    private void foot(String text, boolean warn) {
        double middle = geometry.prices().bottom() - 14;
        double width = Math.min(geometry.plotWidth() - 16, PlotText.words(text) + 18);
        Color ground = brush.colour(warn ? Token.WARN_BG : Token.SURFACE_RAISED);
        Color ink = brush.colour(warn ? Token.WARN : Token.TEXT_2);
        brush.box(8, middle - 10, width, 20, ground, warn ? ink : brush.colour(Token.LINE_CONTROL), Brush.SOLID);
        brush.words(text, 16, middle, ink);
    }

    /// What would go wrong first, else how far it goes.
    private String consequence(OrderDrag drag) {
        return model.objection()
                .map(refused -> TEXTS.get(
                        "drag.refused", refused.draft().line().tag(), price(refused.draft()), refused.reason()))
                .or(() -> model.orders().crossing(model.quote()).map(this::atOnce))
                .orElseGet(() -> moves(drag));
    }

    private String price(OrderDrag drag) {
        return Figures.price(instrument, drag.price());
    }

    private String moves(OrderDrag drag) {
        OrderLine line = drag.line();
        int orders = model.orders().drafts().size();
        String ticks = Figures.count(Math.abs(drag.ticks()));
        int up = drag.ticks() < 0 ? 0 : 1;
        return orders > 1
                ? TEXTS.get("drag.list", line.tag(), price(drag), Figures.count(orders), ticks, up)
                : TEXTS.get("drag.moves", line.tag(), price(drag), ticks, up, Figures.price(instrument, line.price()));
    }

    private String atOnce(OrderDrag drag) {
        OrderLine line = drag.line();
        QuoteRow quote = model.quote();
        if (line.crossing(drag.price(), quote) == OrderLine.Crossing.TRIGGERS_AT_ONCE)
            return TEXTS.get(
                    "drag.triggers",
                    line.tag(),
                    price(drag),
                    Figures.price(instrument, line.watched(quote).orElseThrow()));
        boolean buy = line.side() == Side.BUY;
        return TEXTS.get(
                "drag.fills",
                line.tag(),
                price(drag),
                buy ? 1 : 0,
                Figures.price(instrument, buy ? quote.ask() : quote.bid()),
                quote.derived() ? 1 : 0);
    }
}
