package tradewind.app.desk;

import java.util.ArrayList;
import java.util.List;
import tradewind.engine.desk.Desk;
import tradewind.engine.desk.FillRow;
import tradewind.engine.history.MarketTape;
import tradewind.engine.history.TradeTape;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Money;

/// Equity over a run that has ended: cash and positions after the fills so far, at the last prices.
final class EquityCurve {
    private EquityCurve() {}

    /// Where the market stood at a point of the curve.
    ///
    /// @param price of each instrument, by index
    private record Point(long time, List<Long> price) {}

    /// At evenly spaced trades of a tape, or at evenly spaced times of several instruments.
    static List<Double> of(MarketTape tape, Desk desk, int points) {
        return curve(tape, desk, tape instanceof TradeTape trades ? byTrade(trades, points) : byTime(tape, points));
    }

    private static List<Point> byTrade(TradeTape tape, int points) {
        List<Point> at = new ArrayList<>();
        for (int point = 0; point < points; point++) {
            int i = (int) ((long) (tape.size() - 1) * point / (points - 1));
            at.add(new Point(tape.time(i), List.of(tape.price(i))));
        }
        return at;
    }

    private static List<Point> byTime(MarketTape tape, int points) {
        List<long[]> prices = tape.instruments().stream()
                .map(each -> tape.outline(each.index(), points))
                .toList();
        List<Point> at = new ArrayList<>();
        double slice = (double) (tape.end() - tape.start()) / points;
        for (int point = 0; point < points; point++) {
            int now = point;
            long time = point == points - 1 ? tape.end() : tape.start() + (long) (slice * (point + 1));
            at.add(new Point(time, prices.stream().map(each -> each[now]).toList()));
        }
        return at;
    }

    private static List<Double> curve(MarketTape tape, Desk desk, List<Point> points) {
        List<FillRow> fills = desk.fills().all();
        Money start = desk.balances().all().stream()
                .filter(row ->
                        row.total().currency().equals(desk.account().equity().currency()))
                .findFirst()
                .orElseThrow()
                .start();
        long cash = start.units();
        long[] held = new long[tape.instruments().size()];
        int next = 0;
        List<Double> curve = new ArrayList<>();
        for (Point point : points) {
            for (; next < fills.size() && fills.get(next).fill().at() <= point.time(); next++) {
                FillRow row = fills.get(next);
                Instrument instrument = row.order().instrument();
                long quantity = row.order().side().sign() * row.fill().lastQty().units();
                cash -= instrument.notional(row.fill().lastPx().units(), quantity)
                        + row.fill().fee().units();
                held[instrument.index()] += quantity;
            }
            long worth = cash;
            for (Instrument each : tape.instruments())
                worth += each.notional(point.price().get(each.index()), held[each.index()]);
            curve.add(start.currency().money(worth).toDouble());
        }
        return curve;
    }
}
