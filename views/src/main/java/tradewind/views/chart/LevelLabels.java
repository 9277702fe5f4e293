package tradewind.views.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tradewind.engine.desk.PositionRow;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Money;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.Side;
import tradewind.views.chart.LevelLabel.Kind;
import tradewind.views.chart.LevelLabel.Tone;
import tradewind.views.figures.Figures;
import tradewind.views.texts.Texts;
import tradewind.views.working.OrderDrag;
import tradewind.views.working.OrderLine;

/// Lays out the boxes of orders and position: as near to their levels as they can stand without covering each other.
final class LevelLabels {
    private static final Texts TEXTS = Texts.of("chart");
    private static final double INSET = 6;

    private final ChartViewModel model;
    private final double plotWidth;
    private final double height;

    private LevelLabels(ChartViewModel model, double plotWidth, double height) {
        this.model = model;
        this.plotWidth = plotWidth;
        this.height = height;
    }

    /// @param top first pixel row a box may use, below the header
    static List<LevelLabel> of(ChartViewModel model, double plotWidth, double height, double top) {
        return new LevelLabels(model, plotWidth, height).layout(top);
    }

    private List<LevelLabel> layout(double top) {
        List<LevelLabel> labels = new ArrayList<>();
        for (OrderLine line : model.orders().all()) {
            labels.add(order(line));
            model.orders().pending(line.id()).ifPresent(price -> labels.add(pending(line, price)));
        }
        for (OrderDrag draft : model.orders().drafts()) if (draft.moved()) labels.add(draft(draft));
        model.exits().draft().ifPresent(draft -> labels.add(exit(draft)));
        if (!model.position().flat()) position(model.position()).ifPresent(labels::add);
        double widest = labels.stream().mapToDouble(LevelLabel::width).max().orElse(0);
        labels.replaceAll(label -> label.kind() == Kind.POSITION ? withHandles(label) : label.wide(widest));
        labels.sort(Comparator.comparingDouble(LevelLabel::level));
        double[] levels = labels.stream().mapToDouble(LevelLabel::level).toArray();
        // where there are too many they stand closer, and over the words of the header, before one is cut off
        double pitch = Math.clamp((height - top) / Math.max(1, levels.length), LevelLabel.HEIGHT, LevelLabel.PITCH);
        double first = Math.clamp(height - pitch * levels.length, 0, top);
        double[] rows = LabelStack.place(levels, pitch, first, height);
        for (int i = 0; i < rows.length; i++) labels.set(i, labels.get(i).at(Math.round(rows[i])));
        return labels;
    }

    private LevelLabel order(OrderLine line) {
        boolean pending = model.orders().pending(line.id()).isPresent() || line.status() == OrdStatus.PENDING_REPLACE;
        if (pending) return label(Kind.ORDER, line, line.price(), "", TEXTS.get("level.old"), Tone.WARN);
        if (line.status() == OrdStatus.PENDING_CANCEL)
            return label(
                    Kind.ORDER, line, line.price(), sideAndQuantity(line), TEXTS.get("level.cancelling"), Tone.WARN);
        if (!model.scale().shows(line.price()))
            return label(Kind.ORDER, line, line.price(), sideAndQuantity(line), beyond(line.price()), Tone.QUIET);
        Optional<Money> gain = gainAt(line, line.price());
        if (gain.isPresent())
            return label(
                    Kind.ORDER,
                    line,
                    line.price(),
                    sideAndQuantity(line),
                    Figures.signedMoney(gain.get()),
                    tone(gain.get()));
        return label(Kind.ORDER, line, line.price(), sideAndQuantity(line), distance(line.price()), Tone.QUIET);
    }

    private LevelLabel pending(OrderLine line, long price) {
        return label(Kind.PENDING, line, price, sideAndQuantity(line), TEXTS.get("level.asked"), Tone.QUIET);
    }

    private LevelLabel draft(OrderDrag drag) {
        OrderLine line = drag.line();
        return switch (line.crossing(drag.price(), model.quote())) {
            case NONE ->
                label(Kind.DRAFT, line, drag.price(), sideAndQuantity(line), distance(drag.price()), Tone.QUIET);
            case FILLS_AT_ONCE ->
                label(Kind.DRAFT, line, drag.price(), sideAndQuantity(line), TEXTS.get("level.fills"), Tone.WARN);
            case TRIGGERS_AT_ONCE ->
                label(Kind.DRAFT, line, drag.price(), sideAndQuantity(line), TEXTS.get("level.triggers"), Tone.WARN);
        };
    }

    private LevelLabel exit(ExitDraft draft) {
        String text = sideAndQuantity(draft.side(), draft.instrument(), draft.quantity());
        Optional<Money> gain = model.position().profitAt(draft.price(), draft.quantity());
        return switch (draft.crossing(model.quote())) {
            case NONE -> {
                boolean shown = model.scale().shows(draft.price());
                String info = shown ? gain.map(Figures::signedMoney).orElse("") : beyond(draft.price());
                Tone tone = shown ? gain.map(LevelLabels::tone).orElse(Tone.QUIET) : Tone.QUIET;
                yield label(Kind.EXIT, Optional.empty(), draft.price(), text, info, tone);
            }
            case FILLS_AT_ONCE ->
                label(Kind.EXIT, Optional.empty(), draft.price(), text, TEXTS.get("level.fills"), Tone.WARN);
            case TRIGGERS_AT_ONCE ->
                label(Kind.EXIT, Optional.empty(), draft.price(), text, TEXTS.get("level.triggers"), Tone.WARN);
        };
    }

    private LevelLabel label(Kind kind, OrderLine line, long price, String text, String info, Tone tone) {
        return label(kind, Optional.of(line), price, text, info, tone);
    }

    /// A box as wide as its words; what does not fit is left out whole, the fact first unless it is a warning.
    private LevelLabel label(Kind kind, Optional<OrderLine> line, long price, String text, String info, Tone tone) {
        LevelLabel all = new LevelLabel(kind, line, price, row(price), 0, plotWidth - INSET, 0, text, info, tone);
        double fixed = LevelLabel.tag() + 8 + (kind == Kind.ORDER ? LevelLabel.CLOSE + 4 : 8);
        double words = PlotText.width(text) + (text.isEmpty() || info.isEmpty() ? 0 : 10) + all.infoWidth();
        if (fixed + words <= LevelLabel.widest() || text.isEmpty() || info.isEmpty())
            return all.wide(Math.min(LevelLabel.widest(), fixed + words));
        return tone == Tone.WARN ? label(kind, line, price, "", info, tone) : label(kind, line, price, text, "", tone);
    }

    private Optional<LevelLabel> position(PositionRow position) {
        QuoteRow quote = model.quote();
        String text = TEXTS.get(position.netQuantity() > 0 ? "level.long" : "level.short") + " "
                + Figures.quantity(position.instrument(), Math.abs(position.netQuantity()));
        Optional<Money> open = quote.hasLast() ? Optional.of(position.openProfit(quote.last())) : Optional.empty();
        String info = open.map(Figures::signedMoney).orElse("");
        double width = 8 + PlotText.width(text) + (info.isEmpty() ? 0 : 8 + PlotText.width(info)) + 8;
        return position.averagePrice()
                .map(average -> new LevelLabel(
                        Kind.POSITION,
                        Optional.empty(),
                        average.units(),
                        row(average.units()),
                        0,
                        plotWidth - INSET - width,
                        width,
                        text,
                        info,
                        open.map(LevelLabels::tone).orElse(Tone.QUIET)));
    }

    /// The same box with its handles at the left, no wider than the room kept free of candles.
    private LevelLabel withHandles(LevelLabel position) {
        double handles = model.exits().shown().size() * ExitHandle.width();
        double room = Math.max(position.width(), model.lane() - INSET);
        return position.wide(Math.min(position.width() + handles, room));
    }

    /// The row of a price; levels outside the range stand at its edge.
    private double row(long price) {
        return Math.clamp(model.scale().y(price), 0, height);
    }

    /// The side is one letter: it is painted in its colour.
    private static String sideAndQuantity(OrderLine line) {
        return sideAndQuantity(
                line.side(), line.instrument(), line.row().leaves().units());
    }

    private static String sideAndQuantity(Side side, Instrument instrument, long units) {
        return TEXTS.get(side == Side.BUY ? "side.buy" : "side.sell") + " " + Figures.quantity(instrument, units);
    }

    /// What filling at `price` would realise, if the order closes the position or a part of it.
    private Optional<Money> gainAt(OrderLine line, long price) {
        PositionRow position = model.position();
        long net = position.netQuantity();
        long leaves = line.row().leaves().units();
        boolean closes = net != 0 && (net > 0) == (line.side() == Side.SELL) && leaves <= Math.abs(net);
        return closes ? position.profitAt(price, leaves) : Optional.empty();
    }

    /// Where a level is that the range does not show: `↑1,142.00`.
    private String beyond(long price) {
        return (price > model.scale().high() ? "↑" : "↓") + Figures.price(model.instrument(), price);
    }

    /// From the last price to a level: `−3.99`.
    private String distance(long price) {
        QuoteRow quote = model.quote();
        if (!quote.hasLast()) return "";
        long distance = price - quote.last();
        String text = Figures.price(model.instrument(), distance);
        return distance > 0 ? "+" + text : text;
    }

    private static Tone tone(Money money) {
        return money.units() > 0 ? Tone.GAIN : money.units() < 0 ? Tone.LOSS : Tone.QUIET;
    }
}
