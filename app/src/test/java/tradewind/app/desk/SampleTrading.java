package tradewind.app.desk;

import java.util.List;
import java.util.concurrent.ExecutionException;
import tradewind.engine.ReplayControl;
import tradewind.engine.Session;
import tradewind.engine.Ticket;
import tradewind.engine.TicketList;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

/// Some trading on the sample market, so that every panel has something to show: fills, a bracket, orders that work,
/// one that was canceled, one that was refused and one that expired. Ends with the replay paused.
final class SampleTrading {
    private static final long MINUTE = 60_000_000_000L;

    private final Session session;
    private final Instrument instrument;
    /// As far as a dollar is from the market of the sample.
    private final long dollar;

    private SampleTrading(Session session) {
        this.session = session;
        instrument = session.instruments().get(0);
        dollar = SampleFractions.step(instrument);
    }

    static void on(Session session) throws InterruptedException, ExecutionException {
        new SampleTrading(session).trade();
    }

    private void trade() throws InterruptedException, ExecutionException {
        session.strategies().start("ema-cross");
        pass(90);
        send(Side.BUY, "2", Terms.MARKET);
        pass(2);
        long last = last();
        session.orders()
                .submitList(new TicketList.Bracket(
                        ticket(Side.BUY, "1.5", new Terms.Limit(instrument.price(last + dollar))),
                        List.of(new TicketList.Target(
                                instrument.quantity("1.5"), new Terms.Limit(instrument.price(last + 30 * dollar)))),
                        new Terms.Stop(instrument.price(last - 25 * dollar))))
                .get();
        pass(3);
        send(Side.BUY, "1", new Terms.Limit(instrument.price(last() - 15 * dollar)));
        send(Side.SELL, "0.75", new Terms.Limit(instrument.price(last() + 22 * dollar)));
        send(Side.SELL, "0.5", Terms.MARKET);
        send(Side.BUY, "0.4", new Terms.Limit(instrument.price(last() - 20 * dollar)));
        List<OrderRow> rows = session.desk().orders().all();
        session.orders().cancel(rows.getLast().order().id()).get();
        send(Side.BUY, "90000", new Terms.Limit(instrument.price(last())));
        // nobody here asks for its end
        session.orders()
                .submit(new Ticket(
                        instrument,
                        Side.BUY,
                        instrument.quantity("0.3"),
                        new Terms.Limit(instrument.price(last() - 18 * dollar)),
                        TimeInForce.GTD,
                        OrderSource.MANUAL,
                        Handling.PLAIN.expiringAt(session.clock().now() + 2 * MINUTE)))
                .get();
        pass(5);
    }

    private Ticket ticket(Side side, String quantity, Terms terms) {
        return new Ticket(instrument, side, instrument.quantity(quantity), terms, TimeInForce.GTC, OrderSource.MANUAL);
    }

    private void send(Side side, String quantity, Terms terms) throws InterruptedException, ExecutionException {
        session.orders().submit(ticket(side, quantity, terms)).get();
    }

    private long last() {
        QuoteRow row = new QuoteRow();
        session.desk().quotes().read(0, row);
        return row.last();
    }

    private void pass(long minutes) {
        ReplayControl replay = session.replay().orElseThrow();
        long to = session.clock().now() + minutes * MINUTE;
        replay.jumpTo(to);
        DeskWork.until("the market goes on", () -> session.clock().now() >= to);
    }
}
