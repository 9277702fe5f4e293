package tradewind.views.blotter;

import tradewind.engine.desk.LogRow;
import tradewind.engine.market.Price;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

/// A made-up afternoon with an order in every state a trader meets.
public final class Day {
    private Day() {}

    public static TestDesk desk() {
        TestDesk desk = new TestDesk();
        desk.trade("1107.50", "1");
        desk.quote("1118.13", "2.46", "1118.99", "3.18");
        Order entry = desk.work(Side.BUY, "20.9", TestDesk.limit("1107.58"));
        desk.fill(entry, "12.50000000", "1107.58");
        desk.fill(entry, "8.40000000", "1107.55");
        desk.deny(
                Side.BUY, "2", TestDesk.limit("1160.00"), "PRICE_COLLAR", "limit=1160.00 reference=1118.99 band=33.56");
        Order unknown = desk.send(Side.BUY, "3", TestDesk.limit("1116.00"));
        desk.event(new OrderEvent.Unresolved(unknown.id(), desk.tick(), "no reply, asking venue"));
        Order chart = desk.order(Side.BUY, "2.5", TestDesk.limit("1113.50"), TimeInForce.GTC, OrderSource.CHART);
        desk.event(new OrderEvent.Submitted(chart, desk.tick()));
        desk.accept(chart);
        desk.work(Side.SELL, "12.5", TestDesk.stop("1098.00"));
        Order target = desk.work(Side.SELL, "8.5", TestDesk.limit("1142.00"));
        desk.event(new OrderEvent.ReplaceRequested(
                target.id(), desk.tick(), target.quantity(), TestDesk.limit("1150.00")));
        Order slow = desk.work(Side.BUY, "0.9", TestDesk.limit("1117.50"));
        desk.fill(slow, "0.3", "1117.50");
        desk.cancelRequested(slow);
        Order gone = desk.work(Side.BUY, "1.6", TestDesk.limit("1119.00"));
        desk.fill(gone, "1.6", "1119.00");
        desk.cancelled(desk.work(Side.BUY, "0.75", TestDesk.limit("1090.00")));
        Order strategy = desk.order(
                Side.BUY, "1.2", TestDesk.limit("1118.00"), TimeInForce.DAY, OrderSource.strategy("SMA cross"));
        desk.event(new OrderEvent.Submitted(strategy, desk.tick()));
        Order part = desk.work(Side.SELL, "4.12345678", TestDesk.limit("1119.50"));
        desk.fill(part, "1.73234567", "1119.50");
        desk.work(Side.BUY, "1", new Terms.StopLimit(new Price(112_500, 2), new Price(112_600, 2)));
        desk.trade("1118.99", "0.5");
        desk.desk().onLog(new LogRow(desk.tick(), LogRow.Level.INFO, "", "Replay opened: Bitstamp BTC/USD"));
        desk.desk().onLog(new LogRow(desk.tick(), LogRow.Level.WARN, "T1-3", "No reply for 2.0 s; the venue is asked"));
        desk.desk().onLog(new LogRow(desk.tick(), LogRow.Level.ALARM, "", "Feed silent for 61 s"));
        return desk;
    }
}
