package tradewind.app.desk;

import java.util.List;
import java.util.concurrent.ExecutionException;
import tradewind.engine.ReplayControl;
import tradewind.engine.Session;
import tradewind.engine.Ticket;
import tradewind.engine.TicketList;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.history.SampleMarket;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

/// Some trading on the sample market, so that every panel has something to show: fills, a bracket, orders that work,
/// one that was canceled, one that was refused and one that expired. Ends with the replay paused.
final class SampleTrading {
    private static final Instrument BTC = SampleMarket.BTC_USD;
    private static final long MINUTE = 60_000_000_000L;

    private SampleTrading() {}

    static void on(Session session) throws InterruptedException, ExecutionException {
        session.strategies().start("ema-cross");
        pass(session, 90);
        send(session, Side.BUY, "2", Terms.MARKET);
        pass(session, 2);
        long last = last(session);
        session.orders()
                .submitList(new TicketList.Bracket(
                        ticket(Side.BUY, "1.5", new Terms.Limit(BTC.price(last + 100))),
                        List.of(new TicketList.Target(BTC.quantity("1.5"), new Terms.Limit(BTC.price(last + 3_000)))),
                        new Terms.Stop(BTC.price(last - 2_500))))
                .get();
        pass(session, 3);
        send(session, Side.BUY, "1", new Terms.Limit(BTC.price(last(session) - 1_500)));
        send(session, Side.SELL, "0.75", new Terms.Limit(BTC.price(last(session) + 2_200)));
        send(session, Side.SELL, "0.5", Terms.MARKET);
        send(session, Side.BUY, "0.4", new Terms.Limit(BTC.price(last(session) - 2_000)));
        List<OrderRow> rows = session.desk().orders().all();
        session.orders().cancel(rows.getLast().order().id()).get();
        send(session, Side.BUY, "90000", new Terms.Limit(BTC.price(last(session))));
        // nobody here asks for its end
        session.orders()
                .submit(new Ticket(
                        BTC,
                        Side.BUY,
                        BTC.quantity("0.3"),
                        new Terms.Limit(BTC.price(last(session) - 1_800)),
                        TimeInForce.GTD,
                        OrderSource.MANUAL,
                        Handling.PLAIN.expiringAt(session.clock().now() + 2 * MINUTE)))
                .get();
        pass(session, 5);
    }

    private static Ticket ticket(Side side, String quantity, Terms terms) {
        return new Ticket(BTC, side, BTC.quantity(quantity), terms, TimeInForce.GTC, OrderSource.MANUAL);
    }

    private static void send(Session session, Side side, String quantity, Terms terms)
            throws InterruptedException, ExecutionException {
        session.orders().submit(ticket(side, quantity, terms)).get();
    }

    private static long last(Session session) {
        QuoteRow row = new QuoteRow();
        session.desk().quotes().read(0, row);
        return row.last();
    }

    private static void pass(Session session, long minutes) {
        ReplayControl replay = session.replay().orElseThrow();
        long to = session.clock().now() + minutes * MINUTE;
        replay.jumpTo(to);
        DeskWork.until("the market goes on", () -> session.clock().now() >= to);
    }
}
