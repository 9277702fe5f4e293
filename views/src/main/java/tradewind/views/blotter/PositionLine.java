package tradewind.views.blotter;

import java.util.OptionalDouble;
import java.util.StringJoiner;
import tradewind.engine.desk.PositionRow;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Money;
import tradewind.views.figures.Figures;
import tradewind.views.texts.Texts;

/// A position at the last price, with the orders that stand behind it.
///
/// @param mark last price in price units, 0 before the first trade
/// @param unit what open profit is shown in
/// @param home the same in the currency of the account line
record PositionLine(PositionRow row, long mark, Attached stops, Attached targets, ProfitUnit unit, HomeMark home) {
    private static final Texts TEXTS = Texts.of("blotter");

    Instrument instrument() {
        return row.instrument();
    }

    boolean open() {
        return !row.flat();
    }

    boolean marked() {
        return open() && mark > 0;
    }

    /// `LONG`, `SHORT` or `FLAT`, in every language.
    String direction() {
        return row.flat() ? "FLAT" : row.netQuantity() > 0 ? "LONG" : "SHORT";
    }

    String directionWord() {
        return TEXTS.get("direction." + direction());
    }

    private long size() {
        return Math.abs(row.netQuantity());
    }

    /// Empty when flat; `none`; the price of the nearest stop, and how many more there are or which part of the
    /// position all of them cover.
    String stop() {
        return exit(stops);
    }

    /// The same of the orders that would close it with a profit.
    String target() {
        return exit(targets);
    }

    private String exit(Attached attached) {
        if (row.flat()) return "";
        if (attached.none()) return TEXTS.get("stop.none");
        String price = Figures.price(instrument(), attached.exits().getFirst().price());
        long covered = attached.covered(size());
        // the part they close matters more than how many they are
        if (covered < size()) return TEXTS.get("exit.part", price, percent(covered));
        int more = attached.exits().size() - 1;
        return more == 0 ? price : TEXTS.get("exit.more", price, Figures.count(more));
    }

    /// Rounded down: what is not the whole never reads 100 %.
    private String percent(long covered) {
        return (long) Math.floor(100.0 * covered / size()) + " %";
    }

    /// As in a file: the nearest price, and how much all of them cover where that is not the whole.
    String plain(Attached attached) {
        if (row.flat()) return "";
        if (attached.none()) return "none";
        String price = instrument().price(attached.exits().getFirst().price()).toString();
        long covered = attached.covered(size());
        return covered == size() ? price : price + " for " + instrument().quantity(covered);
    }

    /// Every order, a line each.
    String orders(Attached attached) {
        StringJoiner lines = new StringJoiner("\n");
        if (open())
            for (Attached.Exit exit : attached.exits())
                lines.add(TEXTS.get(
                        exit.onDesk() ? "exit.desk" : "exit.venue",
                        exit.order(),
                        Figures.quantity(instrument(), exit.quantity()),
                        Figures.price(instrument(), exit.price())));
        return lines.toString();
    }

    boolean stopMissing() {
        return uncovered() > 0;
    }

    boolean targetMissing() {
        return open() && targets.none();
    }

    /// Quantity units no stop would close.
    long uncovered() {
        return size() - stops.covered(size());
    }

    /// Open profit in multiples of what is lost from the entry to the stop, both of the part that stops cover, before
    /// fees. Empty without a stop, and where the stop is at the entry or beyond: nothing is at risk then.
    OptionalDouble multiple() {
        double risk = risk();
        if (!marked() || !(risk > 0)) return OptionalDouble.empty();
        double share = (double) stops.covered(size()) / size();
        return OptionalDouble.of(row.openProfit(mark).units() * share / risk);
    }

    /// From the average cost to the stops, of the part they cover, in quote-currency units; NaN without a stop.
    private double risk() {
        if (row.flat() || stops.none()) return Double.NaN;
        Attached.Cover at = stops.cover(instrument(), size());
        double cost = (double) Math.abs(row.cost().units()) * at.covered() / size();
        return row.netQuantity() > 0 ? cost - at.worth() : at.worth() - cost;
    }

    /// Whether the stops close what they cover at the entry or better.
    boolean riskless() {
        return marked() && risk() <= 0;
    }

    Money exposure() {
        return instrument().quote().money(Math.abs(instrument().notional(mark, row.netQuantity())));
    }

    String openProfit() {
        return marked() ? unit.text(row, mark) : "";
    }
}
