package tradewind.engine;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

/// A process that trades the sample until it is killed, by strategy and by hand. Prints `ack N` for every journal
/// sequence it was told is written, `end` if it got to the end of the tape.
final class TradingChild {
    private static final Instrument BTC = SampleSession.TAPE.instrument();
    private static final long HOP = 240_000_000_000L;

    private final Session session;
    private final Random random;
    private Optional<OrderId> last = Optional.empty();

    private TradingChild(Session session, Random random) {
        this.session = session;
        this.random = random;
    }

    /// @param args journal folder, seed
    public static void main(String[] args) throws Exception {
        Session session = ReplaySession.open(SampleSession.config(Path.of(args[0])));
        new TradingChild(session, new Random(Long.parseLong(args[1]))).trade();
    }

    private void trade() {
        ReplayControl replay = session.replay().orElseThrow();
        session.strategies().start("ema-cross").join();
        while (!replay.position().ended()) {
            long to = session.clock().now() + HOP;
            if (!replay.jumpTo(to)) break;
            while (session.clock().now() < Math.min(to, SampleSession.TAPE.end())) {
                if (random.nextInt(4) == 0) act();
                LockSupport.parkNanos(20_000);
            }
            for (int i = random.nextInt(4); i > 0; i--) replay.step();
            act();
            System.out.println("ack " + session.status().written());
        }
        System.out.println("end");
    }

    private void act() {
        QuoteRow row = new QuoteRow();
        session.desk().quotes().read(0, row);
        if (!row.hasLast()) return;
        switch (random.nextInt(8)) {
            case 0, 1 -> last.ifPresent(id -> session.orders().cancel(id).join());
            case 2 ->
                last.ifPresent(id -> session.orders()
                        .replace(id, BTC.quantity("0.30"), near(row))
                        .join());
            case 3 -> session.orders().flatten(BTC).join();
            case 4 -> send(Terms.MARKET);
            default -> send(near(row));
        }
    }

    private Terms near(QuoteRow row) {
        return new Terms.Limit(BTC.price(row.last() + random.nextInt(400) - 200));
    }

    private void send(Terms terms) {
        Ticket ticket = new Ticket(
                BTC,
                random.nextBoolean() ? Side.BUY : Side.SELL,
                BTC.quantity("0.20"),
                terms,
                TimeInForce.GTC,
                OrderSource.MANUAL);
        if (session.orders().submit(ticket).join() instanceof Answer.Sent sent) last = Optional.of(sent.order());
    }
}
