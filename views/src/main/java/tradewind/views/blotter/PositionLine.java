package tradewind.views.blotter;

import static tradewind.views.blotter.Column.Look.ACTION;
import static tradewind.views.blotter.Column.Look.DIRECTION;
import static tradewind.views.blotter.Column.Look.NUMBER;
import static tradewind.views.blotter.Column.Look.QUIET;
import static tradewind.views.blotter.Column.Look.SIGNED;
import static tradewind.views.blotter.Column.Look.WORDS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tradewind.engine.desk.PositionRow;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Money;
import tradewind.views.figures.Figures;
import tradewind.views.texts.Texts;

/// A position at the last price, with the stops that stand behind it.
///
/// @param mark last price in price units, 0 before the first trade
/// @param stopped quantity units that open stop orders would close
/// @param unit what open profit is shown in
record PositionLine(PositionRow row, long mark, long stopped, ProfitUnit unit) {
    /// The column whose unit can be changed.
    static final String OPEN_PROFIT = "Open P&L";

    private static final Texts TEXTS = Texts.of("blotter");

    Instrument instrument() {
        return row.instrument();
    }

    private boolean open() {
        return !row.flat();
    }

    private boolean marked() {
        return open() && mark > 0;
    }

    /// `LONG`, `SHORT` or `FLAT`, in every language.
    String direction() {
        return row.flat() ? "FLAT" : row.netQuantity() > 0 ? "LONG" : "SHORT";
    }

    String directionWord() {
        return TEXTS.get("direction." + direction());
    }

    /// Empty when flat; `none`, the covered part, or the whole.
    String stop() {
        if (row.flat()) return "";
        if (stopped == 0) return TEXTS.get("stop.none");
        return stopped >= size()
                ? covered()
                : TEXTS.get("stop.part", covered(), Figures.quantity(instrument(), size()));
    }

    private String plainStop() {
        if (row.flat()) return "";
        if (stopped == 0) return "none";
        return stopped >= size() ? covered() : covered() + " of " + Figures.quantity(instrument(), size());
    }

    private String covered() {
        return Figures.quantity(instrument(), Math.min(stopped, size()));
    }

    boolean stopMissing() {
        return open() && stopped < size();
    }

    /// Quantity units no stop would close.
    long uncovered() {
        return Math.max(0, size() - stopped);
    }

    private long size() {
        return Math.abs(row.netQuantity());
    }

    Money exposure() {
        return instrument().quote().money(Math.abs(instrument().notional(mark, row.netQuantity())));
    }

    private String openProfit() {
        return marked() ? unit.text(row, mark) : "";
    }

    static List<Column<PositionLine>> columns() {
        // a position is painted with every price, the button that closes it is called the same
        Map<Instrument, String> actions = new HashMap<>();
        return List.of(
                Column.of("Symbol", 76, WORDS, line -> line.instrument().symbol()),
                Column.<PositionLine>of("Side", 52, DIRECTION, PositionLine::directionWord)
                        .plain(PositionLine::direction),
                Column.<PositionLine>of(
                                "Net qty",
                                94,
                                NUMBER,
                                line -> Figures.quantity(line.instrument(), line.row.netQuantity()))
                        .plain(line -> plainQuantity(line)),
                Column.<PositionLine>of(
                                "Average cost",
                                84,
                                NUMBER,
                                line -> line.row
                                        .averagePrice()
                                        .map(p -> Figures.price(line.instrument(), p.units()))
                                        .orElse(""))
                        .plain(line ->
                                line.row.averagePrice().map(Object::toString).orElse("")),
                Column.<PositionLine>of(
                                "Last",
                                78,
                                NUMBER,
                                line -> line.marked() ? Figures.price(line.instrument(), line.mark) : "")
                        .plain(line -> line.marked()
                                ? line.instrument().price(line.mark).toString()
                                : "")
                        .yields(3),
                Column.<PositionLine>of(OPEN_PROFIT, 100, SIGNED, PositionLine::openProfit)
                        .plain(line ->
                                line.marked() ? line.row.openProfit(line.mark).amount() : ""),
                Column.<PositionLine>of("Realised", 86, SIGNED, line -> Figures.signedMoney(line.row.realised()))
                        .plain(line -> line.row.realised().amount())
                        .yields(4),
                Column.<PositionLine>of("Fees", 66, NUMBER, line -> Figures.money(line.row.fees()))
                        .plain(line -> line.row.fees().amount())
                        .yields(2),
                Column.<PositionLine>of(
                                "Exposure", 92, NUMBER, line -> line.marked() ? Figures.money(line.exposure()) : "")
                        .plain(line -> line.marked() ? line.exposure().amount() : "")
                        .yields(5),
                Column.<PositionLine>of(
                                "Currency",
                                62,
                                QUIET,
                                line -> line.instrument().quote().code())
                        .yields(1),
                Column.<PositionLine>of("Stop", 158, NUMBER, PositionLine::stop)
                        .plain(PositionLine::plainStop)
                        .alarm(PositionLine::stopMissing),
                Column.of("", 112, ACTION, line -> line.action(actions)));
    }

    private String action(Map<Instrument, String> known) {
        return open() ? known.computeIfAbsent(instrument(), of -> TEXTS.get("flatten", of.symbol())) : "";
    }

    private static String plainQuantity(PositionLine line) {
        long net = line.row.netQuantity();
        return (net < 0 ? "-" : "") + line.instrument().quantity(Math.abs(net));
    }
}
